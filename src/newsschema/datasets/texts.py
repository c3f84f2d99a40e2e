"""The texts of records that do not hold their own: a file for all of them, or a folder with a file for each."""

from __future__ import annotations

from pathlib import Path, PurePath

from newsschema.errors import NewsschemaError
from newsschema.model.record import Record
from newsschema.text.encoding import decoded

_SUFFIXES = (".txt", ".text")


class Texts:
    """Finds the text of a record: the file that is named like the record's id, or else like the record's own file.

    Args:
        place: a text, or the folder that holds the texts.

    Raises:
        NewsschemaError: when there is no such file or folder.
    """

    def __init__(self, place: Path) -> None:
        if not place.exists():
            raise NewsschemaError(f"{place}: there is no such text and no such folder of texts")
        self._place = place

    def of(self, record: Record, file: str) -> str | None:
        """The text of a record; nothing where the record holds its own.

        Args:
            record: the record.
            file: what it was read from.

        Raises:
            NewsschemaError: when there is none, or it cannot be read; the message says which files were looked for.
        """
        if record.text is not None:
            return None
        if not self._place.is_dir():
            return _read(self._place)
        names = [name for name in dict.fromkeys((record.id, PurePath(file).stem)) if _is_plain(name)]
        for name in names:
            for suffix in _SUFFIXES:
                path = self._place / f"{name}{suffix}"
                if path.is_file():
                    return _read(path)
        sought = " nor ".join(f"{name}.txt" for name in names) or "a file named like it"
        raise NewsschemaError(f"{file}: record {record.id!r} has no text, and {self._place} has not {sought}")


def _is_plain(name: str) -> bool:
    """Whether it can be the name of a file within a folder."""
    return bool(name) and PurePath(name).name == name and "\\" not in name and "\0" not in name and len(name) < 200


def _read(path: Path) -> str:
    try:
        return decoded(path.read_bytes(), str(path))
    except OSError as error:
        raise NewsschemaError(f"{path}: {error.strerror or error}") from error
