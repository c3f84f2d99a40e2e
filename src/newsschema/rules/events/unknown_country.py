"""A country code is none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from newsschema.model.countries import is_known
from newsschema.model.event import Event, Participant, Place
from newsschema.model.official import Office
from newsschema.model.organization import Organization
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id
from newsschema.rules.registry import NotJudged, rule


def _is_code(code: str) -> bool:
    return is_known(code) or (code[2:3] == "-" and is_known(code[:2]))


_SLIPS = {"KOS": "XK", "XKX": "XK", "PSR": "PS", "ROM": "RO", "ZAR": "CD"}


def _meant(code: str) -> str | None:
    """The code that was meant, where that is certain: of three letters, in lower case, of another list."""
    from babel.core import get_global

    upper = code.upper()
    aliases = get_global("territory_aliases").get(upper, ())
    meant = _SLIPS.get(upper) or (aliases[0] if len(aliases) == 1 else upper)
    return meant if is_known(meant) else None


def _finding(ctx: Context, node: Participant | Place | Organization | Office, field: str, code: str) -> Finding:
    meant = _meant(code)
    return ctx.finding(
        f"{code!r} is no country code{f'; did you mean {meant}?' if meant else ''}",
        node=node,
        field=field,
        value=code,
        fix=Fix(title=f"write {meant}", patch=(ctx.put(field, meant, node=node),), safe=False) if meant else None,
    )


@rule("NS304", severity="error", since="0.1", needs="ctx.survey.unknown_codes")
def unknown_country(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A country code is none.

    Codes are those of ISO 3166-1 ("QA"), XK for Kosovo, and ISO 3166-3 for countries that are no more; "PSR", "KOS" or "UK" join with
    no other data set.

    What does not fire: Palestine (PS), Kosovo (XK), Taiwan (TW), former countries (YUCS); subdivisions such as "FR-75".

    To mend it, write the code of the country; docs/explanation/countries.md says which.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "participants": [{"kind": "country", "ref": "KOS", "name": "Kosovo"}]}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "participants": [{"kind": "country", "ref": "XK", "name": "Kosovo"}]}]}
    ```
    """
    for event in record.events:
        for participant in event.participants:
            if participant.kind == "country" and participant.ref is not None and not _is_code(participant.ref):
                yield _finding(ctx, participant, "ref", participant.ref)
        if event.place is not None and event.place.country is not None and not _is_code(event.place.country):
            yield _finding(ctx, event.place, "country", event.place.country)
    offices = (office for official in record.officials for office in official.offices)
    holders: Iterator[Organization | Office] = chain(record.organizations, offices)
    for holder in holders:
        if holder.jurisdiction is not None and not _is_code(holder.jurisdiction):
            yield _finding(ctx, holder, "jurisdiction", holder.jurisdiction)


@breaks(unknown_country)
def _no_code(record: Record, pick: Pick) -> Record:
    code = pick(("UK", "KOS", "PSR", "XX", "EU-W"))
    if pick.number(0, 1):
        place = Place(name="Estuary", country=code)
        return added(record, events=Event(id=fresh_id(record, "fair"), kind="fair", place=place))
    listed = (Participant(kind="country", ref=code),)
    return added(record, events=Event(id=fresh_id(record, "fair"), kind="fair", participants=listed))
