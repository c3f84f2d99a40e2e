"""What belongs to a title: the organizations behind it, the place of duty, and where a name begins instead."""

from __future__ import annotations

import regex

from newsschema.extraction.mentions import CountryMention, OrganizationMention
from newsschema.extraction.recognize.noun_phrases import link_end, name_end
from newsschema.extraction.recognize.person_names import shapes
from newsschema.extraction.scan import Scan
from newsschema.languages.events import phrases
from newsschema.languages.people import names, organizations
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_PERSON = 2
_BEHIND = 24

_SHORTEST_NOUN = 4
_NAME_WORD = regex.compile(r"[^\W_]+(?:[-‑][^\W_]+)*+")
_JOINED_ACRONYMS = regex.compile(r"[-‑/]")
_FIELD = r" (?P<item>\p{Lu}[\p{L}\-]+)(?: \p{Lu}[\p{L}\-]+){0,2}"
_LISTED_FIELDS = regex.compile(rf"(?:,{_FIELD}){{1,3}},? (?P<joint>\p{{Ll}}+){_FIELD}")
_WORDS = r"\p{Ll}[\p{L}'’\-]*+(?:[ \u00a0\n]\p{Ll}[\p{L}'’\-]*+){0,4}+"
_NAMED = r"(?:\p{Lu}[\p{L}.'’\-]*+[ \u00a0\n]){1,2}(?:\p{Ll}{1,3}[ \u00a0\n]){0,2}\p{Lu}"
_WHAT_OF = regex.compile(rf"{_WORDS}(?=,[ \u00a0\n]{_NAMED})")
_IN_HOUSE = regex.compile(r"(?:[ \u00a0]\p{Ll}{1,5}['’]?){1,2}+(?<=['’])|(?:[ \u00a0]\p{Ll}{1,5}){1,2}+[ \u00a0]")


def before_a_person(text: str, start: int, end: int, language: str) -> int:
    """Where a complement ends that a person's name follows without a comma: "préfet du Nord Hervé Castaigne"."""
    given, saints = shapes(language).given, names(language).saints
    run: list[tuple[int, int]] = []
    noun = 0
    for word in _NAME_WORD.finditer(text, start, end):
        capital = word.group()[0].isupper()
        if run and text[slice(*run[-1])] in saints:  # "alcaldesa de Santa Bárbara"
            run.append(word.span())
            continue
        if run and (not capital or text[run[-1][1] : word.start()] not in (" ", "\u00a0", "\u202f")):
            if len(run) >= _PERSON and run[0][0] == start + 1:
                return start
            run = []
        if capital:
            named = fold_term(word.group().partition("-")[0]) in given
            if named and (run or word.start() == start + 1):
                return run[-1][1] if run else start
            if named and noun == word.start() - 1 and text[word.end() + 1 : word.end() + 2].isupper():
                return noun  # "assessore ai Lavori pubblici Bruno Repetto"
            run.append(word.span())
        noun = 0 if capital or len(word.group()) < _SHORTEST_NOUN else word.end()
    if len(run) >= _PERSON and run[0][0] == start + 1:
        return start
    return run[-_PERSON][0] - 1 if len(run) > _PERSON and run[-1][1] == end else end


def listed_fields_end(scan: Scan, end: int, last: int, language: str) -> int:
    """Where the fields of an office end that go on behind a comma: "Minister of Trade, Industry and Competition of Chad"."""
    listed = _LISTED_FIELDS.match(scan.text, end, last)
    if listed is None or fold_term(listed["joint"]) not in phrases(language).conjunctions:
        return end
    given = shapes(language).given
    named = any(fold_term(item) in given for item in listed.captures("item"))
    if named or scan.between("honorific", end, listed.end()):
        return end
    return name_end(scan.text, listed.end(), last, language)


def in_apposition_end(text: str, link: int, last: int) -> int | None:
    """Where a title's complement without capitals ends that a comma and a name follow: "le président du club, Claude Parot"."""
    what = _WHAT_OF.match(text, link, last)
    return what.end() if what is not None else None


def place_end(scan: Scan, end: int, last: int, nations: Placed[CountryMention], attaching: tuple[str, ...] = ()) -> int:
    """Behind the capital or country that an ambassador is posted to: "à Rabat"."""
    for preposition in scan.between("place", end, min(last, end + _BEHIND)):
        nation = nations.starting(preposition.end + 1)
        if preposition.start == end + 1 and nation is not None and nation.form in ("name", "capital"):
            return nation.end
    attached = nations.starting(end + 2)  # "سفير الكويت بتونس"
    if attached is not None and scan.text[end + 1 : end + 2] in attaching:
        return attached.end
    return end


def owned_organizations(
    text: str, end: int, last: int, link: int | None, bodies: Placed[OrganizationMention], language: str
) -> tuple[list[OrganizationMention], int]:
    """The organizations a title belongs to, "de la A et de la B", "du pôle A-B", and where the last of them ends.

    Args:
        text: the text.
        end: of the title.
        last: offset that they do not reach beyond.
        link: where the words of a link end that stand at `end`, if any do.
        bodies: the organizations of the text.
        language: whose phrase words hold.
    """
    owned: list[OrganizationMention] = []
    if link is None:
        # "a spokeswoman for the Environment Agency"
        link = link_end(text, end, last, language, field=True)
        link = link if link is not None and bodies.starting(link) is not None else _at_work(text, end, bodies, language)
    while link is not None:
        # "لجامعة": a link of one letter may be written together with what it leads to.
        body = bodies.starting(link) or bodies.starting(link + 1)
        if body is None and not owned:
            behind = _after_word(text, link)
            body = bodies.starting(behind) or bodies.starting(_after_word(text, behind))  # "of rail operator Acme"
        if body is None:
            break
        owned.append(body)
        end = body.end
        while _JOINED_ACRONYMS.match(text, end) and (joined := bodies.starting(end + 1)) is not None:
            owned.append(joined)
            end = joined.end
        link = link_end(text, end, last, language, joined=True)
    # "capogruppo del Movimento al Senato", "portavoz del partido en el Congreso"
    seat = _IN_HOUSE.match(text, end, last) if owned else None
    house = bodies.starting(seat.end()) if seat is not None else None
    if house is not None and house.kind == "parliament":
        end = house.end
    return owned, end


def _at_work(text: str, end: int, bodies: Placed[OrganizationMention], language: str) -> int | None:
    """Where the organization begins that somebody is at: "analyste chez Axel", "an analyst with Peel"."""
    for preposition in (*organizations(language).at_work, *organizations(language).within):
        if not text.startswith(f" {preposition} ", end):
            continue
        start = end + len(preposition) + 2
        for article in ("", *(f"{word} " for word in phrases(language).articles)):
            if text.startswith(article, start) and bodies.starting(start + len(article)) is not None:
                return start + len(article)
    return None


def _after_word(text: str, start: int) -> int:
    """Behind one noun in lower case: "du pôle DGSN"."""
    space = text.find(" ", start, start + _BEHIND)
    word = text[start : max(space, start)]
    return space + 1 if word.replace("-", "").isalpha() else start
