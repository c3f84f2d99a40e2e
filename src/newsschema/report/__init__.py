"""How findings are shown: one file a format in `formats/`, found by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import IO, TYPE_CHECKING, NamedTuple

from newsschema.errors import NewsschemaError
from newsschema.report import formats as _formats
from newsschema.report.reported import Reported
from newsschema.report.run import Run
from newsschema.report.tally import Tally
from newsschema.rules.finding import Finding

if TYPE_CHECKING:
    from newsschema.report.feedback import as_feedback as as_feedback


def __getattr__(name: str) -> object:
    if name != "as_feedback":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.feedback").as_feedback  # not needed to validate files


class Format(NamedTuple):
    """A way to write findings.

    Attributes:
        name: what `--format` calls it.
        write: the function that writes.
        places: whether it shows where in the source the values stand.
        excused: whether it shows findings that a suppression or the baseline excuses, marked as such.
    """

    name: str
    write: Callable[[Iterable[Reported], IO[str], Run], None]
    places: bool
    excused: bool


@lru_cache(maxsize=1)
def formats() -> tuple[str, ...]:
    """The names of the formats, sorted."""
    return tuple(sorted(module.name.replace("_", "-") for module in iter_modules(_formats.__path__)))


def find_format(name: str) -> Format:
    """The format of a name.

    Raises:
        NewsschemaError: when there is no such format.
    """
    if name not in formats():
        raise NewsschemaError(f"no format {name!r}; there are {', '.join(formats())}")
    module = import_module(f"{_formats.__name__}.{name.replace('-', '_')}")
    return Format(name, module.write, getattr(module, "PLACES", False), getattr(module, "EXCUSED", False))


def write(findings: Iterable[Finding], out: IO[str], *, form: str = "text", colour: bool = False) -> None:
    """Write findings, from wherever they come, in a format.

    Args:
        findings: of one record or of many.
        out: where to write.
        form: the format.
        colour: whether the output may hold colours, where the format knows any.

    Raises:
        NewsschemaError: when there is no such format.
    """
    run = Run(Tally(), colour=colour)
    find_format(form).write(_counted(findings, run.tally), out, run)


def _counted(findings: Iterable[Finding], tally: Tally) -> Iterator[Reported]:
    for finding in findings:
        tally.note_finding(finding)
        yield Reported(finding)
