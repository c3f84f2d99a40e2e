"""People: a name with the honorific and the posts beside it; a post alone."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsschema.extraction.mentions import CountryMention, EventMention, OrganizationMention, PersonMention, PostMention
from newsschema.extraction.recognize import person_names
from newsschema.extraction.recognize.lines import Line
from newsschema.extraction.recognize.person_names import WrittenName
from newsschema.extraction.recognize.quotes import Quotation, looks_like_name
from newsschema.extraction.scan import Scan, Term
from newsschema.languages.people import honorifics
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_BEFORE_NAME = regex.compile(r"[\s\u00a0\u202f]*+(?:,[\s\u00a0\u202f]*+)?")
_BEHIND_NAME = regex.compile(
    r"[\s\u00a0\u202f]*+(?:\((?:\d{1,3}[^()\n]{0,12}|[\p{Lu}\-]{1,12})\)[\s\u00a0\u202f]*+)?(?:,[\s\u00a0\u202f]*+(?:\d{1,3}[\s\u00a0\u202f]\p{L}{2,6},[\s\u00a0\u202f]*+)?|\([\s\u00a0\u202f]*+)(?:\p{L}{1,3}['’][\s\u00a0\u202f]*+|\p{L}{2,4}[\s\u00a0\u202f]++)?"
)
_AND_POST = regex.compile(
    r"[\s\u00a0\u202f]*+,?[\s\u00a0\u202f]*+\p{L}{1,3}[\s\u00a0\u202f]++(?:\p{L}{1,3}['’\s\u00a0\u202f]++)?"
)
_LIST = regex.compile(r"[\s\u00a0\u202f]*+(?:,|\p{Ll}{1,3}(?=[\s\u00a0\u202f]))[\s\u00a0\u202f]*+")
_WIDEST = 26
_FEWEST_WORDS = 2
_NO_NAMES = ("month", "weekday", "organization-head", "event-head", "title")


def terms(language: str) -> Iterator[Term]:
    """What to look for: forms of address."""
    words = honorifics(language)
    for word in words.single:
        yield Term(word, "honorific", word)
    for word in words.several:
        yield Term(word, "honorific-list", word)


def recognize(
    scan: Scan,
    marked: tuple[Quotation, ...],
    countries: tuple[CountryMention, ...],
    organizations: tuple[OrganizationMention, ...],
    events: tuple[EventMention, ...],
    lines: tuple[Line, ...],
    posts: tuple[PostMention, ...],
    language: str,
) -> tuple[PersonMention, ...]:
    """The people of a text, in its order: named ones with their posts, then posts that nobody's name stands beside."""
    taken = Placed(
        [
            *((country.start, country.end, None) for country in countries if country.form != "adjective"),
            *((body.start, body.end, None) for body in organizations),
            *((event.start, event.end, None) for event in events if event.proper),
            *((*part, None) for line in lines if line.kind in ("byline", "credit", "caption") for part in line.parts),
            *((mark.start, mark.end, None) for mark in marked if looks_like_name(scan.text[mark.start : mark.end])),
        ]
    )
    beside = _Beside(scan, posts)
    begun = {hit.start for kind in _NO_NAMES for hit in scan.hits(kind)}
    demonyms = {country.start for country in countries if country.form == "demonym"}
    written = (name.without_first(demonyms) for name in person_names.written_names(scan, language))
    candidates = [name for name in written if _is_free(scan, name, taken, begun)]
    sure = {name for name in candidates if _has_evidence(scan, name, beside)}
    known = _known_families(scan.text, sure, language)
    sure |= {
        name for name in candidates if len(name.words) > 1 and fold_term(scan.text[slice(*name.words[-1])]) in known
    }
    found: list[PersonMention] = []
    used: set[int] = set()
    for name in candidates:
        if name in sure or _is_known(scan.text, name, known):
            mention, consumed = _mention(scan, name, beside, language)
            found.append(mention)
            used.update(consumed)
    named = Placed((mention.start, mention.end, mention) for mention in found)
    found.extend(
        PersonMention(post.start, post.end, post.text, post_span=(post.start, post.end), posts=(post,))
        for post in posts
        if post.start not in used and not post.plural and named.holding(post.start) is None
    )
    return tuple(sorted(found, key=lambda mention: mention.start))


