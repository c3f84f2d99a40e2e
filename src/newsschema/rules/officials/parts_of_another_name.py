"""The family name is not part of the name."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.official import Official
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term


@rule("NS227", severity="warning", since="0.1", needs="family")
def parts_of_another_name(official: Official, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The family name is not part of the name.

    "Jean Dupont" with the family name "Durand": two people were mixed up, or one of the two was mended and the other forgotten.

    What does not fire: other accents, hyphens and capitals; a family name that an alternate name has.

    To mend it, write the parts of the name that is given.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "Jean Dupont", "given": "Jean", "family": "Durand"}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "Saad bin Jassim Al-Khulaifi", "given": "Saad", "particles": "bin", "family": "Jassim Al Khulaifi"},
                              {"id": "y", "name": "Zoé Petit", "family": "Petit-Martin", "alternate_names": ["Zoé Petit-Martin"]}]}
    ```
    """
    family = fold_term(official.family or "").replace(" ", "")
    names = (official.name, *official.alternate_names)
    if family and all(family not in fold_term(name).replace(" ", "") for name in names):
        yield ctx.finding(
            f"the family name {official.family!r} is not part of {official.name!r}",
            field="family",
            value=official.family,
            related=[(official, "name", official.name, "the name")],
        )
