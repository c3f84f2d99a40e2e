"""An object has the same key twice."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.rules.breaking import breaks
from newsschema.rules.pick import Pick
from newsschema.rules.registry import rule


@rule("NS004", severity="error", since="0.1")
def key_twice(problem: str) -> Iterator[str]:
    """An object has the same key twice.

    JSON readers keep the last value and say nothing; the first one is lost.

    What does not fire: the same key in different objects.

    To mend it, remove one of the two.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-24", "dates": "2022-05-25"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-24"}, {"id": "forum", "dates": "2022-05-25"}]}
    ```
    """
    yield problem


@breaks(key_twice, form="json")
def _id_twice(source: str, pick: Pick) -> str:
    return source.replace("{", f'{{"id": "earlier-{pick.number(0, 9)}", ', 1)
