"""Countries by the adjectives that are said of one alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from newsschema.model.official import Office
from newsschema.model.roles import NATIONAL_ROLES
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term

_CHECKED: Final = NATIONAL_ROLES | {
    "monarch",
    "head-of-state",
    "governor",
    "police-chief",
    "military-commander",
    "judge",
    "prosecutor",
}


@cache
def _countries_of(language: str) -> dict[str, str]:
    """Countries by the adjectives that are said of one alone."""
    from newsschema.languages.places import places

    found: dict[str, str] = {}
    for form, code in places(language).adjective_forms():
        word = fold_term(form)
        found[word] = code if found.get(word, code) == code else ""
    return found


@lru_cache(maxsize=4096)
def _named(title: str, language: str) -> str | None:
    """The one country whose adjective a title has; nothing where it has none or several."""
    countries = _countries_of(language)
    codes = {countries[word] for word in fold_term(title).split() if word in countries}
    return codes.pop() or None if len(codes) == 1 else None


@rule("NS208", severity="error", since="0.1", needs="jurisdiction")
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
    if office.role not in _CHECKED or ctx.language is None:
        return
    code = _named(office.title, ctx.language)
    if code is not None and office.jurisdiction is not None and code != office.jurisdiction[:2]:
        yield ctx.finding(
            f"{office.title!r} is a post of {code}, not of {office.jurisdiction}",
            field="jurisdiction",
            value=office.jurisdiction,
            related=[(office, "title", office.title, "the title")],
            fix=Fix(title=f"write {code}", patch=(ctx.put("jurisdiction", code),), safe=False),
        )
