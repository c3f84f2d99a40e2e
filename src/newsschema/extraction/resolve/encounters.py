"""Who met whom: verbs and nouns of meeting, with the people and countries on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

from newsschema.extraction.resolve.actors import Actor, Cast
from newsschema.extraction.resolve.pronouns import antecedent, both
from newsschema.extraction.scan import Hit, Scan
from newsschema.languages.events import Encounter, articles, links, phrases
from newsschema.languages.events import events as words_of
from newsschema.languages.genders import gender_of_word
from newsschema.model.dates import DateMention
from newsschema.model.event import EventKind, Part
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_JOINED = regex.compile(r"[\s\u00a0\u202f,;()،؛]*+(?:[^\W\d_]{1,12}+['’\s\u00a0\u202f]*+){0,5}+[\s\u00a0\u202f,]*+")
_WORD_BEFORE = regex.compile(r"([^\W\d_]+)['’\s\u00a0\u202f]\Z")
_A_WORD = regex.compile(r"[^\W\d_]+")
_LONGEST_ARTICLE = 8
_GROUP_END = regex.compile(r"[,.;:!?()«»\n]")
_ENDS_CLAUSE = regex.compile(r"[;:!?\n«»„“”\"]|(?<=[\p{Ll}\p{Lo}]{3})\.(?=\s|\Z)")
_PREPOSITION = regex.compile(r"(?:[\s\u00a0]\p{Ll}{1,3}['’]?)++\Z")
_ENDS_HOST = regex.compile(r"\p{Lu}\p{Ll}+, |[.;:\n]")
_ENDS_OBJECT = ("during", "around", "present-behind")
_DAYS = ("weekday", "full_weekday")
_WIDEST_GAP = 40
_WIDEST_BESIDE = 80
_FEWEST_SIDES = 2
_NEAR_VERB = 14
_DATE_LED = 6
_OWNING = ("'s ", "’s ")
_NEAR_TASK = 40
_LEADS_TO_TASK = regex.compile(r" (?:to|at|for|in)(?: \p{L}+){0,2} ")
_LONGEST_GROUP = 80


@dataclass(frozen=True, slots=True)
class EncounterMention:
    """One statement that some met others.

    Attributes:
        start: of the words that say so.
        end: of those words.
        sentence: the sentence it stands in.
        kind: meeting, visit.
        sides: who took part, each with the part taken; a group that is only named has an empty ref.
    """

    start: int
    end: int
    sentence: tuple[int, int]
    kind: EventKind
    sides: tuple[tuple[Actor, Part], ...]

    @property
    def refs(self) -> frozenset[str]:
        """Everyone who took part and is known."""
        return frozenset(actor.ref for actor, _ in self.sides if actor.ref)


def find_encounters(scan: Scan, cast: Cast, dates: Placed[DateMention], language: str) -> Iterator[EncounterMention]:
    """Every statement of a meeting with somebody on both sides, in the order of the text.

    Two agents with a preposition of their own ("par A et par B") make two statements.
    """
    hits = [hit for hit in scan.outermost("encounter") if not _is_noun(scan, hit, language)]
    for place, hit in enumerate(hits):
        sentence = scan.sentences.at(hit.start)
        first = max(sentence[0], hits[place - 1].end if place else 0)
        last = min(sentence[1], hits[place + 1].start if place + 1 < len(hits) else sentence[1])
        encounter: Encounter = hit.value
        resumed = taken_up(scan, cast, first, hit, language)
        states = encounter.kind == "signing" and not words_of(language).subject_behind
        subjects = resumed or chain_before(scan, cast.outermost(first, hit.start), hit.start, states=states)
        if (
            words_of(language).subject_behind
            and not resumed
            and not encounter.passive
            and not _stands_before(scan, subjects, hit)
        ):
            turned = _turned_round(scan, cast, hit, last, language)
            if turned is not None:
                yield EncounterMention(hit.start, hit.end, sentence, encounter.kind, turned)
                continue
            subjects = [actor for actor in subjects if actor.kind != "country"]
        told = bool(resumed or (subjects and not _has_own_subject(scan, dates, subjects[-1].end, hit.start)))
        if encounter.alone and not encounter.passive and subjects and told:
            yield EncounterMention(
                hit.start, hit.end, sentence, encounter.kind, tuple((actor, encounter.subject) for actor in subjects)
            )
            continue
        others = list(_objects(scan, cast, dates, hit, last, language))
        if _each_other(encounter, subjects, others):
            yield EncounterMention(
                hit.start, hit.end, sentence, encounter.kind, tuple((actor, encounter.subject) for actor in subjects)
            )
            continue
        if encounter.alone and encounter.passive:
            if signed := tuple((actor, encounter.object) for objects in others for actor in objects):
                yield EncounterMention(hit.start, hit.end, sentence, encounter.kind, signed)
            continue
        for objects in others:
            known = {actor.ref for actor in subjects}
            sides = [(actor, encounter.subject) for actor in subjects]
            sides += [(actor, encounter.object) for actor in objects if actor.ref not in known]
            among = not subjects and encounter.subject == encounter.object and not encounter.alone
            if among and len(objects) >= _FEWEST_SIDES and objects[0].kind == "official":
                yield EncounterMention(hit.start, hit.end, sentence, encounter.kind, tuple(sides))
                continue
            crowd = subjects and subjects[0].kind != "official" and not objects[0].ref
            if subjects and len(sides) > len(subjects) and not crowd:
                yield EncounterMention(hit.start, hit.end, sentence, encounter.kind, tuple(sides))


def _stands_before(scan: Scan, subjects: list[Actor], hit: Hit) -> bool:
    """Whether somebody right before a verb is its subject: no clause ends between, and it does not open the sentence."""
    if not subjects or _ENDS_CLAUSE.search(scan.text, subjects[-1].end, hit.start):
        return False
    first = subjects[0]
    return first.kind != "country" or not any(  # "In Bonn unterzeichneten …"
        first.start - preposition.end == 1
        for preposition in scan.between("place", first.start - _NEAR_VERB, first.start)
    )


def _turned_round(scan: Scan, cast: Cast, hit: Hit, last: int, language: str) -> tuple[tuple[Actor, Part], ...] | None:
    """Who met whom where the subject stands behind its verb: "Am Mittwoch traf A den B", "A mit B"."""
    encounter: Encounter = hit.value
    limit = min([last, *(cue.start for kind in ("during", "around") for cue in scan.between(kind, hit.end, last))])
    people = _who(cast.outermost(hit.end, limit), states=encounter.kind == "signing")
    stop = _ENDS_CLAUSE.search(scan.text, people[-1].end, last) if people else None
    chain: list[Actor] = []
    for actor in people:
        if chain and (actor.kind != chain[-1].kind or not _adjoins(scan, chain[-1].end, actor.start)):
            break
        chain.append(actor)
    if not chain or (stop is not None and chain[0].start > stop.start()):
        return None
    joints = (scan.text[one.end : other.start] for one, other in pairwise(chain))
    parted = next((n for n, gap in enumerate(joints, 1) if not _is_joint(gap, language)), len(chain))
    subjects, objects = chain[:parted], chain[parted:]
    if encounter.alone:
        return tuple((actor, encounter.subject) for actor in chain)
    if not objects:
        return None
    sides = {actor.ref: (actor, encounter.object) for actor in objects}
    return tuple({actor.ref: (actor, encounter.subject) for actor in subjects}.values()) + tuple(
        side for ref, side in sides.items() if all(ref != actor.ref for actor in subjects)
    )


def _adjoins(scan: Scan, start: int, end: int) -> bool:
    """Whether so little stands between two people that one verb is said of both: a day, "mit ihrem Amtskollegen"."""
    return end - start <= _WIDEST_BESIDE and not _ENDS_CLAUSE.search(scan.text, start, end)


def _is_joint(gap: str, language: str) -> bool:
    """Whether what stands between two people joins them on one side: a comma or a conjunction."""
    words = fold_term(gap).split()
    if not words:
        return "," in gap or "،" in gap
    joining = phrases(language).conjunctions
    return words[0] in joining or words[-1] in joining


def _is_noun(scan: Scan, hit: Hit, language: str) -> bool:
    """Whether an article makes a noun of a verb's only word: "la rencontre", "the hosts"."""
    if not words_of(language).subject_behind and _is_task(scan, hit):
        return True
    if " " in scan.folded[hit.start : hit.end]:
        return False
    before = _WORD_BEFORE.search(scan.folded, max(hit.start - _LONGEST_ARTICLE, 0), hit.start)
    return before is not None and before[1] in articles(language)


