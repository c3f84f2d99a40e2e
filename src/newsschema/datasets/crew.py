"""Processes that work side by side on the parts of data sets, and are replaced when one of them dies."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import get_context
from typing import Generic

from newsschema.datasets.entry import Entry
from newsschema.datasets.jobs import Failed, Result, work_on
from newsschema.datasets.parts import Part
from newsschema.errors import NewsschemaError


@dataclass(frozen=True, slots=True)
class _Done(Generic[Result]):
    results: list[Result]
    failed: Failed | None


_Waiting = deque[tuple[Part | NewsschemaError, Future[_Done[Result]] | None]]
"""Parts that were begun and whose results are not asked for yet."""


class Crew(Generic[Result]):
    """Processes that work on parts, replaced when one of them dies.

    Args:
        jobs: how many.
        work: what to do with each entry.
    """

    def __init__(self, jobs: int, work: Callable[[Entry], Result]) -> None:
        self._jobs = jobs
        self._work = work
        self._pool = _pool(jobs)

    def __enter__(self) -> Crew[Result]:
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    def run(self, parts: Iterable[Part | NewsschemaError]) -> Iterator[Result | Failed]:
        """The results of parts in their order; few are begun ahead, so that they need not be held."""
        waiting: _Waiting[Result] = deque()
        for part in parts:
            waiting.append((part, self._begin(part)))
            if len(waiting) > 2 * self._jobs:
                yield from self._finish(waiting)
        while waiting:
            yield from self._finish(waiting)

    def _begin(self, part: Part | NewsschemaError) -> Future[_Done[Result]] | None:
        """Have a part worked on; nothing where it is not for others, or the processes are gone."""
        if isinstance(part, NewsschemaError) or part.alone:
            return None
        try:
            with _interrupts_held():
                return self._pool.submit(_gathered, part, self._work)
        except BrokenProcessPool:
            return None

    def _finish(self, waiting: _Waiting[Result]) -> Iterator[Result | Failed]:
        """The results of the first part that waits."""
        part, future = waiting.popleft()
        if isinstance(part, NewsschemaError):
            yield Failed(str(part))
            return
        if part.alone:
            yield from work_on(part, self._work)
            return
        try:
            done = future.result() if future is not None else self._alone(part)
        except BrokenProcessPool:
            done = self._alone(part)
            self._pool.shutdown(wait=True)
            self._pool = _pool(self._jobs)
            again = [(other, self._begin(other)) for other, _ in waiting]
            waiting.clear()
            waiting.extend(again)
        yield from done.results
        if done.failed is not None:
            yield done.failed

    def _alone(self, part: Part) -> _Done[Result]:
        """A part whose process died, once more in a process of its own."""
        with _pool(1) as pool:
            try:
                with _interrupts_held():
                    future = pool.submit(_gathered, part, self._work)
                return future.result()
            except BrokenProcessPool:
                return _Done([], Failed(f"{part}: not checked, the process that read it ended twice"))


def _pool(jobs: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_leave_interrupts)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Interrupts wait: processes that begin meanwhile never see one, not even before they can leave it alone."""
    mask = getattr(signal, "pthread_sigmask", None)
    if mask is None:
        yield
        return
    before = mask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        mask(signal.SIG_SETMASK, before)


def _leave_interrupts() -> None:
    """An interrupt is for the first process, which ends the others."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _gathered(part: Part, work: Callable[[Entry], Result]) -> _Done[Result]:
    results: list[Result] = []
    try:
        for entry in part.entries():
            results.append(work(entry))  # noqa: PERF401 - what was done before a fault is kept
    except NewsschemaError as error:
        return _Done(results, Failed(str(error)))
    return _Done(results, None)
