"""Not a word of a name is in the text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.event import Event
from newsschema.model.official import Official
from newsschema.model.organization import Organization
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, fresh_id, with_words
from newsschema.rules.registry import NotJudged, rule
from newsschema.rules.words import LINKS
from newsschema.text.folding import fold, fold_term

_SHORTEST: Final = 3


@rule("NS512", severity="warning", since="0.1", needs="text")
def name_without_support(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Not a word of a name is in the text.

    A person, body or event that the text does not name was made up, or comes from the example in a prompt.

    What does not fire: names of which one word is there; names given by hand or inferred, where the evidence says so; an alternate
    name or acronym that is there; texts in another script.

    To mend it, remove the entry, or name the source of the name in `evidence` with `how: given`.

    ```json breaks
    {"id": "a", "text": "Le ministre a reçu les maires à Rabat.", "officials": [{"id": "x", "name": "John Smith"}]}
    ```

    ```json fine
    {"id": "a", "text": "M. Daoudi a reçu la DGSN à Rabat.", "officials": [{"id": "x", "name": "Karim Daoudi"}],
     "organizations": [{"id": "y", "name": "Direction générale de la sûreté nationale", "acronym": "DGSN"}]}
    ```
    """
    parts: tuple[Official | Organization | Event, ...] = (*record.officials, *record.organizations, *record.events)
    for part in parts:
        if part.name is None or _supported(part.name, ctx):
            continue
        others = (*part.alternate_names, getattr(part, "acronym", None) or "")
        if any(other and _supported(other, ctx) for other in others) or _from_elsewhere(ctx, part):
            continue
        if _other_script(part.name, ctx):
            yield ctx.not_judged("the text is in another script than the name")
            continue
        yield ctx.finding(f"no word of {part.name!r} is in the text", node=part, field="name", value=part.name)


def _supported(name: str, ctx: Context) -> bool:
    said = fold_term(name).split()
    long = [word for word in said if len(word) >= _SHORTEST and word not in LINKS] or said
    initials = "".join(word[0] for word in said if word not in LINKS)
    if not long or not ctx.folded_words.isdisjoint(long) or (len(said) > 2 and initials in ctx.folded_words):
        return True
    return any(word in ctx.folded_text for word in long) if ctx.may_read() else True


def _from_elsewhere(ctx: Context, part: Official | Organization | Event) -> bool:
    """Whether the evidence says that the name, or the whole entry, is not printed in the text."""
    whole = ctx.pointer(part)
    entries = [*ctx.evidence.get(whole, ()), *ctx.evidence.get(f"{whole}/name", ())]
    return any(entry.how != "stated" for entry in entries)


def _other_script(name: str, ctx: Context) -> bool:
    def latin(words: str) -> bool:
        letters = [char for char in words if char.isalpha()]
        return sum("a" <= char <= "z" for char in letters) * 2 > len(letters)

    return latin(fold_term(name)) != latin(ctx.folded_text[:2000])


@breaks(name_without_support, stated=False)
def _never_named(record: Record, pick: Pick) -> Record | None:
    if not record.text:
        record, _ = with_words(record, "Estuary")
    folded = fold(record.text or "")
    latin = sum("a" <= char <= "z" for char in folded[:2000]) * 2 > sum(char.isalpha() for char in folded[:2000])
    names = (
        ("Zbigniew Kwiatkowski", "Oyelaran Adebisi", "Ximena Yturralde") if latin else ("زكرياء بوشعيب", "ضياء غندور")
    )
    unsaid = [name for name in names if not any(word in folded for word in fold_term(name).split())]
    if not unsaid:
        return None
    name = pick(unsaid)
    return added(record, officials=Official(id=fresh_id(record, name), name=name))
