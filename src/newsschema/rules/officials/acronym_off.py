"""The initials of a name where an acronym has another letter in one place and the right ones in all others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newsschema.model.organization import Organization
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule
from newsschema.rules.words import LINKS
from newsschema.text.folding import fold_term

_SHORTEST, _LONGEST = 4, 8


@lru_cache(maxsize=4096)
def _slip(acronym: str, name: str) -> str | None:
    """The initials of a name where an acronym has another letter in one place and the right ones in all others."""
    initials = "".join(word[0] for word in fold_term(name).split() if word not in LINKS)
    letters = fold_term(acronym.replace(".", ""))
    if len(initials) != len(letters) or not _SHORTEST <= len(letters) <= _LONGEST:
        return None
    different = sum(one != other for one, other in zip(initials, letters, strict=True))
    return initials.upper() if different == 1 else None


@rule("NS216", severity="warning", since="0.1", needs="acronym and len(acronym) > 3")
def acronym_off(organization: Organization, ctx: Context) -> Iterator[Finding | NotJudged]:
    """One letter of an acronym is not that of the name it stands beside.

    "Direction générale de la sûreté nationale (DGST)": the acronym of the neighbour was taken, or the name.

    What does not fire: acronyms of another language (ONU for "United Nations"), of syllables (Interpol), with more or fewer letters
    than the name has words, of up to three letters.

    To mend it, see which of the two the text gives.

    ```json breaks
    {"id": "a", "organizations": [{"id": "x", "name": "Direction générale de la sûreté nationale", "acronym": "DGST"}]}
    ```

    ```json fine
    {"id": "a", "organizations": [{"id": "x", "name": "Direction générale de la sûreté nationale", "acronym": "DGSN"},
                                  {"id": "y", "name": "Organisation du traité de l'Atlantique nord", "acronym": "NATO"}]}
    ```
    """
    initials = _slip(organization.acronym or "", organization.name)
    known = [_slip(organization.acronym or "", name) is None for name in organization.alternate_names]
    if initials is not None and not any(known):
        yield ctx.finding(
            f"{organization.acronym!r} does not stand for {organization.name!r}, whose initials are {initials}",
            field="acronym",
            value=organization.acronym,
            related=[(organization, "name", organization.name, "the name")],
        )
