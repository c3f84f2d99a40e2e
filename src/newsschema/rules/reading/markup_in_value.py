"""HTML was left in a name or title."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,24});")
_TAG = re.compile(
    r"</?(?:a|abbr|b|big|br|cite|div|em|font|h[1-6]|i|img|li|p|q|s|small|span|strong|su[bp]|u)(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)


def _entities(value: str) -> bool:
    return any(html.unescape(entity) != entity for entity in _ENTITY.findall(value))


@rule("NS008", severity="warning", since="0.1", needs="ctx.survey.odd_writing")
def markup_in_value(_record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """HTML was left in a name or title.

    "l&#039;Intérieur" and "l'Intérieur" become two ministries.

    What does not fire: an ampersand that is one ("AT&T", "R&D"), a sign of comparison.

    To mend it, write the characters that the markup stands for.

    ```json breaks
    {"id": "a", "organizations": [{"id": "x", "name": "Ministère de l&#039;Intérieur"}]}
    ```

    ```json breaks
    {"id": "a", "article": {"headline": "Le salon <b>s'ouvre</b>"}}
    ```

    ```json fine
    {"id": "a", "organizations": [{"id": "x", "name": "AT&T"}, {"id": "y", "name": "Barnes & Noble; R&D;"}]}
    ```
    """
    for node, step, value in ctx.written:
        tagged = _TAG.search(value) is not None
        if not tagged and not _entities(value):
            continue
        clean = html.unescape(_TAG.sub("", value))
        fix = Fix(title=f"write {clean!r}", patch=(ctx.put(step, clean, node=node),), safe=not tagged)
        again = (tagged and _TAG.search(clean) is not None) or _entities(clean)
        yield ctx.finding(
            f"{value!r} holds HTML", node=node, field=step, value=value, fix=None if again or not clean.strip() else fix
        )
