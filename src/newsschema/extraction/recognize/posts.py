"""Posts: a title with what it belongs to: "directeur général de la Sécurité publique", "président du conseil des ministres du Qatar"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import regex

from newsschema.extraction.mentions import CountryMention, OrganizationMention, PostMention
from newsschema.extraction.recognize import other_words, several_nations
from newsschema.extraction.recognize.caseless_phrases import caseless_end, is_caseless
from newsschema.extraction.recognize.noun_phrases import (
    adjectives_end,
    apposition_end,
    demonym_end,
    is_apposition,
    link_end,
    name_end,
)
from newsschema.extraction.recognize.person_names import shapes
from newsschema.extraction.recognize.post_complements import (
    before_a_person,
    in_apposition_end,
    listed_fields_end,
    owned_organizations,
    place_end,
)
from newsschema.extraction.recognize.post_states import STATES, States, joined_before
from newsschema.extraction.recognize.words_before import word_before
from newsschema.extraction.scan import Hit, Scan, Term
from newsschema.languages.events import articles, phrases
from newsschema.languages.pack import inflected
from newsschema.languages.people import Title, honorifics, offices
from newsschema.languages.places import places
from newsschema.model.roles import Role
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_MOST_BEFORE = 2
_ABBREVIATION = 5
_DESCRIPTION = 40
_DESCRIBED = regex.compile(
    r",[ \n](?:(?P<article>\p{L}{1,3}) )?(?P<words>(?P<first>\p{Ll}[\p{Ll}\-]+) (?:\p{Ll}[\p{Ll}\-]+ ){0,2})"
)
_PARTY = regex.compile(r" \((?:ex-)?\p{Lu}[\p{L}\-.]{1,8}\)(?= \p{Ll})")
_CLOSES_BODY = ("", "\n", ".", ";", ")", ",")
_PERSON = 2
_GIVEN_AND_FAMILY = regex.compile(
    r"(\p{Lu}\p{Ll}+)(?:-\p{Lu}\p{Ll}+)?[ \u00a0](?:(?:de|du|von|van|di|bin|ben) )?\p{Lu}"
)
_DOTTED = regex.compile(r"(?:\p{Lu}\.){2,6}|(?:\p{Lu}\. ){1,5}\p{Lu}\.(?! ?\p{Lu}\p{Ll})")
_BESIDE = regex.compile(r"(?P<name>,[ \u00a0\n](?:\p{Ll}{1,3}(?:['’]|[ \u00a0]))?\p{Lu})|[,;:.)]|\Z")
_BEFORE = 24
_BEHIND = 24
_FARTHEST = 160


def terms(language: str) -> Iterator[Term]:
    """What to look for: titles, and the words that say whether they are held now."""
    words = offices(language)
    for title in words.title:
        for plural, forms in ((False, words.forms(title)), (True, title.plural)):
            for word in forms:
                yield Term(word, "title", (title, plural), cased=word.isupper())
                for prefix in words.former_joined:
                    yield Term(prefix + word, "title", (title, plural), led=len(prefix))
        for tail in title.tails:
            for word in inflected(tail, words.inflections):
                yield Term(word, "title", (title, False), tail=True)
    for field in words.fields:
        yield Term(field, "title-field", field)
    for word in words.not_titles:
        yield Term(word, "no-title", word)
    for kind in ("former", "incoming", "elected", "outgoing", "acting"):
        for word in getattr(words, kind):
            yield Term(word, f"title-{kind}", word)


def recognize(
    scan: Scan, countries: tuple[CountryMention, ...], organizations: tuple[OrganizationMention, ...], language: str
) -> tuple[PostMention, ...]:
    """The posts of a text, in its order, none within another."""
    reader = _Reader(scan, countries, organizations, language)
    kept = Placed((hit.start, hit.end, hit) for hit in scan.outermost("no-title"))
    found: list[PostMention] = []
    reached = 0
    for hit in scan.outermost("title"):
        # "host of" takes "host" away, not the "television host" that begins before it.
        if hit.start < reached or kept.holding(hit.start) is not None:
            continue
        if (
            other_words.is_participle(scan, hit, language)
            or other_words.is_of_a_thing(scan.text, hit, language)
            or other_words.is_of_a_deed(scan.text, hit, language)
            or other_words.is_of_a_name(scan, hit, language)
        ):
            continue
        holder = reader.bodies.holding(hit.start)
        if holder is not None and (holder.start < hit.start or holder.end > hit.end):
            # "Labour Party leader": the party is no part of the title.
            behind = [inner for inner in scan.between("title", holder.end, hit.end) if inner.end == hit.end]
            if holder.end > hit.end or not behind:
                continue
            hit = behind[0]  # noqa: PLW2901 - what is left of it
        post = reader.post(hit, reached)
        if (superior := reader.superior(post, hit)) is not None:
            post = reader.joined(post, superior)
        found.append(post)
        reached = post.end
    return tuple(found)


@cache
def _posts_with_link(language: str) -> frozenset[str]:
    return frozenset(fold_term(form) for form in honorifics(language).never_of)


@cache
def _not_describing(language: str) -> frozenset[str]:
    grammar = phrases(language)
    return frozenset((*grammar.articles, *grammar.of, *grammar.field, *grammar.about, *grammar.conjunctions))


class _Reader:
    """Reads what belongs to a title, in one text."""

    def __init__(
        self,
        scan: Scan,
        countries: tuple[CountryMention, ...],
        organizations: tuple[OrganizationMention, ...],
        language: str,
    ) -> None:
        self._scan = scan
        self._language = language
        self._before = offices(language).qualified_before
        self._states = States(scan, offices(language).before_only)
        self._nations = Placed((country.start, country.end, country) for country in countries)
        self.bodies = Placed((body.start, body.end, body) for body in organizations)
        self._cues = [
            {cue.start: cue.end for cue in cues}
            for state in (*STATES, "elected", "outgoing")
            if (cues := scan.hits(f"title-{state}"))
        ]
        self._acting = {cue.start: cue.end for cue in scan.hits("title-acting")}
        self._forms = frozenset(
            (form.start, form.end) for kind in ("honorific", "honorific-list") for form in scan.hits(kind)
        )
        self._form_ends = dict(self._forms)
        self._prefixes = tuple(fold_term(prefix) for prefix in offices(language).former_joined)
        self._fields = {field.end: field.start for field in reversed(scan.hits("title-field"))}
        self._genitive = places(language).genitive
        self._titles = Placed((title.start, title.end, title) for title in scan.outermost("title"))
        self._ranks = frozenset(offices(language).ranks)
        self._nation_by_end = {country.end: country for country in countries} if self._before else {}
        self._body_by_end = {body.end: body for body in organizations} if self._before else {}

    def post(self, hit: Hit, reached: int) -> PostMention:
        """The post that a title begins; it reaches back to `reached` at most."""
        scan, nations, bodies, language = self._scan, self._nations, self.bodies, self._language
        text = scan.text
        title: Title
        title, plural = hit.value
        end, jurisdiction = hit.end, None
        last_word = max(text.rfind(" ", hit.start, end) + 1, hit.start)
        if text.startswith(". ", end) and end - last_word <= _ABBREVIATION and text[last_word:end].istitle():
            end += 1
        end = adjectives_end(text, end, language)
        for cues in self._cues:
            end = cues.get(end + 1, end)
        if text.startswith(" (", end):
            if (bracket := _PARTY.match(text, end)) is not None:
                end = bracket.end()
            if text.startswith(" (", end) and (cue := self._acting.get(end + 2)) is not None:
                end = cue + text.startswith(")", cue)
        for country in nations.between(end, end + _BEHIND):
            if country.form == "adjective" and country.start - end <= 1:
                end, jurisdiction = country.end, country.code
        shared = several_nations.behind(text, nations, end, language) if plural and jurisdiction is not None else []
        end = shared[-1].end if shared else end
        if jurisdiction is None:
            end = demonym_end(text, end, language)
        last = sentence_end = scan.sentences.at(hit.start)[1]
        link = link_end(text, end, last, language)
        for form in scan.between("honorific", hit.end, hit.end + _FARTHEST):
            if form.start < last and not text[form.start].islower() and form.start != link:
                last = form.start
        for other in scan.between("title", hit.end, hit.end + _FARTHEST)[:1]:
            last = min(last, other.start)
        if link is not None and link > last:
            link = link_end(text, end, last, language)
        linked = end
        owned, end = owned_organizations(text, end, last, link, bodies, language)
        begun = bodies.holding(hit.end - 1)
        if not owned and begun is not None and hit.start < begun.start and hit.end < begun.end:
            owned, end = [begun], begun.end  # "presidente de la Comisión" of "la Comisión Nacional del Mercado"
        if not owned and (party := bodies.starting(end + 1)) is not None and party.acronym == party.name:
            owned, end = [party], party.end
        if not owned:
            owned = bodies.between(hit.start, hit.end)
        if end != linked:
            link = link_end(text, end, last, language)
        if not owned and link is not None and (dotted := _DOTTED.match(text, link, last)) is not None:
            end, link = dotted.end(), None
        nation = self._in_genitive(end + 1) if link is None else nations.starting(link)
        if nation is None and " " in text[hit.start : hit.end]:  # "Präsident der Republik Kroatien"
            nation = nations.starting(end + 1)
        if nation is not None and nation.form in ("name", "epithet"):
            # "le sélectionneur français du Maroc" serves Morocco, "l'ambassadeur français du Maroc" does not.
            end, jurisdiction = nation.end, (jurisdiction or nation.code) if title.posted else nation.code
        elif (
            not owned
            and (
                (
                    title.portfolio
                    and not ((self._before or plural) and link is None and text[end + 1 : end + 2].isupper())
                )
                or (link is not None and text[link : link + 1].isupper())
            )
            and not self._addresses(hit)
            and not self._leads_to_person(link)
        ):
            if is_caseless(language):
                reach = caseless_end(scan, hit.start, end, last, language)
            else:
                reach = name_end(text, self._behind_form(link, end), last, language, field=title.portfolio)
                if title.portfolio and link is not None:
                    reach = listed_fields_end(scan, reach, last, language)
            end = before_a_person(text, end, reach, language)
            owned = [
                body for body in bodies.between(hit.end, end) if body.end == end
            ]  # "consejero de Agricultura de la Junta"
        if not owned and nation is None and link is not None and end < link:
            beside = in_apposition_end(scan.text, link, sentence_end)
            end = end if beside is None else beside
        if not owned and (body := self._behind_comma(hit.start, end)) is not None:
            owned = [body]
        if jurisdiction is None:
            inside = [country.code for country in nations.between(hit.start, end) if country.form != "capital"]
            jurisdiction = inside[0] if inside else owned[0].jurisdiction if owned else None
        if title.posted and not owned:
            end = place_end(scan, end, last, nations, places(language).attached)
        behind = nations.starting(end + 1)
        if behind is not None and behind.form == "adjective":
            end, jurisdiction = behind.end, jurisdiction or behind.code
        start = self._fields.get(hit.start - 1, hit.start) if title.fielded else hit.start
        if self._before:
            start = self._ranked(start, reached)
            start, owned, jurisdiction = self._qualified(start, reached, owned, jurisdiction, posted=title.posted)
            start = self._described(start, reached)
            if plural and not shared:
                shared = several_nations.before(text, nations, start, reached, language)
            start = min([start, *(country.start for country in shared)])
        joined = joined_before(scan, start, self._prefixes)
        begin, end, status, acting = self._states.of(start - joined, end, named=hit.end)
        status = "former" if joined or title.past else status
        closed = apposition_end(scan, begin, end, language)
        return PostMention(
            start=begin,
            end=closed,
            text=text[begin:closed],
            role=_role(title, owned, jurisdiction),
            organizations=tuple(owned),
            jurisdiction=jurisdiction,
            status=status,
            acting=acting,
            informal=title.informal,
            plural=plural,
            shared=tuple((country.start, country.end, country.code) for country in shared),
            title=text[start:closed],
            counterpart=title.counterpart,
        )

    def superior(self, post: PostMention, hit: Hit) -> PostMention | None:
        """The post of another that a post belongs to, where somebody stands beside the two: "le porte-parole du ministre, Jean Roux".

        A name right behind is the superior's own: "le porte-parole du ministre Paul Noir".
        """
        scan = self._scan
        limit = scan.sentences.at(hit.start)[1]
        link = link_end(scan.text, post.end, limit, self._language, field=self._before)
        above = self._titles.starting(link) if link is not None else None
        if above is None or post.plural:
            return None
        superior = self.post(above, above.start)
        behind = _BESIDE.match(scan.text, superior.end)
        named = behind is not None and behind["name"] is not None
        apart = behind is not None and (named or is_apposition(scan.text, post.start))
        return superior if apart and superior.start == link else None

    def joined(self, post: PostMention, superior: PostMention) -> PostMention:
        """A post with the one that it belongs to."""
        text = self._scan.text
        start = post.start + post.text.rfind(post.title)
        return replace(
            post,
            end=superior.end,
            text=text[post.start : superior.end],
            title=text[start : superior.end],
            organizations=post.organizations or superior.organizations,
            jurisdiction=post.jurisdiction or superior.jurisdiction,
        )

    def _behind_comma(self, start: int, end: int) -> OrganizationMention | None:
        """The organization of somebody named with post and organization between commas: "Jo Hale, editor, Ports Journal"."""
        text = self._scan.text
        apart = text.startswith(", ", end) and is_apposition(text, start)
        body = self.bodies.starting(end + len(", ")) if apart else None
        return body if body is not None and text[body.end : body.end + 1] in _CLOSES_BODY else None

    def _in_genitive(self, start: int) -> CountryMention | None:
        """The country at an offset whose ending does for a link: "Präsident Frankreichs"."""
        nation = self._nations.starting(start) if self._genitive else None
        return nation if nation is not None and nation.text.endswith(self._genitive) else None

    def _behind_form(self, link: int | None, end: int) -> int:
        """Behind the full stop of a form of address that a link leads to: "avocat de M. Martin"; else what is given."""
        form = self._form_ends.get(link) if link is not None else None
        return form + 1 if form is not None and self._scan.text.startswith(". ", form) else end

    def _leads_to_person(self, link: int | None) -> bool:
        """Whether a link leads to somebody's name: "avocat de Paul Martin"."""
        first = None if link is None else _GIVEN_AND_FAMILY.match(self._scan.text, link)
        return first is not None and fold_term(first[1]) in shapes(self._language).given

    def _addresses(self, hit: Hit) -> bool:
        """Whether a title is a form of address before a name that a link begins: "le général de Gaulle"."""
        if (hit.start, hit.end) not in self._forms or is_apposition(self._scan.text, hit.start):
            return False
        return fold_term(self._scan.text[hit.start : hit.end]) not in _posts_with_link(self._language)

    def _ranked(self, start: int, reached: int) -> int:
        """Where the words begin that say of which rank a title is: "senior", "special"; written as the title is."""
        text = self._scan.text
        while (word := word_before(text, start)) and start - len(word) > reached:
            if word.lower() not in self._ranks or word[0].isupper() != text[start].isupper():
                break
            start -= len(word) + 1
        return start

    def _described(self, start: int, reached: int) -> int:
        """Where the words in lower case begin that describe a title in apposition: "a retired postman", "senior oil trader"."""
        comma = self._scan.text.rfind(",", max(start - _DESCRIPTION, reached), start)
        found = _DESCRIBED.fullmatch(self._scan.text, comma, start) if comma >= 0 else None
        if found is None or not _not_describing(self._language).isdisjoint(found["words"].split()):
            return start  # "a cousin of the negotiator"
        led = found["article"] is not None and fold_term(found["article"]) in articles(self._language)
        ranked = found["article"] is None and found["first"] in self._ranks
        return found.start("words") if led or ranked else start

    def _qualified(
        self, start: int, reached: int, owned: list[OrganizationMention], jurisdiction: str | None, *, posted: bool
    ) -> tuple[int, list[OrganizationMention], str | None]:
        """What stands before a title and belongs to it: "German", "BBC", "Apple's", which is no part of it."""
        text = self._scan.text
        for _ in range(_MOST_BEFORE):
            possessive = text[start - 3 : start] in ("'s ", "’s ") or text[start - 2 : start] in ("' ", "’ ")
            end = start - 1 - (text[start - 3 : start - 1] in ("'s", "’s")) * 2 if possessive else start - 1
            nation, body = self._nation_by_end.get(end), self._body_by_end.get(end)
            if possessive and (nation is None and body is None):
                break
            if nation is not None and nation.start >= reached:
                # "the Chinese ambassador to Ghana" serves China.
                jurisdiction = nation.code if posted else jurisdiction or nation.code
            elif body is not None and body.start >= reached and not owned:
                owned, jurisdiction = [body], jurisdiction or body.jurisdiction
            else:
                break
            if possessive:
                break
            start = nation.start if nation is not None else body.start if body is not None else start
        return start, owned, jurisdiction


def _role(title: Title, owned: list[OrganizationMention], jurisdiction: str | None) -> Role:
    """The role of a title; what a president is depends on what is presided over."""
    if not owned and jurisdiction is not None and title.of_country is not None:
        return title.of_country
    kind = owned[0].kind if owned else None
    return title.role_in.get(kind, title.role) if kind is not None else title.role
