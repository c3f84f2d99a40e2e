"""The whole name of a person is written in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsschema.model.official import Official
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule

_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_LETTERS = 3


def _spelt(name: str) -> str:
    return _WORD.sub(lambda match: match.group().capitalize(), name)


@rule("NS009", severity="info", since="0.1", needs="name.isupper()")
def name_in_capitals(official: Official, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The whole name of a person is written in capitals.

    It was taken from a headline or a register; beside "Florence Aubert" it sorts and compares as another person.

    What does not fire: a family name in capitals beside a given name ("DUPONT Jean"), initials, names of one word, scripts without
    capitals.

    To mend it, write the name as it is written in a sentence; the fix cannot know about particles ("de", "van").

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "FLORENCE AUBERT"}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "AUBERT Florence"}, {"id": "y", "name": "PNL"}, {"id": "z", "name": "J. R."}]}
    ```
    """
    long = [word for word in _WORD.findall(official.name) if len(word) >= _FEWEST_LETTERS]
    if len(long) > 1:
        spelt = _spelt(official.name)
        yield ctx.finding(
            f"{official.name!r} is written in capitals throughout",
            field="name",
            value=official.name,
            fix=Fix(title=f"write {spelt!r}", patch=(ctx.put("name", spelt),), safe=False),
        )
