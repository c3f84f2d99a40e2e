"""A value is not of the kind that is due."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newsschema.rules.breaking import breaks
from newsschema.rules.pick import Pick
from newsschema.rules.registry import rule


@rule("NS002", severity="error", since="0.1")
def wrong_shape(problem: str) -> Iterator[str]:
    """A value is not of the kind that is due.

    A number where a date is due, a word that is not on the list, a field that must be there and is not. A record with such a
    value is not checked further, so that one fault gives one finding.

    What does not fire: fields that are left out and may be.

    To mend it, write the value as the message says; `newsschema schema` prints the form of a record.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "dates": 20220526}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-26"}]}
    ```
    """
    yield problem


@breaks(wrong_shape, form="json")
def _number_for_text(source: str, pick: Pick) -> str:
    values = json.loads(source)
    name, value = pick((("id", 7), ("schema_version", 1), ("article", "text"), ("events", {}), ("officials", "none")))
    return json.dumps(values | {name: value}, ensure_ascii=False)
