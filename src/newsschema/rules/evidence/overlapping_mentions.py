"""Two dates of the text overlap, or one is listed twice."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule


def _may_overlap(record: Record) -> bool:
    reached = 0
    for mention in record.dates:
        if mention.start is not None and mention.end is not None:
            if mention.start < reached:
                return True
            reached = mention.end
    return False


@rule("NS522", severity="warning", since="0.1", needs=_may_overlap)
def overlapping_mentions(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """Two dates of the text overlap, or one is listed twice.

    "du 24 au 26 mai" and "26 mai" within it are one mention; whoever counts the dates of a text counts it twice.

    What does not fire: mentions that touch; mentions without offsets.

    To mend it, keep the longer one.

    ```json breaks
    {"id": "a", "article": {"in_language": "fr"}, "text": "du 24 au 26 mai 2022", "dates": [
      {"text": "24 au 26 mai 2022", "start": 3, "end": 20, "value": "2022-05-24/2022-05-26"}, {"text": "26 mai 2022", "start": 9, "end": 20, "value": "2022-05-26"}]}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "fr"}, "text": "24 mai 2022 et 26 mai 2022", "dates": [
      {"text": "24 mai 2022", "start": 0, "end": 11, "value": "2022-05-24"}, {"text": "26 mai 2022", "start": 15, "end": 26, "value": "2022-05-26"}]}
    ```
    """
    placed = [
        (mention.start, -mention.end, index)
        for index, mention in enumerate(record.dates)
        if mention.start is not None and mention.end is not None
    ]
    reached, before = 0, None
    for start, minus_end, index in sorted(placed):
        mention = record.dates[index]
        if before is not None and start < reached:
            yield ctx.finding(
                f"{mention.text!r} at {start}-{-minus_end} lies within or over {before.text!r}",
                node=mention,
                field="start",
                value=f"{start}-{-minus_end}",
                related=[(before, "text", before.text, "the other mention")],
            )
        if -minus_end > reached:
            reached, before = -minus_end, mention
