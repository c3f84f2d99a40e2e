"""A table and its map do not know the same columns."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newsschema.rules.breaking import breaks
from newsschema.rules.pick import Pick
from newsschema.rules.registry import rule


@rule("NS033", severity="error", since="0.1")
def unknown_column(problem: str) -> Iterator[str]:
    """A column of a table is not in its map, or the map names one that the table has not.

    Passed over in silence, the values of the column would be checked by nobody.

    What does not fire: columns that the map lists under `unused`; without a map, columns whose names are record pointers.

    To mend it, say in the map where the column belongs, or list it under `unused`.

    ```csv breaks
    id,article/published
    a,2022-05-24
    ```

    ```csv fine
    id,article/date_published
    a,2022-05-24
    ```
    """
    yield problem


@breaks(unknown_column, form="csv")
def _misspelt(source: str, pick: Pick) -> str:
    column = pick(("article/published", "article/headlines", "publisher", "article/date"))
    return f"id,{column}\n{json.loads(source)['id']},2022-05-24\n"
