"""Posts that several people share out among them: "les ministres A (Défense) et B (Intérieur)", "A et B, respectivement …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import regex

from newsschema.extraction.mentions import PersonMention, PostMention
from newsschema.extraction.recognize.noun_phrases import link_end, name_end
from newsschema.extraction.scan import Hit, Scan, Term
from newsschema.languages.events import conjunctions, phrases
from newsschema.languages.people import Title
from newsschema.text.folding import fold_term

_FIELD = regex.compile(r"[ \u00a0\u202f\n]{1,2}\((?P<field>\p{L}[^()\n]{2,60})\)")
_BETWEEN = regex.compile(r"[ \u00a0\u202f\n]*(?:[,;][ \u00a0\u202f\n]*)?(?:\p{Ll}{1,3}[ \u00a0\u202f\n]+)?")
_PART = regex.compile(r"[ \u00a0\u202f\n]*(?:,[ \u00a0\u202f\n]*)?(?:(?P<and>\p{L}{1,3})[ \u00a0\u202f\n]+)?")
_SEPARATOR = regex.compile(r"[,;.:()]|(?<=\s)(?P<word>\p{L}{1,3})(?=\s)")
_FARTHEST = 400
_WIDEST_BETWEEN = 12
_FEWEST = 2
_SHORTEST_STEM = 4
_LONGEST_TITLE = 60

Shared = dict[int, PostMention]
"""What belongs to whom, by the place of the mention."""


def terms(language: str) -> Iterator[Term]:
    """What to look for: words that give each of several what stands at the same place of a list."""
    for word in phrases(language).respectively:
        yield Term(word, "respectively", word)


def share(
    scan: Scan, mentions: Sequence[PersonMention], posts: Sequence[PostMention], language: str
) -> tuple[list[PersonMention], set[int]]:
    """The mentions with the posts that a list gives each of them, and where the posts begin that were given out."""
    people = sorted(mentions, key=lambda mention: mention.start)
    given = _bracketed(scan.text, people, posts)
    for place, mention in enumerate(people):
        shared = next((post for post in mention.posts if post.plural and post.end <= _name_start(mention)), None)
        if shared is not None:
            fields = _fields(scan, people, place, shared) if shared.role in ("minister", "deputy-minister") else {}
            given |= fields or _spread(scan, people, place, shared)
    cues = scan.hits("respectively")
    starts = ([each.start for each in people], [post.start for post in posts]) if cues else ([], [])
    for cue in cues:
        first, last = scan.sentences.at(cue.start)
        near = (max(first, cue.start - _FARTHEST), min(last, cue.end + _FARTHEST))
        run, held = (range(bisect_left(each, near[0]), bisect_left(each, near[1])) for each in starts)
        named = [(place, people[place]) for place in run if people[place].start < cue.start]
        given |= _respectively(scan, named, [posts[place] for place in held], cue, near[1], language)
    if not given:
        return list(mentions), set()
    return (
        [
            _with_post(scan.text, mention, given[place]) if place in given else mention
            for place, mention in enumerate(people)
        ],
        {post.start for post in given.values()},
    )


def _bracketed(text: str, people: Sequence[PersonMention], posts: Sequence[PostMention]) -> Shared:
    """The post before a name in brackets, as parliaments print it: "The Minister for Water (Ms Lorna Ashby)"."""
    by_end = {post.end: post for post in posts if not post.plural}
    found: Shared = {}
    for place, mention in enumerate(people):
        if not mention.posts and text.startswith(")", mention.end) and text[mention.start - 1 : mention.start] == "(":
            end = mention.start - 1
            post = by_end.get(end - 1 if text[end - 1 : end].isspace() else end)
            if post is not None:
                found[place] = post
    return found


def _name_start(mention: PersonMention) -> int:
    return mention.name_span[0] if mention.name_span is not None else mention.start


def _name_end(mention: PersonMention) -> int:
    return mention.name_span[1] if mention.name_span is not None else mention.end


def _with_post(text: str, mention: PersonMention, post: PostMention) -> PersonMention:
    posts = (*mention.posts, post)
    first = posts[0]
    own = [mention.name_span, mention.honorific_span, *((each.start, each.end) for each in posts[:-1])]
    start = min(span[0] for span in own if span is not None)
    end = max(span[1] for span in own if span is not None)
    start = min(start, post.start) if start - post.end <= _WIDEST_BETWEEN // 2 else start
    if 0 <= post.start - end <= _WIDEST_BETWEEN // 2:
        end = post.end + text.startswith(")", post.end)
    return replace(mention, posts=posts, post_span=(first.start, first.end), start=start, end=end, text=text[start:end])


def _fields(scan: Scan, people: Sequence[PersonMention], first: int, shared: PostMention) -> Shared:
    """The field in brackets behind each name of a list whose post stands before it once."""
    found: Shared = {}
    text = scan.text
    reached = _name_start(people[first])
    for place in range(first, len(people)):
        mention = people[place]
        start = _name_start(mention)
        field = _FIELD.match(text, _name_end(mention))
        listed = start == reached or _BETWEEN.fullmatch(text, reached, start) is not None
        if not listed or field is None or field["field"].isupper():
            break
        reached = field.end()
        found[place] = _part_of(scan, shared, *field.span("field"), f"({field['field']})")
    return found


def _spread(scan: Scan, people: Sequence[PersonMention], first: int, shared: PostMention) -> Shared:
    """The post of several for each name of the list behind it: its countries one by one, where it has so many."""
    hit = _head(scan, shared)
    run = [first]
    while (following := run[-1] + 1) < len(people):
        end, other = _name_end(people[run[-1]]), people[following]
        start = other.honorific_span[0] if other.honorific_span else _name_start(other)
        if other.posts or start - end > _WIDEST_BETWEEN or _BETWEEN.fullmatch(scan.text, end, start) is None:
            break
        run.append(following)
    towns = any(not each.honorific and " " not in (each.name or "") for each in map(people.__getitem__, run))
    if hit is None or towns or len(run) < _FEWEST or (shared.shared and len(shared.shared) != len(run)):
        return {}
    head = (hit.start, hit.end, _singular(hit, scan))
    if not shared.shared:
        return dict.fromkeys(run, replace(shared, plural=False, title=_rewritten(scan.text, shared, [head])))
    block = shared.shared[0][0], shared.shared[-1][1]
    return {
        place: replace(
            shared,
            plural=False,
            shared=(),
            jurisdiction=code,
            title=_rewritten(scan.text, shared, [head, (*block, scan.text[start:end])]),
        )
        for place, (start, end, code) in zip(run, shared.shared, strict=True)
    }


def _rewritten(text: str, shared: PostMention, changes: list[tuple[int, int, str]]) -> str:
    """The title of a post with other words in some places."""
    written, place = "", shared.end - len(shared.title)
    for start, end, words in sorted(changes):
        written += text[place:start] + words
        place = end
    return written + text[place : shared.end]


def _part_of(scan: Scan, shared: PostMention, start: int, end: int, words: str) -> PostMention:
    """One holder's part of a post of several: its field as printed, its title in the singular."""
    hit = _head(scan, shared)
    head = _singular(hit, scan) if hit is not None else ""
    return replace(
        shared,
        start=start,
        end=end,
        text=scan.text[start:end],
        organizations=(),
        plural=False,
        title=f"{head} {words}".strip(),
    )