def _is_task(scan: Scan, hit: Hit) -> bool:
    """Whether talks are only what somebody's post is for: "his envoy to peace talks with the rebels"."""
    title = next(iter(scan.between("title", max(hit.start - _NEAR_TASK, 0), hit.start)[-1:]), None)
    return title is not None and _LEADS_TO_TASK.fullmatch(scan.text, title.end, hit.start) is not None


def _has_own_subject(scan: Scan, dates: Placed[DateMention], start: int, end: int) -> bool:
    """Whether a comma opens another clause between somebody and a verb, and no mere date: "According to her, the countries will sign"."""
    day = dates.first_within(start, end)
    if day is not None and day.end == end - 1 and (day.start or 0) - start <= _DATE_LED:
        return False
    between = scan.text[start:end].strip()
    return between.startswith(",") and not between.endswith(",")


def _each_other(encounter: Encounter, subjects: list[Actor], objects: list[list[Actor]]) -> bool:
    """Whether several people met one another: "A and B will meet in Zagreb"."""
    if encounter.passive or encounter.subject != encounter.object or len(subjects) < _FEWEST_SIDES:
        return False
    known = {actor.ref for actor in subjects}
    met = (actor for chain in objects for actor in chain)
    return subjects[0].kind == "official" and all(actor.kind == "country" or actor.ref in known for actor in met)


