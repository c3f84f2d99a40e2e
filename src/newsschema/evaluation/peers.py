"""Other tools that find dates or names, asked the way their own documentation asks them. None is needed; each is loaded when it is asked.

A peer is a function that makes a finder for a language, and raises ImportError where the tool is not installed. What a peer
says with less or more precision than it can express is given with the precision that it states itself.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from dateutil.relativedelta import relativedelta

from newsschema.evaluation.names import FoundName, FoundNames
from newsschema.evaluation.scoring import Found
from newsschema.model.date_range import DateRange
from newsschema.model.partial_date import PartialDate

Finder = Callable[[str, PartialDate | None], list[Found]]
"""From a text and its reference to the dates found in it."""

NameFinder = Callable[[str], FoundNames]
"""From a text to the names found in it."""


def dateparser(language: str) -> Finder:
    """`dateparser.search.search_dates`, told the language; its offsets are found again by its words."""
    from dateparser.date import DateDataParser
    from dateparser.search import search_dates

    def find(text: str, reference: PartialDate | None) -> list[Found]:
        settings = {"RELATIVE_BASE": _noon(reference)}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            hits = search_dates(text, languages=[language], settings=settings) or []
            precision = DateDataParser(languages=[language], settings=settings)
            return list(_located(text, hits, lambda words: precision.get_date_data(words).period))

    return find


def _located(text: str, hits: list[tuple[str, datetime]], period: Callable[[str], str | None]) -> Iterator[Found]:
    reached = 0
    for words, when in hits:
        start = text.find(words, reached)
        if start < 0:
            continue
        reached = start + len(words)
        yield Found(start, reached, _value(when, period(words) or "day"))


def duckling(language: str) -> Finder:
    """The package `duckling`, which runs wit.ai's Duckling on a Java machine: what it calls a time."""
    import duckling as package
    import jpype

    if not jpype.isJVMStarted():
        # As the package starts it, Java's strings stay Java's, which it then cannot read.
        jars = (Path(package.__file__).parent / "jars").glob("*.jar")
        jpype.startJVM(classpath=[str(jar) for jar in jars], convertStrings=True)
    try:
        parser = package.DucklingWrapper(jvm_started=True, language=language)
    except ValueError as error:
        raise LanguageError("duckling", language) from error

    def find(text: str, reference: PartialDate | None) -> list[Found]:
        seen_from = _noon(reference).isoformat()
        return [
            Found(hit["start"], hit["end"], _duckling_value(hit["value"]))
            for hit in parser.parse_time(text, reference_time=seen_from)
        ]

    return find


def _duckling_value(value: dict[str, Any]) -> DateRange | None:
    when = value["value"]
    if not isinstance(when, dict):
        return None if when is None else _value(datetime.fromisoformat(when[:19]), value.get("grain") or "day")
    first, last = (None if when[end] is None else datetime.fromisoformat(when[end][:19]) for end in ("from", "to"))
    if first is None and last is None:
        return None
    # Its ranges end with the first moment that is no part of them.
    return DateRange.of(
        None if first is None else _day(first), None if last is None else _day(last - timedelta(seconds=1))
    )


def edsnlp(language: str) -> Finder:
    """EDS-NLP's `eds.dates`, which reads French."""
    import edsnlp as package

    if language != "fr":
        raise LanguageError("edsnlp", language)
    pipeline = package.blank("eds")
    pipeline.add_pipe("eds.dates")

    def find(text: str, reference: PartialDate | None) -> list[Found]:
        note = _noon(reference)
        return [
            Found(hit.start_char, hit.end_char, _eds_value(hit._.date, note)) for hit in pipeline(text).spans["dates"]
        ]

    return find


def _eds_value(stated: Any, note: datetime) -> DateRange | None:  # noqa: ANN401 - the class of a peer
    when = stated.to_datetime(note_datetime=note, infer_from_context=True)
    if when is None:
        return None
    if str(stated.mode.value) != "absolute" or stated.day:
        return _value(when, "day")
    return _value(when, "month" if stated.month else "year")


_WRITTEN = {"year": len("2022"), "month": len("2022-05")}


def spacy(language: str) -> NameFinder:
    """SpaCy's small model of a language: its people and organizations."""
    import importlib

    package = importlib.import_module("spacy")
    try:
        pipeline = package.load(_SPACY_MODELS[language])
    except KeyError as error:
        raise LanguageError("spacy", language) from error
    except OSError as error:
        raise ImportError(f"no model {_SPACY_MODELS[language]}") from error

    def find(text: str) -> FoundNames:
        entities = pipeline(text).ents
        people = [FoundName(hit.start_char, hit.end_char) for hit in entities if hit.label_ in ("PER", "PERSON")]
        bodies = [FoundName(hit.start_char, hit.end_char) for hit in entities if hit.label_ == "ORG"]
        return FoundNames(names=people, organizations=bodies)

    return find


_SPACY_MODELS = {"en": "en_core_web_sm"} | {
    language: f"{language}_core_news_sm" for language in ("de", "es", "fr", "it", "pt")
}


class LanguageError(Exception):
    """A peer does not read a language."""


PEERS: dict[str, Callable[[str], Finder]] = {"dateparser": dateparser, "duckling": duckling, "edsnlp": edsnlp}
"""Every peer that can be asked for dates, by name."""

NAME_PEERS: dict[str, Callable[[str], NameFinder]] = {"spacy": spacy}
"""Every peer that can be asked for names, by name."""


def _noon(reference: PartialDate | None) -> datetime:
    # Without a reference peers would ask the clock, and score differently every day.
    return datetime.combine(date(2000, 1, 1) if reference is None else reference.earliest, time(12))


def _value(when: datetime, grain: str) -> DateRange:
    """A moment with the precision that goes with it; what is finer than a day is its day."""
    if grain in _WRITTEN:
        return DateRange.parse(when.date().isoformat()[: _WRITTEN[grain]])
    length = {"week": relativedelta(days=6), "quarter": relativedelta(months=3, days=-1)}.get(grain, relativedelta())
    return DateRange.of(_day(when), _day(when + length))


def _day(when: datetime) -> PartialDate:
    return PartialDate.of(when.year, when.month, when.day)
