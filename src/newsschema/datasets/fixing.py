"""Fixes of findings put into the files that the records were read from, byte for byte where nothing is to be mended."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from newsschema.datasets.entry import Entry
from newsschema.datasets.json_reader import BOM, JsonSource, read_document, read_one
from newsschema.datasets.patching import PatchError, patched
from newsschema.datasets.positions import end_of
from newsschema.datasets.reader import MENDABLE, form_of, read
from newsschema.errors import NewsschemaError
from newsschema.rules.finding import Finding

if TYPE_CHECKING:
    from newsschema.datasets.table_map import TableMap

Check = Callable[[Entry], list[Finding]]


@dataclass(slots=True)
class Mended:
    """What became of the fixes of one file.

    Attributes:
        applied: findings that are mended.
        given_up: findings whose fix would bring another finding, or does not fit.
        left: findings whose fix is unsafe, where only safe ones were asked for.
        refused: findings that could be mended, of a file that is not changed.
        diff: what is changed, as a unified diff, where it is asked for.
    """

    applied: list[Finding] = field(default_factory=list)
    given_up: list[Finding] = field(default_factory=list)
    left: list[Finding] = field(default_factory=list)
    refused: list[Finding] = field(default_factory=list)
    diff: list[str] = field(default_factory=list)


def fix_file(
    path: Path, check: Check, *, unsafe: bool = False, write: bool = True, table: TableMap | None = None
) -> Mended:
    """Mend what can be mended in a file.

    JSON and JSON Lines are changed; of files of another form it is only told what could be mended. The file is replaced at
    once, and only where something changes.

    Args:
        path: the file.
        check: gives the findings of an entry.
        unsafe: whether to apply fixes that may change what was meant.
        write: whether to write; else what would change is given as a diff.
        table: the map of a table's columns.

    Raises:
        NewsschemaError: when the file cannot be read or written.
    """
    mended = Mended()
    form = form_of(str(path))
    if form not in MENDABLE:
        mended.refused = [each for entry in read(path, table=table) for each in check(entry) if each.fix is not None]
        return mended
    mender = _Mender(check, mended, unsafe=unsafe)
    try:
        with path.open("rb") as stream:
            pieces = (
                mender.lines(stream, str(path)) if form == "json-lines" else mender.document(stream.read(), str(path))
            )
            if write:
                _replace(path, pieces, mended)
            else:
                mended.diff = _diff(str(path), pieces, in_lines=form == "json-lines")
    except OSError as error:
        raise NewsschemaError(f"{path}: {error.strerror or error}") from error
    return mended


Piece = tuple[bytes, bytes]
"""A stretch of a file as it was, and as it is to be."""


class _Mender:
    def __init__(self, check: Check, mended: Mended, *, unsafe: bool) -> None:
        self._check = check
        self._mended = mended
        self._unsafe = unsafe

    def lines(self, stream: BinaryIO, name: str) -> Iterator[Piece]:
        """The lines of a file of JSON Lines."""
        for number, raw in enumerate(stream, 1):
            head = BOM if number == 1 and raw.startswith(BOM) else b""
            body = raw[len(head) :].rstrip(b"\r\n")
            if not body.strip():
                yield raw, raw
                continue
            new = self._record(body, read_one(body, name, number))
            yield raw, head + new + raw[len(head) + len(body) :]

    def document(self, content: bytes, name: str) -> Iterator[Piece]:
        """A file of one record, or a list of them."""
        body = content.removeprefix(BOM)
        entries = list(read_document(body, name))
        if len(entries) == 1 and not entries[0].base:
            yield content, content[: len(content) - len(body)] + self._record(body, entries[0])
            return
        text = body.decode("utf-8")
        made, reached = [content[: len(content) - len(body)]], 0
        for entry in entries:
            if entry.record is None or entry.findings or not isinstance(entry.source, JsonSource):
                continue
            found = self._check(entry)
            if not any(each.fix for each in found):
                continue
            start = entry.source.positions.values[entry.base]
            end = end_of(text, start)
            item = text[start:end].encode()
            made += [text[reached:start].encode(), self._record(item, read_one(item, name, 1), found)]
            reached = end
        yield content, b"".join((*made, text[reached:].encode()))

    def _record(self, raw: bytes, entry: Entry, found: list[Finding] | None = None) -> bytes:
        """A record with its fixes applied; each is kept only where it brings no other finding."""
        if entry.record is None or entry.findings:
            return raw
        found = self._check(entry) if found is None else found
        if not any(each.fix for each in found):
            return raw
        text = raw.decode("utf-8")
        given_up: set[str] = set()
        while due := [each for each in found if self._is_due(each) and _key(each) not in given_up]:
            batch = _together(due)
            after = self._attempt(text, batch, found, entry.file)
            while after is None and len(batch) > 1:
                batch = batch[: len(batch) // 2]
                after = self._attempt(text, batch, found, entry.file)
            if after is None:
                given_up.update(map(_key, batch))
            else:
                text, found = after
                self._mended.applied += batch
        self._mended.given_up += [each for each in found if _key(each) in given_up]
        self._mended.left += [each for each in found if each.fix is not None and not self._is_due(each)]
        return text.encode("utf-8")

    def _is_due(self, finding: Finding) -> bool:
        return finding.fix is not None and (finding.fix.safe or self._unsafe)

    def _attempt(
        self, text: str, batch: list[Finding], found: list[Finding], file: str
    ) -> tuple[str, list[Finding]] | None:
        """The text with some fixes and its findings then; nothing where they do not go, or others come."""
        try:
            for each in batch:
                text = patched(text, each.fix.patch if each.fix is not None else ())
        except PatchError:
            return None
        entry = read_one(text.encode("utf-8"), file, 1)
        if entry.record is None or entry.findings:
            return None
        after = self._check(entry)
        allowed = Counter(each.code for each in found)
        allowed.subtract(each.code for each in batch)
        if any(count > allowed[code] for code, count in Counter(each.code for each in after).items()):
            return None
        return text, after


def _key(finding: Finding) -> str:
    return f"{finding.code} {finding.target} {finding.fix}"


def _together(due: list[Finding]) -> list[Finding]:
    """Of some fixes those that may be tried at once: none touches what another does, and no list is shifted."""
    chosen: list[Finding] = []
    taken: set[str] = set()
    for each in due:
        paths = [operation.path for operation in each.fix.patch] if each.fix is not None else []
        shifts = any(
            operation.op != "replace" and (operation.path.rpartition("/")[2] + "0").replace("-", "0", 1).isdigit()
            for operation in (each.fix.patch if each.fix is not None else ())
        )
        if shifts:
            if not chosen:
                return [each]
            continue
        if not any(_overlap(path, other) for path in paths for other in taken):
            chosen.append(each)
            taken.update(paths)
    return chosen


def _overlap(path: str, other: str) -> bool:
    return path == other or path.startswith(f"{other}/") or other.startswith(f"{path}/")


def _replace(path: Path, pieces: Iterator[Piece], mended: Mended) -> None:
    """Put what the pieces are to be in the place of a file, at once, with its mode; nothing where all stays as it is."""
    target = path.resolve()
    handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as out:
            out.writelines(new for _, new in pieces)
        if not mended.applied:
            Path(temporary).unlink()
            return
        shutil.copymode(target, temporary)
        with suppress(OSError, AttributeError):
            os.chown(temporary, target.stat().st_uid, target.stat().st_gid)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _diff(name: str, pieces: Iterator[Piece], *, in_lines: bool) -> list[str]:
    """What changes, as a unified diff; of JSON Lines each changed line alone, so that large files are not held."""
    if not in_lines:
        [(old, new)] = pieces
        before, after = (part.decode("utf-8", "surrogateescape").splitlines(keepends=True) for part in (old, new))
        return [_ended(line) for line in unified_diff(before, after, name, name)]
    found: list[str] = []
    for number, (old, new) in enumerate(pieces, 1):
        if old != new:
            found += [] if found else [f"--- {name}\n", f"+++ {name}\n"]
            found.append(f"@@ -{number} +{number} @@\n")
            found += [_ended(sign + part.decode("utf-8", "surrogateescape")) for sign, part in (("-", old), ("+", new))]
    return found


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
