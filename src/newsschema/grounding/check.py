"""Hold the values of anybody's model against the text that they were taken from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields
from datetime import date
from decimal import Decimal

from newsschema.errors import NewsschemaError
from newsschema.grounding.countries import country_code, match_country
from newsschema.grounding.dates import as_range, match_date
from newsschema.grounding.extractions import field_of, interval_of, is_extraction, is_missing, match_at, place_of
from newsschema.grounding.fields import Marked, Patterns, has_marks, marked_values
from newsschema.grounding.ground import Ground
from newsschema.grounding.marks import Kind, Quoted, Supported
from newsschema.grounding.match import Match
from newsschema.grounding.names import match_name
from newsschema.grounding.numbers import as_number, match_number
from newsschema.grounding.quotes import find_words, match_quote
from newsschema.grounding.report import Claim, GroundingReport, Unchecked
from newsschema.model.date_range import DateRange
from newsschema.model.partial_date import PartialDate
from newsschema.text.half_pairs import joined_pairs

_LONGEST_SHOWN = 2000


def check(
    text: str,
    value: object,
    *,
    marks: Mapping[str, object] | None = None,
    language: str | None = None,
    reference: str | date | PartialDate | None = None,
) -> GroundingReport:
    """Hold every marked value of a model against the text that it was taken from.

    Args:
        text: the text.
        value: a Pydantic model or a dataclass whose fields are marked by `Annotated[str, Quoted]` or
            `Annotated[date, Supported]`; extractions in the shape of LangExtract's; lists of such, or plain data with `marks`.
        marks: marks by JSON Pointer, in which `*` stands for any one step, for models that cannot be annotated:
            `{"/visits/*/day": Supported}`.
        language: BCP 47 code of the text; found out where it is not given.
        reference: the day that relative wordings ("hier") are seen from. It is never today's date.

    Returns:
        For every marked value whether the text gives it (grounded), does not (unsupported), or certainly gives another
        one in its place (contradicted), with the passages.

    Raises:
        NewsschemaError: when nothing is marked, a mark names a field that is not there, there is no pack for the language,
            `reference` is no date, or half a surrogate pair is in the text.
    """
    if not isinstance(text, str):
        raise NewsschemaError(f"the text comes first, then the values: {type(text).__name__} is no text")
    _refuse(value, marks or {})
    ground = Ground(text, language=language, reference=reference)
    patterns = Patterns(marks or {})
    claims: list[Claim] = []
    unchecked: list[Unchecked] = []
    for marked in _all_marked(value, patterns):
        kind, match = _held(marked, ground)
        if match is None:
            reason = f"{_shown(marked.value)} cannot be held against a text as {kind or type(marked.value).__name__}"
            unchecked.append(Unchecked(pointer=marked.pointer, reason=reason))
        else:
            parts = {field.name: getattr(match, field.name) for field in fields(match)}
            claims.append(Claim(pointer=marked.pointer, value=_shown(marked.value), kind=kind or "name", **parts))
    if not claims and not unchecked and not patterns and not _is_marked(value):
        raise NewsschemaError(
            f"no field of {type(value).__name__} is marked: write Annotated[str, Quoted] or Annotated[date, Supported], or "
            'give marks={"/field": Supported}'
        )
    unchecked += [Unchecked(pointer=pattern, reason="nothing is there") for pattern in sorted(patterns.unused)]
    return GroundingReport(claims=tuple(claims), unchecked=tuple(unchecked))


def _refuse(value: object, marks: Mapping[str, object]) -> None:
    """Say what to do with values that have no fields.

    Raises:
        NewsschemaError: when a class is given, or JSON that is not read yet.
    """
    if isinstance(value, type):
        raise NewsschemaError(f"{value.__name__} is a class: give one of its objects, {value.__name__}(...)")
    if isinstance(value, str | bytes) and "" not in marks:
        raise NewsschemaError(
            "a string has no fields: read JSON first, with json.loads or model_validate_json, or mark the string itself, "
            'marks={"": Quoted}'
        )


def _all_marked(value: object, patterns: Patterns) -> Iterator[Marked]:
    """The marked values of a value, each place checked in one way only once."""
    seen: set[tuple[str, bool]] = set()
    for marked in marked_values(value, patterns):
        key = (marked.pointer, isinstance(marked.mark, Quoted))
        if key not in seen:
            seen.add(key)
            yield marked


def _is_marked(value: object) -> bool:
    """Whether anything of a value is marked, were it only filled."""
    if is_extraction(value) or not is_missing(field_of(value, "extractions")):
        return True
    if isinstance(value, Mapping):
        return not value or any(map(_is_marked, value.values()))
    if isinstance(value, Sequence) and not isinstance(value, str | bytes | bytearray):
        return not value or any(map(_is_marked, value)) or has_marks(type(value))
    return has_marks(type(value))


def _held(marked: Marked, ground: Ground) -> tuple[Kind | None, Match | None]:
    """What a value is held against the text as, and what becomes of it; no match where it cannot be held against one."""
    value, mark = marked.value, marked.mark
    if isinstance(mark, Quoted):
        return "quote", _quoted(value, mark, marked.owner, ground) if isinstance(value, str) else None
    kind = mark.kind or _kind_of(value)
    if kind is None:
        return None, None
    within, lost = _stretches(marked, mark, ground)
    match = _supported(kind, value, mark, within, ground)
    if match is not None and lost:
        note = f"{match.note}; {lost}" if match.note else lost
        match = Match(
            status=match.status,
            support=match.support,
            nearest=match.nearest,
            distance=match.distance,
            measure=match.measure,
            note=note,
        )
    return kind, match


def _quoted(words: str, mark: Quoted, owner: object, ground: Ground) -> Match:
    if mark.span is None:
        return match_quote(words, ground)
    start, end = (_beside(owner, name) for name in mark.span)
    return match_at(words, start, end, ground)


def _supported(
    kind: Kind, value: object, mark: Supported, within: list[tuple[int, int]], ground: Ground
) -> Match | None:
    """What becomes of a value that the text must give."""
    if kind == "date":
        claimed = as_range(value) or (_date_in_words(value, ground) if isinstance(value, str) else None)
        return match_date(claimed, ground, within) if claimed is not None else None
    if kind == "number":
        number = as_number(value)
        if number is None and isinstance(value, str):
            number = _number_in_words(value, ground)
        if number is None:
            return None
        match = match_number(number, ground, mark.counts, within)
        year = as_range(value) if mark.kind is None and match.status != "grounded" else None
        dated = match_date(year, ground, within) if year is not None else match
        return dated if dated.status == "grounded" else match
    if not isinstance(value, str):
        return None
    if kind == "quote":
        return match_quote(value, ground)
    if kind == "country":
        code = country_code(value, ground.language)
        return match_country(code, ground, within) if code is not None else match_name(value, ground)
    return match_name(value, ground, kind)


def _kind_of(value: object) -> Kind | None:
    """What a value is by its type and, of a string, by its form."""
    if isinstance(value, date | PartialDate | DateRange):
        return "date"
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return "number"
    if not isinstance(value, str):
        return None
    if as_number(value) is not None:
        return "number"
    return "date" if as_range(value) is not None else "name"


def _date_in_words(value: str, ground: Ground) -> DateRange | None:
    """The one date that a string names in the words of the text's language."""
    found = _read_alike(value, ground).dates
    return found[0].value if len(found) == 1 else None


