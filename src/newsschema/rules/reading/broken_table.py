"""A row of a table cannot be read."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newsschema.rules.breaking import breaks
from newsschema.rules.pick import Pick
from newsschema.rules.registry import rule


@rule("NS032", severity="error", since="0.1")
def broken_table(problem: str) -> Iterator[str]:
    """A row of a table, or the whole of it, cannot be read.

    A row with more or fewer cells than the header has shifted, and whatever it says would be taken for something else. The
    other rows are read all the same; the exit status is 2.

    What does not fire: blank lines, Windows line ends, a byte order mark, line ends within quotation marks.

    To mend it, look at the row: a comma or quotation mark that stands alone within a cell, a file that was cut off, an encoding
    other than UTF-8 (a map can name it).

    ```csv breaks
    id,article/publisher
    a,Le Courrier, de Tunis
    ```

    ```csv fine
    id,article/publisher
    a,"Le Courrier, de Tunis"
    ```
    """
    yield f"this is not readable as a table: {problem}"


@breaks(broken_table, form="csv")
def _one_cell_too_many(source: str, pick: Pick) -> str:
    name = json.loads(source)["id"]
    return f"id,article/publisher\n{name},Le Courrier{pick((', de Tunis', ',', ',,'))}\n"
