"""A country code is none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from newsschema.model.countries import CURRENT, is_known
from newsschema.model.official import Office
from newsschema.model.organization import Organization
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_KNOWN = {None, *CURRENT}


def _is_code(code: str) -> bool:
    return is_known(code) or (code[2:3] == "-" and is_known(code[:2]))


def _message(code: str) -> str:
    hint = "; did you mean GB?" if code == "UK" else "; did you mean XK?" if code in ("KOS", "XKX") else ""
    return f"{code!r} is no country code{hint}"


def _may_name_unknown(record: Record) -> bool:
    for event in record.events:
        for participant in event.participants:
            if participant.kind == "country" and participant.ref not in _KNOWN:
                return True
        if event.place is not None and event.place.country not in _KNOWN:
            return True
    for organization in record.organizations:
        if organization.jurisdiction not in _KNOWN:
            return True
    for official in record.officials:
        for office in official.offices:
            if office.jurisdiction not in _KNOWN:
                return True
    return False


@rule("NS304", severity="error", since="0.1", needs=_may_name_unknown)
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
                yield ctx.finding(_message(participant.ref), node=participant, field="ref", value=participant.ref)
        if event.place is not None and event.place.country is not None and not _is_code(event.place.country):
            yield ctx.finding(
                _message(event.place.country), node=event.place, field="country", value=event.place.country
            )
    offices = (office for official in record.officials for office in official.offices)
    holders: Iterator[Organization | Office] = chain(record.organizations, offices)
    for holder in holders:
        if holder.jurisdiction is not None and not _is_code(holder.jurisdiction):
            yield ctx.finding(
                _message(holder.jurisdiction), node=holder, field="jurisdiction", value=holder.jurisdiction
            )
