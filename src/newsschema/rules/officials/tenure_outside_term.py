"""A post was held wholly outside the mandate that it was given for."""

from __future__ import annotations

from collections.abc import Iterator

from newsschema.model.official import Office
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule


@rule("NS234", severity="warning", since="0.1", needs="term")
def tenure_outside_term(office: Office, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A post was held wholly outside the mandate that it was given for.

    The mandate of another term was taken, or one of the years is wrong.

    What does not fire: a tenure that begins late or ends early, as when somebody resigns; one that outlasts the mandate.

    To mend it, check both ranges.

    ```json breaks
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [{"title": "maire", "tenure": "2014-04-05/2020-07-04", "term": "2008/2012"}]}]}
    ```

    ```json fine
    {"id": "a", "officials": [{"id": "x", "name": "X", "offices": [{"title": "maire", "tenure": "2016-01-05/2021-07-04", "term": "2014/2020"}]}]}
    ```
    """
    tenure, term = office.tenure, office.term
    if tenure is None or term is None:
        return
    if tenure.reversed or term.reversed:
        yield ctx.not_judged("a range runs backwards")
    elif tenure.before(term) or tenure.after(term):
        yield ctx.finding(
            f"{office.title!r} was held {tenure}, outside its mandate {term}",
            field="tenure",
            value=tenure,
            related=[(office, "term", term, "the mandate")],
        )
