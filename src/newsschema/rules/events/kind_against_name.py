"""The kinds of events that single words begin the names of."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from newsschema.model.event import Event
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.pack_words import pack_words
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term

_NEAR: Final = (
    frozenset({"fair", "festival", "conference", "ceremony", "other"}),
    frozenset({"summit", "conference", "session", "meeting", "other"}),
    frozenset({"tournament", "match", "festival", "fair", "other"}),
    frozenset({"visit", "meeting", "signing", "ceremony", "other"}),
)
_CERTAIN: Final = frozenset({"fair", "summit", "festival", "tournament", "election", "conference"})


@lru_cache(maxsize=4096)
def _kind_of(name: str, language: str) -> str | None:
    heads = pack_words(language).event_kinds
    said = [word for word in fold_term(name).split() if not word[0].isdigit()]
    return heads.get(said[0]) if len(said) > 1 else None


def _is_of_another(event: Event, ctx: Context) -> bool:
    name, kind, language = event.name, event.kind, ctx.language
    if name is None or kind == "other" or language is None:
        return False
    said = _kind_of(name, language)
    return said is not None and said in _CERTAIN and said != kind and not any({said, kind} <= near for near in _NEAR)


@rule("NS312", severity="warning", since="0.1", needs="name and kind != 'other'", suspect=_is_of_another)
def kind_against_name(event: Event, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The name of an event says that it is of another kind.

    "Salon international de l'eau" as an election or a trial: a table of kinds was read in the wrong row.

    What does not fire: kinds that are near each other (a fair that is a conference, a summit that is a session, a final within a
    tournament); names that begin otherwise; languages without such words.

    To mend it, write the kind that the name says, or "other".

    ```json breaks
    {"id": "a", "article": {"in_language": "fr"}, "events": [{"id": "x", "name": "Salon international de l'eau", "kind": "trial"}]}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "fr"}, "events": [{"id": "x", "name": "Salon international de l'eau", "kind": "conference"},
      {"id": "y", "name": "Sommet de la Terre", "kind": "session"}]}
    ```
    """
    said = _kind_of(event.name or "", ctx.language or "")
    yield ctx.finding(
        f"{event.name!r} is given the kind {event.kind!r}, but its name says {said!r}",
        field="kind",
        value=event.kind,
        related=[(event, "name", event.name, "the name")],
        fix=Fix(title=f"write {said}", patch=(ctx.put("kind", said),), safe=False),
    )
