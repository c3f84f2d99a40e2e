"""The title says that the post has not begun, the status says that it is held."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newsschema.model.official import Office
from newsschema.rules import words
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term


@lru_cache(maxsize=4096)
def _says_incoming(title: str) -> bool:
    said = fold_term(title).split()
    return bool(said) and (said[-1] in words.INCOMING or said[0] in ("futur", "future"))


def _is_named_so(office: Office) -> bool:
    return _says_incoming(office.title)


@rule("NS229", severity="error", since="0.1", needs="status == 'current'", suspect=_is_named_so)
def incoming_marked_current(office: Office, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The title says that the post has not begun, the status says that it is held.

    A prime minister-designate is not prime minister; a question who governed on that day has two answers.

    What does not fire: titles in which the word belongs to a field ("ministre des Futures générations").

    To mend it, set the status to "incoming".

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [{"title": "Premier ministre désigné", "status": "current"}]}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [
      {"title": "Premier ministre désigné", "status": "incoming"}, {"title": "ministre des Futures générations", "status": "current"}]}]}
    ```
    """
    yield ctx.finding(
        f"{office.title!r} is marked as held",
        field="status",
        value=office.status,
        related=[(office, "title", office.title, "the title")],
        fix=Fix(title="mark it as incoming", patch=(ctx.put("status", "incoming"),), safe=False),
    )