def _number_in_words(value: str, ground: Ground) -> Decimal | None:
    """The one number that a string gives as the text's language writes it."""
    found = _read_alike(value, ground).numbers
    plain = [mention for mention in found if not mention.loose]
    return plain[0].values[0] if len(plain) == 1 else None


def _read_alike(value: str, ground: Ground) -> Ground:
    """A string read as the text is; half a surrogate pair in it, as models write them, is a character that cannot be read."""
    return Ground(joined_pairs(value[:_LONGEST_SHOWN]), language=ground.locale, reference=ground.reference)


def _stretches(marked: Marked, mark: Supported, ground: Ground) -> tuple[list[tuple[int, int]], str]:
    """Where the words stand that a value was taken from, and what to say where they are not in the text."""
    extraction = is_extraction(marked.owner)
    name = mark.by or ("extraction_text" if extraction else None)
    if name is None:
        return [], ""
    words = _beside(marked.owner, name)
    pieces = [words] if isinstance(words, str) else list(words) if isinstance(words, Sequence) else []
    spans: list[tuple[int, int]] = []
    for piece in pieces:
        if not isinstance(piece, str) or not piece.strip():
            continue
        found = find_words(piece, ground)
        if extraction and mark.by is None:
            place = place_of(piece, *interval_of(marked.owner), ground)
            found = [place] if place is not None else found
        spans += found
        if not found:
            return [], f"the words of {name!r} are not in the text"
    return spans, ""


def _beside(owner: object, path: str) -> object:
    """Another field of what holds a value: by its name, or by the steps to it."""
    value = owner
    for step in path.split("/"):
        if value is None:
            return None
        value = field_of(value, step)
        if is_missing(value):
            raise NewsschemaError(f"{type(owner).__name__} has no field {path!r}, which a mark names")
    return value


def _shown(value: object) -> str:
    try:
        written = value.isoformat() if isinstance(value, date) else str(value)
    except Exception:  # noqa: BLE001 - whatever somebody's class does
        written = f"a {type(value).__name__}"
    written = joined_pairs(written)  # what is shown is also printed, and written as JSON
    return written if len(written) <= _LONGEST_SHOWN else f"{written[:_LONGEST_SHOWN]}…"
