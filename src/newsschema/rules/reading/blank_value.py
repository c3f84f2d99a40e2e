"""A value is empty, or nothing but spaces."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule


@rule("NS013", severity="warning", since="0.1", needs="ctx.survey.odd_writing")
def blank_value(_record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A value is empty, or nothing but spaces.

    A field that is there counts as known: a rate of filled fields is wrong by every such value.

    What does not fire: fields that are left out.

    To mend it, leave the field out where nothing is known.

    ```json breaks
    {"id": "a", "article": {"headline": ""}}
    ```

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": " "}]}
    ```

    ```json fine
    {"id": "a", "article": {"publisher": "M"}}
    ```
    """
    for node, step, value in ctx.written:
        if value.strip():
            continue
        info = type(node).model_fields.get(step)
        fix = Fix(title="leave it out", patch=(ctx.take(step, node=node),), safe=True)
        optional = info is None or not info.is_required()
        yield ctx.finding(
            f"{step.partition('/')[0]!r} is given and empty",
            node=node,
            field=step,
            value=value,
            fix=fix if optional else None,
        )
