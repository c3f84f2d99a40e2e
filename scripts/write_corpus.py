"""Write the evaluation corpus from the dates of the project's own articles.

All but English come from the test articles too, whose expectations say what every date means; all languages from
`tests/evaluation/articles/<language>/*.txt`, where dates are marked [[words|value]], behind a first line that gives the
reference: `reference: 2022-05-26`. Values are EDTF, empty for none; further ones that are as good follow after more bars.

People, organizations and countries come from `tests/evaluation/names/<language>/*.txt`, whose first line says which of them are
marked: `marks: people countries`. They are marked with tags:
`<p id><h>M.</h> <n>Hammouchi</n>, <f>directeur de la <o>DGSN</o></f></p>`, `<c MA>Maroc</c>`; `?` behind a tag's name makes what it
marks optional. A `<p id>` without a name is a post alone, of `holders`; `<f id>` on its own is a post of the one named before.

Events and quotes come from `tests/evaluation/events/<language>/*.txt`: what is said of each event in TOML, a line `---`, and the
text, where `<e id>` marks every place that names or tells an event, `<q Speaker>` a quotation and `<r Speaker>` a reported statement.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

TESTS = Path(__file__).parents[1] / "tests"
ARTICLES = TESTS / "extract" / "articles"
MARKED = TESTS / "evaluation" / "articles"
NAMED = TESTS / "evaluation" / "names"
TOLD = TESTS / "evaluation" / "events"
CORPUS = TESTS / "evaluation" / "corpus"
RECORDED = ("ar", "de", "es", "fr", "it", "pt")
_MARK = re.compile(r"\[\[([^|\[\]]+)\|([^\[\]]*)\]\]")
_TAG = re.compile(r"<(?P<close>/)?(?P<kind>[phnfoc])(?P<free>\?)?(?P<value> [\w.\-]+)?>")
_TOLD = re.compile(r"<(?P<close>/)?(?P<kind>[eqr])(?P<free>\?)?(?: (?P<value>[^<>]+))?>")
_PLAIN = str.maketrans({"\u2019": "'", "\u00a0": " ", "\u202f": " "})

Line = dict[str, Any]


def corpora() -> dict[str, str]:
    """Every corpus, by the name of its file."""
    lines: dict[str, list[Line]] = {}
    for line in _from_records():
        lines.setdefault(line["language"], []).append(line)
    for path in sorted(MARKED.glob("*/*.txt")):
        lines.setdefault(path.parent.name, []).append(_from_marks(path))
    for path in sorted(NAMED.glob("*/*.txt")):
        lines.setdefault(f"names-{path.parent.name}", []).append(_from_tags(path))
    for path in sorted(TOLD.glob("*/*.txt")):
        lines.setdefault(f"events-{path.parent.name}", []).append(_from_told(path))
    return {
        f"{name}.jsonl": "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in each)
        for name, each in lines.items()
    }


class _Tag(NamedTuple):
    """A tag as it is opened, without an end, and again as it is closed: offsets in the text without tags."""

    kind: str
    value: str
    start: int
    end: int | None
    free: bool


def _read_tags(pattern: re.Pattern[str], source: str, name: str) -> tuple[str, list[_Tag]]:
    """The text without its tags, and these in their order."""
    text, reached = "", 0
    opened: list[_Tag] = []
    tags: list[_Tag] = []
    for match in pattern.finditer(source):
        text += source[reached : match.start()]
        reached = match.end()
        if not match["close"]:
            opened.append(_Tag(match["kind"], (match["value"] or "").strip(), len(text), None, bool(match["free"])))
            tags.append(opened[-1])
            continue
        tag = opened.pop() if opened else None
        if tag is None or tag.kind != match["kind"]:
            raise ValueError(f"{name}: </{match['kind']}> closes no such tag behind {text[-40:]!r}")
        tags.append(tag._replace(end=len(text)))
    if opened:
        raise ValueError(f"{name}: <{opened[-1].kind}> is never closed")
    return text + source[reached:], tags


def _from_tags(path: Path) -> Line:
    """People, organizations and countries, from tags; a person's name takes the forms of address and posts of its <p>."""
    head, _, source = path.read_text(encoding="utf-8").partition("\n")
    kinds = head.removeprefix("marks:").split()
    text, tags = _read_tags(_TAG, source, path.name)
    people: list[Line] = []
    marked: dict[str, list[Line]] = {"o": [], "c": [], "p": []}
    within: dict[str, Any] = {}
    for kind, value, start, end, free in tags:
        if end is None:
            if kind == "p":
                within = {"ref": value or None, "free": free, "f": [], "n": []}
            continue
        span: Line = {"start": start, "end": end}
        optional = {"optional": True} if free else {}
        if kind in ("o", "c"):
            marked[kind].append({**span, **({"code": value} if kind == "c" else {}), **optional})
        elif kind == "p":
            people.extend(_person(within, name) for name in within["n"])
            if not within["n"]:
                marked["p"].extend(post | {"ref": value} | optional for post in within["f"])
            within = {}
        elif kind == "h":
            within["h"] = span
        elif kind == "f" and not within:
            holder = next(person for person in reversed(people) if person["ref"] == value)
            holder["posts"] = [*holder.get("posts", ()), span]
        else:
            within[kind].append(span)
    found = {"people": people, "holders": marked["p"], "organizations": marked["o"], "countries": marked["c"]}
    line: Line = {"id": path.stem, "text": text, "language": path.parent.name}
    return line | {kind: sorted(found[kind], key=lambda each: int(each["start"])) for kind in kinds}


