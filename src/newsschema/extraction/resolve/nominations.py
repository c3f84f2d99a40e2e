"""Who is named to which post: "X a été nommée mardi ministre de la Culture", "X was sworn in as president"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

import regex

from newsschema.extraction.mentions import PersonMention, PostMention
from newsschema.extraction.scan import Hit, Scan
from newsschema.languages.events import events, phrases
from newsschema.model.dates import DateMention
from newsschema.model.official import OfficeStatus
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_GAP = 90
_BESIDE = 4
_FEW_WORDS = 2
_LONGEST_WORD = 12
_APPOSED = regex.compile(r", $")
_WORD_BEFORE = regex.compile(r"(?<!\p{L})(\p{L}{2,9}) $")
_WORD_BEHIND = regex.compile(r" (\p{L}{2,8}) ")
_LEAD = 24
_RECENT = timedelta(days=60)


class Nomination(NamedTuple):
    """That somebody is named to a post: text[start:end] says so.

    Attributes:
        start: of the words.
        end: of the words.
        person: where the person's mention begins.
        date: the day it is dated.
    """

    start: int
    end: int
    person: int
    date: DateMention | None


def give_new_posts(
    scan: Scan, people: Sequence[PersonMention], dates: Placed[DateMention], reference: date | None, language: str
) -> tuple[tuple[PersonMention, ...], list[Nomination]]:
    """The people with the posts that they are named to, which till then stood alone, and the nominations themselves.

    A post is one to come, or the present one where the words say that it was taken up ("sworn in as"). One that was given long
    before the article tells nothing of today: it stays as it is.
    """
    if not scan.hits("naming") and not phrases(language).copula:
        return tuple(people), []
    named = Placed((each.start, each.end, each) for each in people if each.name is not None)
    given: dict[int, PersonMention] = {}
    taken: set[int] = set()
    found: list[Nomination] = []
    for mention in people:
        if mention.name is not None and (cue := _named_as(scan, mention)) is not None:
            day = _day(scan, dates, cue, mention.end)
            if not _is_long_ago(day, reference):
                given[mention.start] = _with_new_posts(scan, mention)
                found.append(Nomination(cue.start, cue.end, mention.start, day))
        if mention.name is not None or not mention.posts:
            continue
        cue = _cue(scan, mention.start)
        person = _person(scan, named, cue, mention.start) if cue is not None else None
        if person is None and events(language).subject_behind:
            cue, person = _turned_round(scan, named, mention)
        if cue is None or person is None:
            holder = _holder(scan, named, mention, language)
            if holder is not None:
                known = given.get(holder.start, holder)
                given[holder.start] = replace(known, posts=(*known.posts, *mention.posts))
                taken.add(mention.start)
            continue
        if any(post.status == "former" for post in mention.posts):
            if _APPOSED.search(scan.text, max(mention.start - 2, 0), mention.start):  # "…, bisher Landrat"
                known = given.get(person.start, person)
                given[person.start] = replace(known, posts=(*known.posts, *mention.posts))
                taken.add(mention.start)
            continue
        day = _day(scan, dates, cue, mention.end)
        if _is_long_ago(day, reference):
            continue
        status: OfficeStatus = "current" if cue.value == "current" else "incoming"
        posts = tuple(replace(post, status=status) for post in mention.posts)
        known = given.get(person.start, person)
        given[person.start] = replace(known, posts=(*known.posts, *posts))
        taken.add(mention.start)
        found.append(Nomination(cue.start, cue.end, person.start, day))
    kept = [given.get(each.start, each) for each in people if each.name is not None or each.start not in taken]
    return tuple(kept), found


def _named_as(scan: Scan, mention: PersonMention) -> Hit | None:
    """The words of naming right before somebody who is named "as" something."""
    if not any(_led(scan, post) for post in mention.posts):
        return None
    before = scan.between("naming", max(mention.start - _GAP, 0), mention.start)
    return next((cue for cue in reversed(before) if mention.start - cue.end <= 1), None)


def _with_new_posts(scan: Scan, mention: PersonMention) -> PersonMention:
    posts = (replace(post, status="incoming") if _led(scan, post) else post for post in mention.posts)
    return replace(mention, posts=tuple(posts))


def _led(scan: Scan, post: PostMention) -> bool:
    before = scan.between("capacity", max(post.start - _LEAD, 0), post.start)
    return any(post.start - hit.end <= 1 for hit in before)


def _cue(scan: Scan, post: int) -> Hit | None:
    """The words of naming before a post, in its sentence."""
    first = max(scan.sentences.at(post)[0], post - _GAP)
    return next(reversed(scan.between("naming", first, post)), None)


def _person(scan: Scan, named: Placed[PersonMention], cue: Hit, post: int) -> PersonMention | None:
    """The one person between the words and the post; where there is none, the last one before the words in their sentence."""
    between = named.between(cue.end, post)
    if between:
        return between[0] if len(between) == 1 else None
    before = named.between(max(scan.sentences.at(cue.start)[0], cue.start - 2 * _GAP), cue.start)
    return before[-1] if before else None


def _turned_round(
    scan: Scan, named: Placed[PersonMention], post: PersonMention
) -> tuple[Hit | None, PersonMention | None]:
    """The words of naming behind a post and who follows them: "Zum Innenminister wurde X ernannt"."""
    last = scan.sentences.at(post.start)[1]
    cue = next((hit for hit in scan.between("naming", post.end, last) if hit.start - post.end == 1), None)
    if cue is None:
        return None, None
    return cue, named.first_within(cue.end, min(last, cue.end + _GAP))


def _holder(scan: Scan, named: Placed[PersonMention], post: PersonMention, language: str) -> PersonMention | None:
    """Who holds a post without an article on the other side of a copula: "X bleibt Minister", "Neue Ministerin ist X"."""
    copula = phrases(language).copula
    if not copula:
        return None
    before, behind = (
        _WORD_BEFORE.search(scan.text, max(post.start - _LONGEST_WORD, 0), post.start),
        _WORD_BEHIND.match(scan.text, post.end),
    )
    if before is not None and before[1] in copula:
        return named.ending(before.start() - 1)
    newly = before is not None and fold_term(before[1]) in map(fold_term, phrases(language).newly)
    if behind is None or behind[1] not in copula or not newly:
        return None
    holder = named.first_within(behind.end(), min(scan.sentences.at(post.start)[1], behind.end() + _GAP))
    return holder if holder is not None and len(scan.text[behind.end() : holder.start].split()) <= _FEW_WORDS else None


def _day(scan: Scan, dates: Placed[DateMention], cue: Hit, end: int) -> DateMention | None:
    """The day right behind the post or person that ends what is said, else the one nearest to the words in their sentence."""
    first, last = scan.sentences.at(cue.start)
    near = dates.between(max(first, cue.start - 2 * _GAP), min(last, cue.end + 2 * _GAP))
    days = [
        each for each in near if not each.in_name and each.value is not None and each.value.is_single and _dated(each)
    ]
    beside = (each for each in days if cue.end < end <= (each.start or 0) <= end + _BESIDE)
    return next(beside, min(days, key=lambda each: abs((each.start or 0) - cue.end), default=None))


def _dated(mention: DateMention) -> bool:
    return mention.value is not None and mention.value.start is not None


def _is_long_ago(day: DateMention | None, reference: date | None) -> bool:
    latest = day.value.latest if day is not None and day.value is not None else None
    return latest is not None and reference is not None and latest < reference - _RECENT
