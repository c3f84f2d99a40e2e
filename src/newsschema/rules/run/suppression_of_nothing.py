"""A suppression names a rule that there is not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newsschema.model.evidence import Suppression
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, all_rules, rule


def _is_unknown(suppression: Suppression) -> bool:
    return suppression.code not in _known()


@cache
def _known() -> frozenset[str]:
    return frozenset(word for each in all_rules() for word in (each.code, each.name))


@rule("NS902", severity="warning", since="0.1", needs=_is_unknown)
def suppression_of_nothing(suppression: Suppression, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A suppression names a rule that there is not.

    It excuses nothing; the finding that it was written for is still there.

    What does not fire: codes and names of rules, be they run or not.

    To mend it, write the code or name as `newsschema rules` lists it.

    ```json breaks
    {"id": "a", "suppressions": [{"code": "NS1055", "target": "", "reason": "checked"}]}
    ```

    ```json fine
    {"id": "a", "events": [{"id": "fair", "dates": "2022-05-26/2022-05-24"}],
     "suppressions": [{"code": "reversed-range", "target": "/events/fair", "reason": "as printed"}]}
    ```
    """
    yield ctx.finding(f"there is no rule {suppression.code!r}", field="code", value=suppression.code)
