"""The configuration of a run: the nearest file above what is checked, read, with those that it extends."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from newsschema.errors import NewsschemaError

if TYPE_CHECKING:
    from newsschema.datasets.configuration import Configuration

OWN = "newsschema.toml"
SHARED = "pyproject.toml"
_TABLE = "newsschema"


class Configured(NamedTuple):
    """A configuration and where it was found.

    Attributes:
        file: the file.
        configuration: what it says.
    """

    file: Path
    configuration: Configuration

    @property
    def folder(self) -> Path:
        """The folder that paths in the configuration are meant from."""
        return self.file.parent


def find_configuration(paths: Iterable[Path]) -> Path | None:
    """The nearest configuration file, at or above the folder that holds all paths.

    It is a newsschema.toml, or a pyproject.toml with a table [tool.newsschema].

    Args:
        paths: the files and folders to check; the working directory where there are none.
    """
    folders = [path if path.is_dir() else path.parent for path in (Path(os.path.abspath(each)) for each in paths)]  # noqa: PTH100 - takes ".." away, as absolute() does not
    start = Path(os.path.commonpath(folders)) if folders else Path.cwd()
    for folder in (start, *start.parents):
        if (folder / OWN).is_file():
            return folder / OWN
        if _has_table(folder / SHARED):
            return folder / SHARED
    return None


def _has_table(path: Path) -> bool:
    try:
        content = path.read_bytes()
    except OSError:
        return False
    return b"newsschema" in content and _TABLE in _tool(_parsed(path, content))


def read_configuration(path: Path) -> Configured:
    """What a configuration file says, together with those that it extends.

    Raises:
        NewsschemaError: when it cannot be read, or says what no configuration may say.
    """
    from newsschema.datasets.configuration import Configuration

    return Configured(path, Configuration.model_validate(_joined(path, ())))


def _joined(path: Path, seen: tuple[Path, ...]) -> dict[str, Any]:
    """The keys of a file over those of the one that it extends; tables of both are joined."""
    if path.resolve() in seen:
        raise NewsschemaError(f"{path}: 'extend' leads back to the file itself")
    own = _checked(path)
    base = own.pop("extend", None)
    if base is None:
        return own
    below = _joined(path.parent / base, (*seen, path.resolve()))
    for key, value in own.items():
        under = below.get(key)
        below[key] = {**under, **value} if isinstance(value, dict) and isinstance(under, dict) else value
    return below


def _checked(path: Path) -> dict[str, Any]:
    """The keys of one file, with its own paths made absolute."""
    from pydantic import ValidationError

    from newsschema.datasets.configuration import Configuration

    try:
        content = path.read_bytes()
    except OSError as error:
        raise NewsschemaError(f"{path}: {error.strerror or error}") from error
    parsed = _parsed(path, content)
    if path.name == SHARED:
        parsed = _tool(parsed).get(_TABLE, {})
    try:
        Configuration.model_validate(parsed)
    except ValidationError as error:
        from newsschema.datasets.configuration_faults import fault

        raise NewsschemaError(f"{path}: {fault(error, parsed)}") from error
    keys = dict(parsed)
    if "baseline" in keys:
        keys["baseline"] = str(path.parent / keys["baseline"])
    if isinstance(keys.get("map"), str):
        keys["map"] = str(path.parent / keys["map"])
    if "per-file-ignores" in keys:
        keys["per-file-ignores"] = {
            absolute: codes
            for pattern, codes in keys["per-file-ignores"].items()
            for absolute in _absolute(pattern, path.parent)
        }
    return keys


def _absolute(pattern: str, folder: Path) -> tuple[str, ...]:
    """A pattern of paths, meant from a folder; one without a slash fits files of that name in every folder below."""
    if pattern.startswith("/"):
        return (pattern,)
    from glob import escape

    base = escape(folder.absolute().as_posix())
    return (f"{base}/{pattern}",) if "/" in pattern else (f"{base}/{pattern}", f"{base}/*/{pattern}")


def _parsed(path: Path, content: bytes) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise NewsschemaError(f"{path}: this is no TOML: {error}") from error


def _tool(parsed: dict[str, Any]) -> dict[str, Any]:
    tool = parsed.get("tool", {})
    return tool if isinstance(tool, dict) else {}