def _person(within: dict[str, Any], name: Line) -> Line:
    person: Line = {**name, "ref": within["ref"]}
    first = name is within["n"][0]
    if first and "h" in within:
        person["honorific"] = within["h"]
    if first and within["f"]:
        person["posts"] = within["f"]
    return person | ({"optional": True} if within["free"] else {})


def _from_told(path: Path) -> Line:
    """Events and quotes, from tags and what is said of each event."""
    head, _, source = path.read_text(encoding="utf-8").partition("\n---\n")
    facts = tomllib.loads(head)
    reference = facts.pop("reference", None)
    text, tags = _read_tags(_TOLD, source, path.name)
    events: dict[str, Line] = {}
    quotes: list[Line] = []
    for kind, value, start, end, free in tags:
        if end is None:
            continue
        span: Line = {"start": start, "end": end}
        optional = {"optional": True} if free else {}
        if kind == "e":
            events.setdefault(value, {"id": value, "spans": [], **_said(facts.pop(value, {})), **optional})
            events[value]["spans"].append(span)
        else:
            said = {"kind": "direct" if kind == "q" else "reported", "speaker": value or None}
            quotes.append({**span, **said, **optional})
    if facts:
        raise ValueError(f"{path.name}: {[*facts]} are left over")
    told = {"events": list(events.values()), "quotes": sorted(quotes, key=lambda quote: int(quote["start"]))}
    name = {"id": path.stem, "text": text, "language": path.parent.name}
    return {**name, "reference": reference, **told}


def _said(facts: Line) -> Line:
    """What is said of an event; a declared number is written "more-than 40 group"."""
    counts = [declared.split() for declared in facts.pop("declared", ())]
    declared = [{"count": int(count), "counted": kind, "bound": bound} for bound, count, kind in counts]
    return {**facts, "declared": declared} if declared else facts


def _from_records() -> Iterator[Line]:
    for path in sorted(path for language in RECORDED for path in (ARTICLES / language).glob("*.toml")):
        expected = tomllib.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        spans = list(_spans(text, expected["dates"]))
        reference = expected.get("article", {}).get("date_published", "").partition(" | ")[0].strip("()") or None
        yield {"id": path.stem, "text": text, "language": path.parent.name, "reference": reference, "spans": spans}


def _spans(text: str, dates: list[list[str]]) -> Iterator[Line]:
    plain, reached = text.translate(_PLAIN), 0
    for alternatives, values, *marks in dates:
        words = alternatives.partition(" | ")[0]
        place = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(plain, reached)
        if place is None and "optional" in marks:
            continue  # a part of the one before, for those who read two
        if place is None:
            raise ValueError(f"{words!r} is not in the text behind {plain[:reached][-40:]!r}")
        start, reached = place.span()
        # "(x)" is a value that may as well be missing.
        bracketed = values.startswith("(")
        left_open = values == "*"
        good = [value.strip("() ") for value in values.split("|")] + ([""] if bracketed else [])
        yield _span(start, reached, [""] if left_open else good, optional=left_open or "optional" in marks)


def _from_marks(path: Path) -> Line:
    head, _, body = path.read_text(encoding="utf-8").partition("\n")
    text, spans, reached = "", [], 0
    for mark in _MARK.finditer(body):
        text += body[reached : mark.start()]
        spans.append(_span(len(text), len(text) + len(mark[1]), mark[2].split("|"), optional=False))
        text += mark[1]
        reached = mark.end()
    reference = head.removeprefix("reference:").strip() or None
    return {
        "id": path.stem,
        "text": text + body[reached:],
        "language": path.parent.name,
        "reference": reference,
        "spans": spans,
    }


def _span(start: int, end: int, values: list[str], *, optional: bool) -> Line:
    first, *others = (value or None for value in values)
    span: Line = {"start": start, "end": end, "value": first}
    if others:
        span["also"] = others
    if optional:
        span["optional"] = True
    return span


def main() -> None:
    """Write them."""
    CORPUS.mkdir(exist_ok=True)
    for name, lines in corpora().items():
        (CORPUS / name).write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main()
