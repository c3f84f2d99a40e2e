"""The code list of roles that posts are normalised to, and what is known of each."""

from __future__ import annotations

from typing import Literal, NamedTuple, get_args

Role = Literal[
    "monarch",
    "head-of-state",
    "head-of-government",
    "deputy-head-of-government",
    "minister",
    "deputy-minister",
    "agency-head",
    "deputy-agency-head",
    "ambassador",
    "envoy",
    "international-official",
    "speaker",
    "member-of-parliament",
    "governor",
    "mayor",
    "local-councillor",
    "party-leader",
    "military-commander",
    "military-officer",
    "police-chief",
    "police-officer",
    "judge",
    "prosecutor",
    "lawyer",
    "spokesperson",
    "adviser",
    "executive",
    "union-leader",
    "clergy",
    "academic",
    "coach",
    "athlete",
    "journalist",
    "artist",
    "other",
]
"""What a post is, whatever it is called: "président du conseil des ministres" is a head-of-government."""

ROLES: tuple[Role, ...] = get_args(Role)


class RoleFacts(NamedTuple):
    """What holds for a role in nearly every country.

    Attributes:
        single_seat: one holder at a time in one jurisdiction (or one organization).
        exclusive_with: roles that the same person cannot hold on the same day, in whatever country.
        foreign: may be held for a country other than the holder's own other posts (an ambassador at two courts).
    """

    single_seat: bool = False
    exclusive_with: frozenset[Role] = frozenset()
    foreign: bool = False


_NATIONAL: frozenset[Role] = frozenset({"head-of-state", "head-of-government", "minister", "monarch"})
_BENCH: frozenset[Role] = frozenset({"judge", "prosecutor"})

ROLE_FACTS: dict[Role, RoleFacts] = {
    "monarch": RoleFacts(single_seat=True, exclusive_with=_BENCH),
    "head-of-state": RoleFacts(single_seat=True, exclusive_with=_BENCH),
    "head-of-government": RoleFacts(single_seat=True, exclusive_with=_BENCH),
    "speaker": RoleFacts(exclusive_with=_BENCH),
    "minister": RoleFacts(exclusive_with=_BENCH),
    "deputy-minister": RoleFacts(exclusive_with=_BENCH),
    "judge": RoleFacts(exclusive_with=_NATIONAL | {"prosecutor", "deputy-minister", "member-of-parliament"}),
    "prosecutor": RoleFacts(exclusive_with=_NATIONAL | {"judge", "deputy-minister", "member-of-parliament"}),
    "ambassador": RoleFacts(foreign=True),
    "envoy": RoleFacts(foreign=True),
    "international-official": RoleFacts(foreign=True),
}
"""Only the roles for which something holds; docs/reference/roles.md prints the whole list."""

NATIONAL_ROLES: frozenset[Role] = frozenset(
    {
        "head-of-government",
        "deputy-head-of-government",
        "minister",
        "deputy-minister",
        "speaker",
        "member-of-parliament",
    }
)
"""Roles of one state: nobody holds them in two countries on the same day. Crowns are not among them: there are realms that
share a monarch, and a head of state who is co-prince of another country."""

SINGLE_SEATS = frozenset(role for role, known in ROLE_FACTS.items() if known.single_seat)
"""Roles that one person holds at a time in one jurisdiction or organization."""

COLLEGIAL_HEADS_OF_STATE = frozenset({"AD", "BA", "CH", "SM"})
"""Countries in which several people are head of state together."""


def facts(role: Role) -> RoleFacts:
    """What is known of a role; nothing in particular for most."""
    return ROLE_FACTS.get(role, RoleFacts())
