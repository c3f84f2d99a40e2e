"""Names of events: in quotation marks, or a head noun with its complements ("Salon international de l'agriculture")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

import regex

from newsschema.extraction.mentions import EventMention, OrganizationMention
from newsschema.extraction.recognize.caseless_phrases import caseless_end, is_caseless
from newsschema.extraction.recognize.event_names import Beginning, name_beginning
from newsschema.extraction.recognize.noun_phrases import link_end, name_end
from newsschema.extraction.recognize.quotes import Quotation
from newsschema.extraction.scan import Hit, Scan, Term
from newsschema.languages.events import Head, events, phrases
from newsschema.text.folding import fold_term

_EDITION = regex.compile(
    r"(?r)(?<!\d)(\d{1,3})(?:\.?\s?(?:er|re|ère|e|ème|eme|nde?|st|th|rd|º|ª|°)\s+(?:[^\W\d_]+\s+){0,2}|\.\s+)",
    regex.IGNORECASE,
)
_EDITION_NUMBER = regex.compile(
    r"(?r)(?<!\d)(\d{1,3})(?:\.?\s?(?:er|re|ère|e|ème|eme|nde?|st|th|rd|º|ª|°)|\.)\s+", regex.IGNORECASE
)
_FIGURE = re.compile(r"\d")
_WORD = regex.compile(r"[^\W_]+(?:[-‑][^\W_]+)*+")
_COMPOUND_BEHIND = regex.compile(r"[-‑]\p{Lu}\p{Ll}")
_APPOSITION = regex.compile(
    r"[\s\u00a0\u202f,(]{1,3}(?:(?:le|la|les|l['’]|dit|dite|baptisé|baptisée|intitulé|intitulée|dénommé|dénommée)\s*){0,3}"
)
_ACRONYM = regex.compile(r"[\s\u00a0\u202f]?\((\p{Lu}[\p{Lu}\d]{1,9})\)")
_BEFORE_EDITION = 40
_MOST_EDITIONS = 100
_NAMED_AFTER = ("company", "agency")
_THEME = 12
_SHORTEST_FIRST = 2
_EDITION_OF = 16


def terms(language: str) -> Iterator[Term]:
    """What to look for: the nouns and verbs of happenings, and the words that tell how they lie together."""
    words = events(language)
    for head in words.head:
        for word in head.words:
            yield Term(word, "event-head", head, cased=word != word.lower())
        for name in head.numbered:
            for number in range(1, _MOST_EDITIONS):
                yield Term(f"{name}{number}", "event-head", head, cased=True)
        for word in head.tails:
            yield Term(word.capitalize(), "event-head", head, cased=True, tail=True)
    for word in words.never:
        yield Term(word, "event-never", word)
    for encounter in words.encounter:
        for word in encounter.words:
            yield Term(word, "encounter", encounter)
    for journey in words.journey:
        for word in journey.words:
            yield Term(word, "journey", journey.kind)
    for status, verbs in words.holding.items():
        for verb in verbs:
            yield Term(verb, "holding", status)
    for taken_up, forms in words.naming.items():
        for form in forms:
            yield Term(form, "naming", taken_up)
    for status, verbs in words.contest.items():
        for verb in verbs:
            yield Term(verb, "contest", status)
    for status, verbs in words.hosting.items():
        for verb in verbs:
            yield Term(verb, "hosting", status)
    for kind in (
        "agent",
        "companion",
        "attending",
        "capacity",
        "theme",
        "rival",
        "formerly",
        "both",
        "edition",
        "opening",
        "closing",
        "during",
        "around",
        "place",
        "partial",
        "complete",
        "taking_part",
        "represented",
        "same_day",
        "invited",
        "topics",
        "host_included",
        "other_edition",
        "lasting",
        "beginning",
        "days",
        "toward",
        "organizer",
        "hosted",
    ):
        for word in getattr(words, kind):
            yield Term(word, kind, word)
    for kind, told in (("present", words.present), ("present-behind", words.present_behind)):
        for part, forms in told.items():
            for word in forms:
                yield Term(word, kind, part)
    for word in words.present_opening:
        yield Term(word, "present-opening", word)
    for word in words.present_verb:
        yield Term(word, "present-verb", word)
    for word in words.pronoun:
        yield Term(word, "event-pronoun", word)
    for word, number in words.ordinals.items():
        yield Term(word, "event-ordinal", number)


def recognize(scan: Scan, marked: tuple[Quotation, ...], language: str) -> tuple[EventMention, ...]:
    """The event names of a text, in its order; those in apposition stay mentions of their own."""
    described = list(_described(scan, marked, language))
    quoted = list(_quoted(scan, marked, described))
    return tuple(sorted([*described, *quoted, *_editions(scan, language)], key=lambda mention: mention.start))


def without_events(
    bodies: tuple[OrganizationMention, ...], happenings: tuple[EventMention, ...]
) -> tuple[OrganizationMention, ...]:
    """The organizations that are no part of an event's name: neither its first words nor its acronym."""
    acronyms = {mention.text for mention in happenings if mention.acronym}
    starts = {mention.start: mention.end for mention in happenings if mention.proper and not mention.acronym}
    return tuple(
        body
        for body in bodies
        if body.name not in acronyms
        and not (body.kind in _NAMED_AFTER and body.acronym is None and body.end <= starts.get(body.start, -1))
    )


