"""A title is part of the name."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.official import Official
from newsschema.rules import words
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term


def _begins_with_title(official: Official) -> bool:
    said = fold_term(official.name).split()
    return len(said) > 2 and said[0] in words.TITLES_BEFORE_NAMES


@rule("NS235", severity="warning", since="0.1", needs="ctx.survey.odd_beginnings", suspect=_begins_with_title)
def title_in_name(official: Official, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A title is part of the name.

    "Ministre Karim Daoudi" and "Karim Daoudi" become two people when names are compared, and the post is lost.

    What does not fire: forms of address (NS210); names that are also words of posts ("Prince", "King", "Roi").

    To mend it, leave the name alone in `name`, and give the post as an office.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "Ministre Karim Daoudi"}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "Prince Rogers Nelson"}, {"id": "y", "name": "Karim Daoudi", "offices": [{"title": "ministre"}]}]}
    ```
    """
    title = official.name.partition(" ")[0]
    yield ctx.finding(f"the name {official.name!r} begins with the title {title!r}", field="name", value=official.name)
