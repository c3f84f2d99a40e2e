"""Rows that make one record disagree."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newsschema.rules.breaking import breaks
from newsschema.rules.pick import Pick
from newsschema.rules.registry import rule


@rule("NS035", severity="error", since="0.1")
def rows_disagree(problem: str) -> Iterator[str]:
    """Rows that make one record say different things of one value, or do not stand together.

    Two names of one person in the rows of his offices: one of them is a slip, or the rows are of two people. The first value is
    kept.

    What does not fire: cells that are empty in one of the rows; values that each row has of its own (`-` in the pointer).

    To mend it, correct the row that is wrong, or give the rows different keys.

    ```csv breaks
    id,officials/x/name,officials/x/offices/-/title
    a,Ana Lund,minister
    a,Anna Lund,mayor
    ```

    ```csv fine
    id,officials/x/name,officials/x/offices/-/title
    a,Ana Lund,minister
    a,Ana Lund,mayor
    ```
    """
    yield problem


@breaks(rows_disagree, form="csv")
def _two_names(source: str, pick: Pick) -> str:
    name = json.loads(source)["id"]
    first, second = pick.several(("Ana Lund", "Anna Lund", "A. Lund"), 2, 2)
    head = "id,officials/x/name,officials/x/offices/-/title"
    return f"{head}\n{name},{first},minister\n{name},{second},mayor\n"
