"""What `check` gives back: for every marked value whether the text gives it, and where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from newsschema.grounding.marks import Kind
from newsschema.grounding.match import Match, Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Match):
    """A value that a model claims, held against the text.

    Attributes:
        pointer: where the value stands, as a JSON Pointer (RFC 6901).
        value: the value, as it is written.
        kind: what it was held against the text as.
    """

    pointer: str
    value: str
    kind: Kind

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where the text gives the value."""
        return tuple((passage.start, passage.end) for passage in self.support)

    def to_dict(self) -> dict[str, Any]:
        """As plain data for JSON; what is empty is left out."""
        written = {
            "pointer": self.pointer,
            "value": self.value,
            "kind": self.kind,
            "status": self.status,
            "support": [_passage(each) for each in self.support],
            "nearest": _passage(self.nearest) if self.nearest is not None else None,
            "distance": self.distance,
            "measure": self.measure,
            "note": self.note,
        }
        return {name: value for name, value in written.items() if name == "pointer" or value not in (None, "", [])}

    def __str__(self) -> str:
        where = self.support[0] if self.support else self.nearest
        shown = f" ({where.text!r} at {where.start}-{where.end})" if where is not None else ""
        note = f": {self.note}" if self.note else ""
        return f"{self.pointer or '/'} {self.value!r} {self.status}{shown}{note}"


def _passage(passage: Passage) -> dict[str, Any]:
    return {"start": passage.start, "end": passage.end, "text": passage.text}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchecked:
    """A marked value that cannot be held against a text.

    Attributes:
        pointer: where it stands, as a JSON Pointer.
        reason: why not.
    """

    pointer: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class GroundingReport:
    """What became of every marked value.

    Attributes:
        claims: the values that were held against the text, in the order of the model.
        unchecked: those that could not be.
    """

    claims: tuple[Claim, ...]
    unchecked: tuple[Unchecked, ...] = ()

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)

    @property
    def ok(self) -> bool:
        """Whether the text gives every value that could be held against it."""
        return all(claim.status == "grounded" for claim in self.claims)

    @property
    def grounded(self) -> tuple[Claim, ...]:
        """The values that the text gives."""
        return tuple(claim for claim in self.claims if claim.status == "grounded")

    @property
    def inexact(self) -> tuple[Claim, ...]:
        """Those of them that the text gives in another form: a shorter name, another spelling."""
        return tuple(claim for claim in self.grounded if claim.distance)

    @property
    def unsupported(self) -> tuple[Claim, ...]:
        """The values that the text does not give."""
        return tuple(claim for claim in self.claims if claim.status == "unsupported")

    @property
    def contradicted(self) -> tuple[Claim, ...]:
        """The values in whose place the text certainly gives another one."""
        return tuple(claim for claim in self.claims if claim.status == "contradicted")

    def to_dict(self) -> dict[str, Any]:
        """As plain data for JSON."""
        return {
            "ok": self.ok,
            "claims": [claim.to_dict() for claim in self.claims],
            "unchecked": [{"pointer": each.pointer, "reason": each.reason} for each in self.unchecked],
        }

    def __str__(self) -> str:
        return "\n".join(map(str, self.claims)) or "no claims"
