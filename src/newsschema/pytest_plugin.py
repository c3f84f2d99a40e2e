"""pytest's entry point: the records of data files as tests, and the fixture `assert_consistent`.

Nothing of the package is imported before a data file is collected or the fixture is used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from newsschema.datasets.entry import Entry
    from newsschema.model.record import Record
    from newsschema.rules.finding import Finding

_FILES = pytest.StashKey[frozenset[Path]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The settings that a project may make."""
    parser.addini("newsschema_files", "data files whose records are tests, as patterns from the root", type="args")
    parser.addini("newsschema_select", "only these rules: codes, names or beginnings of codes", type="args")
    parser.addini("newsschema_ignore", "not these rules", type="args")


def pytest_configure(config: pytest.Config) -> None:
    """Add the data files to what is collected, where nobody names what to collect."""
    files = _files(config)
    config.stash[_FILES] = files
    if config.args_source is not pytest.Config.ArgsSource.ARGS:
        visited = [(config.invocation_params.dir / arg.partition("::")[0]).resolve() for arg in config.args]
        config.args += [
            str(file) for file in sorted(files) if not any(file.is_relative_to(folder) for folder in visited)
        ]


def _files(config: pytest.Config) -> frozenset[Path]:
    found: set[Path] = set()
    for pattern in config.getini("newsschema_files"):
        fitting = {file.resolve() for file in config.rootpath.glob(pattern) if file.is_file()}
        if not fitting:
            raise pytest.UsageError(f"newsschema_files: no file fits {pattern!r} from {config.rootpath}")
        found |= fitting
    return frozenset(found)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> RecordFile | None:
    """Collect a data file that the settings name."""
    named = file_path.resolve() in parent.config.stash[_FILES]
    return RecordFile.from_parent(parent, path=file_path) if named else None


class RecordFile(pytest.File):
    """A data file; each of its records is a test."""

    def collect(self) -> Iterator[RecordItem]:
        """The records in the file's order, named by their ids."""
        from newsschema.datasets.reader import read

        here = Path.cwd()
        shown = self.path.relative_to(here) if self.path.is_relative_to(here) else self.path
        taken: set[str] = set()
        for entry in read(shown):
            place = entry.source.of_value(entry.base)
            where = f"line-{place.line}" if place.line is not None else f"row-{place.row}"
            name = entry.record.id if entry.record is not None else where
            if name in taken:
                name = f"{name}-{where}-{len(taken)}"
            taken.add(name)
            yield RecordItem.from_parent(self, name=name, entry=entry)


class RecordItem(pytest.Item):
    """A record; the test is that nothing is found in it."""

    def __init__(self, *, entry: Entry, **options: Any) -> None:  # noqa: ANN401 - pytest's own
        super().__init__(**options)
        self.entry = entry

    def runtest(self) -> None:
        """Validate the record.

        Raises:
            FindingsError: when there is an error or a warning.
        """
        from newsschema.rules.engine import validate

        select, ignore = (self.config.getini(f"newsschema_{name}") or None for name in ("select", "ignore"))
        found = list(self.entry.findings)
        if self.entry.record is not None:
            found += self.entry.located(validate(self.entry.record, select=select, ignore=ignore))
        _complain(found)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:  # noqa: ANN401 - pytest's own
        """The findings as the command line shows them."""
        if isinstance(excinfo.value, FindingsError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """Where the record begins."""
        line = self.entry.source.of_value(self.entry.base).line
        return self.path, line - 1 if line is not None else None, f"{self.path.name}::{self.name}"


class FindingsError(AssertionError):
    """A record in which something was found; the message lists it."""


def _complain(found: Iterable[Finding]) -> None:
    """Fail with the errors and warnings among some findings."""
    __tracebackhide__ = True
    from newsschema.report.lines import head, related, target
    from newsschema.rules.finding import in_order

    lines: list[str] = []
    for finding in in_order(finding for finding in found if finding.severity != "info"):
        lines += [head(finding, colour=False), f"    at {target(finding)}"]
        lines += [f"    {related(other)}" for other in finding.related]
    if lines:
        raise FindingsError("\n".join(lines))


@pytest.fixture
def assert_consistent() -> Callable[..., None]:
    """A function that fails with the findings of a record: `assert_consistent(record)`.

    It takes a `Record` or its data as a mapping, and the keywords of `validate`: `text`, `select`, `ignore`.
    """
    return _assert_consistent


def _assert_consistent(
    record: Record | Mapping[str, object],
    *,
    text: str | None = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
) -> None:
    __tracebackhide__ = True
    from newsschema.model.record import Record
    from newsschema.rules.engine import validate

    if not isinstance(record, Record):
        _complain(_unreadable(record))
        record = Record.model_validate(record)
    _complain(validate(record, text=text, select=select, ignore=ignore))


def _unreadable(values: Mapping[str, object]) -> list[Finding]:
    """Why values are no record."""
    import json
    from io import BytesIO

    from newsschema.datasets.reader import read_stream

    source = json.dumps(values, default=str).encode()
    return [finding for entry in read_stream(BytesIO(source), "record", form="json") for finding in entry.findings]
