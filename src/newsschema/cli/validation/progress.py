"""A progress bar on the terminal, for long work only; it never mixes with findings."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from newsschema.datasets.parts import Part
from newsschema.errors import NewsschemaError

_LONG_WORK = 4_000_000
"""Bytes that take long enough for somebody to wonder."""


def watched(
    parts: Iterable[Part | NewsschemaError], paths: Iterable[str], *, output: str | None
) -> Iterator[Part | NewsschemaError]:
    """The same parts, with a bar on standard error while they are worked on.

    A bar is shown where there is much to read and findings go elsewhere: on the terminal they would mix with it, and show
    progress themselves.

    Args:
        parts: what is read.
        paths: where it stands.
        output: the file that findings go to, if they do.
    """
    if output is None and sys.stdout.isatty():
        yield from parts
        return
    total = sum(_size(Path(path)) for path in paths)
    if total < _LONG_WORK:
        yield from parts
        return
    with click.progressbar(length=total, label="checking", file=sys.stderr, update_min_steps=total // 200) as bar:
        for part in parts:
            yield part
            bar.update(part.size if isinstance(part, Part) else 0)


def _size(path: Path) -> int:
    try:
        files = [each for each in path.rglob("*") if each.is_file()] if path.is_dir() else [path]
        return sum(each.stat().st_size for each in files)
    except OSError:
        return 0
