"""The consonants of a word, doubled ones once, with its last letter: what the ways of transcribing a name share."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newsschema.model.official import Official
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.officials.alike import names_alike
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term

_VOWELS = str.maketrans("", "", "aeiouyh'-")
_SHORTEST = 6


def _frame(word: str) -> str:
    """The consonants of a word, doubled ones once, with its last letter: what the ways of transcribing a name share."""
    kept = word[:-1].translate(_VOWELS)
    return "".join(char for before, char in pairwise(f" {kept}") if char != before) + word[-1:]


def _key(name: str) -> tuple[str, ...]:
    return tuple(_frame(word) for word in fold_term(name).split())


def _differ(first: str, second: str) -> bool:
    """Whether two names of one frame differ in one long word that is not the first."""
    pairs = [
        (one, other)
        for one, other in zip(fold_term(first).split(), fold_term(second).split(), strict=True)
        if one != other
    ]
    same_start = fold_term(first).split()[:1] == fold_term(second).split()[:1]
    return len(pairs) == 1 and same_start and min(map(len, pairs[0])) >= _SHORTEST


@rule("NS209", severity="info", since="0.1", needs="len(officials) > 1", suspect=names_alike)
def spellings_of_one_name(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Two people of a record bear what looks like two transcriptions of one name.

    "Saad Al-Khulaifi" and "Saad Al-Khelaifi" are one minister in two spellings, counted as two.

    What does not fire: spellings that are listed as alternate names of one official; names that differ in a consonant ("Dupond",
    "Dupont"), in the last letter ("Karim", "Karima") or in the given name.

    To mend it, make one official of the two, with the other spelling among the alternate names.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "Saad Al-Khulaifi"}, {"id": "y", "name": "Saad Al-Khelaifi"}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "Saad Al-Khulaifi", "alternate_names": ["Saad Al-Khelaifi"]},
                              {"id": "y", "name": "Jean Dupond"}, {"id": "z", "name": "Jean Dupont"}]}
    ```
    """
    seen: dict[tuple[str, ...], Official] = {}
    for official in sorted(record.officials, key=lambda each: (each.name, each.id)):
        key = _key(official.name)
        if len(key) < 2:
            continue
        other = seen.setdefault(key, official)
        if other is not official and _differ(other.name, official.name):
            yield ctx.finding(
                f"{other.name!r} and {official.name!r} look like two spellings of one name",
                node=official,
                field="name",
                value=official.name,
                related=[(other, "name", other.name, "the other spelling")],
            )
