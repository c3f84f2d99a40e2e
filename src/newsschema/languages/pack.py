"""Language packs: one folder a language, the same file names in each, read on first use and checked on load."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from newsschema.errors import NewsschemaError

_FOLDER = Path(__file__).parent


class Table(BaseModel):
    """The form of one file of a pack: closed to unknown keys; a file that is missing is a table of defaults."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PackError(NewsschemaError):
    """A pack's file cannot be used; the message names the file and the key."""


SomeTable = TypeVar("SomeTable", bound=Table)


@cache
def languages() -> tuple[str, ...]:
    """The languages that have a pack, as BCP 47 codes, sorted."""
    return tuple(sorted(folder.name for folder in _FOLDER.iterdir() if any(folder.glob("*.toml"))))


def inflected(word: str, inflections: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """A word and its other forms.

    Args:
        word: in its first form.
        inflections: what an ending becomes in the other forms; the longest ending counts.
    """
    yield word
    ending = max((ending for ending in inflections if word.lower().endswith(ending)), key=len, default=None)
    if ending is not None:
        stem = word[: len(word) - len(ending)]
        yield from (stem + other for other in inflections[ending])


def read_table(language: str, name: str, form: type[SomeTable]) -> SomeTable:
    """One file of a pack, checked. Those who ask for a table often keep it.

    Args:
        language: the folder: "fr"; empty for a table beside the packs.
        name: the file without its ending: "calendar".
        form: what it must look like.

    Raises:
        PackError: when it is not TOML or not of that form; names the file and the key.
    """
    import tomllib

    path = _FOLDER / language / f"{name}.toml"
    place = path.relative_to(_FOLDER.parent).as_posix()
    if not path.is_file():
        return form()
    try:
        return form.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except tomllib.TOMLDecodeError as error:
        raise PackError(f"{place}: {error}") from error
    except ValidationError as error:
        first = error.errors()[0]
        key = ".".join(str(step) for step in first["loc"])
        raise PackError(f"{place}: {key}: {first['msg']}") from error
