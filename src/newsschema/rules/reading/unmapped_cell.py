"""A cell of a table says something that its map has no place for."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newsschema.rules.breaking import breaks
from newsschema.rules.pick import Pick
from newsschema.rules.registry import rule


@rule("NS034", severity="error", since="0.1")
def unmapped_cell(problem: str) -> Iterator[str]:
    """A cell of a table cannot be turned into a value: a date of another form, a word that the map does not translate.

    The record of the row is not checked further, so that one fault gives one finding.

    What does not fire: empty cells, and the marks that the map lists under `missing`.

    To mend it, correct the cell, or teach the map: `dates` for the forms of dates, `values` for the words.

    ```csv breaks
    id,article/date_published
    a,24 mai
    ```

    ```csv fine
    id,article/date_published
    a,2022-05-24
    ```
    """
    yield problem


@breaks(unmapped_cell, form="csv")
def _another_form(source: str, pick: Pick) -> str:
    cell = pick(("24 mai", "24/05/2022", "soon"))
    return f"id,article/date_published\n{json.loads(source)['id']},{cell}\n"
