"""Small words within names, in whatever language."""

from __future__ import annotations

PARTICLES = frozenset({
    "al", "el", "ul", "de", "del", "della", "di", "da", "das", "do", "dos", "du", "des", "la", "le", "van", "von", "der", "den",
    "ter", "ten", "bin", "ibn", "ben", "abu", "ould", "af", "av",
})  # fmt: skip
"""Those within names of people."""

LINKS = PARTICLES | {
    "of",
    "the",
    "for",
    "d",
    "l",
    "les",
    "für",
    "fur",
    "die",
    "dem",
    "im",
    "zu",
    "dei",
    "degli",
    "delle",
    "las",
    "los",
}
"""Those that may stand between the words of any name."""
