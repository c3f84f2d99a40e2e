"""The title names another country than the jurisdiction."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.official import Office
from newsschema.model.roles import NATIONAL_ROLES
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.named_countries import country_of_adjective
from newsschema.rules.registry import NotJudged, rule

_CHECKED: Final = NATIONAL_ROLES | {
    "monarch",
    "head-of-state",
    "governor",
    "police-chief",
    "military-commander",
    "judge",
    "prosecutor",
}


def _names_another(office: Office, ctx: Context) -> bool:
    jurisdiction = office.jurisdiction
    if jurisdiction is None or office.role not in _CHECKED or ctx.language is None:
        return False
    return country_of_adjective(office.title, ctx.language) not in (None, jurisdiction, jurisdiction[:2])


@rule("NS208", severity="error", since="0.1", needs="jurisdiction and role", suspect=_names_another)
def demonym_against_jurisdiction(office: Office, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The title names another country than the jurisdiction.

    "Ministre qatari de l'Intérieur" with the jurisdiction MA: he is counted among the ministers of the wrong country.

    What does not fire: titles with the adjectives of several countries ("ministre belge d'origine marocaine"), ambassadors and envoys,
    posts of regions, languages without a table of adjectives.

    To mend it, write the country that the title names.

    ```json breaks
    {"id": "a", "article": {"in_language": "fr"}, "officials": [{"id": "x", "name": "X", "offices": [
      {"title": "ministre qatari de l'Intérieur", "role": "minister", "jurisdiction": "MA"}]}]}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "fr"}, "officials": [{"id": "x", "name": "X", "offices": [
      {"title": "ministre belge d'origine marocaine", "role": "minister", "jurisdiction": "BE"},
      {"title": "ambassadeur qatari", "role": "ambassador", "jurisdiction": "MA"}]}]}
    ```
    """
    code = country_of_adjective(office.title, ctx.language or "")
    yield ctx.finding(
        f"{office.title!r} is a post of {code}, not of {office.jurisdiction}",
        field="jurisdiction",
        value=office.jurisdiction,
        related=[(office, "title", office.title, "the title")],
        fix=Fix(title=f"write {code}", patch=(ctx.put("jurisdiction", code),), safe=False),
    )
