"""A post was held for longer than anybody holds one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.official import Office
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_LONGEST: Final = 60
_LONGEST_REIGN: Final = 85


@rule("NS226", severity="warning", since="0.1", needs="tenure")
def implausible_tenure(office: Office, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A post was held for longer than anybody holds one.

    A tenure of 60 years joins two people of one name, or has a wrong figure in one of its years.

    What does not fire: reigns, of which some last 70 years; tenures without an end.

    To mend it, look up when the post was taken and left.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [{"title": "maire", "role": "mayor", "tenure": "1908-05-10/2008-03-16"}]}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [{"title": "reine", "role": "monarch", "tenure": "1952-02-06/2022-09-08"}]}]}
    ```
    """
    start, end = (office.tenure.start, office.tenure.end) if office.tenure is not None else (None, None)
    if start is None or end is None or start is end:
        return
    years = end.earliest.year - start.latest.year
    if years > (_LONGEST_REIGN if office.role in ("monarch", "clergy", None) else _LONGEST):
        yield ctx.finding(
            f"{office.title!r} is held for {years} years ({office.tenure})", field="tenure", value=office.tenure
        )