def _described(scan: Scan, marked: tuple[Quotation, ...], language: str) -> Iterator[EventMention]:
    text = scan.text
    openings = [stretch.opening for stretch in marked]
    reached, cut = 0, False
    for hit in scan.hits("event-head"):
        if hit.start < reached or _never(scan, hit) or _COMPOUND_BEHIND.match(text, hit.end):
            continue
        if (
            reached
            and not cut
            and not hit.value.generic
            and link_end(text, reached, hit.start + 1, language) == hit.start
        ):
            continue
        head: Head = hit.value
        following = bisect_right(openings, hit.start)
        limit = min(scan.sentences.at(hit.start)[1], openings[following] if following < len(openings) else len(text))
        end = _name_end(scan, hit, limit, language) if head.named else hit.end
        cut = head.kind == "match" and _names_another(scan, hit.end, end)
        end = hit.end if cut else _before_agent(scan, hit.end, end)
        end = _with_theme(scan, hit, end, limit) if end == hit.end else end
        tail = text[hit.end : end]
        capital = text[hit.start].isupper() and not _begins_sentence(scan, hit.start)
        led = (head.named or head.tails) and not (head.kind == "match" and text[hit.start].islower())
        begins = name_beginning(scan, hit.start, language) if led else Beginning(hit.start, proper=False)
        start = max(begins.start, reached)
        edition = _edition(scan, start, end)
        proper = (
            (begins.proper and (head.named or head.compounds))
            or _is_name(text, hit)
            or _is_compound(scan, hit)
            or (bool(tail.strip()) and is_caseless(language))
            or (
                bool(tail.strip())
                and (capital or edition is not None or any(word[0].isupper() for word in _WORD.findall(tail)))
            )
        )
        reached = end
        yield EventMention(
            start=start,
            end=end,
            text=text[start:end],
            kind=head.kind,
            proper=proper,
            edition=edition,
            generic=head.generic,
            other=_is_other(scan, start),
        )
        acronym = _ACRONYM.match(text, end) if proper else None
        if acronym is not None:
            first, last = acronym.span(1)
            yield EventMention(first, last, acronym.group(1), head.kind, proper=True, quoted=True, acronym=True)


def _editions(scan: Scan, language: str) -> Iterator[EventMention]:
    """Numbered editions of what was named before: "La 23e édition, qui se tiendra", but not "la 23e édition du festival"."""
    for word in scan.hits("edition"):
        last = scan.sentences.at(word.start)[1]
        of_something = link_end(scan.text, word.end, last, language) is not None
        number = None if of_something else _edition(scan, word.start, word.end)
        if number is not None and not scan.between("event-head", word.end, min(last, word.end + _BEFORE_EDITION)):
            words = scan.text[word.start : word.end]
            yield EventMention(word.start, word.end, words, "other", edition=number, generic=True)


def _with_theme(scan: Scan, hit: Hit, end: int, limit: int) -> int:
    """Where the name of a fair ends that says with a common noun what it is about: "Foire à la châtaigne"."""
    head: Head = hit.value
    if head.kind not in ("fair", "festival") or not scan.text[hit.start].isupper():
        return end
    for link in scan.between("theme", end, min(limit, end + _THEME)):
        noun = _WORD.match(scan.text, link.end + (scan.text[link.end : link.end + 1] == " "), limit)
        if (
            link.start - end == 1
            and noun is not None
            and noun.group().islower()
            and len(noun.group()) > _SHORTEST_FIRST
        ):
            season = any(scan.starting(kind, noun.start()) for kind in ("season", "month", "full_month"))
            return end if season else noun.end()
    return end


def _names_another(scan: Scan, start: int, end: int) -> bool:
    """Whether what follows a noun is the name of another event: "finale de la Coupe du monde"."""
    return end > start and any(scan.text[head.start].isupper() for head in scan.between("event-head", start, end))


