"""The record says that it is written in a form that is not known here."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.record import SCHEMA_VERSION, Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_OURS = tuple(int(part) for part in SCHEMA_VERSION.split("."))


def _numbers(written: str) -> tuple[int, ...] | None:
    parts = written.split(".")
    return (
        tuple(map(int, parts)) if all(part.isascii() and part.isdigit() and len(part) < 6 for part in parts) else None
    )


@rule("NS010", severity="error", since="0.1", needs=f"schema_version != {SCHEMA_VERSION!r}")
def other_schema_version(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The record says that it is written in a form that is not known here.

    A newer form may mean something else by the same field; what these rules say of it is not to be relied on.

    What does not fire: the present version, and older ones of the same first number.

    To mend it, use the newsschema that wrote the record, or write the version as `newsschema schema` gives it.

    ```json breaks
    {"id": "a", "schema_version": "2.0"}
    ```

    ```json fine
    {"id": "a", "schema_version": "1.0"}
    ```
    """
    numbers = _numbers(record.schema_version)
    if numbers is None or numbers[0] != _OURS[0] or numbers > _OURS:
        yield ctx.finding(
            f"the record is written in the form {record.schema_version!r}; known here is {SCHEMA_VERSION!r}",
            field="schema_version",
            value=record.schema_version,
        )
