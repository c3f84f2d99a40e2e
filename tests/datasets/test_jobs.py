"""Several processes give what one gives, in the same order; one that dies takes nothing with it."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

import pytest

from newsschema import NewsschemaError
from newsschema.datasets import parts as cutting
from newsschema.datasets.entry import Entry
from newsschema.datasets.jobs import Failed, run
from newsschema.datasets.parts import Part, parts_of

LINE = '{"id": "r%d", "text": "' + "é" * 600 + '"}'


def told(entry: Entry) -> tuple[str, str | None, list[tuple[str, int | None, int | None]]]:
    """What is known of an entry; a function of a module, for other processes."""
    record = entry.record.id if entry.record is not None else None
    return entry.file, record, [(each.code, each.line, each.column) for each in entry.findings]


def dying(folder: Path, record: str, times: int, entry: Entry) -> str | None:
    """Ends its process at one record, the first so many times."""
    name = entry.record.id if entry.record is not None else None
    died = len(list(folder.glob("died-*")))
    if name == record and died < times:
        (folder / f"died-{died}").touch()
        os._exit(9)
    return name


def failing(entry: Entry) -> str:
    raise NewsschemaError(f"a rule fails on {entry.record.id if entry.record is not None else None}")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A large file of lines with faults here and there, and some of other forms."""
    lines = [LINE % n for n in range(5000)]
    lines[2] = ""
    lines[1700] = lines[1700][:-1]
    lines[4999] += "\r"
    (tmp_path / "large.jsonl").write_text("\ufeff" + "\n".join(lines), encoding="utf-8")
    (tmp_path / "one.json").write_text('{"id": "one", "idd": 1}', encoding="utf-8")
    (tmp_path / "two.yaml").write_text("id: two\n---\nid: [\n", encoding="utf-8")
    (tmp_path / "three.csv").write_text("id\nthree\nfour,\n", encoding="utf-8")
    return sorted(tmp_path.iterdir())


def all_parts(files: list[Path]) -> list[Part | NewsschemaError]:
    found: list[Part | NewsschemaError] = [part for file in files for part in parts_of(file)]
    found.insert(2, NewsschemaError("a folder without data"))
    found.insert(3, Part(files[0].with_name("gone.jsonl")))
    return found


def test_the_results_are_the_same_in_the_same_order(files: list[Path]) -> None:
    parts = all_parts(files)
    assert sum(isinstance(part, Part) and part.path.name == "large.jsonl" for part in parts) > 2
    alone = list(run(parts, told))
    assert list(run(parts, told, jobs=2)) == alone
    whole = [each for each in alone if not isinstance(each, Failed)]
    assert len(whole) == 4999 + 1 + 2 + 2
    assert (str(files[0]), None, [("NS001", 1701, len(LINE % 1700))]) in whole
    assert [each.message for each in alone if isinstance(each, Failed)] == [
        "a folder without data",
        f"{files[0].with_name('gone.jsonl')}: No such file or directory",
    ]


def test_stretches_hold_every_line_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "STRETCH", 7)
    file = tmp_path / "a.jsonl"
    for content in (
        b"a\nbb\n\nccc\r\nlonger than a stretch\nd",
        b"a" * 30,
        b"\n" * 30,
        b"ab\n" * 9,
        b"0123456\n0123456\n0",
    ):
        file.write_bytes(content)
        parts = list(parts_of(file))
        assert b"".join(content[part.start : part.end] for part in parts) == content
        for part in parts:
            assert part.line == content.count(b"\n", 0, part.start) + 1
            assert content[: part.start].endswith(b"\n") or part.start == 0
        assert sum(part.lines for part in parts) == content.count(b"\n") + (not content.endswith(b"\n"))


def test_a_process_that_dies_once_takes_nothing_with_it(files: list[Path], tmp_path: Path) -> None:
    parts = list(parts_of(files[0]))
    names = [name for name in run(parts, partial(dying, tmp_path, "r3000", 1), jobs=2) if name is not None]
    assert names == [f"r{n}" for n in range(5000) if n not in (2, 1700)]


def test_a_part_that_kills_its_process_is_named_and_the_others_are_done(files: list[Path], tmp_path: Path) -> None:
    parts = [*parts_of(files[0])]
    results = list(run(parts, partial(dying, tmp_path, "r3000", 99), jobs=2))
    [failed] = [each for each in results if isinstance(each, Failed)]
    bad = next(part for part in parts if part.line <= 3001 < part.line + part.lines)
    assert failed.message == f"{bad}: not checked, the process that read it ended twice"
    assert f"lines {bad.line:,} to" in failed.message
    assert len(results) == 4999 - bad.lines + 1


def test_a_rule_that_fails_is_said_and_the_next_part_is_done(files: list[Path]) -> None:
    parts = [part for file in files for part in parts_of(file)]
    expected = list(run(parts, failing))
    assert all(isinstance(each, Failed) for each in expected)
    assert len(expected) == len(parts)
    assert list(run(parts, failing, jobs=2)) == expected
