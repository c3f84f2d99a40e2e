"""Rules that others wrote: installed packages offer them under the entry point group `newsschema.rules`."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import EntryPoint, distributions
from pkgutil import walk_packages
from types import ModuleType
from typing import NamedTuple

from newsschema.errors import NewsschemaError

GROUP = "newsschema.rules"


class PlugIn(NamedTuple):
    """Modules of rules from outside.

    Attributes:
        name: of the entry point, or of the module where it was named directly.
        source: what offers it, for messages.
        modules: the module, and those within it where it is a package.
    """

    name: str
    source: str
    modules: tuple[ModuleType, ...]


def installed() -> tuple[EntryPoint, ...]:
    """The plug-ins that installed packages offer, by name."""
    offering = {
        package.name: package.entry_points.select(group=GROUP)
        for package in reversed([*distributions()])  # of one that is installed twice, the first on the path counts
        if GROUP in (package.read_text("entry_points.txt") or "")  # to read on in all of them takes twice as long
    }
    return tuple(
        sorted((point for points in offering.values() for point in points), key=lambda point: (point.name, point.value))
    )


def load(wanted: tuple[str, ...] | None) -> Iterator[PlugIn]:
    """Import plug-ins.

    Args:
        wanted: names of installed plug-ins, or of modules; all installed ones where it is left out.

    Raises:
        NewsschemaError: when there is none of a name, or it cannot be imported.
    """
    if wanted is None:
        yield from (_installed(point) for point in installed())
        return
    for name in wanted:
        points = [point for point in installed() if point.name == name]
        if points:
            yield from (_installed(point) for point in points)
        else:
            yield PlugIn(name, f"the plug-in {name!r}", tuple(_modules(name, f"the plug-in {name!r}")))


def _installed(point: EntryPoint) -> PlugIn:
    package = f" of {point.dist.name}" if point.dist is not None else ""
    source = f"the plug-in {point.name!r}{package}"
    return PlugIn(point.name, source, tuple(_modules(point.module, source)))


def _modules(name: str, source: str) -> Iterator[ModuleType]:
    """A module and all that lie within it.

    Raises:
        NewsschemaError: when one cannot be imported; whatever it raises is the plug-in's fault, not ours.
    """
    try:
        module = import_module(name)
        yield module
        for inner in walk_packages(getattr(module, "__path__", ()), f"{name}."):
            yield import_module(inner.name)
    except ModuleNotFoundError as error:
        if error.name == name:
            known = ", ".join(point.name for point in installed()) or "none"
            raise NewsschemaError(
                f"{source}: no installed plug-in and no module has this name (installed: {known})"
            ) from error
        raise NewsschemaError(f"{source} cannot be loaded: {error}") from error
    except Exception as error:
        raise NewsschemaError(f"{source} cannot be loaded: {type(error).__name__}: {error}") from error