def _head(scan: Scan, shared: PostMention) -> Hit | None:
    """The title that a post of several begins with."""
    inside = scan.between("title", shared.start, shared.start + _LONGEST_TITLE)
    return next((hit for hit in inside if hit.start < shared.end and hit.value[1]), None)


def _singular(hit: Hit, scan: Scan) -> str:
    """The form for one of a title that is printed for several: "ministre" for "ministres"."""
    title: Title = hit.value[0]
    printed = scan.text[hit.start : hit.end]
    stems = {word: _shared_letters(word.lower(), printed.lower()) for word in title.words}
    best = max(stems, key=lambda word: (stems[word], -len(word)), default=printed)
    return best if stems.get(best, 0) >= _SHORTEST_STEM else printed


def _shared_letters(one: str, other: str) -> int:
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _respectively(
    scan: Scan,
    named: Sequence[tuple[int, PersonMention]],
    posts: Sequence[PostMention],
    cue: Hit,
    last: int,
    language: str,
) -> Shared:
    """The posts of a list, each for the name at the same place of the list before it, as far as `last`."""
    inside = [post for post in posts if post.end <= last]
    behind = next((post for post in inside if 0 <= post.start - cue.end <= _WIDEST_BETWEEN), None)
    if behind is None:
        # "A and B as chief of staff and spokesman respectively"
        reached = max((_name_end(each) for _, each in named), default=last)
        behind = next((post for post in inside if post.start > reached), None)
        last = cue.start
    run = _run(scan.text, named)
    if behind is None or len(run) < _FEWEST:
        return {}
    last = min(last, behind.start + _FARTHEST)
    row = _complements(scan, behind, len(run), last, language) if behind.plural else []
    if not behind.plural:
        row = _row(scan, {post.start: post for post in inside}, behind.start, last, len(run), language)
    return dict(zip(run, row, strict=True)) if row else {}


