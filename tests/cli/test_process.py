"""The command as a process of its own: encodings, pipes, full disks, exit statuses."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BAD = '{"id": "a", "events": [{"id": "x", "dates": "2022-05-26/2022-05-24"}]}\n'
UNKNOWN = '{"id": "a", "𝒬é": 1}'
ARTICLE = "Né à Évian, le festival ouvre le 24 mai 2022. «\u00a0الدوحة\u00a0»\n"


def run(
    *arguments: str, stdin: bytes = b"", encoding: str = "utf-8", stdout: int = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONIOENCODING": encoding}
    return subprocess.run(
        [sys.executable, "-m", "newsschema", *arguments],
        input=stdin,
        stdout=stdout,
        stderr=subprocess.PIPE,
        env=environment,
        check=False,
    )


@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_output_is_utf_8_on_every_terminal(encoding: str) -> None:
    extracted = run("extract", "-", stdin=ARTICLE.encode(), encoding=encoding)
    assert (extracted.returncode, extracted.stderr) == (0, b"")
    assert json.loads(extracted.stdout.decode("utf-8"))["text"] == ARTICLE
    for form in ("text", "json"):
        found = run("validate", "-", "--format", form, stdin=UNKNOWN.encode(), encoding=encoding)
        assert found.returncode == 1
        assert "𝒬é" in found.stdout.decode("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("arguments", [("rules",), ("schema",), ("extract", "-"), ("validate", "-")])
def test_a_full_disk_is_said_in_one_line(arguments: tuple[str, ...]) -> None:
    stdin = {"extract": ARTICLE, "validate": BAD}.get(arguments[0], "").encode()
    with Path("/dev/full").open("wb") as full:
        result = run(*arguments, stdin=stdin, stdout=full.fileno())
    assert result.returncode == 2
    assert b"Traceback" not in result.stderr
    assert b"the output could not be written: No space left on device" in result.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("validate",), 2, "Missing argument 'FILE...'"),
        (("validate", "nowhere.json"), 2, "nowhere.json: No such file"),
        (("validate", "-", "--select", "NS1O5"), 2, "did you mean"),
        (("validate", "-", "--format", "xml"), 2, "'xml' is not one of"),
        (("extract", "nowhere.txt"), 2, "nowhere.txt: No such file"),
        (("explain", "NS1O5"), 2, "did you mean NS1"),
        (("invent",), 2, "No such command 'invent'"),
        (("--version",), 0, ""),
        (("--help",), 0, ""),
    ],
)
def test_what_cannot_be_run_is_said_without_a_traceback(arguments: tuple[str, ...], status: int, words: str) -> None:
    result = run(*arguments)
    stderr = result.stderr.decode()
    assert (result.returncode, "Traceback" in stderr) == (status, False)
    assert words in stderr


def test_standard_input_is_called_what_it_is_told_to_be() -> None:
    result = run("validate", "-", "--stdin-filename", "visits.jsonl", stdin=b'{"id": "b"}\n{\n' + BAD.encode())
    lines = [line for line in result.stdout.decode().splitlines() if not line.startswith(" ")]
    assert [line.split(" ")[:2] for line in lines] == [["visits.jsonl:2:2:", "NS001"], ["visits.jsonl:3:45:", "NS102"]]
    assert result.returncode == 2


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes on Linux alone")
def test_a_file_may_have_any_name(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path) + b"/\xff\xfe"
    os.mkdir(folder)  # noqa: PTH102 - a Path is no bytes
    Path(os.fsdecode(folder), "one.json").write_text(BAD, encoding="utf-8")
    for form in ("text", "json"):
        result = run("validate", str(tmp_path), "--format", form)
        assert (result.returncode, b"Traceback" in result.stderr) == (1, False)
        assert b"one.json" in result.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of Unix")
@pytest.mark.parametrize(
    ("options", "records", "shown"), [((), 60_000, True), (("--quiet",), 60_000, False), ((), 10, False)]
)
def test_long_work_shows_its_progress_on_a_terminal(
    tmp_path: Path, options: tuple[str, ...], records: int, shown: bool
) -> None:
    import pty

    (tmp_path / "v.jsonl").write_text(f'{{"id": "{"x" * 80}"}}\n' * records, encoding="utf-8")
    main, other = pty.openpty()
    command = [sys.executable, "-m", "newsschema", "validate", "v.jsonl", "--select", "NS102", *options]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=other) as process:
        os.close(other)
        written = b""
        try:
            while chunk := os.read(main, 4096):
                written += chunk
        except OSError:  # how Linux says that the other end is closed
            pass
        assert process.wait() == 0
        assert process.stdout is not None
        assert process.stdout.read() == b""
    os.close(main)
    assert (b"checking" in written) == shown
    assert (b"100%" in written) == shown
