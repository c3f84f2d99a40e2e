"""A quick look: whether the figures of a mention are the year, month and day of its value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsschema.model.dates import DateMention
from newsschema.rules.context import Context
from newsschema.rules.evidence.printed_dates import are_apart
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule

_NUMBER = re.compile(r"\d+")


def _seems_right(mention: DateMention) -> bool:
    """A quick look: whether the figures of a mention are the year, month and day of its value."""
    value = mention.value
    figures = {int(number) for number in _NUMBER.findall(mention.text[:80])}
    ends = [end for end in (value.start, value.end) if end is not None] if value is not None else []
    parts = {
        part
        for end in ends
        for part in (end.year, end.year % 100, end.month, end.day, end.hour, end.minute, end.second)
    }
    return figures <= parts


@rule("NS515", severity="error", since="0.1", needs="how == 'stated' and value and not in_name")
def mention_not_supported(mention: DateMention, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The value of a date that the text mentions is not what its words say.

    "25 mai 2022" with the value 2022-05-26: everything that is reckoned from it is off.

    What does not fire: words whose date cannot be told; values that were taken from context or calculated; the year in a name.

    To mend it, write the date that the words give.

    ```json breaks
    {"id": "a", "article": {"in_language": "fr"}, "dates": [{"text": "25 mai 2022", "value": "2022-05-26", "how": "stated"}]}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "fr"}, "dates": [{"text": "25 mai 2022", "value": "2022-05-25", "how": "stated"},
      {"text": "du 24 au 26 mai", "value": "2022-05-24/2022-05-26", "how": "stated"}]}
    ```
    """
    if ctx.language is None or mention.value is None or mention.value.reversed or _seems_right(mention):
        return
    printed = [each.value for each in ctx.dates_in(mention.text)]
    if len(printed) != 1 or printed[0] is None:
        yield ctx.not_judged("the words name no single date that can be told")
    elif are_apart(mention.value, printed[0], mention.text):
        yield ctx.finding(
            f"{mention.text!r} is {printed[0]}, not {mention.value}",
            field="value",
            value=mention.value,
            spans=[(mention.start, mention.end)] if mention.start is not None and mention.end is not None else (),
            fix=Fix(title=f"write {printed[0]}", patch=(ctx.put("value", str(printed[0])),), safe=False),
        )
