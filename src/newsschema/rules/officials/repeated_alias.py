"""A name is listed among the alternate names again, or twice."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.event import Event
from newsschema.model.official import Official
from newsschema.model.organization import Organization
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule


@rule("NS230", severity="info", since="0.1", needs="ctx.survey.aliases")
def repeated_alias(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A name is listed among the alternate names again, or twice.

    It says nothing, and a search over all names finds the entry twice.

    What does not fire: names that differ in accents, capitals or hyphens: those are spellings.

    To mend it, drop it; the fix does.

    ```json breaks
    {"id": "a", "events": [{"id": "x", "name": "Milipol", "alternate_names": ["Milipol Qatar 2022", "Milipol"]}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "Saad Al-Khulaifi", "alternate_names": ["Saad Al Khulaifi", "Saad Al Khelaifi"]}]}
    ```
    """
    parts: tuple[Official | Organization | Event, ...] = (*record.officials, *record.organizations, *record.events)
    for part in parts:
        seen = {part.name}
        for index, name in enumerate(part.alternate_names):
            if name in seen:
                fix = Fix(title="drop it", patch=(ctx.take(f"alternate_names/{index}", node=part),), safe=True)
                yield ctx.finding(
                    f"{name!r} is given again as an alternate name of {part.id!r}",
                    node=part,
                    field=f"alternate_names/{index}",
                    value=name,
                    fix=fix,
                )
            seen.add(name)
