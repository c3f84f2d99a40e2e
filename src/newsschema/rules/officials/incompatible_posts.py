"""One person holds two posts at a time that nobody can hold together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newsschema.model.official import Office, Official
from newsschema.model.record import Record
from newsschema.model.roles import NATIONAL_ROLES, facts
from newsschema.rules.breaking import breaks
from newsschema.rules.context import MOST_OFFICES, Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, somebody
from newsschema.rules.registry import NotJudged, rule


def _clash(first: Office, second: Office) -> str | None:
    """Why two posts exclude each other, or nothing."""
    if first.role is None or second.role is None:
        return None
    if second.role in facts(first.role).exclusive_with:
        return f"{first.role} and {second.role} exclude each other"
    national = first.role in NATIONAL_ROLES and second.role in NATIONAL_ROLES
    if national and first.jurisdiction and second.jurisdiction and first.jurisdiction != second.jurisdiction:
        return f"{first.role} of {first.jurisdiction} and {second.role} of {second.jurisdiction}"
    return None


def _together(first: Office, second: Office) -> bool | None:
    """Whether two posts were certainly held on one day."""
    if {"former", "incoming"} & {first.status, second.status}:
        return False
    if first.tenure is not None and second.tenure is not None:
        return first.tenure.overlaps(second.tenure)
    return True if first.status == second.status == "current" else None


@rule("NS201", severity="error", since="0.1", needs="len(offices) > 1")
def incompatible_posts(official: Official, ctx: Context) -> Iterator[Finding | NotJudged]:
    """One person holds two posts at a time that nobody can hold together.

    Prime minister of two countries, or judge and minister: two people have been taken for one, or a former post for a present one.

    What does not fire: posts that are often held together (two directorates, prime minister and minister, speaker and member),
    posts that are marked former or incoming, tenures that do not overlap. Crowns and heads of state of two countries, since there
    are such.

    To mend it, split the official, or mark the post that is over as former.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [
      {"title": "premier ministre du Qatar", "role": "head-of-government", "jurisdiction": "QA", "status": "current"},
      {"title": "premier ministre du Koweït", "role": "head-of-government", "jurisdiction": "KW", "status": "current"}]}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [
      {"title": "directeur général de la DGSN", "role": "agency-head", "jurisdiction": "MA", "status": "current"},
      {"title": "directeur général de la DGST", "role": "agency-head", "jurisdiction": "MA", "status": "current"}]}]}
    ```
    """
    for first, second in combinations(official.offices[:MOST_OFFICES], 2):
        clash = _clash(first, second)
        if clash is None:
            continue
        together = _together(first, second)
        if together is None:
            yield ctx.not_judged("when the posts were held is not known")
        elif together:
            yield ctx.finding(
                f"{official.name!r} is {first.title!r} and {second.title!r} at the same time: {clash}",
                node=second,
                field="title",
                value=second.title,
                related=[(first, "title", first.title, "the other post")],
            )


@breaks(incompatible_posts)
def _two_countries(record: Record, pick: Pick) -> Record:
    first, second = pick.several(("NO", "SE", "DK", "FI", "IS"), 2, 2)
    title = pick(("minister of transport", "minister of fisheries"))
    offices = [Office(title=title, role="minister", jurisdiction=code, status="current") for code in (first, second)]
    return added(record, officials=somebody(record, pick, *offices))
