"""Fixes in files: only what is named changes, each fix is proved before it is kept, and the file is replaced at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from newsschema import NewsschemaError, validate
from newsschema.datasets.entry import Entry
from newsschema.datasets.fixing import Check, fix_file
from newsschema.model import tree
from newsschema.model.date_range import DateRange
from newsschema.rules.finding import Finding, Fix, Operation

BAD = '{"id": "a",\t"events": [{"dates" : "2022-05-26/2022-05-24", "id": "é😀"}]}'
MENDED = BAD.replace("2022-05-26/2022-05-24", "2022-05-24/2022-05-26")


def checker(make: Callable[[Finding, Entry], Fix | None], *select: str) -> Check:
    """The findings of some rules, with fixes made for them."""

    def check(entry: Entry) -> list[Finding]:
        assert entry.record is not None
        return [replace(found, fix=make(found, entry)) for found in validate(entry.record, select=select or None)]

    return check


def operation(found: Finding, entry: Entry, value: object) -> Operation:
    return Operation(op="replace", path=tree.to_json_pointer(entry.record, found.target), value=value)


def swap(found: Finding, entry: Entry) -> Fix | None:
    """Exchange the ends of a range that runs backwards."""
    if found.code != "NS102":
        return None
    dates = DateRange.parse(found.value or "")
    return Fix(title="exchange the ends", patch=(operation(found, entry, f"{dates.end}/{dates.start}"),), safe=True)


def unsafe(found: Finding, entry: Entry) -> Fix | None:
    made = swap(found, entry)
    return None if made is None else replace(made, safe=False)


@pytest.mark.parametrize(
    ("name", "template"),
    [
        ("a.jsonl", "%s\n"),
        ("a.jsonl", "\ufeff%s"),
        ("a.ndjson", '{"id":"x"}\r\n\r\n  %s \r\n{"id": "b",}\r\n%s'),
        ("a.json", "%s"),
        ("a.json", "\ufeff\r\n%s\r\n"),
        ("a.json", '[\r\n%s,\r\n  {"id": "b", "idd": 1},%s, {"id" : "c"}]\r\n'),
        ("a.jsonl", '%s\n{"id": "b", "id": "b", "events": [{"id": "x", "dates": "2022-05-26/2022-05-24"}]}\n'),
    ],
)
def test_only_the_bytes_of_the_value_change(tmp_path: Path, name: str, template: str) -> None:
    file = tmp_path / name
    file.write_bytes(template.replace("%s", BAD).encode())
    mended = fix_file(file, checker(swap))
    assert file.read_bytes() == template.replace("%s", MENDED).encode()
    assert [each.code for each in mended.applied] == ["NS102"] * template.count("%s")
    assert sorted(path.name for path in tmp_path.iterdir()) == [name]


def test_a_second_run_finds_nothing_to_do_and_touches_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(BAD, encoding="utf-8")
    fix_file(file, checker(swap))
    before = file.stat()
    assert fix_file(file, checker(swap)).applied == []
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_the_mode_is_kept_and_a_link_stays_one(tmp_path: Path) -> None:
    file, link = tmp_path / "a.jsonl", tmp_path / "link.jsonl"
    file.write_text(BAD, encoding="utf-8")
    file.chmod(0o640)
    link.symlink_to(file)
    fix_file(link, checker(swap))
    assert link.is_symlink()
    assert file.read_text(encoding="utf-8") == MENDED
    assert file.stat().st_mode & 0o777 == 0o640


def test_unsafe_fixes_are_applied_only_where_asked_for(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(BAD, encoding="utf-8")
    mended = fix_file(file, checker(unsafe))
    assert (len(mended.applied), len(mended.left), file.read_text(encoding="utf-8")) == (0, 1, BAD)
    assert len(fix_file(file, checker(unsafe), unsafe=True).applied) == 1
    assert file.read_text(encoding="utf-8") == MENDED


@pytest.mark.parametrize("value", ["2022-05-27/2022-05-26", "2022-02-30", 7, ["2022-05-24"], "2023-01-01/2022-05-24"])
def test_a_fix_that_does_not_mend_or_brings_another_finding_is_given_up(tmp_path: Path, value: object) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(BAD, encoding="utf-8")

    def make(found: Finding, entry: Entry) -> Fix:
        return Fix(title="spoil", patch=(operation(found, entry, value),), safe=True)

    mended = fix_file(file, checker(make, "NS102"))
    assert (mended.applied, len(mended.given_up), file.read_text(encoding="utf-8")) == ([], 1, BAD)


def test_a_fix_that_moves_the_fault_elsewhere_is_given_up(tmp_path: Path) -> None:
    """The swap puts the fair's window where the meeting within it no longer lies."""
    file = tmp_path / "a.jsonl"
    within = BAD.replace("}]}", '}, {"id": "m", "kind": "meeting", "dates": "2022-06-01", "part_of": "é😀"}]}')
    file.write_text(within, encoding="utf-8")
    mended = fix_file(file, checker(swap))
    assert (len(mended.applied), len(mended.given_up)) == (0, 1)
    assert file.read_text(encoding="utf-8") == within
    assert len(fix_file(file, checker(swap, "NS102")).applied) == 1


