"""A capital is placed in another country."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.event import Place
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.named_countries import country_of_capital
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term

_NAMESAKES: Final = frozenset({
    "tripoli", "santiago", "georgetown", "victoria", "kingston", "luxembourg", "jerusalem", "pristina", "taipei", "ramallah",
    "hamilton", "bridgetown", "panama", "guatemala", "monaco", "rome", "san jose", "la valette",
})  # fmt: skip
_SETTLED: Final = frozenset({"US", "CA", "GB", "AU", "NZ", "ZA", "BR", "PH"})


@rule("NS308", severity="warning", since="0.1", needs="country")
def capital_elsewhere(place: Place, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A capital is placed in another country.

    Doha in the Emirates: the country of the host or of a guest was taken for that of the place.

    What does not fire: places whose name several countries share, or about which they disagree; countries with towns named after
    those of the old world; languages without a table of capitals.

    To mend it, write the country of the place.

    ```json breaks
    {"id": "a", "article": {"in_language": "fr"}, "events": [{"id": "fair", "place": {"name": "Doha", "country": "AE"}}]}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "fr"}, "events": [{"id": "fair", "place": {"name": "Doha", "country": "QA"}},
      {"id": "x", "place": {"name": "Tripoli", "country": "LB"}}, {"id": "y", "place": {"name": "Paris", "country": "US"}}]}
    ```
    """
    if ctx.language is None or place.country in _SETTLED or fold_term(place.name) in _NAMESAKES:
        return
    code = country_of_capital(place.name, ctx.language)
    if code is not None and code != (place.country or "")[:2]:
        yield ctx.finding(
            f"{place.name!r} is in {code}, not in {place.country}",
            field="country",
            value=place.country,
            related=[(place, "name", place.name, "the place")],
        )
