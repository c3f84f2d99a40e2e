"""A date is not where the record says that the text mentions it."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.dates import DateMention
from newsschema.rules.context import Context
from newsschema.rules.evidence.offsets import counted_otherwise
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule


@rule("NS516", severity="error", since="0.1", needs="start is not None and end is not None")
def mention_off(mention: DateMention, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A date is not where the record says that the text mentions it.

    The same fault as NS502, for the dates of the text, which carry their own offsets; the message says in which unit they fit.

    What does not fire: records without their text; mentions without offsets.

    To mend it, count Python characters of the text as given; the fix does where the words stand in one place.

    ```json breaks
    {"id": "a", "article": {"in_language": "fr"}, "text": "À Rabat, hier", "dates": [{"text": "hier", "start": 10, "end": 14, "value": "2022-05-25"}]}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "fr"}, "text": "À Rabat, hier", "dates": [{"text": "hier", "start": 9, "end": 13, "value": "2022-05-25"}]}
    ```
    """
    text, start, end = ctx.text, mention.start, mention.end
    if text is None or start is None or end is None or text[start:end] == mention.text:
        return
    found = counted_otherwise(ctx, mention.text, start, end) if ctx.may_search() else None
    fix = None
    if found is not None and found.place is not None:
        patch = (ctx.put("start", found.place), ctx.put("end", found.place + len(mention.text)))
        fix = Fix(title=f"move it to {found.place}", patch=patch, safe=True)
    yield ctx.finding(
        f"{mention.text!r} is said to stand at {start}-{end}, where the text has {text[start:end]!r}"
        + (found.hint if found else ""),
        field="start",
        value=f"{start}-{end}",
        fix=fix,
    )
