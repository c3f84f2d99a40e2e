"""How data sets are read: what the columns of a table are, and by how many processes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from newsschema.cli.options.gathered import gathered
from newsschema.datasets.parts import Part, parts_of
from newsschema.datasets.reader import SUFFIXES
from newsschema.errors import NewsschemaError

if TYPE_CHECKING:
    from newsschema.datasets.configuration_file import Configured
    from newsschema.datasets.table_map import TableMap


class Reading(NamedTuple):
    """What the options of reading say.

    Attributes:
        map_file: the map of tables, where one is named.
        jobs: how many processes; 0 for as many as there are processors.
        stdin_filename: what to call standard input.
    """

    map_file: Path | None
    jobs: int
    stdin_filename: str

    @property
    def processes(self) -> int:
        """How many processes are wanted."""
        if self.jobs:
            return self.jobs
        mine = getattr(os, "sched_getaffinity", None)
        return len(mine(0)) if mine is not None else os.cpu_count() or 1

    def table(self, configured: Configured | None) -> TableMap | None:
        """The map of tables: of the option, or else of the configuration.

        Raises:
            NewsschemaError: when it cannot be read or used.
        """
        said = configured.configuration.map if configured is not None else None
        named = self.map_file or (Path(said) if isinstance(said, str) else None)
        if named is not None:
            from newsschema.datasets.table_map import read_map

            return read_map(named)
        if configured is not None and isinstance(said, dict):
            from newsschema.datasets.table_map import table_map

            return table_map(said, f"{configured.file}: map")
        return None


def files(paths: tuple[str, ...], apart: frozenset[Path]) -> Iterator[Path | NewsschemaError]:
    """The files to read, those of folders among them; in place of a folder that holds none the reason.

    Args:
        paths: files and folders.
        apart: files that are no data where they lie in a folder, resolved: the baseline, and what is written.
    """
    for path in paths:
        try:
            yield from _files(Path(path), apart)
        except NewsschemaError as error:
            yield error


def parts(
    paths: tuple[str, ...], stdin_name: str, table: TableMap | None, apart: frozenset[Path]
) -> Iterator[Part | NewsschemaError]:
    """What to read: files, the data files of folders, and standard input; in place of what cannot be read the reason."""
    for path in paths:
        if path == "-":
            yield Part(Path(stdin_name), table, alone=True, stdin=True)
            continue
        for file in files((path,), apart):
            try:
                if isinstance(file, NewsschemaError):
                    yield file
                else:
                    yield from parts_of(file, table)
            except NewsschemaError as error:
                yield error


def _files(path: Path, apart: frozenset[Path]) -> tuple[Path, ...]:
    """A file, or every data file of a folder; hidden ones are left out."""
    if not path.is_dir():
        return (path,)
    files = sorted(
        file
        for file in path.rglob("*")
        if file.suffix.lower() in SUFFIXES
        and file.is_file()
        and not (apart and file.resolve() in apart)
        and not any(step.startswith(".") for step in file.relative_to(path).parts)
    )
    if not files:
        raise NewsschemaError(f"{path}: no data files in this folder ({', '.join(sorted(SUFFIXES))})")
    return tuple(files)


reading_options = gathered(
    "reading",
    Reading,
    click.option(
        "--map",
        "map_file",
        metavar="FILE",
        type=click.Path(path_type=Path, dir_okay=False),
        help="What the columns of tables are (TOML), for CSV and Parquet that were not made for newsschema.",
    ),
    click.option(
        "--jobs",
        metavar="NUMBER",
        default=1,
        show_default=True,
        type=click.IntRange(min=0),
        help="So many processes, over files and within large JSON Lines; 0 for one a processor.",
    ),
    click.option(
        "--stdin-filename", default="<stdin>", metavar="NAME", help="What to call standard input in findings."
    ),
)
