"""A name or title has not a word in common with the words it was taken from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.evidence import Evidence
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule
from newsschema.rules.words import LINKS
from newsschema.text.folding import fold_term

_FIELDS: Final = frozenset(
    {"name", "headline", "title", "acronym", "holder", "place", "publisher", "honorific", "family", "given"}
)


def _names_words(evidence: Evidence) -> bool:
    return evidence.target.rpartition("/")[2] in _FIELDS


@rule("NS517", severity="error", since="0.1", needs="how == 'stated' and exact is not None", suspect=_names_words)
def words_not_supported(evidence: Evidence, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A name or title has not a word in common with the words it was taken from.

    The name "Luc Petit" on the span "Jean Martin": the span belongs to another value, or the value was made up.

    What does not fire: longer or shorter forms, other accents and capitals; acronyms of the words; what was inferred or given.

    To mend it, point to the words that give the value, or correct it.

    ```json breaks
    {"id": "a", "text": "Jean Martin et Luc Petit", "officials": [{"id": "x", "name": "Luc Petit"}],
     "evidence": [{"target": "/officials/x/name", "spans": [[0, 11]], "exact": "Jean Martin"}]}
    ```

    ```json fine
    {"id": "a", "text": "M. Petit et la DGSN, Luc Petit", "officials": [{"id": "x", "name": "Luc Petit"}],
     "organizations": [{"id": "y", "name": "Direction générale de la sûreté nationale", "alternate_names": ["Sûreté nationale"]}],
     "evidence": [{"target": "/officials/x/name", "spans": [[0, 8]], "exact": "M. Petit"},
                  {"target": "/organizations/y/name", "spans": [[15, 19]], "exact": "DGSN"}]}
    ```
    """
    try:
        value = ctx.at(evidence.target)
    except LookupError:
        return
    exact = evidence.exact or ""
    if not isinstance(value, str) or value == exact:
        return
    said, printed = fold_term(value), fold_term(exact)
    if not said or not printed or not set(said.split()).isdisjoint(printed.split()):
        return
    joined, other = said.replace(" ", ""), printed.replace(" ", "")
    initials = {"".join(word[0] for word in side.split() if word not in LINKS) for side in (said, printed)}
    if (
        joined in other
        or other in joined
        or not initials.isdisjoint({joined, other})
        or _apart_in_script(said, printed)
    ):
        return
    yield ctx.finding(
        f"{evidence.target} is {value!r}, but its span says {exact!r}",
        node=evidence,
        field="exact",
        value=exact,
        spans=evidence.spans,
    )


def _apart_in_script(said: str, printed: str) -> bool:
    """Whether one is in Latin letters and the other in none: a transcription."""
    return any("a" <= char <= "z" for char in said) != any("a" <= char <= "z" for char in printed)
