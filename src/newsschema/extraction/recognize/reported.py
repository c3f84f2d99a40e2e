"""Statements told in other words: with "que", with "selon", with a verb of saying at their end, or with a bare clause."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsschema.extraction.mentions import PersonMention, QuoteMention
from newsschema.extraction.scan import Hit, Scan
from newsschema.languages.cues import cues
from newsschema.languages.events import phrases
from newsschema.text.placed import Placed

_LONGEST = 3000
_COMMA = regex.compile("[,،]")
_AROUND = 2
_LONGEST_ARTICLE = 8
_REACH = 90
_GAP = 40
_NEAR = 16
_APPOSED = regex.compile(r",[\s\u00a0]\p{Lu}[\w'’-]*+(?:[\s\u00a0](?:\p{Ll}{1,3}[\s\u00a0])?\p{Lu}[\w'’-]*+){1,3},")
_TAIL = 120
_AUXILIARY = 4
_FEWEST_LETTERS = 20
_MOST_WORDS_BEFORE_VERB = 8
_MARKS = frozenset('«»“”"„‹›:;')
_STOPS = _MARKS | frozenset(".,!?،؛؟\n")
_CLOSING = ("»", "”", '"', "“", "’", "›")
_BLANK = " '’\u00a0\u202f"
_END = ".!?… \u00a0\u202f\n"
_HEARD = regex.compile(r"[\s\u00a0\u202f][^\W\d_][\w'’-]*(?:[\s\u00a0\u202f][^\W\d_][\w'’-]*){0,5}[\s\u00a0\u202f]")


def reported(scan: Scan, people: tuple[PersonMention, ...], language: str) -> Iterator[QuoteMention]:
    """Every reported statement, whoever makes it; one for a sentence and cue."""
    named = Placed((person.start, person.end, person.end) for person in people)
    if cues(language).according_comma:
        yield from _according(scan, Placed((person.start, person.end, person.end) for person in people), language)
    day_links = frozenset(("", *cues(language).day_links))
    yield from _with_that(scan, day_links, behind=cues(language).subject_between)
    if cues(language).bare:
        yield from _bare(scan)
    if cues(language).subjunctive:
        yield from _in_subjunctive(scan, language)
    yield from _attributed_behind(scan, named, closing=cues(language).subject_between)


def accordings(scan: Scan, language: str) -> Iterator[Hit]:
    """Every "selon", without the words that only look like one: "segundo turno", "para" within a sentence."""
    others = Placed((hit.start, hit.end, hit) for hit in scan.outermost("not-according"))
    opening = cues(language).according_opening
    for hit in scan.hits("according"):
        begins = scan.sentences.at(hit.start)[0] == hit.start
        if (begins or hit.value not in opening) and not others.overlapping(hit.start, hit.end):
            yield hit


def _according(scan: Scan, people: Placed[int], language: str) -> Iterator[QuoteMention]:
    """Up to the end of the sentence behind "selon" and whom it names; all before it where it closes the sentence."""
    for according in accordings(scan, language):
        first, last = scan.sentences.at(according.start)
        last = min(last, according.end + _LONGEST)
        whom = people.first_within(according.end, according.end + _NEAR) or according.end
        comma = scan.text.find(", ", max(whom, according.end), min(last, max(whom, according.end) + _REACH))
        named = _APPOSED.match(scan.text, comma, last) if comma >= 0 else None
        comma = named.end() - 1 if named else comma
        if comma >= 0 and first == according.start:
            yield from _statement(scan, comma + 1, last, according)
        elif first < according.start and scan.text[: according.start].rstrip(_BLANK).endswith(","):
            start = max(first, according.start - _LONGEST)
            yield from _statement(scan, start, scan.text.rfind(",", start, according.start), according)


def _with_that(scan: Scan, day_links: frozenset[str], *, behind: bool) -> Iterator[QuoteMention]:
    """Behind a verb of saying and "que", with nothing between but the day, or whom a verb like "told" addresses.

    Args:
        scan: the text.
        day_links: what may stand between the verb and a day.
        behind: whether the subject may stand between: "sagte die Ministerin, dass".
    """
    for that in scan.outermost("that"):
        if _points_at_a_time(scan, that):
            continue
        cue = _verb_before_its_subject(scan, that) if behind else _verb_of(scan, that, day_links)
        if cue is not None:
            last = min(scan.sentences.at(that.start)[1], that.end + _LONGEST)
            yield from _statement(scan, that.end, last, cue)


def _points_at_a_time(scan: Scan, that: Hit) -> bool:
    """Whether "that" points at a time: "told colleagues that day"; "that years of work …" begins a clause."""
    times = (hit for kind in ("unit", "daypart") for hit in scan.between(kind, that.end + 1, that.end + _NEAR))
    return any(hit.start == that.end + 1 and not scan.folded[that.end : hit.end].endswith("s") for hit in times)


def _verb_of(scan: Scan, that: Hit, day_links: frozenset[str]) -> Hit | None:
    for hit in scan.between("speech", max(that.start - _GAP - 1, 0), that.start)[::-1]:
        gap = scan.text[hit.end : that.start]
        if that.start - hit.end == 1:
            return hit
        day = any(
            scan.text[hit.end : each.start].strip() in day_links and that.start - each.end == 1
            for kind in ("full_weekday", "weekday")
            for each in scan.between(kind, hit.end, that.start)
        )
        if day or (scan.starting("addressed", hit.start) and _HEARD.fullmatch(gap)):
            return hit
    return None


def _verb_before_its_subject(scan: Scan, that: Hit) -> Hit | None:
    for hit in scan.between("speech", max(that.start - _REACH, 0), that.start)[::-1]:
        gap = scan.text[hit.end : that.start].rstrip()
        if len(_COMMA.findall(gap)) == _AROUND and _COMMA.match(gap[-1]):
            gap = _COMMA.sub(" ", gap)  # "sagte Anna Weber, die Ministerin, dass"
        if not _STOPS.intersection(gap.rstrip(" ,،")):
            return hit
    return None


def _bare(scan: Scan) -> Iterator[QuoteMention]:
    """A clause right behind "said", without "that"."""
    for hit in scan.outermost("bare"):
        start = hit.end + 1
        closed = scan.text[max(hit.start - 3, 0) : hit.start].rstrip(_BLANK + ",")[-1:] in _CLOSING
        if not closed and scan.text[hit.end : start] in tuple(_BLANK) and scan.starting("clause-opener", start):
            last = min(scan.sentences.at(hit.start)[1], start + _LONGEST)
            if not _MARKS.intersection(scan.text[start:last]):
                yield from _statement(scan, start, last, hit)


def _in_subjunctive(scan: Scan, language: str) -> Iterator[QuoteMention]:
    """A clause behind a verb of saying whose own verb says that somebody else says it: "sagte, man werde warten".

    A relative clause, which begins with an article too, has its verb at its end.
    """
    for hit in scan.outermost("speech"):
        last = min(scan.sentences.at(hit.start)[1], hit.end + _LONGEST)
        comma = scan.text.find(", ", hit.end, min(last, hit.end + _REACH))
        if comma < 0 or _MARKS.intersection(scan.text[hit.end : last]) or _opens_other_clause(scan, comma + 2):
            continue
        stop = scan.text.find(",", comma + 2, last)
        clause_end = stop if stop >= 0 else last
        moods = scan.between("subjunctive", comma + 2, clause_end)
        relative = (
            _is_article(scan, comma + 2, language)
            and scan.text[moods[-1].end if moods else 0 : clause_end].strip(_END) == ""
        )
        if moods and not relative:
            yield from _statement(scan, comma + 2, last, hit)


def _opens_other_clause(scan: Scan, start: int) -> bool:
    return any(scan.starting(kind, start) for kind in ("that", "subordinate", "according", "speech"))


def _is_article(scan: Scan, start: int, language: str) -> bool:
    return scan.folded[start : start + _LONGEST_ARTICLE].split(" ")[0] in phrases(language).articles


def _attributed_behind(scan: Scan, people: Placed[int], *, closing: bool) -> Iterator[QuoteMention]:
    """A sentence whose last clause is only who says it: ", a précisé M. Osei-Mensah.".

    Args:
        scan: the text.
        people: where people are named, each with the end of its name and post.
        closing: whether no comma may follow the verb: what is said may stand behind it.
    """
    for hit in scan.outermost("speech"):
        first, last = scan.sentences.at(hit.start)
        comma = scan.text.rfind(",", max(first, hit.start - _REACH), hit.start)
        if (
            scan.between("that", hit.end, hit.end + _NEAR // 2)
            or scan.text[first] in "—–"
            or comma - first < _FEWEST_LETTERS
            or last - hit.end > _TAIL
            or (closing and "," in scan.text[hit.end : last])
            or comma - first > _LONGEST
        ):
            continue
        if len(scan.text[comma + 1 : hit.start].split()) > _MOST_WORDS_BEFORE_VERB:
            continue
        if _has_subject_before(scan, people, (first, comma), hit, last):
            continue
        states = any(that.start - hit.end <= 1 for that in scan.between("that", hit.end, hit.end + _NEAR))
        if not states and not _MARKS.intersection(scan.text[first:last]):
            yield from _statement(scan, first, comma, hit)


def _has_subject_before(scan: Scan, people: Placed[int], clause: tuple[int, int], verb: Hit, last: int) -> bool:
    """Whether a verb right behind a comma goes on about somebody named before it: "Truss, the frontrunner, said she would"."""
    first, comma = clause
    between = scan.text[comma + 1 : verb.start].split()
    if len(between) > 1 or any(len(word) > _AUXILIARY for word in between):
        return False
    if people.first_within(verb.end, min(last, verb.end + _GAP)) is not None:
        return False
    return any(end <= comma and scan.text.startswith(",", end) for end in people.between(first, comma))


def _statement(scan: Scan, start: int, end: int, cue: Hit) -> Iterator[QuoteMention]:
    """The words between two offsets without the blanks and the full stop around them."""
    piece = scan.text[start:end]
    start += len(piece) - len(piece.lstrip(_BLANK + "\n"))
    end -= len(piece) - len(piece.rstrip(_END))
    if end > start:
        words = scan.text[cue.start : cue.end]
        yield QuoteMention(start, end, scan.text[start:end], "reported", words, (cue.start, cue.end))
