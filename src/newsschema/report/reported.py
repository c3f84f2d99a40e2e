"""A finding as a format gets it: with its places in the source, and with what excuses it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from newsschema.rules.finding import Finding

if TYPE_CHECKING:
    from newsschema.datasets.places import Places


class Excuse(NamedTuple):
    """Why a finding does not count.

    Attributes:
        kind: whether the record itself suppresses it, or the baseline knows it.
        reason: what the suppression says, or which baseline.
    """

    kind: Literal["suppression", "baseline"]
    reason: str


class Reported(NamedTuple):
    """A finding on its way to a format.

    Attributes:
        finding: the finding.
        places: where its values stand, for formats that show them.
        excuse: why it does not count, if it does not.
    """

    finding: Finding
    places: Places | None = None
    excuse: Excuse | None = None
