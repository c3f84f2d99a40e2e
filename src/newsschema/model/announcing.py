"""Where a new type of the record is told to those who keep a list of them."""

from __future__ import annotations

import sys


def announce(kind: type[object]) -> None:
    """Tell Hypothesis' entry point of a type, where Hypothesis has called it; nothing is imported for that."""
    plugin = sys.modules.get("newsschema.hypothesis_plugin")
    if plugin is not None and "hypothesis" in sys.modules:
        plugin.register_type(kind)
