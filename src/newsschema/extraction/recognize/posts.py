"""Posts: a title with what it belongs to: "directeur général de la Sécurité publique", "président du conseil des ministres du Qatar"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsschema.extraction.mentions import CountryMention, OrganizationMention, PostMention
from newsschema.extraction.recognize.noun_phrases import link_end, name_end
from newsschema.extraction.scan import Hit, Scan, Term
from newsschema.languages.people import Title, offices
from newsschema.model.official import OfficeStatus
from newsschema.model.roles import Role
from newsschema.text.placed import Placed

_JOINED_ACRONYMS = regex.compile(r"[-‑/]")
_BEFORE = 24
_BEHIND = 24
_FARTHEST = 160


def terms(language: str) -> Iterator[Term]:
    """What to look for: titles, and the words that say whether they are held now."""
    words = offices(language)
    for title in words.title:
        for word in title.words:
            yield Term(word, "title", (title, False))
        for word in title.plural:
            yield Term(word, "title", (title, True))
    for kind in ("former", "incoming", "acting"):
        for word in getattr(words, kind):
            yield Term(word, f"title-{kind}", word)


def recognize(
    scan: Scan, countries: tuple[CountryMention, ...], organizations: tuple[OrganizationMention, ...], language: str
) -> tuple[PostMention, ...]:
    """The posts of a text, in its order, none within another."""
    nations = Placed((country.start, country.end, country) for country in countries)
    bodies = Placed((body.start, body.end, body) for body in organizations)
    found: list[PostMention] = []
    reached = 0
    for hit in scan.outermost("title"):
        if hit.start < reached:
            continue
        holder = bodies.holding(hit.start)
        if holder is not None and holder.start < hit.start:
            continue
        post = _post(scan, hit, nations, bodies, language)
        found.append(post)
        reached = post.end
    return tuple(found)


def _post(
    scan: Scan, hit: Hit, nations: Placed[CountryMention], bodies: Placed[OrganizationMention], language: str
) -> PostMention:
    title: Title
    title, plural = hit.value
    end, jurisdiction = hit.end, None
    for country in nations.between(end, end + _BEHIND):
        if country.form == "adjective" and country.start - end <= 1:
            end, jurisdiction = country.end, country.code
    last = min(
        [
            scan.sentences.at(hit.start)[1],
            *(other.start for other in scan.between("title", hit.end, hit.end + _FARTHEST)[:1]),
        ]
    )
    owned, end = _organizations(scan.text, end, last, bodies, language)
    if not owned:
        owned = bodies.between(hit.start, hit.end)
    link = link_end(scan.text, end, last, language)
    nation = None if link is None else nations.starting(link)
    if nation is not None and nation.form in ("name", "epithet"):
        end, jurisdiction = nation.end, jurisdiction or nation.code
        end = _place_end(scan, end, last, nations) if title.posted else end
    elif not owned and (title.portfolio or (link is not None and scan.text[link : link + 1].isupper())):
        end = name_end(scan.text, end, last, language, field=title.portfolio)
    if jurisdiction is None:
        inside = [country.code for country in nations.between(hit.end, end) if country.form != "capital"]
        jurisdiction = inside[0] if inside else owned[0].jurisdiction if owned else None
    behind = nations.starting(end + 1)
    if behind is not None and behind.form == "adjective":
        end, jurisdiction = behind.end, jurisdiction or behind.code
    start, end, status, acting = _state(scan, hit.start, end)
    title_text = scan.text[hit.start : end]
    return PostMention(
        start=start,
        end=end,
        text=scan.text[start:end],
        role=_role(title, owned, jurisdiction),
        organizations=tuple(owned),
        jurisdiction=jurisdiction,
        status=status,
        acting=acting,
        informal=title.informal,
        plural=plural,
        title=title_text,
    )


def _role(title: Title, owned: list[OrganizationMention], jurisdiction: str | None) -> Role:
    """The role of a title; what a president is depends on what is presided over."""
    if not owned and jurisdiction is not None and title.of_country is not None:
        return title.of_country
    kind = owned[0].kind if owned else None
    return title.role_in.get(kind, title.role) if kind is not None else title.role


def _place_end(scan: Scan, end: int, last: int, nations: Placed[CountryMention]) -> int:
    """Behind the capital or country that an ambassador is posted to: "à Rabat"."""
    for preposition in scan.between("place", end, min(last, end + _BEHIND)):
        nation = nations.starting(preposition.end + 1)
        if preposition.start == end + 1 and nation is not None and nation.form in ("name", "capital"):
            return nation.end
    return end


def _organizations(
    text: str, end: int, last: int, bodies: Placed[OrganizationMention], language: str
) -> tuple[list[OrganizationMention], int]:
    """The organizations a title belongs to: "de la A et de la B", "du pôle A-B"."""
    owned: list[OrganizationMention] = []
    link = link_end(text, end, last, language)
    while link is not None:
        body = bodies.starting(link) or (bodies.starting(_after_word(text, link)) if not owned else None)
        if body is None:
            break
        owned.append(body)
        end = body.end
        while _JOINED_ACRONYMS.match(text, end) and (joined := bodies.starting(end + 1)) is not None:
            owned.append(joined)
            end = joined.end
        link = link_end(text, end, last, language, joined=True)
    return owned, end


def _after_word(text: str, start: int) -> int:
    """Behind one informal noun: "du pôle DGSN"."""
    space = text.find(" ", start, start + _BEHIND)
    return space + 1 if space >= 0 else start


def _state(scan: Scan, start: int, end: int) -> tuple[int, int, OfficeStatus, bool]:
    """Former, incoming, acting: by the words right before and behind a post, which become part of it."""
    status: OfficeStatus = "unknown"
    states: tuple[OfficeStatus, OfficeStatus] = ("former", "incoming")
    for state in states:
        for cue in scan.between(f"title-{state}", max(start - _BEFORE, 0), start):
            if start - cue.end <= 1:
                start, status = cue.start, state
        for cue in scan.between(f"title-{state}", end, end + _BEHIND):
            if cue.start - end <= 1:
                end, status = cue.end, state
    acting = False
    for cue in scan.between("title-acting", start, end + _BEHIND):
        if cue.start - end <= 1:
            acting, end = True, max(end, cue.end)
    return start, end, status, acting
