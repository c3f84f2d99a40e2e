"""A name or title holds characters that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule

_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_JOINERS = "\u200c\u200d"
_WITH_JOINERS = re.compile("[\u0590-\u0dff\u0e00-\u109f\u1780-\u17ff\u1800-\u18af\U0001f000-\U0001faff\u2600-\u27bf]")


def _without(value: str) -> str:
    joining = _WITH_JOINERS.search(value) is not None
    return _INVISIBLE.sub(lambda match: match.group() if joining and match.group() in _JOINERS else "", value)


@rule("NS006", severity="warning", since="0.1", needs="ctx.survey.odd_writing")
def invisible_characters(_record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A name or title holds characters that nobody sees.

    Zero-width spaces, soft hyphens, marks of writing direction and control characters come along when pages are copied; two
    names that look the same are then not the same.

    What does not fire: the joiners of Persian, Arabic and Indian scripts and of emoji; no-break spaces, tabs, line breaks.

    To mend it, remove the characters.

    ```json breaks
    {"id": "a", "article": {"authors": [{"name": "\\u200bNadia Berrada"}]}}
    ```

    ```json fine
    {"id": "a", "article": {"authors": [{"name": "علی\\u200cرضا کریمی"}]}}
    ```
    """
    for node, step, value in ctx.written:
        clean = _without(value)
        if clean == value:
            continue
        found = ", ".join(dict.fromkeys(f"U+{ord(char):04X}" for char in value if char not in clean))
        safe = Fix(title="remove the invisible characters", patch=(ctx.put(step, clean, node=node),), safe=True)
        yield ctx.finding(
            f"{clean!r} is written with the invisible {found or 'characters'}",
            node=node,
            field=step,
            value=value,
            fix=safe if clean.strip() else None,
        )
