"""A post is marked as held, past or to come, and its tenure says otherwise on the day of publication."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.official import Office
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_HANDOVER: Final = 7


@rule("NS233", severity="warning", since="0.1", needs="tenure and status != 'unknown'")
def status_against_tenure(office: Office, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A post is marked as held, past or to come, and its tenure says otherwise on the day of publication.

    "Current" with a tenure that ended a year before: the status was carried over, or the tenure is another person's.

    What does not fire: a difference of a few days around a handover; dates too vague to tell; articles without a date.

    To mend it, set the status that holds on the day of publication, or correct the tenure.

    ```json breaks
    {"id": "a", "article": {"date_published": "2022-05-26"}, "officials": [{"id": "x", "name": "X", "offices": [
      {"title": "maire", "status": "current", "tenure": "2014-04-05/2020-07-04"}]}]}
    ```

    ```json fine
    {"id": "a", "article": {"date_published": "2022-05-26"}, "officials": [{"id": "x", "name": "X", "offices": [
      {"title": "maire", "status": "current", "tenure": "2014-04-05/2022-05-25"}, {"title": "député", "status": "former", "tenure": "2014/2020"}]}]}
    ```
    """
    tenure, published = office.tenure, ctx.record.article.date_published
    if tenure is None or tenure.reversed:
        return
    if published is None:
        yield ctx.not_judged("the day of publication is not known")
        return
    ended = tenure.latest is not None and (published.earliest - tenure.latest).days > _HANDOVER
    ahead = tenure.earliest is not None and (tenure.earliest - published.latest).days > _HANDOVER
    begun = tenure.start is not None and (published.earliest - tenure.start.latest).days > _HANDOVER
    lasting = tenure.end is not None and (tenure.end.earliest - published.latest).days > _HANDOVER
    clash = {"current": ended or ahead, "former": ahead or (begun and lasting), "incoming": begun}.get(office.status)
    if clash:
        yield ctx.finding(
            f"{office.title!r} is marked as {office.status}, but was held {tenure} and the article was published on {published}",
            field="status",
            value=office.status,
            related=[
                (office, "tenure", tenure, "the tenure"),
                (ctx.record.article, "date_published", published, "the day of publication"),
            ],
        )