def _row(
    scan: Scan, posts: Mapping[int, PostMention], place: int, last: int, count: int, language: str
) -> list[PostMention]:
    """So many posts in a list that begins at an offset; none where half of its parts are no posts."""
    text, joining = scan.text, conjunctions(language)
    row: list[PostMention] = []
    for number in range(count):
        place = _part_start(text, place, last, joining) if number else place
        limit = _next_part(text, place, last, joining)
        post = posts.get(place)
        end = max(post.end, name_end(text, post.end, limit, language)) if post is not None else limit
        while end > place and text[end - 1].isspace():
            end -= 1
        if not place < end <= place + _LONGEST_TITLE or (post is None and number == 0):
            return []
        words = text[place:end]
        row.append(
            replace(post, end=end, text=words, title=words)
            if post is not None
            else PostMention(place, end, words, title=words)
        )
        place = end
    return row if 2 * sum(post.role is not None for post in row) > count else []


def _part_start(text: str, place: int, last: int, joining: frozenset[str]) -> int:
    """Behind the comma and the conjunction that begin the next part of a list."""
    part = _PART.match(text, place, last)
    if part is None:
        return place
    if part["and"] and fold_term(part["and"]) not in joining:
        return part.start("and")
    return part.end()


def _run(text: str, named: Sequence[tuple[int, PersonMention]]) -> list[int]:
    """The places of the last names that stand in one list."""
    run = [named[-1][0]] if named else []
    for (place, one), (_, other) in zip(named[-2::-1], named[:0:-1], strict=False):
        end, start = (
            _name_end(one),
            min(_name_start(other), other.honorific_span[0] if other.honorific_span else len(text)),
        )
        if start - end > _WIDEST_BETWEEN or _BETWEEN.fullmatch(text, end, start) is None:
            break
        run.append(place)
    return run[::-1]


def _complements(scan: Scan, shared: PostMention, count: int, last: int, language: str) -> list[PostMention]:
    """The complements of a post of several, one for each holder: "sous-préfets de Cosne, de Clamecy et de Lormes"."""
    hit = _head(scan, shared)
    if hit is None:
        return []
    joining = conjunctions(language)
    place, found = hit.end, []
    for number in range(count):
        place = _part_start(scan.text, place, last, joining) if number else place
        limit = _next_part(scan.text, place, last, joining)
        begin = link_end(scan.text, place, limit, language)
        end = limit if begin is None else name_end(scan.text, place, limit, language, field=True)
        begin = place if begin is None else begin
        while end > begin and scan.text[end - 1].isspace():
            end -= 1
        if not begin < end <= begin + _LONGEST_TITLE:
            return []
        words = scan.text[place:end].strip()
        found.append(_part_of(scan, shared, shared.start if not number else begin, end, words))
        place = end
    return found


def _next_part(text: str, start: int, last: int, joining: frozenset[str]) -> int:
    """Where the next part of a list begins, its comma or conjunction, or the sentence ends."""
    for match in _SEPARATOR.finditer(text, start, last):
        if match["word"] is None or fold_term(match["word"]) in joining:
            return match.start()
    return last
