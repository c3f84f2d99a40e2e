"""Where and when a story was filed, in the forms that no capitals tell: "Kassel. Vor dem …", "الرباط، 20 ماي 2024 (ومع) -"."""

from __future__ import annotations

from typing import NamedTuple

import regex

_LONGEST = 120
_FEWEST_BEHIND = 60
_CASELESS = regex.compile(
    r"(?P<place>\p{Lo}{2,20}(?: \p{Lo}{2,20}){0,2}?)"
    r"(?:(?P<slash>\s*/)|[\s،,]*+[–—-]|،|,)?[\s]*+"
    r"(?:في )?(?P<date>(?:\p{Lo}{3,9}[\s،]+)?\d[^()\n–—/]{2,60}?)?"
    r"(?:\s*[(/]\s*(?P<agency>[^()/\n\d]{2,30}?)\s*[)/]|\s*(?<=\s)(?P<bare>\p{Lo}{3,8}|\p{Lo}(?: \p{Lo}){1,2}))?"
    r"\s*(?:(?P<dash>(?<=[\s)/])[–—-](?=\s)|(?<=/)|:(?=\s))\s*|$)"
)
_BARE = regex.compile(r"(?P<place>\p{Lo}{2,20}(?: \p{Lo}{2,20})?)\s[–—-]\s(?=\p{Lo})")
_SIGNED = regex.compile(
    r"(?P<place>\p{Lu}[\p{L}-]{2,24}) \((?P<by>\p{Ll}{2,4}(?:/\p{Ll}{2,4})?)\)(?:\. ?[–-]?| [–-]) (?=[\p{Lu}„»])"
)
_FULL_STOP = regex.compile(
    r"(?P<place>\p{Lu}[\p{L}-]{2,24}(?: (?:am |an der |im )?\p{Lu}[\p{L}-]{2,20})?)\.[ \u00a0](?=\p{Lu}|„|»)"
)


class Filing(NamedTuple):
    """Where a story was filed: offsets of the whole, of the place and of the agency."""

    end: int
    place: tuple[int, int]
    agency: tuple[int, int] | None


def caseless_filing(text: str, start: int, end: int, agencies: frozenset[str]) -> Filing | None:
    """The place that a line of a script without capitals begins with, before a date, an agency or a dash.

    Without an agency that is known there must be a date or a paragraph behind the dash.
    """
    match = None if text[start].isupper() else _CASELESS.match(text, start, min(end, start + _LONGEST))
    if match is None:
        return None
    told = "agency" if match["agency"] else "bare"
    known = match[told] is not None and match[told].strip() in agencies
    closed = match["dash"] is not None or match.end() == end
    if not closed or (match[told] is not None and not known and told == "bare"):
        return None
    parted = match["slash"] or match["dash"] or known
    if known or (match["date"] and parted) or (match["agency"] and match["dash"]):
        return Filing(match.end(), match.span("place"), match.span(told) if match[told] else None)
    return None


def bare_filing(text: str, start: int, end: int) -> Filing | None:
    """The one or two words before a dash that a paragraph without capitals begins with: "الرباط - استقبل"."""
    match = None if text[start].isupper() else _BARE.match(text, start, min(end, start + _LONGEST))
    if match is None or end - match.end() < _FEWEST_BEHIND:
        return None
    return Filing(match.end(), match.span("place"), None)


def regional_filing(text: str, start: int, end: int, agencies: frozenset[str]) -> Filing | None:
    """The place and full stop that a regional paper begins with: "Kassel. Vor dem …", if the text names it again.

    With the initials of who wrote it between nothing else is asked for: "Passau (mgb). Zehn Jahre …".
    """
    signed = _SIGNED.match(text, start, min(end, start + _LONGEST))
    if signed is not None and signed["by"] not in agencies:
        return Filing(signed.end(), signed.span("place"), None)
    match = _FULL_STOP.match(text, start, min(end, start + _LONGEST))
    if match is None or end - match.end() < _FEWEST_BEHIND:
        return None
    named = regex.compile(
        rf"(?<![\p{{L}}-])(?:in|aus|nach|bei|Stadt|Landgericht|Amtsgericht) {regex.escape(match['place'])}(?![\p{{L}}-])"
    )
    return Filing(match.end(), match.span("place"), None) if named.search(text) else None
