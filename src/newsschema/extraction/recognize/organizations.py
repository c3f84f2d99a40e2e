"""Organizations: a head noun with its complements, an acronym beside it or alone, and the bodies the world knows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import regex

from newsschema.extraction.mentions import CountryMention, OrganizationMention
from newsschema.extraction.recognize.caseless_phrases import caseless_end, is_caseless
from newsschema.extraction.recognize.noun_phrases import link_end, name_end
from newsschema.extraction.recognize.organization_names import (
    COMMON,
    compound_start,
    end_by_acronym,
    ends_one,
    inner_by_acronym,
    is_before_a_given_name,
    is_named,
    leads_to_person,
    naming_adjective,
    proper_start,
    stands_within,
    start_by_acronym,
    without_holder,
)
from newsschema.extraction.recognize.told_organizations import short_names, with_told
from newsschema.extraction.recognize.words_before import article_before, given_before, qualified_start
from newsschema.extraction.scan import Hit, Scan, Term
from newsschema.languages.events import phrases
from newsschema.languages.pack import inflected
from newsschema.languages.people import KnownOrganization, organizations
from newsschema.model.organization import OrganizationKind
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed, in_order

_ACRONYM = r"(?:\p{Lu}[\p{Lu}\d&]{1,9}|\p{Lu}(?:\.\p{Lu}){1,7}\.?)"
_MIXED = r"\p{Lu}{1,2}\p{Ll}{1,2}\p{Lu}[\p{Lu}\d]{0,4}"
_BEHIND = regex.compile(
    rf"[\s\u00a0\u202f]?\((?:\p{{Ll}}{{2,3}} |l['’])?({_MIXED}|{_ACRONYM}(?:-\p{{Lu}}\p{{Ll}}+)?)[\s,)]"
)
_SHORT_NAME_BEHIND = regex.compile(r"[\s\u00a0\u202f]?\((\p{Lu}\p{Ll}{2,11})\)")
_ENUMERATED = regex.compile(
    r"(?:, (?:\p{Ll}{1,3}['’ ]){0,2}+\p{Ll}[\p{L}\-]++(?: \p{Ll}[\p{L}\-]++)??){0,4}"
    r" \p{Ll}{1,3} (?:\p{Ll}{1,3}['’ ]){0,2}+\p{Ll}[\p{L}\-]++(?: \p{Ll}[\p{L}\-]++){0,2}+(?=\s?\()"
)
"""What goes on behind a name in lower case up to the acronym in brackets: ", l'alimentation et l'environnement (Inrae)"."""
_ALONE = regex.compile(rf"(?<![\p{{L}}\p{{N}}.]){_ACRONYM}(?![\p{{L}}\p{{N}}])")
_BRANCH = regex.compile(r"[-‑]\p{Lu}\p{Ll}+(?![\p{L}\p{N}\-])")
_WORD = regex.compile(r"[^\W\d_]+")
_OF_STATES = frozenset({"agency", "police", "ministry", "government", "armed-force", "parliament", "court"})
_HELD = frozenset({"government", "club", "company"})
_LINKED = frozenset({"association", "union", "university"})
_SHORT = 3
_OF_MANY = ("union", "association")
_SHOUTING = 0.6
_FIELD = 30
_LONGEST_LED = 5
_ABBREVIATED = frozenset({"Inc", "Corp", "Co", "Ltd", "Bros", "Cos"})
_SHORTEST_WORD = 4


def terms(language: str) -> Iterator[Term]:
    """What to look for: head nouns and the names of known bodies."""
    words = organizations(language)
    for head in words.head:
        for kind, nouns in (("alone", (*head.alone, *head.compounds())), ("hyphened", head.hyphened)):
            for noun in nouns:
                for word in inflected(noun, words.inflections):
                    yield Term(word, f"organization-{kind}", head)
        for noun in dict.fromkeys((*head.words, *head.alone, *head.hyphened, *head.compounds())):
            cased = noun[0].isupper() and noun in head.words and not phrases(language).noun_capitals
            for word in inflected(noun, words.inflections):
                yield Term(word, "organization-head", head, cased=cased)
        for tail in head.tails:
            for word in inflected(tail, words.inflections):
                yield Term(word.capitalize(), "organization-head", head, cased=True, tail=True)
    for known in words.known:
        yield Term(known.name, "organization-known", known)
        for name in known.names:
            yield Term(name, "organization-known", known)
        if known.acronym:
            yield Term(known.acronym, "organization-known", known, cased=True)
            if len(known.acronym) >= _SHORTEST_WORD and known.acronym.isupper():
                # "Otan", "Nato": what is spoken as a word is often written as one.
                yield Term(known.acronym.capitalize(), "organization-known", known, cased=True)
    for kind, well_known in words.named.items():
        for name in well_known:
            known = KnownOrganization(name=name, kind=kind)
            yield Term(name, "organization-known", known, cased=True)
    for word in words.informal:
        yield Term(word, "organization-informal", word)


@cache
def _not_acronyms(language: str) -> frozenset[str]:
    return frozenset(organizations(language).not_acronyms)


@cache
def _generic(language: str) -> frozenset[str]:
    words = organizations(language)
    return frozenset(fold_term(form) for word in words.generic for form in inflected(word, words.inflections))


def recognize(scan: Scan, countries: tuple[CountryMention, ...], language: str) -> tuple[OrganizationMention, ...]:
    """The organizations of a text, in its order, none overlapping another."""
    adjectives = Placed((country.start, country.end, country) for country in countries)
    titles = Placed((hit.start, hit.end, hit) for hit in scan.outermost("title"))
    owned = owned_by_titles(scan, language)
    named: list[OrganizationMention] = []
    reached = 0
    for hit in in_order([*scan.hits("organization-head"), *scan.hits("organization-known")]):
        title = titles.holding(hit.start)
        within_title = title is not None
        if hit.start < reached or (within_title and not scan.text[hit.start].isupper()):
            continue
        mention = _named(scan, hit, adjectives, language, owned=within_title or hit.start in owned)
        if mention is None:
            continue
        # "presidente del Gobierno": a common noun that a title holds is no name, whatever its letters.
        if (
            title is not None
            and scan.folded[hit.start : hit.end] in _generic(language)
            and not isinstance(hit.value, KnownOrganization)
            and (mention.end <= title.end or scan.text[hit.end + 1 : hit.end + 2].isupper())
        ):
            continue
        if (
            title is not None
            and not isinstance(hit.value, KnownOrganization)
            and title.start <= mention.start
            and mention.end < title.end
        ):
            continue  # "Prime Cabinet Secretary"
        nation = adjectives.holding(mention.start)
        if nation is not None and nation.form == "name" and nation.end == mention.end:
            continue  # "Soviet Union"
        # A longer name may begin before one that was found: "Acme Holdings", "Acme Holdings Inc".
        while named and named[-1].start >= mention.start:
            named.pop()
        if not named or named[-1].end <= mention.start:
            named.append(mention)
            reached = mention.end
    named = with_told(scan, named, adjectives, language)
    known_acronyms = frozenset(mention.acronym for mention in named if mention.acronym)
    taken = Placed((mention.start, mention.end, mention) for mention in named)
    named.extend(short_names(scan, language, named, taken))
    taken = Placed((mention.start, mention.end, mention) for mention in named)
    alone = [mention for mention in _acronyms(scan, known_acronyms, language) if taken.holding(mention.start) is None]
    return tuple(sorted([*named, *alone], key=lambda mention: mention.start))


def owned_by_titles(scan: Scan, language: str) -> frozenset[int]:
    """Where the complement of a title begins: a head noun there is an organization even in lower case."""
    return frozenset(
        link
        for title in scan.outermost("title")
        if (link := link_end(scan.text, title.end, scan.sentences.at(title.start)[1], language)) is not None
    )


def _named(
    scan: Scan, hit: Hit, countries: Placed[CountryMention], language: str, *, owned: bool
) -> OrganizationMention | None:
    """The organization that a head noun begins, if it has a name: an acronym, capitals, or a title that it belongs to."""
    text = scan.text
    known = hit.value if isinstance(hit.value, KnownOrganization) else None
    if known is not None:
        joined = text[hit.start - 1 : hit.start] in ("-", "‑") and text[hit.start - 2 : hit.start - 1].islower()
        if text[hit.start].islower() or joined or given_before(text, hit.start, language):
            return None
        branch = _BRANCH.match(text, hit.end)
        if branch is not None and " " in text[hit.start : hit.end]:
            return None  # "La Croix-Rouge"
        if (
            branch is not None
            and text[hit.start : hit.end].isupper()
            and not any(scan.starting(kind, hit.end + 1) for kind in ("country", "organization-known"))
        ):
            # "CGT-Cheminots", "RFI-Océan": a body of its own.
            name, span = text[hit.start : branch.end()], (hit.start, branch.end())
            return OrganizationMention(*span, name, name, None, known.kind, None, span)
        printed = text[hit.start : hit.end]
        behind = _BEHIND.match(text, hit.end)
        short = _SHORT_NAME_BEHIND.match(text, hit.end)
        if short is not None and short[1] in known.names:
            behind = short
        end = behind.end(1) + 1 if behind else hit.end
        acronym = behind.group(1) if behind else printed if printed == known.acronym else None
        if "." in printed and text.startswith(".", end):
            end += 1
        span = (hit.start, hit.end)
        code: str | None = None
        known_as: str | None = known.name
        link = link_end(text, end, scan.sentences.at(hit.start)[1], language) if end == hit.end else None
        nation = countries.starting(link) if link is not None and known.kind == "agency" else None
        if nation is not None and nation.form == "name":  # "Instituto Nacional de Estatística de Angola"
            span, end, code, known_as = (hit.start, nation.end), nation.end, nation.code, None
        name = text[slice(*span)]
        return OrganizationMention(
            hit.start, end, text[hit.start : end], name, acronym, known.kind, code, span, known_as
        )
    if _BRANCH.match(text, hit.end) is not None and " " not in text[hit.start : hit.end]:
        return None  # "préfète du Centre-Val de Loire"
    if organizations(language).qualified_before:
        return _qualified(scan, hit, countries, language, owned=owned)
    limit = scan.sentences.at(hit.start)[1]
    link = link_end(text, hit.end, limit, language)
    if link is not None and hit.value.kind in _HELD and leads_to_person(scan, link, language):
        return None
    of_many = hit.value.kind in _OF_MANY
    titles = scan.between("title", link, link + _FIELD) if link is not None else []
    if any(title.start == link and not (of_many and title.value[1]) for title in titles):
        return None  # a board of a president is none; "Sindicato de Camioneros" is a union
    nouns = phrases(language).noun_capitals
    end = (
        caseless_end(scan, hit.start, hit.end, limit, language, narrow=True)
        if is_caseless(language)
        else name_end(text, hit.end, limit, language)
    )
    if nouns and is_before_a_given_name(text, hit.end, end, language):
        if scan.starting("title", hit.start):
            return None
        end = hit.end
    if owned and not nouns:
        end = without_holder(text, hit, end, language)
    behind = _BEHIND.match(text, end) or _SHORT_NAME_BEHIND.match(text, end)
    bracketed = behind is None and text.find("(", end, limit) >= 0
    if bracketed and (listed := _ENUMERATED.match(text, end, limit)) is not None:
        behind = _BEHIND.match(text, listed.end()) or _SHORT_NAME_BEHIND.match(text, listed.end())
        end = listed.end() if behind is not None else end
    noun = scan.folded[hit.start : hit.end]
    generic = noun in _generic(language) and (end == hit.end if nouns else text[hit.start : end].islower())
    owned = owned and not generic
    complete = end > hit.end or " " in text[hit.start : hit.end] or text[hit.start].isupper()
    begin = compound_start(scan, hit)
    alone = begin < hit.start or ends_one(scan, "organization-alone", hit)
    if nouns and not alone and (adjective := naming_adjective(scan, hit)) is not None:
        begin, alone = adjective, True
    named = _is_compound_name(scan, hit, end, countries, language) if nouns else is_named(text, hit, end)
    named = named or (end > hit.end and phrases(language).caseless)
    if behind is None and not (owned and complete) and not alone and not named:
        return None
    if not nouns:
        begin = proper_start(text, hit, end)
    acronym = behind.group(1) if behind else None
    if acronym is not None and not nouns:
        begin = start_by_acronym(text, begin, end, acronym)
        within = inner_by_acronym(scan, hit, end, acronym)
        hit, begin = (within, within.start) if within is not None else (hit, begin)
    forms = ("adjective", "name") if nouns else ("adjective", "demonym", "name")
    inside = [country for country in countries.between(begin if nouns else begin + 1, end) if country.form in forms]
    nation = inside[-1] if inside and inside[-1].form == "adjective" and inside[-1].end == end else None
    last = end
    if nation is not None and not (text[hit.start].isupper() and _belongs_to_name(hit.value.kind, nation, acronym)):
        last = nation.start - 1
    close = behind.end(1) + 1 if behind and text[behind.end(1)] == ")" else end
    return OrganizationMention(
        start=begin,
        end=close,
        text=text[begin:close],
        name=text[begin:last],
        acronym=acronym,
        kind=hit.value.kind,
        jurisdiction=inside[0].code if inside else None,
        name_span=(begin, last),
    )


def _belongs_to_name(kind: OrganizationKind | None, nation: CountryMention, acronym: str | None) -> bool:
    """Whether an adjective of a country is part of a name: "Académie suédoise", but a state's body has its noun for a name."""
    return kind not in _OF_STATES or (acronym is not None and acronym[-1].lower() == nation.text[0].lower())


