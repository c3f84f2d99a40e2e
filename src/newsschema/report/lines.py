"""What goes into one line of a terminal or a log: nothing in it may break the line or command the terminal."""

from __future__ import annotations

import unicodedata

from newsschema.rules.finding import Finding, Related

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}
_HARMFUL = [*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_ESCAPES = {code: repr(chr(code))[1:-1] for code in _HARMFUL}
"""Control characters, and those that turn the direction of what follows."""


def one_line(text: str) -> str:
    """A text with everything escaped that would break a line, command a terminal or turn the direction of what follows.

    >>> one_line("a\\nb\\x1b[31m")
    'a\\\\nb\\\\x1b[31m'
    """
    return text.translate(_ESCAPES)


def xml_text(text: str) -> str:
    """A text without what XML cannot hold, which stands as U+FFFD."""
    return "".join(character if _is_xml(ord(character)) else "\ufffd" for character in text)


def _is_xml(code: int) -> bool:
    return code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or code > 0xFFFF


def width(text: str) -> int:
    """How many columns of a terminal a text takes.

    >>> width("é"), width("e\\u0301"), width("東京")
    (1, 1, 4)
    """
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text
    )


def styled(text: str, style: str, *, colour: bool) -> str:
    """A text in a colour, or bold, where colours are wanted.

    Args:
        text: the text.
        style: a severity, or "bold", "dim".
        colour: whether colours are wanted.
    """
    if not colour or not text:
        return text
    import click

    if style in ("bold", "dim"):
        return click.style(text, bold=style == "bold", dim=style == "dim")
    return click.style(text, fg=_COLOURS[style], bold=True)


def place(finding: Finding) -> str:
    """Where a finding stands: `file:line:column`, or as much of it as is known; without lines, the row of a table."""
    row = f"row {finding.row}" if finding.line is None and finding.row is not None else None
    known = (finding.file, finding.line, finding.column, row)
    return one_line(":".join(str(part) for part in known if part is not None))


def target(finding: Finding) -> str:
    """What a finding is about: the record pointer, of which record, and in a table the row and column."""
    where = f" of record {finding.record_id}" if finding.record_id else ""
    where += f", row {finding.row}" if finding.row is not None else ""
    where += f", column {finding.column_name}" if finding.column_name is not None else ""
    return one_line(f"{finding.target or '/'}{where}")


def related(other: Related) -> str:
    """The other value of a finding: what it is, the value, where."""
    return one_line(f"{other.label}: {other.value} ({other.target})")


def head(finding: Finding, *, colour: bool) -> str:
    """The line of a finding: `file:line:column: NS105 outside-window error: message`."""
    where = place(finding)
    code = styled(f"{finding.code} {finding.name}", finding.severity, colour=colour)
    line = f"{code} {finding.severity}: {one_line(finding.message)}"
    return f"{styled(f'{where}:', 'bold', colour=colour)} {line}" if where else line
