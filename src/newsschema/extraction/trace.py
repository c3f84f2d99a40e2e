"""The ledger of an extraction: for each value of the record, where it comes from and how it is known."""

from __future__ import annotations

from pydantic import TypeAdapter

from newsschema.model.dates import How
from newsschema.model.evidence import Evidence, Span
from newsschema.text.broken_lines import Mended

_Key = tuple[str, str | None, How, str, tuple[str, ...]]
"""Target, words, how it is known, which part found it, what it is based on."""

_EVIDENCE = TypeAdapter(tuple[Evidence, ...])


class Ledger:
    """Collects evidence while a record is put together; entries of one target with the same words become one.

    Args:
        mended: the text that was read; what is noted stands in the text as given.
    """

    def __init__(self, mended: Mended) -> None:
        self._mended = mended
        self._notes: list[tuple[str, Span | tuple[()], str | None, How, str, tuple[str, ...]]] = []

    def add(
        self,
        target: str,
        span: tuple[int, int] | None,
        source: str,
        *,
        how: How = "stated",
        based_on: tuple[str, ...] = (),
    ) -> None:
        """Note where a value comes from.

        Args:
            target: record pointer to the value.
            span: where it stands; nothing for a value that was handed in.
            source: the part of the extractor that found it.
            how: how it is known.
            based_on: record pointers to what it was computed from.
        """
        exact = None
        if span is not None:
            start, end = span = self._mended.span(*span)
            exact = self._mended.given[start:end]
        self._notes.append((target, span or (), exact, how, source, based_on))

    def evidence(self) -> tuple[Evidence, ...]:
        """What was noted, by target and place."""
        places: dict[_Key, list[Span]] = {}
        for target, span, exact, how, source, based_on in sorted(self._notes):
            spans = places.setdefault((target, exact, how, source, based_on), [])
            if span and span not in spans[-1:]:
                spans.append(span)
        # Together, which takes pydantic half the time of one after the other.
        return _EVIDENCE.validate_python(
            [
                {
                    "target": target,
                    "spans": spans,
                    "exact": exact,
                    "how": how,
                    "source": source,
                    "based_on": based_on,
                }
                for (target, exact, how, source, based_on), spans in places.items()
            ]
        )
