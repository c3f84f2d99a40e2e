"""Whole files: the command beside bare parsing of the same lines, with one process and two, and how much memory it takes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

LINES = 100_000
FEW_LINES = 20_000


@contextmanager
def data_set(record: dict[str, object], lines: int) -> Iterator[Path]:
    """A file of JSON Lines, each with another id."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "records.jsonl"
        with file.open("w", encoding="utf-8") as out:
            for number in range(lines):
                out.write(json.dumps({**record, "id": f"record-{number}"}, ensure_ascii=False) + "\n")
        yield file


class Cost(NamedTuple):
    """What a command took: seconds on the clock and of work."""

    wall: float
    work: float


def run(command: list[str]) -> Cost:
    """Run a command and see what it took, its own processes included."""
    begin = time.perf_counter()
    child = os.posix_spawn(command[0], command, dict(os.environ))
    _, status, used = os.wait4(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0, command
    return Cost(time.perf_counter() - begin, used.ru_utime + used.ru_stime)


BARE = """
import sys
from newsschema.model.record import Record
with open(sys.argv[1], "rb") as lines:
    for line in lines:
        Record.model_validate_json(line)
"""


HELD = """
import re, sys
from newsschema.cli import main
main(["validate", "--quiet", sys.argv[1]], standalone_mode=False)
print(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1])
"""


def megabytes(file: Path) -> float:
    """What validating a file holds in memory at most; as Linux counts it for the process itself."""
    output = subprocess.run([sys.executable, "-c", HELD, str(file)], check=True, capture_output=True, text=True).stdout
    return int(output) / 1024


def whole_files(record: dict[str, object], show: Callable[..., None]) -> None:
    """Print how long a data set takes, and whether memory grows with it."""
    validate = [sys.executable, "-m", "newsschema", "validate", "--quiet"]
    with data_set(record, LINES) as file:
        bare = run([sys.executable, "-c", BARE, str(file)])
        one = run([*validate, str(file)])
        two = run([*validate, "--jobs", "2", str(file)])
        many = megabytes(file)
    with data_set(record, FEW_LINES) as file:
        few = megabytes(file)
    show(f"validate, {LINES:,} lines", one.work, "bare Record.model_validate_json", bare.work, 2.0)
    show(f"validate --jobs 2, {LINES:,} lines", two.wall, "validate", one.wall, 0.6)
    verdict = "reached" if many <= 1.1 * few else "NOT reached"
    peer = f"{f'for {FEW_LINES:,} lines':<34} {few:9.1f} MB"
    print(f"{'memory at most':<38} {many:9.1f} MB   {peer}   ratio {many / few:6.3f}   to reach 1.100: {verdict}")
