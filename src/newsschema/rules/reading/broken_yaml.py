"""What should be YAML is not."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.rules.breaking import breaks
from newsschema.rules.pick import Pick
from newsschema.rules.registry import rule


@rule("NS031", severity="error", since="0.1")
def broken_yaml(problem: str) -> Iterator[str]:
    """What should be YAML is not, or is YAML of a kind that is not read.

    The document cannot be read at all; other documents of the file are read all the same, and the exit status is 2. Tags that
    would make objects, aliases that unfold to more than a record can hold, and values that contain themselves are refused.

    What does not fire: anchors, aliases and merge keys within reason; values without quotation marks. Every value is taken as
    it is written: `NO` is Norway, `2022-05-24` a date, `2022` a year.

    To mend it, look at the line and column that the message gives: a tab in the indentation, a colon without a space, a
    quotation mark that is not closed.

    ```yaml breaks
    id: a
    events: [{id: fair
    ```

    ```yaml breaks
    id: !!python/name:os.system a
    ```

    ```yaml fine
    id: a
    events:
      - id: fair
        dates: 2022-05-24/2022-05-26
        participants: [{kind: country, ref: NO}]
    ```
    """
    yield f"this is not readable as YAML: {problem}"


@breaks(broken_yaml, form="yaml")
def _no_yaml(source: str, pick: Pick) -> str:
    whole = source.rstrip()
    return pick((whole[:-1], f"{whole}\n]", "id: !!python/name:os.system a", "id: a\n\tevents: []"))
