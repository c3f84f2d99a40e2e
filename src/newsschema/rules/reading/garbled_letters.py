"""The value with what was decoded twice decoded once."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule

_GARBLED = re.compile(
    "[\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2026\u2030\u2039\u203a\u20ac\u2122]{2,}"
)
_CONTROLS = re.compile("[\x80-\x9f]")


def _mended(value: str) -> str:
    """The value with what was decoded twice decoded once."""
    return _CONTROLS.sub(_as_windows, _GARBLED.sub(_decoded, value))


def _decoded(match: re.Match[str]) -> str:
    for encoding in ("cp1252", "latin-1"):
        try:
            return match.group().encode(encoding).decode("utf-8")
        except UnicodeError:
            continue
    return match.group()


def _as_windows(match: re.Match[str]) -> str:
    try:
        return match.group().encode("latin-1").decode("cp1252")
    except UnicodeError:
        return match.group()


@rule("NS005", severity="warning", since="0.1", needs="ctx.survey.odd_writing")
def garbled_letters(_record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The letters of a name or title were decoded in the wrong encoding.

    "KoweÃ¯t" is found by nobody who looks for "Koweït". It comes from UTF-8 that was read as Latin-1 or Windows-1252; a "�" is a
    letter that is lost.

    What does not fire: letters that are rare and right, such as the "Ã" of "SÃO PAULO": what they would stand for in UTF-8 is
    nothing.

    To mend it, read the source again in its own encoding; the fix decodes the value once more.

    ```json breaks
    {"id": "a", "events": [{"id": "fair", "name": "Salon de KoweÃ¯t"}]}
    ```

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "Am�lie Perrin"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "name": "FEIRA DE SÃO PAULO"}]}
    ```
    """
    for node, step, value in ctx.written:
        mended = _mended(value)
        if mended != value:
            fix = Fix(title=f"write {mended!r}", patch=(ctx.put(step, mended, node=node),), safe=False)
            yield ctx.finding(
                f"{value!r} seems to be {mended!r}, decoded wrongly", node=node, field=step, value=value, fix=fix
            )
        elif "\ufffd" in value:
            yield ctx.finding(f"{value!r} has lost a letter to a wrong encoding", node=node, field=step, value=value)
