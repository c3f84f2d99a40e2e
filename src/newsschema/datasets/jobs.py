"""The same work on every record, in one process or several; results come in the order of the records."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Generic, TypeVar

from newsschema.datasets.entry import Entry
from newsschema.datasets.parts import Part
from newsschema.errors import NewsschemaError

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Failed:
    """A part that could not be read or worked on to its end, and why."""

    message: str


@dataclass(frozen=True, slots=True)
class _Done(Generic[Result]):
    results: list[Result]
    failed: Failed | None


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
                yield from _here(part, work)
        return
    with _Crew(jobs, work) as crew:
        waiting: _Waiting[Result] = deque()
        for part in parts:
            waiting.append((part, crew.begin(part)))
            if len(waiting) > 2 * jobs:
                yield from crew.finish(waiting)
        while waiting:
            yield from crew.finish(waiting)


_Waiting = deque[tuple[Part | NewsschemaError, Future[_Done[Result]] | None]]
"""Parts that were begun and whose results are not asked for yet."""


class _Crew(Generic[Result]):
    """Processes that work on parts, replaced when one of them dies."""

    def __init__(self, jobs: int, work: Callable[[Entry], Result]) -> None:
        self._jobs = jobs
        self._work = work
        self._pool = _pool(jobs)

    def __enter__(self) -> _Crew[Result]:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def begin(self, part: Part | NewsschemaError) -> Future[_Done[Result]] | None:
        """Have a part worked on; nothing where it is not for others, or the processes are gone."""
        if isinstance(part, NewsschemaError) or part.alone:
            return None
        try:
            return self._pool.submit(_gathered, part, self._work)
        except BrokenProcessPool:
            return None

    def finish(self, waiting: _Waiting[Result]) -> Iterator[Result | Failed]:
        """The results of the first part that waits."""
        part, future = waiting.popleft()
        if isinstance(part, NewsschemaError):
            yield Failed(str(part))
            return
        if part.alone:
            yield from _here(part, self._work)
            return
        try:
            done = future.result() if future is not None else self._alone(part)
        except BrokenProcessPool:
            done = self._alone(part)
            self._pool.shutdown(wait=True)
            self._pool = _pool(self._jobs)
            again = [(other, self.begin(other)) for other, _ in waiting]
            waiting.clear()
            waiting.extend(again)
        yield from done.results
        if done.failed is not None:
            yield done.failed

    def _alone(self, part: Part) -> _Done[Result]:
        """A part whose process died, once more in a process of its own."""
        with _pool(1) as pool:
            try:
                return pool.submit(_gathered, part, self._work).result()
            except BrokenProcessPool:
                return _Done([], Failed(f"{part}: not checked, the process that read it ended twice"))


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_leave_interrupts)


def _leave_interrupts() -> None:
    """An interrupt is for the first process, which ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _here(part: Part, work: Callable[[Entry], Result]) -> Iterator[Result | Failed]:
    try:
        for entry in part.entries():
            yield work(entry)
    except NewsschemaError as error:
        yield Failed(str(error))


def _gathered(part: Part, work: Callable[[Entry], Result]) -> _Done[Result]:
    results: list[Result] = []
    try:
        for entry in part.entries():
            results.append(work(entry))  # noqa: PERF401 - what was done before a fault is kept
    except NewsschemaError as error:
        return _Done(results, Failed(str(error)))
    return _Done(results, None)
