"""Text that was broken into lines for a column, put together, with the offsets of the text as given."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import regex

# A hyphen that belongs to the word stays: in a column before a capital, and behind what begins the name of a rank.
_KEPT = (
    r"(?:(?<=(?<!\p{L})(?:[Aa]vocat|[Ll]ieutenant|[Vv]ice))-"
    r"|(?<=(?<!\p{L})[Ss]ous)-(?=\r?\n[ \t]*(?:préf|lieut|secr|inten|direc|offic))"
    r"|(?<=(?<!\p{L})[Ee]x)-(?=\r?\n[ \t]*(?:min|prés|pres|dép|mai|may|préf|chef|chief|dir|secr|séna|gouv|gov|cap|col|lieut"
    r"|offic|emp|roi|rein|king|queen|chan|lead|police|sold|wife|husb|mari|femme|patron|champ)))"
)
_BREAK = regex.compile(
    rf"(?<={_KEPT})\r?\n[ \t]*(?=\p{{Ll}})|(?<=\p{{Ll}})(?!{_KEPT})(?:-\r?\n|¬[\r\n ]?\n?)[ \t]*(?=\p{{Ll}})|\r(?=\n)"
)
_BREAK_IN_COLUMN = regex.compile(
    rf"(?<=\p{{Ll}}-)\r?\n[ \t]*(?=\p{{Lu}})|(?<=\p{{Lu}}{{2}})-\r?\n[ \t]*(?=\p{{Lu}}{{2}})|{_BREAK.pattern}"
)
_TWO_APOSTROPHES = regex.compile(
    r"(?<![\p{L}\p{N}'])(?:``|'')(?=[^\s'])((?:[^\n'`]|'(?!')|\n(?!\s*\n)){1,1500}+)(?<=\S)''(?![\p{L}\p{N}'])"
)
_PARAGRAPH = regex.compile(r"\S(?:[^\n]++|\n(?!\s*\n))*+")
_SIGNS_OF_BREAKS = ("\r", "¬", "-\n")
_ENDING = (".", "!", "?", "…", "»", "”", '"', ")", ":", "؟")

_LONGEST_LINE = 100
_SHORTEST_LINE = 20
_FEWEST_LINES = 3


def _is_column(lines: list[str]) -> bool:
    """Whether the lines of a paragraph are those of a column: several, most about as long as the longest, of sentences that go on."""
    widest = max(map(len, lines))
    if len(lines) < _FEWEST_LINES or not _SHORTEST_LINE <= widest <= _LONGEST_LINE:
        return False
    short = [line for line in lines[:-1] if 2 * len(line) <= widest and not line.rstrip().endswith(_ENDING)]
    # Headlines, bylines and lists begin every line with a capital or a figure.
    going_on = sum(_goes_on(line.lstrip()[:1]) for line in lines[1:])
    return 3 * len(short) <= len(lines) and 4 * going_on >= len(lines) - 1


def _goes_on(first: str) -> bool:
    """Whether a line that begins with a character may go on with a sentence: one in lower case, or of a script without case."""
    return first.isalpha() and not first.isupper()


def _joints(text: str) -> Iterator[int]:
    """Where the line breaks stand that only the width of a column made."""
    if "\n" not in text.strip("\n").replace("\n\n", ""):
        return  # Every line is a paragraph.
    paragraphs = [
        (match.start(), match.group().split("\n")) for match in _PARAGRAPH.finditer(text) if "\n" in match.group()
    ]
    columns = [_is_column(lines) for _, lines in paragraphs]
    width = max(
        (len(line) for (_, lines), column in zip(paragraphs, columns, strict=True) if column for line in lines),
        default=0,
    )
    if not width:
        return
    for (start, lines), column in zip(paragraphs, columns, strict=True):
        place = start
        for line in lines[:-1]:
            place += len(line) + 1
            # A short line that ends a sentence ends a paragraph of the column; beside a column only full lines go on.
            if 3 * len(line) > 2 * width or (column and not line.rstrip().endswith(_ENDING)):
                yield place - 1


def _rejoined(text: str) -> str:
    """A text whose columns are lines: every line break within one is a space."""
    pieces: list[str] = []
    reached = 0
    for place in _joints(text):
        pieces.append(text[reached:place])
        reached = place + 1
    return " ".join((*pieces, text[reached:])) if pieces else text


def _with_double_marks(text: str) -> str:
    """A text, as long as before, whose marks of two apostrophes are double ones: "``so,'' he said"."""
    if "''" not in text:
        return text
    return _TWO_APOSTROPHES.sub(lambda marked: f' "{marked[1]}" ', text)


class Mended:
    """A text without the breaks within its words and within the lines of its columns.

    Attributes:
        given: the text as given.
        text: the text put together.
        broken: whether they differ.

    >>> mended = Mended("le pré-\\nsident")
    >>> mended.text, mended.offset(11, ending=True)
    ('le président', 13)
    """

    def __init__(self, text: str) -> None:
        self.given = text
        self.text = text = _with_double_marks(text)
        self._starts = [0]
        self._shifts = [0]
        if "\n" in text or "¬" in text:
            self._mend(text)
        self.broken = self.text != self.given

    def _mend(self, text: str) -> None:
        joined = _rejoined(text)
        if not any(sign in text for sign in _SIGNS_OF_BREAKS):
            self.text = joined
            return
        pieces: list[str] = []
        reached = length = 0
        pattern = _BREAK_IN_COLUMN if text.count("\n") >= _FEWEST_LINES else _BREAK
        for broken in pattern.finditer(text):
            pieces.append(joined[reached : broken.start()])
            length += broken.start() - reached
            reached = broken.end()
            self._starts.append(length)
            self._shifts.append(reached - length)
        self.text = "".join((*pieces, joined[reached:]))

    def offset(self, place: int, *, ending: bool = False) -> int:
        """Where an offset of the mended text stands in the text as given; one that ends a stretch keeps before a break."""
        piece = bisect_right(self._starts, place - ending) - 1
        return place + self._shifts[piece]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the mended text stands in the text as given."""
        return (self.offset(start), self.offset(end, ending=True)) if self.broken else (start, end)
