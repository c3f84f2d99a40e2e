"""How files are named in reports that other programs read."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path, PurePosixPath


@lru_cache(maxsize=1024)
def shown_path(file: str) -> str:
    """A file's path from the working directory with forward slashes, as code hosts want it; as it is where it lies elsewhere.

    Bytes that are no UTF-8 stand as U+FFFD.
    """
    path = Path(file)
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


@lru_cache(maxsize=1024)
def uri(file: str) -> str:
    """A file as a URI: relative to the working directory where it lies within, else absolute."""
    path = Path(file)
    if path.is_absolute() and path.is_relative_to(Path.cwd()):
        path = path.relative_to(Path.cwd())
    if path.is_absolute():
        return path.as_uri()
    return PurePosixPath("/", path.as_posix()).as_uri().removeprefix("file:///")