class _Beside:
    """What stands beside a name: the posts and forms of address before it, the posts behind it."""

    def __init__(self, scan: Scan, posts: tuple[PostMention, ...]) -> None:
        self._scan = scan
        self._by_end = {post.end: post for post in posts}
        self._by_start = {post.start: post for post in posts}
        self._honorifics = {hit.end: (hit.start, hit.end) for hit in reversed(scan.hits("honorific"))}
        self._lists = {hit.end for hit in scan.hits("honorific-list")}

    def honorific(self, start: int) -> tuple[int, int] | None:
        """The form of address right before an offset, up to the name."""
        if not self._honorifics:
            return None
        text = self._scan.text
        end = start
        while end > 0 and text[end - 1] in " \u00a0\u202f":
            end -= 1
        for stop in (end, end - 1 if text[end - 1 : end] == "." else end):
            if stop in self._honorifics and end < start:
                return self._honorifics[stop][0], end
        return None

    def listed(self, start: int) -> bool:
        """Whether a form of address for several stands right before an offset."""
        return any(end in self._lists for end in (start - 1, start - 2))

    def before(self, start: int) -> PostMention | None:
        """The post right before an offset, with at most a comma between."""
        place = start
        while place > 0 and start - place < 4 and self._scan.text[place - 1] in " \u00a0\u202f,":
            place -= 1
        post = self._by_end.get(place)
        return post if post is not None and place < start else None

    def behind(self, end: int) -> PostMention | None:
        """The post in apposition behind an offset: behind a comma, an age or a party in brackets, an article."""
        gap = _BEHIND_NAME.match(self._scan.text, end)
        if gap is None or gap.end() == end:
            return None
        return self._by_start.get(gap.end()) or self._by_start.get(end + len(gap.group().rstrip()))

    def joined(self, end: int) -> PostMention | None:
        """One more post behind a post: "et président de la B"."""
        gap = _AND_POST.match(self._scan.text, end)
        return self._by_start.get(gap.end()) if gap is not None else None


def _is_free(scan: Scan, name: WrittenName, taken: Placed[None], begun: set[int]) -> bool:
    """Whether a name is no country, organization, event, month or title."""
    if taken.overlapping(name.start, name.end):
        return False
    if scan.text[name.start : name.end].isupper() and len(name.words) > _FEWEST_WORDS + 1:
        return False
    return name.start not in begun


def _has_evidence(scan: Scan, name: WrittenName, beside: _Beside) -> bool:
    """Whether something beside a name, or a known given name in it, says that it is a person's."""
    first_word = scan.text[slice(*name.words[0])]
    if beside.honorific(name.start) is not None or beside.listed(name.start):
        return True
    post = beside.before(name.start)
    if post is not None and not post.plural and len(name.words) >= _FEWEST_WORDS:
        return True
    if len(name.words) < _FEWEST_WORDS:
        return False
    if name.given or person_names.is_initials(first_word):
        return True
    return beside.behind(name.end) is not None


def _known_families(text: str, sure: set[WrittenName], language: str) -> frozenset[str]:
    families: set[str] = set()
    for name in sure:
        written = text[name.start : name.end]
        families.add(fold_term(written))
        parts = person_names.split(written, language)
        for part in (parts.family, f"{parts.particles} {parts.family}" if parts.particles else None):
            if part and len(part) > _FEWEST_WORDS:
                families.add(fold_term(part))
        if len(name.words) > 1:
            families.add(fold_term(text[slice(*name.words[-1])]))
    return frozenset(families)


def _is_known(text: str, name: WrittenName, known: frozenset[str]) -> bool:
    return fold_term(text[name.start : name.end]) in known


def _mention(scan: Scan, name: WrittenName, beside: _Beside, language: str) -> tuple[PersonMention, list[int]]:
    text = scan.text
    honorific = beside.honorific(name.start)
    first = honorific[0] if honorific else name.start
    posts: list[PostMention] = []
    before = beside.before(first)
    if before is not None and not before.plural:
        posts.append(before)
    behind = beside.behind(name.end)
    while behind is not None and not behind.plural:
        posts.append(behind)
        behind = beside.joined(behind.end)
    parts = person_names.split(text[name.start : name.end], language)
    start = min([first, *(post.start for post in posts)])
    end = max([name.end, *(post.end for post in posts)])
    mention = PersonMention(
        start=start,
        end=end,
        text=text[start:end],
        name_span=(name.start, name.end),
        honorific_span=honorific,
        post_span=(posts[0].start, posts[0].end) if posts else None,
        name=text[name.start : name.end],
        honorific=text[slice(*honorific)] if honorific else None,
        given=parts.given,
        particles=parts.particles,
        family=parts.family,
        suffix=parts.suffix,
        posts=tuple(posts),
    )
    return mention, [post.start for post in posts]
