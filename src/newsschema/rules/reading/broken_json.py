"""What should be JSON is not."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.rules.breaking import breaks
from newsschema.rules.pick import Pick
from newsschema.rules.registry import rule


@rule("NS001", severity="error", since="0.1")
def broken_json(problem: str) -> Iterator[str]:
    """What should be JSON is not.

    The record cannot be read at all. Of a JSON Lines file the other lines are read all the same; the exit status is 2.

    What does not fire: blank lines, Windows line ends, a byte order mark.

    To mend it, look at the line and column that the message gives: a comma too many, a quotation mark that is not escaped, a
    file that was cut off, a wrong encoding.

    ```json breaks
    {"id": "a",}
    ```

    ```json fine
    {"id": "a"}
    ```
    """
    yield f"this is not readable as JSON: {problem}"


@breaks(broken_json, form="json")
def _no_json(source: str, pick: Pick) -> str:
    whole = source.rstrip()
    return pick((f"{whole[:-1]},}}", whole[:-1], f"{whole}}}", f"'{whole}'", whole.replace('"', "'")))
