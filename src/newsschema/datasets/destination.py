"""Where output goes: standard output, or a file that takes its place only once everything is written."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from newsschema.errors import NewsschemaError


@contextmanager
def destination(output: str | Path | None) -> Iterator[IO[str]]:
    """Standard output, or a file; what was in the file stays until everything is written.

    Args:
        output: the file; standard output where it is left out.

    Raises:
        NewsschemaError: when the file cannot be made.
    """
    if output is None:
        yield sys.stdout
        return
    path = Path(output)
    if path.exists() and not path.is_file():  # a device or a pipe is written to, never replaced
        try:
            stream = path.open("w", encoding="utf-8", errors="surrogateescape")
        except OSError as error:
            raise NewsschemaError(f"{output}: {error.strerror or error}") from error
        with stream:
            yield stream
        return
    import tempfile

    path = path.resolve()
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise NewsschemaError(f"{output}: {error.strerror or error}") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="surrogateescape") as out:
            yield out
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
