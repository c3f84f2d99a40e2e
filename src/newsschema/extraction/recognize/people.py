"""People: a name with the forms of address and the posts beside it; a post alone."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from newsschema.extraction.mentions import CountryMention, EventMention, OrganizationMention, PersonMention, PostMention
from newsschema.extraction.recognize import (
    beside_names,
    caseless_names,
    common_names,
    name_limits,
    name_parts,
    other_words,
    person_names,
    shared_posts,
)
from newsschema.extraction.recognize.bare_names import GERMANIC, BareNames, given_names, short_names
from newsschema.extraction.recognize.beside_names import Beside
from newsschema.extraction.recognize.lines import Line
from newsschema.extraction.recognize.lone_posts import alone, signed_off
from newsschema.extraction.recognize.person_names import Shapes, WrittenName
from newsschema.extraction.recognize.quotes import Quotation
from newsschema.extraction.scan import Scan, Term
from newsschema.languages.events import phrases
from newsschema.languages.people import names
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed, in_order

_FEWEST_WORDS = 2
_MOST_WORDS = 4
_SHORTEST_FAMILY = 3
_SHORTEST_NAME = 2
_ACRONYM = 5
_SPEECH = 12
_LONGEST_WORD = 20
_WIDEST_GAP = 3
_LINE = 160
_ARTICLE = 3
_WEIGHTY = 4
_STOPS = (".", "!", "?", ":", ";", ",", '"', "”", "»", ")")
_CUTTING = ("title", "honorific", "honorific-list")
_SIGNED = ("byline", "credit", "caption")
_HEADS = ("organization-head", "event-head", "no-title", "no-country")
_WITHIN = regex.compile(r"(?r)[\p{L}\p{N},;:)»”\"'’–-][ \u00a0\u202f\n]?")
_WORD_BEHIND = regex.compile(r"[ \u00a0](\p{Ll}+)\b")
_WORD_BEFORE = regex.compile(r"(?r)(?<![\p{L}\p{N}])([\p{L}\-]+)['’ \u00a0\u202f\n]{1,2}")


def terms(language: str) -> Iterator[Term]:
    """What to look for: forms of address."""
    return beside_names.terms(language)


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
            *((each.start, each.end, each.start) for each in countries if each.form != "adjective"),
            *((body.start, name_limits.first_addressed(scan, body), body.start) for body in organizations),
            *((event.start, event.end, event.start) for event in events if event.proper),
            *((*part, part.start) for line in lines if line.kind in _SIGNED for part in line.parts),
            *((mark.start, mark.end, mark.start) for mark in marked if mark.named),
        ]
    )
    text = scan.text
    spans = [
        (hit.start, hit.end)
        for kind in _CUTTING
        for hit in scan.hits(kind)
        if not beside_names.is_joined(text, hit) and not other_words.is_of_a_name(scan, hit, language)
    ]
    spans += [(hit.start, hit.end) for hit in beside_names.damaged_forms(text, language)]
    spans += [(country.start, country.end) for country in countries if country.form == "demonym"]
    # A client or a superior within a post is a person too: "avocate de Mme Vandamme".
    addressed = Placed((hit.start, hit.end, hit.start) for hit in scan.hits("honorific") if text[hit.start].isupper())
    spans += [(post.start, name_limits.first_within(addressed, post)) for post in posts]
    cuts = in_order(spans)
    heads = frozenset(hit.start for kind in _HEADS for hit in scan.hits(kind))
    writing = caseless_names if phrases(language).caseless else person_names
    written = writing.written_names(scan, language, cuts, heads)
    finder = _Finder(scan, posts, language)
    signed = signed_off(lines)
    free = (name for each in written if (name := name_limits.apart_from(taken, scan.text, each)) is not None)
    found, used = finder.people([name for name in free if not signed.overlapping(name.start, name.end)])
    found = [*found, *common_names.named_again(scan, found, taken, language)]
    found, shared = shared_posts.share(scan, found, posts, language)
    used |= shared
    found += alone(scan.text, (post for post in posts if post.start not in used), found, signed, finder.beside)
    return tuple(sorted(found, key=lambda mention: mention.start))


class _Finder:
    """Tells which of the stretches that are written like names are people's, and what belongs to them."""

    def __init__(self, scan: Scan, posts: tuple[PostMention, ...], language: str) -> None:
        self._scan = scan
        self._text = scan.text
        self._language = language
        self._starts: set[int] = set()
        self._ends: set[int] = set()
        self._shapes: Shapes = person_names.shapes(language)
        self._double = names(language).double_family
        self.beside = Beside(scan, posts, language)

    def people(self, written: list[WrittenName]) -> tuple[list[PersonMention], set[int]]:
        """The people among candidates, with where the posts begin that are theirs."""
        sure: dict[WrittenName, PersonMention] = {}
        doubtful: list[WrittenName] = []
        used: set[int] = set()
        going_on: tuple[int, ...] = ()
        self._starts = {name.start for name in written}
        self._ends = {name.end for name in written}
        self._bare = BareNames(self._scan, self.beside, written, self._language)
        reached = 0
        for candidate in (name for name in written if name.start >= reached):
            name = self._with_article(self._without_form(candidate), going_on)
            lead = self.beside.led_by_particles(name.start)
            address = self.beside.address(lead)
            if lead < name.start and (address is not None or lead in going_on or self._text.startswith(GERMANIC, lead)):
                if address is None or not self.beside.is_post_with_link(address):
                    name = name._replace(start=lead)
                elif name.given:
                    # "der Vater von Anna Weber"
                    address = None
                else:
                    continue
            elif lead < name.start:
                address = self.beside.address(name.start)
            if address is not None and self._word_before(address[0]) in self._shapes.thing_before:
                continue
            listed = name.start in going_on or (address is not None and address[0] in going_on)
            if self._is_one_word_of_a_thing(name) or (address is None and self._is_a_remark(name)):
                continue
            if not (address or listed or self._is_person(name)):
                doubtful.append(name)
                continue
            mention, consumed, several = self._mention(name, address, used, listed=listed)
            sure[candidate] = mention
            reached = mention.name_span[1] if mention.name_span else 0
            used.update(consumed)
            going_on = self.beside.next_of_list(mention.end) if several or listed else ()
        for name in self._bare.listed(written, sure, doubtful):
            mention, consumed, _ = self._mention(name, None, used)
            sure[name] = mention
            used.update(consumed)
        found = list(sure.values())
        left = [name for name in doubtful if name not in sure]
        known = short_names(found, double=self._double) if left else frozenset()
        given = given_names(found) if left else frozenset()
        for name in left:
            if (again := self._known(name, known, given)) is not None:
                mention, consumed, _ = self._mention(again, None, used)
                found.append(mention)
                used.update(consumed)
        return found, used

    def _with_article(self, name: WrittenName, going_on: tuple[int, ...]) -> WrittenName:
        """A name of a list with the article that it begins with: "MM. Cazal et Le Guen"."""
        start = name.start - _ARTICLE
        if start not in going_on or not self._text.startswith(("Le ", "La "), start):
            return name
        return name._replace(start=start, words=((start, name.start - 1), *name.words))

    def _without_form(self, name: WrittenName) -> WrittenName:
        """A name without initials at its beginning that are a form of address: "R. P. Lacordaire"."""
        if not person_names.is_initials(self._text[slice(*name.words[0])]):
            return name
        count = next(
            (n for n, word in enumerate(name.words) if not person_names.is_initials(self._text[slice(*word)])), 0
        )
        if not count:
            return name
        address = self.beside.address(name.words[count][0])
        if address is None or address[0] != name.start:
            return name
        return name._replace(start=name.words[count][0], words=name.words[count:])

    def _is_person(self, name: WrittenName) -> bool:
        """Whether a name is a person's: by what stands beside it, a given name, or its shape within a sentence."""
        text = self._text
        single = len(name.words) < _FEWEST_WORDS
        shouted = text[name.start : name.end].isupper()
        post = self.beside.before(name.start)
        if post is not None and not post.plural and not post.informal and not self._is_thing(name):
            short = shouted and single and name.end - name.start <= _ACRONYM
            if not single or not (short or (self.beside.is_apart(post, name.start) and not name.given)):
                return not (single and self._scan.starting("country", name.start))
        if post is not None and post.plural:
            known = not single or self.beside.address(post.start) is not None or self._bare.may_be(name)
            return known and not (self._is_thing(name) or shouted)
        if single:
            return self._is_famous(name) or (not self._is_thing(name) and self._bare.is_person(name))
        if self._is_thing(name) or len(name.words) > _MOST_WORDS + 2:
            return False
        if self._is_peer(name):
            return True
        last = text[slice(*name.words[-1])]
        if person_names.is_regnal(last):
            return name.given
        if name.given and len(name.words) == _FEWEST_WORDS and len(last) == _SHORTEST_NAME and last[0] not in "IVX":
            return last.endswith(".")
        if (person_names.is_initials(last) and last not in self._shapes.suffixes) or (
            len(last) < _SHORTEST_FAMILY and text.startswith(".", name.end) and last not in self._shapes.suffixes
        ):
            return False
        first = text[slice(*name.words[0])]
        if name.given or person_names.is_initials(first):
            return not (shouted and len(name.words) > _FEWEST_WORDS + 1)
        if self.beside.behind(name.end) is not None:
            return True
        if shouted or len(name.words) > _MOST_WORDS:
            return False
        return self._has_shape(name)

    def _is_anothers(self, post: PostMention, address: tuple[int, int] | None) -> bool:
        """Whether a post before a comma is not that of the name behind it: one to be given, or one that is addressed itself."""
        return self.beside.is_to_be_given(post) or (address is not None and self.beside.address(post.start) is not None)

    def _leads_on(self, post: PostMention, *, apart: bool = True) -> bool:
        """Whether a name follows a post that is the holder's: "et le président de la B, Mario Draghi"."""
        if self.beside.ends_sentence(post):
            return False
        place, gaps = post.end, (" ", "\u00a0", "," * apart or " ")
        while place - post.end < _WIDEST_GAP and self._text[place : place + 1] in gaps:
            place += 1
        return place in self._starts or self._scan.starting("honorific", place)

    def _is_famous(self, name: WrittenName) -> bool:
        return fold_term(self._text[name.start : name.end]) in self._shapes.famous and not (
            self._is_thing(name) or self._bare.is_led(name)
        )

    def _is_one_word_of_a_thing(self, name: WrittenName) -> bool:
        """Whether a name is only the noun of a thing, as in "Queen Street"."""
        word = fold_term(self._text[name.start : name.end])
        return word in self._shapes.thing_behind and word not in self._shapes.thing_or_family

    def _is_a_remark(self, name: WrittenName) -> bool:
        """Whether words fill the brackets behind somebody's name: a party or a team, "Siân Bowen (Lib Dem)"."""
        bracketed = self._text[name.start - 2 : name.start] == " (" and self._text.startswith(")", name.end)
        return bracketed and name.start - 2 in self._ends and not name.given

    def _is_peer(self, name: WrittenName) -> bool:
        return fold_term(self._text[slice(*name.words[0])]) in self._shapes.peers

    def _is_thing(self, name: WrittenName) -> bool:
        """Whether the words around make it the name of a thing: "rue Jean Jaurès", "Abbey Road"."""
        before = self._word_before(name.start)
        if before in self._shapes.thing_before:
            # "el ministro de Hacienda Ana Gil": a field of office, not an estate.
            held = self.beside.before(name.start)
            return held is None or self._text[held.text.rfind(" ") + 1 + held.start].islower()
        last = fold_term(self._text[slice(*name.words[-1])])
        if last not in self._shapes.thing_behind:
            return False
        # "Robert Green" is somebody; "in Victoria Street" and "the Albert Hall" are not.
        person = name.given and len(name.words) == _FEWEST_WORDS and last in self._shapes.thing_or_family
        return not person or before in self._shapes.place_before or before in self.beside.articles

    def _has_shape(self, name: WrittenName) -> bool:
        """Whether a name of several words stands like a person's: with an age, a verb of saying, or bare within a sentence."""
        text = self._text
        if self.beside.has_age(name.end):
            return True
        if text.startswith(("Saint-", "Sainte-"), name.start):
            return False
        scan = self._scan
        if scan.between("speech", name.end, name.end + _SPEECH) or scan.between(
            "speech", max(name.start - _SPEECH, 0), name.start
        ):
            return self._word_before(name.start) not in self._shapes.place_before
        if self._shapes.noun_capitals:
            return False
        noun = _WORD_BEHIND.match(text, name.end)
        if noun is not None and fold_term(noun[1]) in self._shapes.thing_behind:
            return False
        if self._is_in_headline(name) or not all(self._is_plain(word) for word in name.words):
            return False
        start = scan.sentences.at(name.start)[0]
        if name.start <= start + 1 or _WITHIN.match(text, max(name.start - 3, 0), name.start) is None:
            # At the beginning of a sentence, where it goes on in lower case.
            behind = text[name.end : name.end + 3].lstrip(",")
            return behind[:1] == " " and behind[1:2].islower()
        before = self._word_before(name.start)
        return not (
            before in self._shapes.place_before
            or before in self.beside.articles
            or before in self.beside.possessives
            or before.isdigit()
        )

    def _is_in_headline(self, name: WrittenName) -> bool:
        """Whether a name stands in a line that no full stop ends and most of whose other words have a capital."""
        text = self._text
        first = text.rfind("\n", max(name.start - _LINE, 0), name.start) + 1
        last = text.find("\n", name.end, name.end + _LINE)
        stop = last if last >= 0 else len(text)
        if stop - first > _LINE or text[first:stop].rstrip().endswith(_STOPS):
            return False
        others = (text[first : name.start] + text[name.end : stop]).split()
        words = [word for word in others if len(word) >= _WEIGHTY and word[0].isalpha()]
        return 2 * sum(word[0].isupper() for word in words) > len(words)

    def _is_plain(self, word: tuple[int, int]) -> bool:
        return not (written := self._text[slice(*word)]).isupper() or person_names.is_initials(written)

    def _word_before(self, start: int) -> str:
        before = _WORD_BEFORE.match(self._text, max(start - _LONGEST_WORD, 0), start)
        return fold_term(before[1]) if before is not None else ""

    def _known(self, name: WrittenName, known: frozenset[str], given: frozenset[str]) -> WrittenName | None:
        """A name that is one by which somebody is known here, with the particles before it."""
        text = self._text
        written = fold_term(text[name.start : name.end])
        if len(name.words) > 1:
            return name if fold_term(text[slice(*name.words[-1])]) in known and not self._is_thing(name) else None
        lead = self.beside.led_by_particles(name.start)
        if lead < name.start and fold_term(text[lead : name.end]) in known:
            return name._replace(start=lead)
        if written not in known and (bare := person_names.without_genitive(text, name, self._shapes)) is not None:
            name, written = bare, fold_term(text[bare.start : bare.end])
        by_given = written in given and self._bare.may_be_given(name)
        return name if by_given or (written in known and not self._is_thing(name)) else None

    def _mention(
        self, name: WrittenName, address: tuple[int, int] | None, used: set[int], *, listed: bool = False
    ) -> tuple[PersonMention, list[int], bool]:
        """The mention that a name gives, where the posts begin that belong to it, and whether more names follow in a list."""
        text = self._text
        several = self.beside.is_several(address)
        first = address[0] if address else name.start
        posts: list[PostMention] = []
        before = self.beside.before(first)
        # "par ordonnance du roi, M. Leblanc": a crown has no apposition without a name.
        if before is not None and before.role == "monarch" and self.beside.is_apart(before, first):
            before = None
        if before is not None and self.beside.is_apart(before, first) and self._is_anothers(before, address):
            before = None
        if before is not None and before.start not in used:
            posts.append(before)
            several = several or before.plural
            if (fuller := self.beside.joined_before(before)) is not None and fuller.start not in used:
                posts.insert(0, fuller)
            if address is None:
                address = self.beside.address(before.start)
                first = min(first, address[0] if address else first)
        end = name.end
        behind = self.beside.behind(end)
        # "le ministre de A, X, la ministre de B, Y": where posts stand before their names, the next one is the next name's.
        ahead = before is not None and self.beside.is_apart(before, first)
        if behind is not None and (
            self._leads_on(behind, apart=ahead) or (ahead and self.beside.is_subject(behind, name.end))
        ):
            behind = None
        joined = self._word_before(first)
        among = listed or several or (joined != "" and joined in self.beside.conjunctions)
        while behind is not None and (not behind.plural or among):
            posts.append(behind)
            end = behind.end
            behind = self.beside.joined(end)
            if behind is not None and self._leads_on(behind):
                break
        parts = name_parts.split(text[name.start : name.end], self._language)
        if (inside := self._bare.bracketed(name.end)) is not None:
            name = name._replace(end=inside[0])
            parts = parts._replace(given=parts.given or inside[1])
        start = min([first, *(post.start for post in posts)])
        return (
            PersonMention(
                start=start,
                end=max(name.end, end),
                text=text[start : max(name.end, end)],
                name_span=(name.start, name.end),
                honorific_span=address,
                post_span=(posts[0].start, posts[0].end) if posts else None,
                name=text[name.start : name.end],
                honorific=text[slice(*address)] if address else None,
                given=parts.given,
                particles=parts.particles,
                family=parts.family,
                suffix=parts.suffix or self.beside.suffix(name.end),
                posts=tuple(posts),
            ),
            [post.start for post in posts],
            several,
        )
