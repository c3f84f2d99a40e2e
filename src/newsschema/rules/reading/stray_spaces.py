"""A name or title begins or ends with white space, or has more of it than one space between words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule

_RUN = re.compile(r"(?<=\S)[^\S\n\xa0\u202f]{2,}(?=\S)|\t")


@rule("NS012", severity="warning", since="0.1", needs="ctx.survey.odd_writing")
def stray_spaces(_record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A name or title begins or ends with white space, or has more of it than one space between words.

    "Rabat " and "Rabat" are two places to a program and one to a reader.

    What does not fire: single no-break spaces, as French has them before a colon; line breaks between words, as a wrapped text
    prints them; descriptions, which may have paragraphs.

    To mend it, remove the white space; the fix does.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "Florence  Aubert"}]}
    ```

    ```json breaks
    {"id": "a", "article": {"headline": "Le salon s'ouvre\\n"}}
    ```

    ```json fine
    {"id": "a", "article": {"headline": "Salon\\u00a0: 16 pays à Doha", "description": "Un jour.\\n\\nUn autre."}}
    ```
    """
    for node, step, value in ctx.written:
        clean = _RUN.sub(" ", value).strip()
        if clean != value and clean and step != "description":
            fix = Fix(title="remove the white space", patch=(ctx.put(step, clean, node=node),), safe=True)
            yield ctx.finding(
                f"{value!r} has white space that belongs to nothing", node=node, field=step, value=value, fix=fix
            )