def taken_up(scan: Scan, cast: Cast, first: int, hit: Hit, language: str) -> list[Actor]:
    """Whom a pronoun or "the two ministers" right before the words takes up; nobody where neither stands there.

    Where a subject may stand behind its verb the pronoun may: "Am Mittwoch traf sie …".
    """
    nearest = max([first, *(actor.end for actor in cast.outermost(first, hit.start))])
    pair = [each for each in scan.between("both", nearest, hit.start) if hit.start - each.end < _WIDEST_GAP]
    if pair:
        return both(scan, cast, pair[-1].start)
    pronouns = [each for each in scan.between("pronoun", nearest, hit.start) if hit.start - each.end < _NEAR_VERB]
    if words_of(language).subject_behind:
        pronouns += [
            each for each in scan.between("pronoun", hit.end, hit.end + _NEAR_VERB) if each.start - hit.end == 1
        ]
    if not pronouns:
        return []
    word = scan.text[pronouns[-1].start : pronouns[-1].end]
    gender = gender_of_word(word, "pronouns", language)
    found = antecedent(scan, cast, pronouns[-1].start, gender) if gender is not None else None
    return [found] if found is not None else []


def chain_before(scan: Scan, actors: list[Actor], end: int, *, states: bool = False) -> list[Actor]:
    """The people right before the words, joined by commas and "et"; the first people of the sentence where none are.

    With `states` countries stand for themselves: "Le Maroc et l'Espagne ont signé".
    """
    # "Nigeria's minister": a country that only owns does not act.
    actors = [actor for actor in actors if actor.kind != "country" or not scan.text.startswith(_OWNING, actor.end)]
    people = [actor for actor in _who(actors, states=states) if not _is_host_elsewhere(scan, actor)]
    chain: list[Actor] = []
    following = end
    for actor in reversed(people):
        if chain and (actor.kind != chain[-1].kind or not _joins(scan.text, actor.end, following)):
            break
        chain.append(actor)
        following = actor.start
    return chain[::-1]


def _is_host_elsewhere(scan: Scan, actor: Actor) -> bool:
    """Whether somebody only invited: "At the invitation of the minister, Ian Borg, …"."""
    invited = scan.between("invited", max(actor.start - _WIDEST_BESIDE, 0), actor.start)
    return bool(invited) and not _ENDS_HOST.search(scan.text, invited[-1].end, actor.start)


