"""Text that was broken into lines for a column, put together, with the offsets of the text as given."""

from __future__ import annotations

from bisect import bisect_right

import regex

# A hyphen that belongs to the word stays: in a column before a capital, and behind what begins the name of a rank.
_KEPT = (
    r"(?:(?<=(?<!\p{L})(?:[Aa]vocat|[Ll]ieutenant|[Vv]ice|[Ee]x))-"
    r"|(?<=(?<!\p{L})[Ss]ous)-(?=\n[ \t]*(?:préf|lieut|secr|inten|direc|offic)))"
)
_BREAK = regex.compile(rf"(?<={_KEPT})\n[ \t]*(?=\p{{Ll}})|(?<=\p{{Ll}})(?!{_KEPT})(?:-\n|¬[\n ]?)[ \t]*(?=\p{{Ll}})")
_BREAK_IN_COLUMN = regex.compile(
    rf"(?<=\p{{Ll}}-)\n[ \t]*(?=\p{{Lu}})|(?<=\p{{Lu}}{{2}})-\n[ \t]*(?=\p{{Lu}}{{2}})|{_BREAK.pattern}"
)

_LONGEST_LINE = 100
_SHORTEST_LINE = 20
_FEWEST_LINES = 3


def _is_column(lines: list[str]) -> bool:
    """Whether the lines of a paragraph are those of a column: several, and most of them about as long as the longest."""
    widest = max(map(len, lines))
    if len(lines) < _FEWEST_LINES or not _SHORTEST_LINE <= widest <= _LONGEST_LINE:
        return False
    long = sum(2 * len(line) > widest for line in lines)
    return 3 * long >= 2 * len(lines)


def _rejoined(text: str) -> str:
    """A text whose columns are lines: every line break within one is a space."""
    if "\n" not in text:
        return text
    paragraphs = text.split("\n\n")
    return "\n\n".join(
        part.replace("\n", " ") if "\n" in part and _is_column(part.split("\n")) else part for part in paragraphs
    )


class Mended:
    """A text without the breaks within its words and within the lines of its columns.

    >>> mended = Mended("le pré-\\nsident")
    >>> mended.text, mended.offset(11, ending=True)
    ('le président', 13)
    """

    def __init__(self, text: str) -> None:
        joined = _rejoined(text)
        pieces: list[str] = []
        self._starts = [0]
        self._shifts = [0]
        reached = length = 0
        pattern = _BREAK_IN_COLUMN if text.count("\n") >= _FEWEST_LINES else _BREAK
        for broken in pattern.finditer(text):
            pieces.append(joined[reached : broken.start()])
            length += broken.start() - reached
            reached = broken.end()
            self._starts.append(length)
            self._shifts.append(reached - length)
        self.broken = len(self._starts) > 1
        self.text = "".join((*pieces, joined[reached:]))
        self.broken = self.text != text

    def offset(self, place: int, *, ending: bool = False) -> int:
        """Where an offset of the mended text stands in the text as given; one that ends a stretch keeps before a break."""
        piece = bisect_right(self._starts, place - ending) - 1
        return place + self._shifts[piece]
