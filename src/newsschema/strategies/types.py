"""The strategy of each type of the record, and of users' subclasses."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, get_args, get_origin

from hypothesis import strategies as st

from newsschema.languages.samples import Samples, samples
from newsschema.model.article import Article, Author, Candidate, Caption, CitedSource, Credit, Dateline
from newsschema.model.date_range import DateRange
from newsschema.model.dates import DateMention
from newsschema.model.event import DeclaredCount, Event, Participant, Place
from newsschema.model.evidence import Evidence, Suppression
from newsschema.model.node import Node
from newsschema.model.official import Office, Official
from newsschema.model.organization import Organization
from newsschema.model.partial_date import PartialDate
from newsschema.model.quote import Quote
from newsschema.model.record import Record
from newsschema.rules.registry import all_rules
from newsschema.strategies.dates import date_mentions, date_ranges, partial_dates
from newsschema.strategies.parts import articles, events, officials, organizations, quotes
from newsschema.strategies.records import records

Strategy = st.SearchStrategy[Any]


def _of_samples(choose: Callable[[Samples], tuple[Any, ...]]) -> Strategy:
    found = samples("en")
    if found is None:  # pragma: no cover - there is an English table
        raise LookupError("en")
    return st.sampled_from(choose(found))


def _days() -> Strategy:
    return partial_dates(precisions=["day"], marks=[""])


def _offices() -> Strategy:
    return officials().map(
        lambda official: official.offices[0] if official.offices else Office(title="mayor", role="mayor")
    )


def _evidence() -> Strategy:
    words = _of_samples(lambda of: of.quotes)
    return words.map(lambda text: Evidence(target="", spans=((0, len(text)),), exact=text))


def _publishers() -> Strategy:
    return _of_samples(lambda of: of.publishers)


_MADE: dict[type[object], Callable[[], Strategy]] = {
    Record: records,
    Article: articles,
    Official: officials,
    Organization: organizations,
    Event: events,
    Quote: quotes,
    DateMention: date_mentions,
    DateRange: partial(date_ranges, open_ends=True),
    PartialDate: partial_dates,
    Office: _offices,
    Evidence: _evidence,
    Author: lambda: st.builds(Author, name=_of_samples(lambda of: of.women + of.men)),
    Dateline: lambda: st.builds(
        Dateline, place=_of_samples(lambda of: tuple(place.name for place in of.place)), date=_days()
    ),
    Credit: lambda: st.builds(Credit, holder=_publishers(), date=_days()),
    Caption: lambda: st.builds(Caption, text=_of_samples(lambda of: of.headlines)),
    CitedSource: lambda: st.builds(CitedSource, name=_publishers()),
    Candidate: lambda: st.builds(
        Candidate,
        field=st.just("date_published"),
        value=_days().map(str),
        source=st.sampled_from(["json-ld", "byline"]),
    ),
    Place: lambda: _of_samples(lambda of: of.place).map(lambda place: Place(name=place.name, country=place.country)),
    Participant: lambda: _of_samples(lambda of: of.country).map(
        lambda country: Participant(kind="country", ref=country.code)
    ),
    DeclaredCount: lambda: st.builds(DeclaredCount, count=st.integers(0, 200), counted=st.just("country")),
    Suppression: lambda: st.builds(
        Suppression,
        code=st.sampled_from([rule.code for rule in all_rules()]),
        target=st.sampled_from(["", "/article", "/events"]),
        reason=st.just("checked with the editors"),
    ),
}


def strategy_of(kind: type[object]) -> Strategy:
    """The strategy of a type; of a subclass, values of what it derives from with its own fields filled in.

    Fields that the subclass adds are drawn by their type where they are required, and keep their default where not.
    """
    made = _MADE.get(kind)
    if made is not None:
        return made()
    base = next((above for above in kind.__mro__ if above in _MADE), None)
    if base is None or not issubclass(kind, Node):
        return NotImplemented  # type: ignore[no-any-return]  # Hypothesis then builds it by its fields
    return _refined(kind, base)


@st.composite
def _refined(draw: st.DrawFn, kind: type[Node], base: type[object]) -> Node:
    return _as(draw, draw(strategy_of(base)), kind)  # type: ignore[no-any-return]


def _as(draw: st.DrawFn, value: Any, annotation: Any) -> Any:  # noqa: ANN401 - any value of a record
    """A value in the shape of an annotation: parts become the subclasses that it asks for."""
    if isinstance(value, Node):
        kind = next((each for each in _classes(annotation) if issubclass(each, type(value))), type(value))
        return value if kind is type(value) else _with_own_fields(draw, value, kind)
    if isinstance(value, tuple) and value and isinstance(value[0], Node):
        return tuple(_as(draw, item, annotation) for item in value)
    return value


def _with_own_fields(draw: st.DrawFn, value: Node, kind: type[Node]) -> Node:
    fields = {}
    for name, field in kind.model_fields.items():
        if name in type(value).model_fields:
            fields[name] = _as(draw, getattr(value, name), field.annotation)
        elif field.is_required():
            kinds = (field.annotation, *field.metadata)
            fields[name] = draw(st.from_type(Annotated[kinds] if field.metadata else field.annotation))  # type: ignore[arg-type]
    return kind(**fields)


def _classes(annotation: Any) -> list[type[Node]]:  # noqa: ANN401 - any annotation
    """The models that an annotation names."""
    if get_origin(annotation) is None:
        return [annotation] if isinstance(annotation, type) and issubclass(annotation, Node) else []
    return [found for argument in get_args(annotation) for found in _classes(argument)]
