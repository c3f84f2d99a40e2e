"""What stands beside a name: forms of address and posts before it, posts in apposition behind it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import regex

from newsschema.extraction.mentions import PostMention
from newsschema.extraction.recognize.person_names import shapes
from newsschema.extraction.scan import Hit, Scan, Term
from newsschema.languages.events import phrases
from newsschema.languages.people import honorifics, names, offices
from newsschema.text.folding import fold_term

_LONGEST_WORD = 12
_AGE = r"(?:\p{L}{2,5}[\s\u00a0\u202f](?:\p{L}{2}[\s\u00a0\u202f])?)?\d{1,3}(?:[\s\u00a0\u202f]\p{L}{2,6})?"
_BEHIND = regex.compile(
    rf"(?:[\s\u00a0\u202f](?P<suffix>\p{{Ll}}{{4,6}}|\p{{Lu}}\p{{L}}{{1,4}}))?[\s\u00a0\u202f]*+"
    r"(?:\([^()\n]{1,40}\)[\s\u00a0\u202f]*+)?"
    rf"(?:[,،][\s\u00a0\u202f]*+(?:{_AGE},[\s\u00a0\u202f]*+)?|\([\s\u00a0\u202f]*+)"
    r"(?:\p{L}{1,3}['’][\s\u00a0\u202f]*+|(?P<word>\p{L}{1,5})[\s\u00a0\u202f]++(?=\p{L}))?"
)
_SUFFIX = regex.compile(r"[ \u00a0\u202f](\p{Ll}{4,6}|\p{Lu}\p{L}{1,4})\b")
_BETWEEN_INITIALS = regex.compile(r"\.[\s\-]?(?=\p{Lu})")
_OWNER = regex.compile(
    r"(?:(?:\p{Lu}[\p{L}.&\-]*+[ \u00a0]){0,3}\p{Lu}[\p{L}.&\-]*+|\p{Ll}[\p{L}\-]*+(?:[ \u00a0]\p{Ll}[\p{L}\-]*+){0,2}?)['’]s?[ \u00a0]"
)
_AGED = regex.compile(r",[\s\u00a0](\p{Ll}{3,5})\b[\p{Ll}\p{N}\-\s\u00a0]{2,40}+(?=,)")
_AGE_BEHIND = regex.compile(rf"[\s\u00a0\u202f]*+[,(][\s\u00a0\u202f]?{_AGE}[,)\s\u00a0\u202f]")
_AND_POST = regex.compile(
    r"[\s\u00a0\u202f]*+,?[\s\u00a0\u202f]*+\p{L}{1,3}[\s\u00a0\u202f]++(?:\p{L}{1,3}['’\s\u00a0\u202f]++)?"
)
_COMMA_POST = regex.compile(r"[\s\u00a0\u202f]*+[,،][\s\u00a0\u202f]*+(?:\p{L}{1,3}['’\s\u00a0\u202f]++)?")
_LIST = regex.compile(
    r"[\s\u00a0\u202f]*+(?:\([^()\n]{1,40}\)[\s\u00a0\u202f]*+)?"
    r"(?:(?P<mark>[,،;][\s\u00a0\u202f]*+)(?:\p{Ll}{1,3}[\s\u00a0\u202f]++)?|\p{Ll}{1,3}[\s\u00a0\u202f]++)"
)
_LETTERS = regex.compile(r"\p{L}+")
_WORD_BEFORE = regex.compile(rf"(?r)\p{{L}}{{1,{_LONGEST_WORD}}}")
_INITIALS = regex.compile(r"(?r)(?<![\p{L}.])\p{Lu}\p{Ll}{0,5}\.(?:[\s\-]?\p{Lu}\p{Ll}{0,5}\.)+")
_SPACES = " \n\u00a0\u202f"
_WIDEST_SPACE = 3
_LONGEST_INITIALS = 20
_MOST_FORMS = 4
_FARTHEST_FORM = 32
_ABBREVIATION = 2
_INITIAL = 3
_NAMING = 60
_LONGEST_CLOSED = {".": 6, ",": _ABBREVIATION}
"""How long a form of address is at most that a mark closes."""


def terms(language: str) -> Iterator[Term]:
    """What to look for: forms of address. The shortest count only as they are written."""
    words = honorifics(language)
    for kind, forms in (("honorific", words.single), ("honorific-list", words.several)):
        for form in forms:
            bare = form.rstrip(".")
            short = len(bare) <= _ABBREVIATION and "." not in bare
            yield Term(bare, kind, form, cased=words.capital or short)


@cache
def _damaged(language: str) -> regex.Pattern[str] | None:
    patterns = honorifics(language).damaged
    if not patterns:
        return None
    return regex.compile(
        rf"(?<![\p{{L}}\p{{N}}])(?:{'|'.join(patterns)})(?=[ \u00a0\n](?:\p{{Lu}}|d['’]|l['’]|\p{{Ll}}{{2,5}}[ \u00a0\n]))"
    )


def damaged_forms(text: str, language: str) -> list[Hit]:
    """Forms of address that OCR has read badly: "M»e" for "Mlle"."""
    pattern = _damaged(language)
    found = () if pattern is None else pattern.finditer(text)
    return [Hit(form.start(), form.end(), "honorific", form.group()) for form in found]


def is_joined(text: str, hit: Hit) -> bool:
    """Whether a form of address is part of something else: "état-major", the second initial of "H. M. Stanley"."""
    before = text[hit.start - 1 : hit.start]
    if before in ("-", "‑") or text[hit.end : hit.end + 1] in ("-", "‑"):
        return True
    initial = text[hit.start - 3 : hit.start]
    if text[hit.start - 4 : hit.start - 3].isalpha():
        return False  # "THÉATRE DE LYON. M. Darc"
    return hit.end - hit.start == 1 and len(initial) == _INITIAL and initial[0].isupper() and initial[1:] == ". "


class _Address(NamedTuple):
    articles: frozenset[str]
    initials: frozenset[str]
    never_of: frozenset[str]
    not_behind: frozenset[str]
    before_posts: frozenset[str]
    conjunctions: frozenset[str]
    naming: frozenset[str]
    copula: frozenset[str]


@cache
def _address(language: str) -> _Address:
    words, grammar = honorifics(language), phrases(language)
    return _Address(
        frozenset(fold_term(word) for word in phrases(language).articles),
        frozenset(words.initials),
        frozenset(fold_term(word) for word in words.never_of),
        frozenset(fold_term(word) for word in words.not_behind),
        frozenset(
            fold_term(word)
            for word in (*grammar.articles, *grammar.of, *grammar.field, *grammar.conjunctions, *words.not_behind)
        ),
        frozenset(fold_term(word) for word in grammar.conjunctions),
        frozenset(fold_term(word) for word in offices(language).naming),
        frozenset(fold_term(word) for word in grammar.copula),
    )


class Beside:
    """What stands beside the names of one text."""

    def __init__(self, scan: Scan, posts: tuple[PostMention, ...], language: str) -> None:
        self._text = scan.text
        self._words = _address(language)
        self._particles = shapes(language).particles
        self._suffixes = shapes(language).suffixes | shapes(language).postnominals
        self._aged = frozenset(fold_term(word) for word in names(language).aged)
        self._by_end = {post.end: post for post in posts}
        self._by_start = {post.start: post for post in posts}
        # "Attorney General" is a post, though "General" is a form of address.
        titles = {hit.end: hit.start for hit in reversed(scan.hits("title"))}
        self._forms = {
            hit.end: hit
            for kind in ("honorific-list", "honorific")
            for hit in reversed(scan.hits(kind))
            if not is_joined(scan.text, hit) and titles.get(hit.end, hit.start) >= hit.start
        } | {hit.end: hit for hit in damaged_forms(scan.text, language)}
        self._form_ends = sorted(self._forms)

    @property
    def possessives(self) -> frozenset[str]:
        """The possessives of the language, folded."""
        return self._words.not_behind

    @property
    def conjunctions(self) -> frozenset[str]:
        """The conjunctions of the language, folded."""
        return self._words.conjunctions

    def _is_verb(self, outer: tuple[int, int], inner: tuple[int, int]) -> bool:
        """Whether a word in lower case right before a form of address is none itself: "a nommé M. Rott"."""
        apart = self._text[outer[1] : inner[0]].strip(_SPACES)
        return not apart and self._text[outer[0]].islower() and self._text[inner[0]].isupper()

    @property
    def articles(self) -> frozenset[str]:
        """The articles of the language, folded."""
        return self._words.articles

    def address(self, start: int) -> tuple[int, int] | None:
        """The forms of address right before an offset, with the articles between them: "M. le comte"."""
        if not self._may_be_addressed(start):
            return None
        found: tuple[int, int] | None = None
        place = start
        for _ in range(_MOST_FORMS):
            form = self._form(place)
            if form is None and (found is not None or place == start):
                article = self._article(place)
                form = self._form(article) if article is not None and (found or article < place) else None
                if form is not None and found is None and form[1] < start - _LONGEST_WORD:
                    form = None
            if form is None or (found is not None and place == found[0] and self._is_verb(form, found)):
                break
            found = (form[0], found[1] if found else form[1])
            place = form[0]
        if found is None or self._word_before(found[0]) in self._words.not_behind:
            return None
        if fold_term(self._text[slice(*found)]) in self._words.naming and not self._is_led(found[0]):
            return None  # "a nommé Adèle Roth", but "le nommé Lecoq"
        return self._with_spouse(found)

    def _is_led(self, start: int) -> bool:
        """Whether an article, a preposition or a comma stands before an offset: "le", "du", ", nommé"; no verb: "a"."""
        place = self._spaces(start)
        verb = self._text.endswith(" a", 0, place)
        return self._text.endswith(",", 0, place) or (not verb and self._word_before(start) in self._words.before_posts)

    def _may_be_addressed(self, start: int) -> bool:
        """Whether a form of address, or the full stop of initials, stands near before an offset."""
        near = start - _FARTHEST_FORM
        last = bisect_right(self._form_ends, start)
        return (last > 0 and self._form_ends[last - 1] >= near) or "." in self._text[max(near, 0) : start]

    def _with_spouse(self, address: tuple[int, int]) -> tuple[int, int]:
        """A form of address with the one that a conjunction joins to it: "comte et comtesse"."""
        text = self._text
        end = self._spaces(address[0])
        word = self._word_before(address[0])
        if not text[address[0]].islower() or word not in self._words.conjunctions:
            return address
        hit = self._forms.get(self._spaces(end - len(word)))
        return (hit.start, address[1]) if hit is not None and text[hit.start].islower() else address

    def is_several(self, address: tuple[int, int] | None) -> bool:
        """Whether forms of address are for several: "MM."."""
        if address is None:
            return False
        hit = self._forms.get(address[1]) or self._forms.get(address[1] - 1)
        return hit is not None and hit.kind == "honorific-list"

    def is_post_with_link(self, address: tuple[int, int]) -> bool:
        """Whether a form of address is a post where a link follows it: "roi de"."""
        return fold_term(self._text[slice(*address)]).rpartition(" ")[2] in self._words.never_of

    def led_by_particles(self, start: int) -> int:
        """Where the particles in lower case begin that stand right before an offset: "de" in "M. de Lamartine"."""
        text = self._text
        while True:
            place = start
            elided = text[place - 1 : place] in ("'", "’")
            end = place - 1 if elided else self._spaces(place)
            word = _WORD_BEFORE.match(text, 0, end) if elided or end < place else None
            if word is None or word.group() not in self._particles:
                return start
            start = word.start()

    def is_subject(self, post: PostMention, end: int) -> bool:
        """Whether a post with an article behind a name goes on to its verb: "X, le président a nommé"."""
        led = self._text[end : post.start].strip(" ,\u00a0")
        return fold_term(led) in self._words.articles and self._text[post.end : post.end + 1] == " "

    def before(self, start: int) -> PostMention | None:
        """The post right before an offset, with at most a comma and an article between."""
        text = self._text
        gap = text[max(start - _WIDEST_SPACE - 1, 0) : start]
        post = self._by_end.get(start - len(gap) + len(gap.rstrip(_SPACES + ",،")))
        if post is None and (article := self._article(start)) is not None:
            while article > 0 and text[article - 1] in " \n\u00a0\u202f,":
                article -= 1
            post = self._by_end.get(article) if "," in text[article:start] else None
        if post is None or self.ends_sentence(post):
            return None
        if post.end >= start or ("\n" if post.plural else "\n\n") in text[post.end : start]:
            return None
        if self.is_apart(post, start) and self._word_before(post.start) in self._words.copula:
            return None  # "Marquardt bleibt Wirtschaftsminister, Plessen geht"
        return post

    def joined_before(self, post: PostMention) -> PostMention | None:
        """The post before another one without an article: "el ministro de Exteriores, embajador Tello", "Deputy Leader Cllr Ash"."""
        if post.plural:
            return None
        direct = self._by_end.get(post.start - 1)
        if direct is not None and not direct.plural and self._text[post.start - 1 : post.start + 1].istitle():
            return direct
        if self._text[post.start - 2 : post.start] != ", ":
            return None
        other = self._by_end.get(post.start - 2)
        led = other is not None and self._text[max(other.start - 2, 0) : other.start - 1].isalpha()
        return other if other is not None and led and not other.plural else None

    def is_to_be_given(self, post: PostMention) -> bool:
        """Whether somebody is only named to a post: "sont nommés: préfet du Gers, M. X"."""
        first = max(post.start - _NAMING, 0)
        first = max(first, self._text.rfind(".", first, post.start), self._text.rfind(";", first, post.start))
        words = _LETTERS.findall(self._text, first, post.start)
        return not self._words.naming.isdisjoint(map(fold_term, words))

    def may_stand_alone(self, post: PostMention) -> bool:
        """Whether a post names somebody without a name: not an adjective behind its noun, as in "conseil municipal"."""
        before = self._text[post.start - 1 : post.start]
        if before in _SPACES and before:
            word = self._word_before(post.start)
            led = not word or word in self._words.before_posts or not self._text[post.start].islower()
            return led or self.is_to_be_given(post)
        return before != "-"

    def ends_sentence(self, post: PostMention) -> bool:
        """Whether a post ends with the full stop of a firm's name before a new sentence: "an analyst with Acme Ltd. Priya Tan agreed"."""
        return bool(post.organizations) and self._text[post.end - 1 : post.end + 1] in (". ", ".\n")

    def is_apart(self, post: PostMention, start: int) -> bool:
        """Whether a comma stands between a post and what follows it."""
        return "," in self._text[post.end : start]

    def behind(self, end: int) -> PostMention | None:
        """The post in apposition behind an offset: behind a comma, an age or a party in brackets, an article."""
        text = self._text
        direct = self._by_start.get(end + 1)
        if direct is not None and direct.text.isupper() and text[end] in _SPACES:
            # "John Hale MP"
            return direct
        aged = _AGED.match(text, end) if text.startswith(",", end) else None
        if aged is not None and fold_term(aged[1]) in self._aged:
            end = aged.end()
        gap = _BEHIND.match(text, end)
        if gap is None or (gap["suffix"] and gap["suffix"] not in self._suffixes):
            return None
        if gap["word"] and fold_term(gap["word"]) in self._words.conjunctions:
            return None
        post = self._by_start.get(gap.end()) or self._before_last_word(gap)
        if post is None and (owner := _OWNER.match(text, gap.end()) or _OWNER.match(text, gap.start("word"))):
            return self._by_start.get(owner.end())
        return post

    def _before_last_word(self, gap: regex.Match[str]) -> PostMention | None:
        """The post that what looked like an article is the beginning of."""
        words = gap.group().rstrip()
        stop = len(words)
        while stop and (words[stop - 1].isalpha() or words[stop - 1] in "'’"):
            stop -= 1
        return self._by_start.get(gap.start() + stop)

    def suffix(self, end: int) -> str | None:
        """The suffix in lower case behind a name: "fils"."""
        behind = _SUFFIX.match(self._text, end)
        return behind[1] if behind is not None and behind[1] in self._suffixes else None

    def joined(self, end: int) -> PostMention | None:
        """One more post behind a post: "et président de la B", ", président de la B"."""
        for pattern in (_AND_POST, _COMMA_POST):
            gap = pattern.match(self._text, end)
            post = self._by_start.get(gap.end()) if gap is not None else None
            if post is not None and self._word_before(post.start) not in self._words.not_behind:
                return post
        return None

    def next_of_list(self, end: int) -> tuple[int, ...]:
        """Where the next name of a list may begin behind an offset, or its form of address; nowhere where no list goes on."""
        gap = _LIST.match(self._text, end)
        return () if gap is None else tuple({gap.end(), gap.end("mark")} - {-1})

    def has_age(self, end: int) -> bool:
        """Whether an age stands behind an offset: ", 54 ans", "(42)"."""
        return _AGE_BEHIND.match(self._text, end) is not None

    def _spaces(self, place: int) -> int:
        text = self._text
        if place > 1 and text[place - 2] not in _SPACES:
            return place - (text[place - 1] in _SPACES)
        before = text[max(place - _WIDEST_SPACE, 0) : place]
        bare = before.rstrip(_SPACES)
        return place if bare == before or "\n\n" in before[len(bare) :] else place - len(before) + len(bare)

    def _form(self, place: int) -> tuple[int, int] | None:
        """The form of address that ends before an offset, with the full stop that closes it."""
        end = self._spaces(place)
        if end == place and self._text[place - 1 : place] not in (".", "'", "’"):
            return None
        hit = self._forms.get(end)
        if hit is not None:
            return hit.start, end
        longest = _LONGEST_CLOSED.get(self._text[end - 1 : end])
        if longest is None:
            return None
        hit = self._forms.get(end - 1)
        # "au roi. M. Molé": a whole word before a full stop ends a sentence.
        if (
            hit is not None
            and hit.end - hit.start <= longest
            and (str(hit.value).endswith(".") or self._text[hit.start].isupper())
        ):
            return hit.start, end
        if longest == _ABBREVIATION:
            return None
        hit = self._forms.get(self._spaces(end - 1))
        if hit is not None and hit.end - hit.start <= _ABBREVIATION:
            return hit.start, end
        initials = _INITIALS.match(self._text, max(end - _LONGEST_INITIALS, 0), end)
        start = None if initials is None else _longest(initials.group(), self._words.initials)
        if initials is not None and start is not None:
            return initials.start() + start, end
        return None

    def _article(self, place: int) -> int | None:
        """Where the article begins that stands right before an offset."""
        text = self._text
        elided = text[place - 1 : place] in ("'", "’")
        end = place - 1 if elided else self._spaces(place)
        word = _WORD_BEFORE.match(text, 0, end) if end < place else None
        return word.start() if word is not None and fold_term(word.group()) in self._words.articles else None

    def _word_before(self, place: int) -> str:
        word = _WORD_BEFORE.match(self._text, 0, self._spaces(place))
        return "" if word is None else fold_term(word.group())


def _longest(initials: str, known: frozenset[str]) -> int | None:
    """Where the longest form of address begins that a row of initials ends with."""
    starts = [0, *(match.end() for match in _BETWEEN_INITIALS.finditer(initials))]
    return next((start for start in starts if "".join(filter(str.isalpha, initials[start:])) in known), None)
