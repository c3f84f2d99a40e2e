"""When posts were held: the dates right behind them: "maire de Rabat depuis 2008", "ministre de 2008 à 2014", "mayor (2008-2014)"."""

from __future__ import annotations

from datetime import date
from functools import cache

import regex

from newsschema.extraction.mentions import PostMention
from newsschema.extraction.resolve.people import OfficialCluster
from newsschema.extraction.scan import Scan
from newsschema.languages.people import offices
from newsschema.model.date_range import DateRange
from newsschema.model.dates import DateMention
from newsschema.model.official import Office
from newsschema.text.folding import fold_term
from newsschema.text.placed import Placed

_REACH = 60
_SHORTEST = 90


@cache
def _gaps(language: str) -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """What stands between a post and the day it was taken on, and between it and the years in which it was held."""

    def gap(words: tuple[str, ...], *others: str) -> regex.Pattern[str]:
        listed = [*others, *(rf",?[ \u00a0]{regex.escape(word)}[ \u00a0]" for word in words)]
        return regex.compile("|".join(listed) or r"(?!)")

    words = offices(language)
    return gap(words.since), gap(words.held, r"[ \u00a0]\(") if words.held else gap(())


def date_posts(
    scan: Scan, officials: list[OfficialCluster], dates: Placed[DateMention], reference: date | None, language: str
) -> None:
    """Give every post that is held, as far as the words say, the tenure that stands right behind it.

    A post whose tenure was over on the reference date is a former one, where nothing else is said of it; one that the text names
    again with other dates was held twice.
    """
    for cluster in officials:
        if not any(_behind(post, dates) for mention in cluster.mentions for post in mention.posts):
            continue
        held = list(cluster.official.offices)
        for number, post in _posts(cluster):
            found = _tenure(scan.text, post, dates, language) if post.status == "unknown" else None
            if found is None:
                continue
            tenure, mention = found
            dated = _dated(held[number], tenure, reference)
            if held[number].tenure is None:
                held[number], cluster.tenures[number] = dated, mention
            elif dated not in held:
                cluster.titles.append(post)
                cluster.tenures[len(held)] = mention
                held.append(dated)
        if cluster.tenures:
            cluster.official = cluster.official.model_copy(update={"offices": tuple(held)})


def _posts(cluster: OfficialCluster) -> list[tuple[int, PostMention]]:
    """Every mention of a post that an office has, with the number of the office: those that give offices first."""
    numbers = {fold_term(post.text): number for number, post in enumerate(cluster.titles)}
    again = (
        (numbers[words], post)
        for mention in cluster.mentions
        for post in mention.posts
        if post not in cluster.titles and (words := fold_term(post.text)) in numbers
    )
    return [*enumerate(cluster.titles), *again]


def _behind(post: PostMention, dates: Placed[DateMention]) -> list[DateMention]:
    return dates.between(post.end, post.end + _REACH)


def _tenure(
    text: str, post: PostMention, dates: Placed[DateMention], language: str
) -> tuple[DateRange, DateMention] | None:
    mention = next(iter(_behind(post, dates)), None)
    if mention is None or mention.start is None or mention.value is None or mention.in_name:
        return None
    value = mention.value
    since, during = _gaps(language)
    if value.start is not None and value.start is value.end and since.fullmatch(text, post.end, mention.start):
        return DateRange.parse(f"{value.start}/.."), mention
    lasting = value.start is not value.end and not value.reversed and (value.days or _SHORTEST) >= _SHORTEST
    return (value, mention) if lasting and during.fullmatch(text, post.end, mention.start) else None


def _dated(office: Office, tenure: DateRange, reference: date | None) -> Office:
    over = tenure.latest is not None and reference is not None and tenure.latest < reference
    return office.model_copy(update={"tenure": tenure, "status": "former" if over else "current"})
