"""A text as the ground that values stand on: read once, each part of the reading when it is first asked for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from newsschema.extraction.article import as_date
from newsschema.extraction.find import find_countries, find_dates, find_people
from newsschema.extraction.mentions import CountryMention, PersonMention
from newsschema.extraction.reading import choose_language
from newsschema.extraction.recognize.quotes import quotations
from newsschema.grounding.match import Passage
from newsschema.grounding.number_mentions import NumberMention, Numerals, decimal_comma, find_numbers
from newsschema.model.dates import DateMention
from newsschema.model.partial_date import PartialDate
from newsschema.text.half_pairs import refuse_half_pairs
from newsschema.text.placed import Placed
from newsschema.text.romanisation import romanised
from newsschema.text.squeezed import Squeezed
from newsschema.text.words import Words, folded, printed

_ANY_YEAR = "2024-07-01"
_MOST_SEARCHES = 40


class Ground:
    """A text that values are held against.

    Attributes:
        text: the text as given.
        locale: the language that was asked for, with its region if it has one, or the one that the text seems to be in.
        language: the pack that the text is read with.
        reference: the day that relative wordings are seen from, where it was given.

    Raises:
        NewsschemaError: when there is no pack for the language, `reference` is no date, or half a surrogate pair is in the text.
    """

    def __init__(
        self, text: str, *, language: str | None = None, reference: str | date | PartialDate | None = None
    ) -> None:
        refuse_half_pairs(text, "the text")
        self.text = text
        self.language = choose_language(text, language)
        self.locale = language or self.language
        self.reference = as_date(reference)
        self._searches = 0

    def passage(self, start: int, end: int) -> Passage:
        """The words between two offsets."""
        return Passage(start, end, self.text[start:end])

    def passages(self, spans: Iterable[tuple[int, int]]) -> tuple[Passage, ...]:
        """The words of several spans."""
        return tuple(self.passage(start, end) for start, end in spans)

    def may_search(self) -> bool:
        """Whether one more costly search for a nearest passage is worth it: only for the first few values."""
        self._searches += 1
        return self._searches <= _MOST_SEARCHES

    @cached_property
    def words(self) -> Words:
        """The words of the text, folded."""
        return Words(self.text)

    @cached_property
    def verbatim(self) -> Squeezed:
        """The text without white space and quotation marks."""
        return Squeezed(self.text, printed)

    @cached_property
    def letters(self) -> Squeezed:
        """The letters and figures of the text, folded."""
        return Squeezed(self.text, folded)

    @cached_property
    def sounds(self) -> Squeezed:
        """The words of the text by their sounds, as any language may spell them."""
        return Squeezed(self.text, romanised)

    @cached_property
    def spoken(self) -> Squeezed:
        """The letters and figures in quotation marks, as they are printed, one quotation right behind the other."""
        return Squeezed(
            self.text,
            lambda token: printed(token) if token[0].isalnum() else "",
            [(stretch.start, stretch.end) for stretch in quotations(self.text)],
        )

    @cached_property
    def dates(self) -> list[DateMention]:
        """The dates that the text mentions."""
        return find_dates(self.text, reference=self.reference, language=self.language)

    @cached_property
    def dated(self) -> Placed[DateMention]:
        """The same by their places."""
        return Placed((mention.start or 0, mention.end or 0, mention) for mention in self.dates)

    @cached_property
    def yearless(self) -> dict[tuple[int, int], DateMention]:
        """By month and day, the first mention of a day whose year nothing tells."""
        open_ones = {mention.start for mention in self.dates if mention.value is None}
        if not open_ones:
            return {}
        found: dict[tuple[int, int], DateMention] = {}
        for mention in find_dates(self.text, reference=_ANY_YEAR, language=self.language):
            day = mention.value.start if mention.value is not None and mention.value.is_single else None
            if mention.start in open_ones and mention.relative is None and day is not None and day.month and day.day:
                found.setdefault((day.month, day.day), mention)
        return found

    @cached_property
    def countries(self) -> list[CountryMention]:
        """The countries that the text names."""
        return find_countries(self.text, language=self.language)

    @cached_property
    def people(self) -> list[PersonMention]:
        """The people that the text names."""
        return find_people(self.text, language=self.language)

    @cached_property
    def numbers(self) -> list[NumberMention]:
        """The numbers of the text, in figures and in words."""
        comma = decimal_comma(self.locale)
        return find_numbers(Numerals(self.text, self.words, self.language, comma, self.dated))
