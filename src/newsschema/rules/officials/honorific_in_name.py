"""A form of address is part of the name."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.official import Official
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, somebody
from newsschema.rules.registry import NotJudged, rule
from newsschema.rules.words import FORMS_OF_ADDRESS


def _begins_with_form(official: Official) -> bool:
    first, _, rest = official.name.partition(" ")
    return bool(rest) and first.rstrip(".").lower() in FORMS_OF_ADDRESS


@rule("NS210", severity="warning", since="0.1", needs="ctx.survey.odd_beginnings", suspect=_begins_with_form)
def honorific_in_name(official: Official, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A form of address is part of the name.

    "M. Dupont" and "Dupont" become two people when names are compared.

    What does not fire: words that are given names somewhere, such as "Cheikh" in Senegal.

    To mend it, move the word to `honorific`.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "Mme Florence Aubert"}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "Florence Aubert", "honorific": "Mme"}, {"id": "y", "name": "Cheikh Diop"}]}
    ```
    """
    first, _, rest = official.name.partition(" ")
    kept = official.honorific in (None, first)
    patch = (ctx.put("name", rest.strip()), ctx.put("honorific", first))
    yield ctx.finding(
        f"the name {official.name!r} begins with the form of address {first!r}",
        field="name",
        value=official.name,
        fix=Fix(title=f"move {first!r} to the honorific", patch=patch, safe=True) if kept and rest.strip() else None,
    )


@breaks(honorific_in_name)
def _form_of_address(record: Record, pick: Pick) -> Record:
    person = somebody(record, pick)
    form = pick(("Dr", "M.", "Mme", "Frau", "Sra"))
    return added(record, officials=person.model_copy(update={"name": f"{form} {person.name}"}))
