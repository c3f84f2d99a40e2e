"""Words of a language that quick tests of rules ask for, kept ready as JSON: to read the packs takes longer than most runs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic_core import from_json

import newsschema.languages
from newsschema.text.folding import fold_term

READY = Path(__file__).parent / "ready"
_PACKS = Path(newsschema.languages.__file__).parent
_SOURCES = ("places.toml", "events.toml", "names.toml", "phrases.toml")
_KINDS = frozenset({"country", "country-ambiguous"})
_FORMS = ("name", "capital", "adjective", "demonym", "homonym")


class PackWords(NamedTuple):
    """Words by what they mean.

    Attributes:
        sizes: of the files that they come from, by which it is seen that those have changed since.
        countries: codes by form and folded word; empty where it stands for two countries.
        event_kinds: the kinds of events that single words begin the names of.
    """

    sizes: dict[str, int]
    countries: dict[str, dict[str, str]]
    event_kinds: dict[str, str]


@cache
def pack_words(language: str) -> PackWords:
    """The words of a language that has a pack: as they are kept, or from the pack where it is another by now."""
    try:
        kept = PackWords(**from_json((READY / f"{language}.json").read_bytes()))
    except OSError:
        return collected(language)
    return kept if kept.sizes == _sizes(language) else collected(language)


def collected(language: str) -> PackWords:
    """The words of a language, collected from its pack."""
    return PackWords(_sizes(language), _countries(language), dict(_event_kinds(language)))


def _sizes(language: str) -> dict[str, int]:
    files = (_PACKS / language / name for name in _SOURCES)
    return {file.name: file.stat().st_size for file in files if file.is_file()}


def _countries(language: str) -> dict[str, dict[str, str]]:
    from newsschema.extraction.recognize.countries import terms

    found: dict[str, dict[str, str]] = {form: {} for form in _FORMS}
    for term in terms(language):
        if term.kind == "homonym":
            found["homonym"][fold_term(term.surface)] = term.value.code
        elif term.kind in _KINDS:
            form, code = term.value[:2]
            word = fold_term(term.surface)
            known = found[form].setdefault(word, code)
            if known != code:
                found[form][word] = ""
    return found


def _event_kinds(language: str) -> Iterator[tuple[str, str]]:
    from newsschema.languages.events import events

    for head in events(language).head:
        if head.named:
            yield from ((fold_term(word), head.kind) for word in head.words if " " not in word)
