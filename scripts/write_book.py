"""Writes the book of rules: what `newsschema` needs to know of every rule before one is called, and the walk that calls them."""

from __future__ import annotations

from pathlib import Path

from newsschema.rules import registry, walk

_BOOK = Path(registry.__file__).parent / "book.py"

_HEAD = '''"""The book of rules, made by scripts/write_book.py (make docs) from their modules, which are read only when called."""

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
        f"{each.code} = ListedRule({each.code!r}, {each.name!r}, {each.severity!r}, {each.since!r}, {each.check.__module__!r})"
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


if __name__ == "__main__":
    _BOOK.write_text(book(), encoding="utf-8")
    print(f"{_BOOK.name} written")
