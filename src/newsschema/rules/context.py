"""What a rule may ask of the record around the part it is called for; worked out when first asked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Generic, TypeVar

from newsschema.model import tree
from newsschema.model.date_range import DateRange
from newsschema.model.dates import DateMention
from newsschema.model.event import Event
from newsschema.model.evidence import Evidence
from newsschema.model.node import Node
from newsschema.model.official import Official
from newsschema.model.organization import Organization
from newsschema.model.record import Record
from newsschema.rules.finding import Finding, Fix, Operation, Related
from newsschema.rules.references_of import Kind, Reference, doubtful_references, kinds_of
from newsschema.rules.registry import NotJudged, Rule
from newsschema.rules.survey import Survey, survey
from newsschema.rules.written import Written, written
from newsschema.text.folding import fold
from newsschema.text.plain import plain, whole_words

MOST_OFFICES = 100
"""Offices of one person that are compared with one another; nobody has more but by a fault of the data."""

_MOST_SEARCHES = 20
_MOST_READ = 200_000_000


@lru_cache(maxsize=256)
def _language_with_pack(code: str) -> str | None:
    from newsschema.languages.pack import languages

    primary = code.split("-", maxsplit=1)[0].lower()
    return primary if primary in languages() else None


Value = TypeVar("Value")

Way = tuple["Way | None", str, int | None]
"""The last step to a part of a record, behind the way to what holds it: the field, and the index where that is a list."""


class lazy(Generic[Value]):  # noqa: N801 - reads as the decorator it is
    """A property that is worked out when first asked; without the lock that `functools.cached_property` takes in 3.11."""

    def __init__(self, work_out: Callable[[Any], Value]) -> None:
        self._work_out = work_out
        self._name = work_out.__name__
        self.__doc__ = work_out.__doc__

    def __get__(self, owner: object, kind: type[object] | None = None) -> Value:
        value = self._work_out(owner)
        owner.__dict__[self._name] = value
        return value


class Context:
    """The record that a rule is called for, its text, and the indexes that rules share.

    Attributes:
        record: the record.
        text: its text, where it is known.
        rule: the rule that is being called.
        here: the part it is called for.
        way: how the record leads to that part.
    """

    rule: Rule | None = None
    way: Way | None = None
    _searches = 0
    _read = 0

    def __init__(self, record: Record, text: str | None) -> None:
        self.record = record
        self.text = text
        self.here: object = record

    @lazy
    def notes(self) -> dict[tuple[str, int], Any]:
        """What rules of one family worked out and share, by a name and the `id` of a part."""
        return {}

    @lazy
    def _names(self) -> dict[int, list[str]]:
        return {}

    @lazy
    def _items(self) -> dict[int, Mapping[str, object]]:
        return {}

    @lazy
    def _found(self) -> dict[str, object]:
        return {}

    @lazy
    def _dates_in(self) -> dict[str, list[DateMention]]:
        return {}

    @lazy
    def plain_text(self) -> str:
        """The text without the differences that printing makes: see `plain`."""
        return plain(whole_words(self.text or ""))

    @lazy
    def events(self) -> Mapping[str, Event]:
        """Events by id."""
        return {event.id: event for event in self.record.events}

    @lazy
    def officials(self) -> Mapping[str, Official]:
        """Officials by id."""
        return {official.id: official for official in self.record.officials}

    @lazy
    def organizations(self) -> Mapping[str, Organization]:
        """Organizations by id."""
        return {organization.id: organization for organization in self.record.organizations}

    @lazy
    def identified(self) -> tuple[Official | Organization | Event, ...]:
        """Every part of the record that has an id."""
        return (*self.record.officials, *self.record.organizations, *self.record.events)

    @lazy
    def kinds(self) -> Mapping[str, Kind]:
        """What each id of the record names."""
        return kinds_of(self.record)

    @lazy
    def doubtful_references(self) -> list[tuple[Reference, Kind | None]]:
        """The references that do not name what they may name, each with what it names instead, if anything."""
        return list(doubtful_references(self.record, self.kinds))

    @lazy
    def survey(self) -> Survey:
        """A quick look over the whole record."""
        return survey(self.record, self.kinds)

    @lazy
    def written(self) -> list[Written]:
        """The names, titles and headlines of the record, each with where it stands."""
        return list(written(self.record))

    def at(self, pointer: str) -> object:
        """What a record pointer names; an empty list or a missing value of a field is something too.

        Raises:
            LookupError: when it names nothing.
        """
        found = self._found.get(pointer, self)
        if found is not self:
            return found
        if pointer and not pointer.startswith("/"):
            raise LookupError(pointer)
        value: object = self.record
        for step in pointer.split("/")[1:]:
            token = tree.unescape(step) if "~" in step else step
            if isinstance(value, tuple):
                value = self._items_of(value)[token]
            elif isinstance(value, Node) and token in type(value).model_fields:
                value = getattr(value, token)
            else:
                raise LookupError(pointer)
        self._found[pointer] = value
        return value

    def exists(self, pointer: str) -> bool:
        """Whether a record pointer names something."""
        try:
            self.at(pointer)
        except LookupError:
            return False
        return True

    def _items_of(self, items: tuple[object, ...]) -> Mapping[str, object]:
        """The items of a list by their indexes and by their names."""
        known = self._items.get(id(items))
        if known is None:
            known = {str(index): item for index, item in enumerate(items)}
            known |= dict(zip(self._names_of(items), items, strict=True))
            self._items[id(items)] = known
        return known

    def _names_of(self, items: tuple[object, ...]) -> list[str]:
        names = self._names.get(id(items))
        return names if names is not None else self._names.setdefault(id(items), tree.item_names(items))

    @lazy
    def published(self) -> DateRange | None:
        """The day of publication as a range, where it is known."""
        day = self.record.article.date_published
        return DateRange.of(day, day) if day is not None else None

    @lazy
    def evidence(self) -> Mapping[str, list[Evidence]]:
        """Evidence by the record pointer it is for."""
        found: dict[str, list[Evidence]] = {}
        for entry in self.record.evidence:
            found.setdefault(entry.target, []).append(entry)
        return found

    def may_search(self) -> bool:
        """Whether one more costly search for a nearest passage is worth it: only for the first few of a record."""
        self._searches += 1
        return self._searches <= _MOST_SEARCHES

    def may_read(self) -> bool:
        """Whether the text may be read through once more: no limit for articles, one for records with a multitude of parts."""
        self._read += len(self.text or "")
        return self._read <= _MOST_READ

    def dates_in(self, words: str) -> list[DateMention]:
        """The dates that some words of the text mention, seen from the day of publication."""
        found = self._dates_in.get(words)
        if found is None:
            from newsschema.extraction.find import find_dates

            found = find_dates(words, reference=self.record.article.date_published, language=self.language)
            self._dates_in[words] = found
        return found

    @lazy
    def folded_text(self) -> str:
        """The text folded, with a space before and behind."""
        return f" {fold(whole_words(self.text or ''))} "

    @lazy
    def folded_words(self) -> frozenset[str]:
        """The words of the folded text."""
        return frozenset(self.folded_text.split())

    @lazy
    def language(self) -> str | None:
        """The record's language, where there is a pack for it."""
        return _language_with_pack(self.record.article.in_language or "")

    @lazy
    def _places(self) -> dict[int, tuple[str, str]]:
        """Record pointer and plain pointer of every part, by its `id`."""
        return {id(node): (pointer, path) for pointer, path, node in self._nodes(self.record, "", "")}

    def _nodes(self, node: Node, pointer: str, path: str) -> Iterator[tuple[str, str, Node]]:
        """Every part within a part, with its pointers."""
        yield pointer, path, node
        for name in type(node).model_fields:
            value = getattr(node, name)
            if isinstance(value, Node):
                yield from self._nodes(value, f"{pointer}/{name}", f"{path}/{name}")
            elif isinstance(value, tuple) and value and isinstance(value[0], Node):
                for index, (own, item) in enumerate(zip(self._names_of(value), value, strict=True)):
                    yield from self._nodes(item, f"{pointer}/{name}/{tree.escape(own)}", f"{path}/{name}/{index}")

    def pointer(self, node: object, field: str = "") -> str:
        """Record pointer to a part of the record, or to a field of it."""
        base = self._here_pointer() if node is self.here else self._places.get(id(node), ("", ""))[0]
        return f"{base}/{field}" if field else base

    def _here_pointer(self) -> str:
        """Where the current part stands: by the way that led to it, since equal parts may be one object."""
        steps: list[tuple[str, int | None]] = []
        way = self.way
        while way is not None:
            way, name, index = way
            steps.append((name, index))
        pointer = ""
        value: object = self.record
        for name, index in reversed(steps):
            pointer = f"{pointer}/{name}"
            value = getattr(value, name)
            if index is not None and isinstance(value, tuple):
                pointer = f"{pointer}/{tree.escape(self._names_of(value)[index])}"
                value = value[index]
        return pointer

    def path(self, node: object, field: str = "") -> str:
        """Plain RFC 6901 pointer to a part of the record, or to a field of it: what a fix names."""
        base = _path_of_way(self.way) if node is self.here else self._places.get(id(node), ("", ""))[1]
        return f"{base}/{field}" if field else base

    def put(self, field: str, value: object, *, node: Node | None = None) -> Operation:
        """The operation of a fix that gives a field of a part another value; of the current part where none is named."""
        about = node if node is not None else self.here
        written = isinstance(about, Node) and field.partition("/")[0] in about.model_fields_set
        return Operation(op="replace" if written else "add", path=self.path(about, field), value=value)

    def take(self, field: str, *, node: object | None = None) -> Operation:
        """The operation of a fix that removes a field of a part, or an item of a list of it ("authors/1")."""
        return Operation(op="remove", path=self.path(node if node is not None else self.here, field))

    def finding(
        self,
        message: str,
        *,
        node: object | None = None,
        field: str = "",
        value: object = None,
        related: Iterable[tuple[object, str, object, str]] = (),
        premises: Iterable[str] = (),
        spans: Iterable[tuple[int, int]] = (),
        fix: Fix | None = None,
    ) -> Finding:
        """A finding of the current rule.

        Args:
            message: what is wrong, with both values that clash.
            node: the part it is about; the current one where it is left out.
            field: the field of that part.
            value: the value that clashes.
            related: other places as (part, field, value, what it is here).
            premises: the steps of the argument.
            spans: where in the text the values stand.
            fix: how it can be mended.
        """
        rule = self.rule
        if rule is None:
            raise RuntimeError("a finding is made by a rule that the engine called")
        about = node if node is not None else self.here
        return Finding(
            code=rule.code,
            name=rule.name,
            severity=rule.severity,
            message=message,
            target=self.pointer(about, field),
            value=None if value is None else str(value),
            related=tuple(
                Related(target=self.pointer(part, part_field), value=_shown(part_value), label=label)
                for part, part_field, part_value, label in related
            ),
            premises=tuple(premises),
            spans=tuple(spans),
            fix=fix,
            record_id=self.record.id,
        )

    def not_judged(self, reason: str) -> NotJudged:
        """Say that the current rule could not judge, and why."""
        return NotJudged(reason, self.rule.code if self.rule is not None else "")


def _shown(value: Any) -> str:  # noqa: ANN401 - any value of a record
    return "" if value is None else str(value)


def _path_of_way(way: Way | None) -> str:
    steps: list[str] = []
    while way is not None:
        way, name, index = way
        steps.append(name if index is None else f"{name}/{index}")
    return "".join(f"/{step}" for step in reversed(steps))
