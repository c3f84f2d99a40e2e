"""A relative word and the date beside it do not fit the day of publication."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from newsschema.model.dates import DateMention
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added, dated, days, in_article, published_day
from newsschema.rules.registry import NotJudged, rule


@rule("NS104", severity="error", since="0.1", needs="relative")
def relative_day_off(mention: DateMention, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A relative word and the date beside it do not fit the day of publication.

    "hier, mercredi 25 mai" in an article published on the 28th: the article is older than it says, or the date is wrong.

    What does not fire: words that count further ("two years ago tonight"); a difference of one day, since agency copy is printed
    again on the next; a day of publication that was itself computed from these words.

    To mend it, correct the day of publication, or the date.

    ```json breaks
    {"id": "a", "article": {"in_language": "fr", "date_published": "2022-05-28"},
     "dates": [{"text": "hier, mercredi 25 mai", "value": "2022-05-25", "relative": "hier"}]}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "fr", "date_published": "2022-05-26"},
     "dates": [{"text": "hier, mercredi 25 mai", "value": "2022-05-25", "relative": "hier"}]}
    ```
    """
    day = mention.value.start if mention.value is not None else None
    published = ctx.record.article.date_published
    if mention.relative is None or day is None or day.day is None:
        return
    if mention.how == "computed" and mention.text.strip().lower() != mention.relative.lower():
        return
    if published is None or published.day is None or ctx.language is None:
        yield ctx.not_judged("the day of publication or the language is not known")
        return
    from newsschema.languages.calendar import calendar

    relative = next((entry for entry in calendar(ctx.language).relative if mention.relative in entry.words), None)
    if relative is None or relative.unit != "day" or relative.anchor != "reference":
        return
    expected = published.earliest.toordinal() + relative.offset
    on_calendar = 0 < expected <= date.max.toordinal()
    if on_calendar and abs(day.earliest.toordinal() - expected) > 1:
        yield ctx.finding(
            f"{mention.text!r} is {day}, but seen from the publication on {published} {mention.relative!r} is "
            f"{date.fromordinal(expected)}",
            field="value",
            value=mention.value,
            related=[(ctx.record.article, "date_published", published, "the day of publication")],
            spans=[(mention.start, mention.end)] if mention.start is not None and mention.end is not None else [],
        )


@breaks(relative_day_off)
def _told_days_later(record: Record, pick: Pick) -> Record | None:
    from newsschema.languages.calendar import calendar
    from newsschema.languages.pack import languages

    record = dated(record)
    language = (record.article.in_language or "").split("-")[0].lower()
    if language not in languages():
        language = "fr"
        record = in_article(record, in_language=language)
    published = published_day(record)
    known = [each for each in calendar(language).relative if each.unit == "day" and each.anchor == "reference"]
    if published is None or not known:
        return None
    relative = pick(known)
    word = relative.words[0]
    if next(each for each in calendar(language).relative if word in each.words) is not relative:
        return None
    day = published + timedelta(days=relative.offset - pick.number(2, 300))
    return added(record, dates=DateMention(text=f"{word}, {day}", value=days(day), how="stated", relative=word))
