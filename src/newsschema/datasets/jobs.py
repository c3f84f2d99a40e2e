"""The same work on every record, in one process or several; results come in the order of the records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from newsschema.datasets.entry import Entry
from newsschema.datasets.parts import Part
from newsschema.errors import NewsschemaError

Result = TypeVar("Result")


class Failed(NamedTuple):
    """A part that could not be read or worked on to its end, and why."""

    message: str


def run(
    parts: Iterable[Part | NewsschemaError], work: Callable[[Entry], Result], *, jobs: int = 1
) -> Iterator[Result | Failed]:
    """Do the same work on every record of some parts.

    With several processes, a part whose process ends before its work does is tried once more, alone; what cannot be done at all
    is said, and the others are done.

    Args:
        parts: what to read; in place of what cannot be read the reason.
        work: what to do with each entry; a function of a module, or a partial of one, so that other processes can have it.
        jobs: how many processes to use.

    Yields:
        What the work gives, in order, and in place of the rest of a part that could not be read why.
    """
    if jobs <= 1:
        for part in parts:
            if isinstance(part, NewsschemaError):
                yield Failed(str(part))
            else:
                yield from work_on(part, work)
        return
    from newsschema.datasets.crew import Crew

    with Crew(jobs, work) as crew:
        yield from crew.run(parts)


def work_on(part: Part, work: Callable[[Entry], Result]) -> Iterator[Result | Failed]:
    """Do the work on every record of a part, in this process."""
    try:
        for entry in part.entries():
            yield work(entry)
    except NewsschemaError as error:
        yield Failed(str(error))
