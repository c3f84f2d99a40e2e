"""The record from what was resolved, with the evidence for every value."""

from __future__ import annotations

from newsschema.extraction.assemble_article import build_article
from newsschema.extraction.assemble_events import build_events
from newsschema.extraction.mended import put_date_back
from newsschema.extraction.one_line import on_one_line
from newsschema.extraction.reading import Reading
from newsschema.extraction.resolution import Resolution, resolve
from newsschema.extraction.resolve.organizations import OrganizationCluster
from newsschema.extraction.resolve.people import OfficialCluster
from newsschema.extraction.trace import Ledger
from newsschema.model.identifiers import slug
from newsschema.model.official import Official
from newsschema.model.organization import Organization
from newsschema.model.partial_date import PartialDate
from newsschema.model.quote import Quote
from newsschema.model.record import Record
from newsschema.model.tree import escape

_WORDS_OF_IDENTIFIER = 8


def assemble(reading: Reading, published: PartialDate | None, url: str | None) -> Record:
    """Resolve a reading and put the record together."""
    taken: set[str] = set()
    ledger = Ledger(reading.mended)
    resolution = resolve(reading, published, taken)
    article = build_article(reading, resolution, ledger, url)
    return Record(
        id=_identifier(reading.scan.text, article.headline, url),
        article=on_one_line(article),
        officials=tuple(on_one_line(_official(cluster, resolution, ledger)) for cluster in resolution.officials),
        organizations=tuple(on_one_line(_organization(cluster, ledger)) for cluster in resolution.organizations),
        events=tuple(on_one_line(event) for event in build_events(resolution, ledger, taken)),
        quotes=tuple(on_one_line(quote) for quote in _quotes(reading, resolution, ledger)),
        dates=tuple(put_date_back(each, reading.mended) for each in resolution.dates),
        evidence=ledger.evidence(),
        text=reading.mended.given,
    )


def _identifier(text: str, headline: str | None, url: str | None) -> str:
    """A readable name for the record: the last part of its address, else its headline, else its first words."""
    if url:
        last = [part for part in url.split("?")[0].split("#")[0].split("/") if part][-1:]
        if last and "." not in last[0].rpartition(".")[0]:
            return slug(last[0].rpartition(".")[0] or last[0])
    return slug(headline or " ".join(text[:400].split()[:_WORDS_OF_IDENTIFIER]))


def _official(cluster: OfficialCluster, resolution: Resolution, ledger: Ledger) -> Official:
    official = cluster.official
    target = f"/officials/{escape(official.id)}"
    for mention in cluster.mentions:
        if mention.name_span is not None:
            field = (
                "name"
                if mention.name == official.name
                else "alternate_names"
                if mention.name in official.alternate_names
                else ""
            )
            ledger.add(f"{target}/{field}".rstrip("/"), mention.name_span, "people")
        else:
            ledger.add(target, (mention.start, mention.end), "people", how="inferred")
        if mention.honorific_span is not None and mention.honorific == official.honorific:
            ledger.add(f"{target}/honorific", mention.honorific_span, "people")
        for post in mention.posts:
            if post not in cluster.titles:
                ledger.add(f"{target}/offices", (post.start, post.end), "posts")
    for number, post in enumerate(cluster.titles):
        ledger.add(f"{target}/offices/{number}", (post.start, post.end), "posts")
    for number, dated in cluster.tenures.items():
        based_on = (f"/dates/{resolution.dates.index(dated)}",)
        span = (dated.start or 0, dated.end or 0)
        ledger.add(f"{target}/offices/{number}/tenure", span, "dates", how="computed", based_on=based_on)
    return official


def _organization(cluster: OrganizationCluster, ledger: Ledger) -> Organization:
    organization = cluster.organization
    target = f"/organizations/{escape(organization.id)}"
    for mention in cluster.mentions:
        printed = mention.text if mention.name_span is None else ""
        span = mention.name_span or (mention.start, mention.end)
        if mention.name == organization.name:
            ledger.add(f"{target}/name", span, "organizations")
        elif mention.name == organization.acronym:
            ledger.add(f"{target}/acronym", span, "organizations")
        elif mention.name in organization.alternate_names:
            ledger.add(f"{target}/alternate_names", span, "organizations")
        else:
            ledger.add(target, span, "organizations")
        if mention.acronym and mention.name != mention.acronym and not printed:
            place = mention.text.rfind(mention.acronym)
            if place >= 0:
                start = mention.start + place
                ledger.add(f"{target}/acronym", (start, start + len(mention.acronym)), "organizations")
    return organization


def _quotes(reading: Reading, resolution: Resolution, ledger: Ledger) -> tuple[Quote, ...]:
    """Direct quotations, and reported statements whose speaker is known."""
    quotes: list[Quote] = []
    for mention, speaker in zip(reading.quotes, resolution.speakers, strict=True):
        if mention.kind == "reported" and (speaker is None or speaker.kind != "official"):
            continue
        target = f"/quotes/{len(quotes)}"
        ledger.add(f"{target}/text", (mention.start, mention.end), "quotes")
        if mention.cue_span is not None:
            ledger.add(f"{target}/cue", mention.cue_span, "quotes")
        if speaker is not None:
            ledger.add(f"{target}/speaker", (speaker.start, speaker.end), "quotes")
        quotes.append(
            Quote(text=mention.text, speaker=speaker.ref if speaker else None, cue=mention.cue, kind=mention.kind)
        )
    return tuple(quotes)
