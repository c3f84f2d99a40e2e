"""Text in, record out."""

from __future__ import annotations

from datetime import date

from newsschema.errors import NewsschemaError
from newsschema.extraction.assemble import assemble
from newsschema.extraction.reading import read
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.text.half_pairs import refuse_half_pairs


def extract(
    text: str,
    *,
    language: str | None = None,
    published: str | date | PartialDate | None = None,
    url: str | None = None,
) -> Record:
    """What a news article says, as a record in which every value is traceable to the characters it came from.

    Nothing is looked up and nothing reads the clock: the same text gives the same record.

    Args:
        text: the article as plain text.
        language: BCP 47 code of its language; found out where it is not given.
        published: the day it was published, where that is known; else it is solved from the text where the text allows.
        url: where it was published.

    Returns:
        The record, with the text and the evidence for every value.

    Raises:
        NewsschemaError: when there is no pack for the language, `published` is no date, or half a surrogate pair is in what is given.
        TypeError: when the text is no str.
    """
    if not isinstance(text, str):
        raise TypeError(f"extract() takes the text of an article as a str, not {type(text).__name__}")
    refuse_half_pairs(url or "", "the address")
    refuse_half_pairs(language or "", "the language")
    return assemble(read(text, language), as_date(published), url)


def as_date(value: str | date | PartialDate | None) -> PartialDate | None:
    """A date in any of the forms that callers have.

    Raises:
        NewsschemaError: when a string is no EDTF date.
    """
    if value is None or isinstance(value, PartialDate):
        return value
    if isinstance(value, date):
        return PartialDate.from_date(value)
    try:
        return PartialDate.parse(value)
    except ValueError as error:
        raise NewsschemaError(str(error)) from error