def _is_compound_name(scan: Scan, hit: Hit, end: int, countries: Placed[CountryMention], language: str) -> bool:
    """Whether a noun has a name behind it where every noun has a capital: "Amtsgericht Köln", "Institut für Weltwirtschaft"."""
    text = scan.text
    if end == hit.end or not text[hit.start].isupper():
        return False
    if text[hit.end + 1].isupper() or countries.between(hit.end, end):
        return True
    theme = _WORD.search(text, hit.end, end)
    linked = hit.value.kind in _LINKED and link_end(text, hit.end, end, language) is not None
    return linked or (theme is not None and fold_term(theme.group()) in _themes(language))


@cache
def _themes(language: str) -> frozenset[str]:
    return frozenset(fold_term(word) for word in phrases(language).about)


def _qualified(
    scan: Scan, hit: Hit, countries: Placed[CountryMention], language: str, *, owned: bool
) -> OrganizationMention | None:
    """The organization whose name ends with a head noun, or begins with it: "Stanford University", "Ministry of Defence"."""
    text = scan.text
    limit = scan.sentences.at(hit.start)[1]
    noun, space, last = text[hit.start : hit.end].rpartition(" ")
    if space and link_end(last, 0, len(last), language) is not None:
        hit = hit._replace(end=hit.start + len(noun))  # "union of": the name goes on behind the link
    capital = text[hit.start].isupper()
    link = link_end(text, hit.end, limit, language)
    end = name_end(text, hit.end, limit, language) if link is not None and text[link : link + 1].isupper() else hit.end
    field = next(
        (each for each in scan.between("title-field", hit.start - _FIELD, hit.start) if each.end == hit.start - 1), None
    )
    fielded = hit.value.fielded and field is not None
    head = field.start if fielded and field is not None else hit.start
    begin = _behind_country(text, qualified_start(text, head, language), countries) if capital else head
    several = " " in text[head : hit.end]
    behind = _BEHIND.match(text, end)
    if behind is None and capital and (longer := end_by_acronym(text, begin, end, limit, language)) is not None:
        end = longer
        behind = _BEHIND.match(text, end)
    alone = several or hit.value.kind == "parliament"
    named = capital and (begin < hit.start or end > hit.end or (alone and stands_within(text, hit.start)))
    if not (named or fielded or (behind is not None and capital) or (owned and several)):
        return None
    if hit.value.kind in COMMON and end == hit.end and given_before(text, hit.start, language):
        # "Gary Church": one given name and a noun that families bear.
        # "U.S. District Judge Richard Mills"
        titled = next((title.end + 1 for title in scan.between("title", begin, hit.start)[::-1]), begin)
        before = text[titled : hit.start - 1]
        if before and " " not in before and not several:
            return None
    if text[begin:end].isupper() and _in_capitals(text, begin, end):
        return None
    if text.startswith(".", end) and text[begin:end].rpartition(" ")[2] in _ABBREVIATED:
        end += 1
    acronym = behind.group(1) if behind else None
    close = behind.end(1) + 1 if behind and text[behind.end(1)] == ")" else end
    inside = [country for country in countries.between(begin, end) if country.form in ("adjective", "demonym", "name")]
    owner = countries.ending(begin - len("'s ")) if text[begin - 3 : begin] in ("'s ", "’s ") else None
    nation = owner or countries.ending(begin - 1)
    if not inside and nation is not None and (owner or nation.form in ("adjective", "demonym")):
        inside = [nation]
    return OrganizationMention(
        start=begin,
        end=close,
        text=text[begin:close],
        name=text[begin:end],
        acronym=acronym,
        kind=hit.value.kind,
        jurisdiction=inside[0].code if inside else None,
        name_span=(begin, end),
    )


