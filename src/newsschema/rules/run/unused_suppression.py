"""A suppression suppresses nothing."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.evidence import Suppression
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added
from newsschema.rules.registry import NotJudged, rule


@rule("NS901", severity="warning", since="0.1")
def unused_suppression(suppression: Suppression, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A suppression suppresses nothing.

    What it excused has been mended; left in place, it would hide the next such finding.

    What does not fire: suppressions of rules that were not run.

    To mend it, remove the suppression.

    ```json breaks
    {"id": "a", "suppressions": [{"code": "NS105", "target": "/events/fair", "reason": "checked with the organizer"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-26/2022-05-24"}],
     "suppressions": [{"code": "NS102", "target": "/events/fair/dates", "reason": "as printed"}]}
    ```
    """
    yield ctx.finding(
        f"nothing at {suppression.target!r} breaks {suppression.code}",
        field="target",
        value=suppression.target,
        fix=Fix(title="drop the suppression", patch=(ctx.take(""),), safe=True),
    )


@breaks(unused_suppression)
def _nothing_to_suppress(record: Record, pick: Pick) -> Record:
    code = pick(("NS105", "NS301", "reversed-range"))
    suppression = Suppression(code=code, target=pick(("", "/events", "/article")), reason="checked with the editors")
    return added(record, suppressions=suppression)
