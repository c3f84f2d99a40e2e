"""Organizations that what stands beside a name tells: "l'assureur Axel", "PDG de Sofrabel", "an analyst at Peel", "Acme, Inc."."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import regex

from newsschema.extraction.mentions import CountryMention, OrganizationMention
from newsschema.extraction.recognize.noun_phrases import link_end, name_end
from newsschema.extraction.recognize.person_names import never_names, shapes
from newsschema.extraction.recognize.words_before import article_before, qualified_start, word_before
from newsschema.extraction.scan import Scan, Term
from newsschema.languages.events import articles, conjunctions, links, phrases
from newsschema.languages.people import organizations
from newsschema.model.organization import OrganizationKind
from newsschema.model.roles import Role
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_NAME = regex.compile(
    r"(?:(?:De|La|Le|Les|L['’]|The) )?\p{Lu}[\p{L}\p{N}]*+(?:[.&'’\-]\p{L}[\p{L}\p{N}]*+)*+"
    r"(?:[ \u00a0](?:& )?\p{Lu}[\p{L}\p{N}]*+(?:[.&'’\-]\p{L}[\p{L}\p{N}]*+)*+){0,4}"
)
"""Up to five words with capitals, joined by spaces or "&"."""
_ADJECTIVE = regex.compile(r"[ \u00a0]\p{Ll}[\p{Ll}\-]{3,}+(?=[ \u00a0]\p{Lu})")
_CLOSED_FORMS = ("Inc", "Corp", "Ltd", "Co", "Pty", "Bhd", "Cie")
_BARE_FORMS = (
    *("Inc", "Corp", "Ltd", "plc", "PLC", "LLC", "LLP", "GmbH", "AG", "KGaA", "SpA", "ASA", "Oyj", "NV", "BV"),
    *("SARL", "SCA", "PJSC", "Pty Ltd", "Sdn Bhd"),
)
_FORMS = tuple(dict.fromkeys((*_CLOSED_FORMS, *_BARE_FORMS, "S.p.A", "N.V", "S.A", "B.V", "A/S")))
_LEGAL = regex.compile(
    rf"(?<=\p{{L}}|\)),?[ \u00a0](?:(?:{'|'.join(_CLOSED_FORMS)})\.|(?:{'|'.join(_BARE_FORMS)})"
    r"|A/S|S\.p\.A\.|N\.V\.|S\.A\.(?!R)|B\.V\.)(?![\p{L}\p{N}])"
)
"""Words that say in which legal form a firm is, the same in every language: "plc", "Inc."."""
_LISTED = regex.compile(
    r"[ \u00a0]\((?:NASDAQ|Nasdaq|CPH|OSE|FRA|EPA|BIT|AMS|NYSE|LSE|LON|AIM|TSXV?|ASX|SGX|JSE|HKEX|OTC\p{L}*+|Euronext|Xetra|SIX|BME)"
    r"[\p{L} ]{0,12}+\s?:\s?[^()\n]{1,30}\)"
)
"""The exchange on which a firm is listed: "(Nasdaq: TSRA)"."""
_NEXT = regex.compile(r",?(?:[ \u00a0](?P<and>\p{Ll}{1,3}))?[ \u00a0](?:\p{Ll}{2,3}[ \u00a0]|\p{L}['’])?(?=\p{Lu})")
_AND = regex.compile(r"[ \u00a0]\p{Ll}{1,3}[ \u00a0](?:\p{L}['’])?(?=\p{Lu})")
_LAST_WORD = regex.compile(r"(?<![\p{L}\p{N}\-/])\p{Lu}[\p{L}\p{N}]*+(?:[.&'’\-]\p{L}[\p{L}\p{N}]*+)*+\Z")
_WORD = regex.compile(r"[ \u00a0](\p{L}{5,})(?![\p{L}\-])")
_BARE_LINKS = frozenset({"de", "d", "of", "di"})
"""Links without an article, as names of firms have none."""
_LONGEST = 60
_LONGEST_WORD = 30
_MOST_LISTED = 5
_FEW = 2
_SHORTEST_NAME = 4
_LED: frozenset[Role] = frozenset({"executive"})
"""Whose link leads to a firm: "PDG de Sofrabel", as "patron de" does."""
_AT_WORK: frozenset[Role] = frozenset(
    {"executive", "academic", "adviser", "agency-head", "lawyer", "spokesperson", "other"}
)
"""Who is at a firm, or with it: "an analyst at Peel"."""


def terms(language: str) -> Iterator[Term]:
    """What to look for: nouns right before a name, and last words of names."""
    words = organizations(language)
    for nouns in words.introduced:
        for noun in dict.fromkeys((*nouns.words, *nouns.plural)):
            yield Term(noun, "organization-introducer", (nouns.kind, noun in nouns.plural))
    for kind, tails in words.tails.items():
        for tail in tails:
            yield Term(tail, "organization-tail", kind, cased=True)
    for noun in words.demonymed:
        yield Term(noun, "organization-demonymed", noun, cased=True)
    for preposition in words.at_work:
        yield Term(preposition, "organization-at", preposition)
    for form in _FORMS:
        yield Term(form, "organization-form", form, cased=True)


def with_told(
    scan: Scan, named: list[OrganizationMention], countries: Placed[CountryMention], language: str
) -> list[OrganizationMention]:
    """The organizations that were found, with those that their surroundings tell; of two the longer."""
    told = {mention.start: mention for mention in _told(scan, countries, language)}
    if not told:
        return named
    kept = Placed((mention.start, mention.end, mention) for mention in named)
    added = [mention for mention in told.values() if _is_new(mention, kept)]
    covered = Placed((mention.start, mention.end, mention) for mention in added)
    found = [mention for mention in named if not covered.overlapping(mention.start, mention.end)] + _apart(added)
    return sorted([*found, *_again(scan, found, added)], key=lambda mention: mention.start)


def _is_new(mention: OrganizationMention, kept: Placed[OrganizationMention]) -> bool:
    """Whether a name is longer than all that was found where it stands."""
    before = kept.holding(mention.start)
    behind = kept.holding(mention.end - 1)
    return (before is None or before.start == mention.start) and (
        behind is None or (behind.end <= mention.end and (behind.start, behind.end) != (mention.start, mention.end))
    )


def _apart(mentions: Iterable[OrganizationMention]) -> list[OrganizationMention]:
    found: list[OrganizationMention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.start, -mention.end)):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return found


def _again(
    scan: Scan, found: list[OrganizationMention], added: list[OrganizationMention]
) -> Iterator[OrganizationMention]:
    """The same names where they stand once more."""
    taken = Placed((mention.start, mention.end, mention) for mention in found)
    for name, kind in {mention.name: mention.kind for mention in added}.items():
        place = scan.text.find(name)
        while place >= 0:
            end = place + len(name)
            whole = not (scan.text[place - 1 : place].isalnum() or scan.text[end : end + 1].isalnum())
            if whole and not taken.overlapping(place, end):
                yield _mention(scan.text, place, end, kind)
            place = scan.text.find(name, end)


def short_names(
    scan: Scan, language: str, named: list[OrganizationMention], taken: Placed[OrganizationMention]
) -> Iterator[OrganizationMention]:
    """Names of one word that a common noun introduces somewhere ("le groupe Sofrabel"), where they stand without it."""
    text = scan.text
    before, never = organizations(language).qualified_before, never_names(language)
    companies = [mention for mention in named if mention.kind == "company" and mention.known_as is None]
    known: dict[str, OrganizationKind | None] = {}
    for mention in companies:
        first, space, _ = mention.name.partition(" ")
        if space and fold_term(first.partition("-")[0]) in shapes(language).given:
            continue
        if len(first) >= _SHORTEST_NAME and (before or not space) and first not in never and first[0].isupper():
            known[first] = mention.kind
    for name, kind in known.items():
        place = text.find(name)
        while place >= 0:
            end = place + len(name)
            apart = not text[place - 1 : place].isalnum() and not text[end : end + 1].isalnum()
            if apart and not taken.overlapping(place, end) and not scan.starting("country", place):
                yield OrganizationMention(place, end, name, name, None, kind, None, (place, end))
            place = text.find(name, end)


def _told(scan: Scan, countries: Placed[CountryMention], language: str) -> Iterator[OrganizationMention]:
    yield from _introduced(scan, countries, language)
    yield from _worked_for(scan, countries, language)
    yield from _ended(scan, language)
    for hit in scan.hits("organization-demonymed"):
        word = _WORD.match(scan.text, hit.end)
        if word is not None and word[1].lower().endswith(phrases(language).demonym_endings):
            yield _mention(scan.text, hit.start, word.end(), "club")


def _introduced(scan: Scan, countries: Placed[CountryMention], language: str) -> Iterator[OrganizationMention]:
    """The names behind a noun that introduces them, one or a list: "l'assureur Axel", "les ONG A et B"."""
    text = scan.text
    for hit in scan.outermost("organization-introducer"):
        kind, plural = hit.value
        place = hit.end
        nation = countries.starting(place + 1)
        if nation is not None and nation.form == "adjective":
            place = nation.end
        elif (adjective := _ADJECTIVE.match(text, place)) is not None:
            place = adjective.end()
        if text[place : place + 1] not in (" ", "\u00a0"):
            continue
        limit = scan.sentences.at(hit.start)[1]
        start = place + 1
        for number in range(_MOST_LISTED if plural else 1):
            end = _name_end(scan, start, limit, countries, language, of_many=kind == "association")
            if end is None:
                break
            following = _NEXT.match(text, end, limit)
            listed = following is not None and (
                text[end] == "," if following["and"] is None else fold_term(following["and"]) in conjunctions(language)
            )
            headline = (plural and not listed) or text.count(" ", start, end) > _FEW
            if number == 0 and text[hit.start].isupper() and headline:
                break  # "Insurers Say Quake Won't Hurt"
            yield _mention(text, start, end, kind)
            if not listed:
                break
            start = following.end() if following is not None else limit


def _worked_for(scan: Scan, countries: Placed[CountryMention], language: str) -> Iterator[OrganizationMention]:
    """The names behind a post: "PDG de Sofrabel", "an analyst at Peel"."""
    text = scan.text
    at = {hit.start: hit.end for hit in scan.hits("organization-at")}
    for hit in scan.outermost("title"):
        title, plural = hit.value
        if title.role not in _AT_WORK and not title.informal:
            continue
        limit = scan.sentences.at(hit.start)[1]
        end = hit.end
        nation = countries.starting(end + 1)
        end = nation.end if nation is not None and nation.form == "adjective" else end
        link = link_end(text, end, limit, language) if (title.role in _LED or title.informal) and not plural else None
        at_work = link is None and title.role in _AT_WORK and end + 1 in at
        if at_work:
            link = at[end + 1] + 1
        if link is not None and not at_work and fold_term(word_before(text, link)) not in _BARE_LINKS:
            continue  # "responsable du Développement"
        if link is None or scan.starting("organization-head", link) or (not at_work and scan.starting("title", link)):
            continue
        stop = _name_end(scan, link, limit, countries, language, employer=at_work)
        vague = title.role == "other" and " " not in text[link : stop or link]  # "a farmer at Newbury"
        if stop is not None and not vague and not article_before(text, link, language):
            yield _mention(text, link, stop, "company")


def _ended(scan: Scan, language: str) -> Iterator[OrganizationMention]:
    """The names that a word of firms, their legal form or their exchange closes: "Sofrabel Rail", "Acme, Inc."."""
    text = scan.text
    ends: list[tuple[int, int, OrganizationKind]] = []
    ends += [(hit.start - 1, hit.end, hit.value) for hit in scan.hits("organization-tail")]
    ends += [(start, end, "company") for start, end in _legal_forms(scan)]
    ends += [(listed.start(), listed.start(), "company") for listed in _LISTED.finditer(text)]
    for place, end, kind in ends:
        last = _LAST_WORD.search(text, max(place - _LONGEST_WORD, 0), max(place, 0))
        if last is None or last.group() in shapes(language).never:
            continue
        begin = qualified_start(text, last.start(), language)
        yield _mention(text, begin, end, kind)


def _legal_forms(scan: Scan) -> Iterator[tuple[int, int]]:
    """Where words stand that say in which legal form a firm is, with the comma before them."""
    text, reached = scan.text, 0
    for hit in scan.hits("organization-form"):
        start = hit.start - 1 - text.startswith(",", hit.start - 2)
        form = _LEGAL.match(text, start) if start >= max(reached, 1) else None
        if form is not None:
            reached = form.end()
            yield start, reached


def _name_end(
    scan: Scan,
    start: int,
    limit: int,
    countries: Placed[CountryMention],
    language: str,
    *,
    of_many: bool = False,
    employer: bool = False,
) -> int | None:
    """Where the name of an organization ends that begins at an offset; nothing where a person's, a country's or none does.

    Args:
        scan: the text.
        start: where the name begins.
        limit: offset that it does not reach beyond.
        countries: of the text.
        language: whose words hold.
        of_many: whether it may go on in lower case: "Action contre la faim".
        employer: whether it may begin like a person's: "an analyst with Dean Witter Reynolds".
    """
    known = [hit.end for hit in scan.between("organization-known", start, start + _LONGEST) if hit.start == start]
    if known:
        return max(known)
    found = _NAME.match(scan.text, start, min(limit, start + _LONGEST))
    if found is None or scan.starting("honorific", start):
        return None
    end = found.end()
    nation = countries.starting(start)
    if nation is not None and nation.end >= end:
        return None
    words = found.group().split()
    first = fold_term(words[0])
    led = len(words) > 1 and (first in articles(language) or first in links(language))  # "Le Point", "De Pardieu"
    if not led and (words[0] in shapes(language).never or first in _function(language)):
        return None
    personal = first.partition("-")[0] in shapes(language).given
    if personal and not (employer and len(words) > 1) and words[-1] not in _tails(language):
        return None
    possessive = next((ending for ending in shapes(language).possessive if scan.text.endswith(ending, start, end)), "")
    end -= len(possessive)
    if of_many:
        joined = _AND.search(scan.text, end, limit)
        end = max(end, name_end(scan.text, end, limit if joined is None else joined.start(), language))
    return end


@cache
def _function(language: str) -> frozenset[str]:
    grammar = phrases(language)
    return frozenset(fold_term(word) for word in (*grammar.articles, *grammar.not_nouns))


@cache
def _tails(language: str) -> frozenset[str]:
    return frozenset(word for tails in organizations(language).tails.values() for word in tails)


def _mention(text: str, start: int, end: int, kind: OrganizationKind | None) -> OrganizationMention:
    name = text[start:end]
    return OrganizationMention(start, end, name, name, None, kind, None, (start, end))
