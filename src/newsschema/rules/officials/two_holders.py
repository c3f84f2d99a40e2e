"""A post with a single seat has two holders at a time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newsschema.model.official import Office, Official
from newsschema.model.record import Record
from newsschema.model.roles import COLLEGIAL_HEADS_OF_STATE, SINGLE_SEATS
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, somebody
from newsschema.rules.registry import NotJudged, rule
from newsschema.rules.words import HEADS_OF_REGIONS
from newsschema.text.folding import fold_term

_TWO = 2
_MOST = 20


def _at_once(first: Office, second: Office) -> bool:
    """Whether two posts were certainly held on one day, a handover apart."""
    if first.acting or second.acting or {"former", "incoming"} & {first.status, second.status}:
        return False
    if first.tenure is not None and second.tenure is not None:
        touching = first.tenure.latest == second.tenure.earliest or second.tenure.latest == first.tenure.earliest
        return not touching and bool(first.tenure.overlaps(second.tenure))
    return first.status == second.status == "current"


@rule("NS205", severity="warning", since="0.1", needs="ctx.survey.single_seats > 1")
def two_holders(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A post with a single seat has two holders at a time.

    Two heads of government of one country in one article: one is former, incoming or acting, or has been given the wrong country.

    What does not fire: countries with several heads of state (Andorra, Bosnia and Herzegovina, San Marino, Switzerland), heads of
    governments within a country ("First Minister of Scotland"), an acting holder, a handover on one day.

    To mend it, mark who is former, incoming or acting.

    ```json breaks
    {"id": "a", "officials": [
      {"id": "x", "name": "X", "offices": [{"title": "chancelier", "role": "head-of-government", "jurisdiction": "AT", "status": "current"}]},
      {"id": "y", "name": "Y", "offices": [{"title": "chancelière", "role": "head-of-government", "jurisdiction": "AT", "status": "current"}]}]}
    ```

    ```json fine
    {"id": "a", "officials": [
      {"id": "x", "name": "X", "offices": [{"title": "chancelier", "role": "head-of-government", "jurisdiction": "AT", "status": "current"}]},
      {"id": "y", "name": "Y", "offices": [{"title": "ancienne chancelière", "role": "head-of-government", "jurisdiction": "AT", "status": "former"}]}]}
    ```
    """
    seats: dict[tuple[str, str], list[tuple[Official, Office]]] = {}
    for official in record.officials:
        for office in official.offices:
            if (
                office.role is None
                or office.jurisdiction is None
                or fold_term(office.title).startswith(HEADS_OF_REGIONS)
            ):
                continue
            if office.role in SINGLE_SEATS:
                seats.setdefault((office.role, office.jurisdiction), []).append((official, office))
    for (role, jurisdiction), holders in seats.items():
        if len(holders) < _TWO or (role == "head-of-state" and jurisdiction in COLLEGIAL_HEADS_OF_STATE):
            continue
        for (first, one), (second, other) in combinations(holders[:_MOST], 2):
            if first.id != second.id and _at_once(one, other):
                yield ctx.finding(
                    f"{first.name!r} and {second.name!r} are both {role} of {jurisdiction} at the same time",
                    node=other,
                    field="role",
                    value=other.title,
                    related=[(one, "role", one.title, "the other holder's post")],
                )


@breaks(two_holders)
def _two_at_once(record: Record, pick: Pick) -> Record:
    country = pick(("AT", "NO", "SE", "FI"))
    office = Office(title="head of government", role="head-of-government", jurisdiction=country, status="current")
    record = added(record, officials=somebody(record, pick, office))
    return added(record, officials=somebody(record, pick, office))