def test_what_does_not_fit_is_given_up(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(BAD, encoding="utf-8")

    def make(_found: Finding, _entry: Entry) -> Fix:
        return Fix(title="nowhere", patch=(Operation(op="remove", path="/nothing"),), safe=True)

    assert len(fix_file(file, checker(make)).given_up) == 1


def test_two_fixes_of_one_place_are_tried_in_order(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text('{"id": "a", "events": [{"id": "x", "name": "A  B"}]}', encoding="utf-8")

    def check(entry: Entry) -> list[Finding]:
        assert entry.record is not None
        name = entry.record.events[0].name or ""
        found = []
        for code, wrong, right in (("T1", "  ", " "), ("T2", "A", "Z")):
            if wrong in name:
                patch = (Operation(op="replace", path="/events/0/name", value=name.replace(wrong, right)),)
                fix = Fix(title="mend", patch=patch, safe=True)
                found.append(Finding(code=code, name=code, severity="error", message="", fix=fix))
        return found

    mended = fix_file(file, check)
    assert [each.code for each in mended.applied] == ["T1", "T2"]
    assert '"name": "Z B"' in file.read_text(encoding="utf-8")


def test_many_fixes_of_lists_are_all_applied(tmp_path: Path) -> None:
    """Removing items shifts those behind them, so each is tried anew."""
    file = tmp_path / "a.jsonl"
    file.write_text('{"id": "a", "events": [{"id": "x", "topics": ["a", "!", "b", "!", "!"]}]}', encoding="utf-8")

    def check(entry: Entry) -> list[Finding]:
        assert entry.record is not None
        return [
            Finding(
                code="T1",
                name="t",
                severity="error",
                message="",
                target=f"/events/x/topics/{number}",
                fix=Fix(title="", patch=(Operation(op="remove", path=f"/events/0/topics/{number}"),), safe=True),
            )
            for number, topic in enumerate(entry.record.events[0].topics)
            if topic == "!"
        ]

    assert len(fix_file(file, check).applied) == 3
    assert '"topics": ["a", "b"]' in file.read_text(encoding="utf-8")


def test_one_bad_fix_does_not_hold_up_the_others(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    events = ", ".join(f'{{"id": "e{n}", "dates": "2022-05-26/2022-05-{n}"}}' for n in range(10, 25))
    file.write_text(f'{{"id": "a", "events": [{events}]}}', encoding="utf-8")

    def make(found: Finding, entry: Entry) -> Fix | None:
        return (
            Fix(title="", patch=(operation(found, entry, "?"),), safe=True)
            if "e17" in found.target
            else swap(found, entry)
        )

    mended = fix_file(file, checker(make, "NS102"))
    assert (len(mended.applied), len(mended.given_up)) == (14, 1)


def test_a_diff_changes_nothing(tmp_path: Path) -> None:
    lines, document = tmp_path / "a.jsonl", tmp_path / "a.json"
    lines.write_text(f'{{"id": "x"}}\n{BAD}', encoding="utf-8")
    document.write_text(BAD.replace("[", "[\n"), encoding="utf-8")
    shown = "".join(fix_file(lines, checker(swap), write=False).diff)
    assert shown == (
        f"--- {lines}\n+++ {lines}\n@@ -2 +2 @@\n-{BAD}\n\\ No newline at end of file\n+{MENDED}\n\\ No newline at end of file\n"
    )
    shown = "".join(fix_file(document, checker(swap), write=False).diff)
    assert '-{"dates" : "2022-05-26/2022-05-24", "id"' in shown
    assert '+{"dates" : "2022-05-24/2022-05-26", "id"' in shown
    assert BAD in lines.read_text(encoding="utf-8")


def test_other_forms_are_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("id: a\nevents: [{id: x, dates: 2022-05-26/2022-05-24}]\n", encoding="utf-8")
    mended = fix_file(file, checker(swap))
    assert (mended.applied, len(mended.refused)) == ([], 1)
    assert "2022-05-26/2022-05-24" in file.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(BAD, encoding="utf-8")

    def refused(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refused)
    with pytest.raises(NewsschemaError, match=r"a\.jsonl: Permission denied"):
        fix_file(file, checker(swap))
    assert file.read_text(encoding="utf-8") == BAD


def test_a_check_that_fails_leaves_the_file_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(f"{BAD}\n{BAD}\n", encoding="utf-8")
    calls: list[int] = []

    def failing(entry: Entry) -> list[Finding]:
        calls.append(1)
        if len(calls) > 3:
            raise NewsschemaError("a rule fails")
        return checker(swap)(entry)

    with pytest.raises(NewsschemaError, match="a rule fails"):
        fix_file(file, failing)
    assert file.read_text(encoding="utf-8") == f"{BAD}\n{BAD}\n"
    assert [path.name for path in tmp_path.iterdir()] == ["a.jsonl"]
