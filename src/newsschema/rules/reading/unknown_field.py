"""A field is not one of a record."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.rules.breaking import breaks
from newsschema.rules.pick import Pick
from newsschema.rules.registry import rule


@rule("NS003", severity="error", since="0.1")
def unknown_field(problem: str) -> Iterator[str]:
    """A field is not one of a record.

    Mostly a slip of the pen: `participant` for `participants`. Passed over in silence, its value would be lost.

    What does not fire: every field that `newsschema schema` prints.

    To mend it, write the field as the message proposes, or remove it.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "participant": []}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "participants": []}]}
    ```
    """
    yield problem


@breaks(unknown_field, form="json")
def _misspelt(source: str, pick: Pick) -> str:
    name = pick(("event", "articles", "offcials", "date"))
    return source.replace("{", f'{{"{name}": [], ', 1)