def _behind_country(text: str, begin: int, countries: Placed[CountryMention]) -> int:
    """Where a name begins before which its country stands in the possessive: "Kenya's Meridian Foods"."""
    nation = countries.starting(begin)
    owned = nation is not None and text.startswith(("'s ", "’s "), nation.end)
    return nation.end + len("'s ") if nation is not None and owned else begin


def _acronyms(scan: Scan, expanded: frozenset[str], language: str) -> Iterator[OrganizationMention]:
    """Acronyms alone: those expanded elsewhere in the text, and those joined by a hyphen behind an informal noun."""
    refused = _not_acronyms(language)
    informal = scan.hits("organization-informal")
    after_informal = {hit.end + 1 for hit in informal}
    previous_end, previous_counted = -1, False
    for match in _ALONE.finditer(scan.text):
        acronym = match.group()
        if acronym in refused:
            continue
        joined = previous_counted and match.start() == previous_end + 1 and scan.text[previous_end] in "-‑/"
        led = (
            _SHORT <= len(acronym) <= _LONGEST_LED
            and not scan.starting("title", match.start())
            and article_before(scan.text, match.start(), language)
            and not scan.starting("country", match.start())
        )
        counted = acronym in expanded or match.start() in after_informal or joined or led
        counted = counted and not _in_capitals(scan.text, match.start(), match.end())
        previous_end, previous_counted = match.end(), counted
        if counted:
            yield OrganizationMention(
                match.start(), match.end(), acronym, acronym, acronym, name_span=(match.start(), match.end())
            )


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Whether the words around are in capitals too: a headline, not an acronym."""
    around = text[max(start - 30, 0) : start] + text[end : end + 30]
    letters = list(filter(str.isalpha, around))
    return len(letters) > 12 and sum(map(str.isupper, letters)) > _SHOUTING * len(letters)
