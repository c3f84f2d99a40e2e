"""One kind of mention at a time, with offsets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from newsschema.extraction.article import as_date
from newsschema.extraction.mended import put_back, put_date_back
from newsschema.extraction.mentions import CountryMention, OrganizationMention, PersonMention, QuoteMention
from newsschema.extraction.reading import choose_language, lexicon, read, read_names
from newsschema.extraction.recognize import dates as date_words
from newsschema.extraction.resolution import resolve as resolve_reading
from newsschema.extraction.resolve.dates import resolve
from newsschema.extraction.resolve.document_date import solve_document_date
from newsschema.model.dates import DateMention
from newsschema.model.partial_date import PartialDate
from newsschema.text.broken_lines import Mended
from newsschema.text.half_pairs import refuse_half_pairs


def find_dates(
    text: str,
    *,
    reference: str | date | PartialDate | None = None,
    language: str | None = None,
    vague: bool = False,
) -> list[DateMention]:
    """The dates that a text mentions, in its order, none overlapping another.

    Args:
        text: any text.
        reference: the day that relative wordings are seen from; where it is not given it is solved from the text if
            the text allows that, and values that need it stay open. It is never today's date.
        language: BCP 47 code; found out where it is not given.
        vague: also those that name no day of the calendar ("récemment"); their value is None.

    Returns:
        Mentions with `start`, `end` (behind the last character) and `value`, an EDTF date or range, or None where the
        words name no calendar date that can be told.

    Raises:
        NewsschemaError: when there is no pack for the language, `reference` is no date, or half a surrogate pair is in the text.
    """
    refuse_half_pairs(text, "the text")
    chosen = choose_language(text, language)
    mended = Mended(text)
    scan = lexicon(chosen, "dates").scan(mended.text)
    expressions = date_words.recognize(scan, chosen, vague=vague)
    day = as_date(reference) or solve_document_date(expressions).day
    found = resolve(scan, expressions, day.earliest if day is not None else None, chosen)
    return [put_date_back(each, mended) for each in found] if mended.broken else list(found)


def find_people(text: str, *, language: str | None = None) -> list[PersonMention]:
    """The people that a text names, with their honorifics and posts, and the posts it names without their holder.

    Args:
        text: any text.
        language: BCP 47 code; found out where it is not given.

    Raises:
        NewsschemaError: when there is no pack for the language, or half a surrogate pair is in the text.
    """
    return list(read_names(text, language).people)


def find_organizations(text: str, *, language: str | None = None) -> list[OrganizationMention]:
    """The organizations that a text names, by name or acronym.

    Args:
        text: any text.
        language: BCP 47 code; found out where it is not given.

    Raises:
        NewsschemaError: when there is no pack for the language, or half a surrogate pair is in the text.
    """
    return list(read_names(text, language).organizations)


def find_countries(text: str, *, language: str | None = None) -> list[CountryMention]:
    """The countries that a text names: by name, adjective, demonym, capital or epithet.

    Args:
        text: any text.
        language: BCP 47 code; found out where it is not given.

    Raises:
        NewsschemaError: when there is no pack for the language, or half a surrogate pair is in the text.
    """
    return list(read_names(text, language).countries)


def find_quotes(text: str, *, language: str | None = None) -> list[QuoteMention]:
    """The quotations of a text, in quotation marks or told with "que", with their speakers where the text tells.

    Args:
        text: any text.
        language: BCP 47 code; found out where it is not given.

    Raises:
        NewsschemaError: when there is no pack for the language, or half a surrogate pair is in the text.
    """
    reading = read(text, language)
    speakers = resolve_reading(reading, None, set()).speakers
    found = [
        quote if speaker is None else replace(quote, speaker=speaker.name, speaker_span=(speaker.start, speaker.end))
        for quote, speaker in zip(reading.quotes, speakers, strict=True)
    ]
    return [put_back(each, reading.mended) for each in found] if reading.mended.broken else found
