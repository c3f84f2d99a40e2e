"""Writes what is kept ready so that a run begins at once: the book of rules with its walk, and the words of packs that rules ask for."""

from __future__ import annotations

import json
from pathlib import Path

from newsschema.languages.pack import languages
from newsschema.rules import registry, walk
from newsschema.rules.pack_words import READY, collected

_BOOK = Path(registry.__file__).parent / "book.py"

_HEAD = '''"""The book of rules, made by scripts/write_ready.py (make docs) from their modules, which are read only when called."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.registry import ListedRule, Rule
'''
_WALK = "def walk(part0: Record, ctx: Context, add: Callable[[Iterable[Any]], None]) -> None:"


def book() -> str:
    """The text of the module."""
    rules = sorted(registry.declared_rules(), key=lambda each: each.code)
    listed = [
        f"{each.code}: Any = ListedRule({each.code!r}, {each.name!r}, {each.severity!r}, {each.since!r}, {each.check.__module__!r})"
        for each in rules
    ]
    codes = "".join(f"    {each.code},\n" for each in rules)
    sizes = "".join(f"    {name!r}: {size},\n" for name, size in sorted(registry.sizes().items()))
    return "\n".join(
        [
            _HEAD,
            *listed,
            f"\nRULES: Final[tuple[Rule, ...]] = (\n{codes})",
            f"SIZES: Final = {{\n{sizes}}}\n\n",
            walk.written(rules, _WALK),
        ]
    )


def ready() -> dict[Path, str]:
    """Every file that is kept ready."""
    words = {
        READY / f"{language}.json": json.dumps(collected(language)._asdict(), ensure_ascii=False, indent=0) + "\n"
        for language in languages()
    }
    return {_BOOK: book()} | words


if __name__ == "__main__":
    for path, content in ready().items():
        path.write_text(content, encoding="utf-8")
        print(path.name)