def _objects(
    scan: Scan, cast: Cast, dates: Placed[DateMention], hit: Hit, last: int, language: str
) -> Iterator[list[Actor]]:
    """Those behind the words: one list for each that met the subject on their own."""
    limit = min([last, *(cue.start for kind in _ENDS_OBJECT for cue in scan.between(kind, hit.end, last))])
    agents = scan.between("agent", hit.end, limit) if hit.value.passive else []
    if hit.value.passive and not agents:
        return
    begin = agents[0].end if agents else hit.end
    people = _who(cast.outermost(begin, limit))
    if not people and not hit.value.passive:  # "traf am Rande des Gipfels ihren Kollegen X"
        people = [actor for actor in cast.outermost(limit, last) if actor.kind == "official"]
    if not people:
        group = _group(scan, dates, begin, limit)
        if group is not None:
            yield [group]
        return
    if _has_other_object(scan, hit.end, people[0].start, language) or _is_only_where(scan, people[0]):
        return
    chain: list[Actor] = []
    for actor in people:
        if chain and actor.kind != chain[-1].kind:
            break
        if chain and not _joins(scan.text, chain[-1].end, actor.start):
            break
        if chain and any(chain[-1].end <= agent.start < actor.start for agent in agents):
            yield chain
            chain = []
        chain.append(actor)
    yield chain


def _has_other_object(scan: Scan, start: int, end: int, language: str) -> bool:
    """Whether a thing is the object and somebody only belongs to it: "a reçu le prix des mains du roi"."""
    words = list(_A_WORD.finditer(scan.folded, start, end))
    if not words or words[-1].group() not in links(language):
        return False
    return any(
        word.group() in articles(language) and scan.text[noun.start()].islower() for word, noun in pairwise(words[:-1])
    )


def _is_only_where(scan: Scan, actor: Actor) -> bool:
    """Whether a country or capital only tells where: "reçoit le prix à Stockholm"."""
    led = scan.between("place", max(actor.start - _LONGEST_ARTICLE, 0), actor.start)
    return actor.kind == "country" and any(hit.end == actor.start - 1 for hit in led)


def _who(actors: list[Actor], *, states: bool = False) -> list[Actor]:
    """The people among the actors; failing that, the organizations; failing that, capitals that stand for governments.

    States sign by their names too, where they stand first.
    """
    if states and actors and actors[0].kind == "country":
        return [actor for actor in actors if actor.kind == "country"]
    for wanted in (
        [actor for actor in actors if actor.kind == "official"],
        [actor for actor in actors if actor.kind == "organization"],
        [actor for actor in actors if actor.kind == "country" and actor.capital],
    ):
        if wanted:
            return wanted
    return []


def _joins(text: str, start: int, end: int) -> bool:
    return end - start <= _WIDEST_GAP and bool(_JOINED.fullmatch(text, start, end))


def _group(scan: Scan, dates: Placed[DateMention], start: int, end: int) -> Actor | None:
    """A group that is only named: "de hauts responsables qataris"."""
    noun = next((hit for hit in scan.between("counted", start, end) if hit.value in ("official", "group")), None)
    if noun is None or noun.start - start > _WIDEST_GAP or scan.between("event-head", start, noun.start):
        return None
    stop = _GROUP_END.search(scan.text, noun.end, min(end, noun.end + _LONGEST_GROUP))
    close = stop.start() if stop else min(end, noun.end + _LONGEST_GROUP)
    days = (day.start for kind in _DAYS for day in scan.between(kind, noun.end, close))
    dated = dates.next_start(noun.end, close)
    topics = (topic.start for topic in scan.between("topics", noun.end, close))
    close = min([close, dated, *days, *topics])
    piece = scan.text[noun.end : close].rstrip()
    if dated == close:
        piece = _PREPOSITION.sub("", piece)
    close = noun.end + len(piece)
    ahead = (hit.end for kind in ("companion", *_DAYS) for hit in scan.between(kind, start, noun.start))
    first = max([start, *ahead])
    piece = scan.text[first:close]
    first += len(piece) - len(piece.lstrip())
    name = piece.strip()
    return Actor(first, first + len(name), "group", "", name, name)
