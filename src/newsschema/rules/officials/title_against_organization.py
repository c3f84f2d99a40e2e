"""A post is given to an organization that has no such post."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from newsschema.model.official import Office
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.registry import NotJudged, rule

_OF_STATES: Final = frozenset({"monarch", "head-of-state", "head-of-government"})
_NEVER_OVER: Final = frozenset(
    {"ministry", "court", "police", "university", "club", "media", "local-government", "union", "association"}
)
_NEVER_IN: Final = {
    "mayor": frozenset({"ministry", "court", "parliament", "police", "university", "international", "armed-force"}),
    "judge": frozenset({"club", "media", "party", "company"}),
    "member-of-parliament": frozenset({"ministry", "court", "police", "armed-force"}),
}  # fmt: skip


def _is_bound(office: Office) -> bool:
    return office.role in _OF_STATES or office.role in _NEVER_IN


@rule("NS207", severity="warning", since="0.1", needs="organization and role", suspect=_is_bound)
def title_against_organization(office: Office, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A post is given to an organization that has no such post.

    "Président du conseil des ministres" at a ministry of the interior, a mayor at a court: the organization of another post of the
    sentence was taken.

    What does not fire: a head of government who is also minister, with the post of each; organizations whose kind is not known.

    To mend it, give the post the organization it belongs to, or none.

    ```json breaks
    {"id": "a", "organizations": [{"id": "mi", "name": "Ministère de l'Intérieur", "kind": "ministry"}],
     "officials": [{"id": "x", "name": "X", "offices": [{"title": "président du conseil des ministres", "role": "head-of-government", "organization": "mi"}]}]}
    ```

    ```json fine
    {"id": "a", "organizations": [{"id": "mi", "name": "Ministère de l'Intérieur", "kind": "ministry"}],
     "officials": [{"id": "x", "name": "X", "offices": [
       {"title": "président du conseil des ministres", "role": "head-of-government"}, {"title": "ministre de l'Intérieur", "role": "minister", "organization": "mi"}]}]}
    ```
    """
    role = office.role
    never = _NEVER_OVER if role in _OF_STATES else _NEVER_IN.get(role or "")
    if never is None:
        return
    organization = ctx.organizations.get(office.organization or "")
    if organization is not None and organization.kind in never:
        yield ctx.finding(
            f"{office.title!r} ({role}) is given as a post of {organization.name!r}, which is of the kind {organization.kind!r}",
            field="organization",
            value=office.organization,
            related=[(organization, "kind", organization.kind, "what the organization is")],
        )
