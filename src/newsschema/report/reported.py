"""A finding as a format gets it: with its places in the source, and with what excuses it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsschema.datasets.places import Places
from newsschema.rules.finding import Finding


@dataclass(frozen=True, slots=True)
class Excuse:
    """Why a finding does not count.

    Attributes:
        kind: whether the record itself suppresses it, or the baseline knows it.
        reason: what the suppression says, or which baseline.
    """

    kind: Literal["suppression", "baseline"]
    reason: str


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding on its way to a format.

    Attributes:
        finding: the finding.
        places: where its values stand, for formats that show them.
        excuse: why it does not count, if it does not.
    """

    finding: Finding
    places: Places | None = None
    excuse: Excuse | None = None