def _edition(scan: Scan, start: int, end: int) -> int | None:
    """The number of an edition: before the name in figures or words, or before the word for "edition" in its sentence."""
    near = max(start - _BEFORE_EDITION, 0)
    match = _EDITION.match(scan.text, near, start) if _FIGURE.search(scan.text, near, start) else None
    if match is not None:
        return int(match.group(1))
    first, last = scan.sentences.at(start)
    for word in scan.between("edition", max(first, start - _BEFORE_EDITION), min(last, end + _BEFORE_EDITION)):
        number = _EDITION_NUMBER.match(scan.text, max(word.start - _BEFORE_EDITION // 4, 0), word.start)
        if number is not None:
            return int(number.group(1))
        if (ordinal := _right_before(scan, "event-ordinal", word.start)) is not None:
            return int(ordinal.value)
        behind = next(iter(scan.between("event-ordinal", word.end, min(last, word.end + _BEFORE_EDITION))), None)
        if behind is not None and behind.start - word.end == 1:  # "في نسخته السادسة"
            return int(behind.value)
    ordinal = _right_before(scan, "event-ordinal", start)
    return int(ordinal.value) if ordinal is not None else None


def _right_before(scan: Scan, kind: str, start: int) -> Hit | None:
    """The term of a kind that ends right before an offset."""
    for hit in scan.between(kind, start - _BEFORE_EDITION, start):
        if start - hit.end <= 1:
            return hit
    return None


def _is_name(text: str, hit: Hit) -> bool:
    """Whether a head is a name by itself: a numbered one, or several words that all have a capital: "World Cup"."""
    words = text[hit.start : hit.end].split()
    return words[0].startswith(hit.value.numbered) or (len(words) > 1 and all(word[0].isupper() for word in words))


def _name_end(scan: Scan, hit: Hit, limit: int, language: str) -> int:
    if is_caseless(language):
        return caseless_end(scan, hit.start, hit.end, limit, language)
    days = (day.start for kind in ("month", "weekday") for day in scan.between(kind, hit.end, limit))
    dated = next((day for day in days if day == hit.end + 1 and scan.text[day].isupper()), limit)
    # "Trinamool Congress MLA Subrata Naskar"
    titled = next((title.start for title in scan.between("title", hit.end, limit) if title.start == hit.end + 1), limit)
    end = name_end(scan.text, hit.end, min(dated, titled, limit), language)
    if not phrases(language).adjectives_first:
        return end
    # An adjective at the end belongs to a noun that is no part of the name: "FA Cup third round".
    words = scan.text[hit.end : end].split()
    while words and words[-1].islower():
        end = hit.end + scan.text[hit.end : end].rindex(words.pop()) - 1
    return end


def _is_compound(scan: Scan, hit: Hit) -> bool:
    """Whether a head is a compound that names by itself: "Außenministertreffen"."""
    head: Head = hit.value
    word = scan.folded[hit.start : hit.end]
    return head.compounds and any(
        word.endswith(tail) and len(word) > len(tail) + _SHORTEST_FIRST for tail in map(fold_term, head.tails)
    )


def _before_agent(scan: Scan, start: int, end: int) -> int:
    """Where a name ends that would else go on with who does something: "die Messe von Ministerin X eröffnet"."""
    agents = scan.between("agent", start, end)
    return start + len(scan.text[start : agents[0].start].rstrip()) if agents else end


def _is_other(scan: Scan, start: int) -> bool:
    """Whether another edition is meant: "the next summit", "la prochaine édition du forum"."""
    if not scan.hits("other_edition"):
        return False
    editions = (hit.start for hit in scan.between("edition", start - _EDITION_OF, start))
    return any(_right_before(scan, "other_edition", place) is not None for place in (start, *editions))


def _never(scan: Scan, hit: Hit) -> bool:
    near = scan.between("event-never", hit.start - _BEFORE_EDITION, hit.end + _BEFORE_EDITION)
    return bool(near) and any(never.start <= hit.start < never.end for never in near)


def _begins_sentence(scan: Scan, offset: int) -> bool:
    return scan.sentences.at(offset)[0] == offset or scan.text[max(offset - 2, 0) : offset] == ": "


def _quoted(scan: Scan, marked: tuple[Quotation, ...], described: list[EventMention]) -> Iterator[EventMention]:
    """Names in quotation marks right behind a described event, or that hold a head noun or a year themselves."""
    ends = {mention.end: mention for mention in described}
    starts = {mention.start: mention for mention in described}
    for stretch in marked:
        name = scan.text[stretch.start : stretch.end]
        if not stretch.named:
            continue
        beside = next(
            (ends[end] for end in range(stretch.opening, max(stretch.opening - 24, 0), -1) if end in ends), None
        )
        if (
            beside is not None
            and not _APPOSITION.fullmatch(scan.text, beside.end, stretch.opening)
            and beside.end != stretch.opening
        ):
            beside = None
        behind = None if beside else _APPOSITION.match(scan.text, stretch.closing)
        if behind is not None and "," in behind.group():
            beside = starts.get(behind.end())
        head = next(iter(scan.between("event-head", stretch.start, stretch.end)), None)
        if beside is None and head is None:
            continue
        kind = beside.kind if beside else head.value.kind if head else None
        yield EventMention(start=stretch.start, end=stretch.end, text=name, kind=kind, proper=True, quoted=True)
