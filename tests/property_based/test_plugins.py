"""The entry points: Hypothesis knows our types by itself, pytest runs data files; neither costs those who use neither."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FAULTY = {"id": "late", "events": [{"id": "fair", "dates": "2022-05-26/2022-05-24"}]}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package with its entry points, installed apart from the suite's own."""
    target = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([*command, "--target", str(target), str(ROOT)], check=True, capture_output=True, text=True)
    return target


def python(installed: Path, *arguments: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    import os

    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTEST", "COV"))}
    environment = {**kept, "PYTHONPATH": str(installed), **variables}
    return subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_hypothesis_knows_our_types(installed: Path, tmp_path: Path) -> None:
    code = """
import hypothesis, sys
from hypothesis import find, given, settings, strategies as st
assert not any(name.startswith("newsschema.model") for name in sys.modules)
from newsschema import Record, validate
from newsschema.model.event import Event
assert "newsschema.strategies" not in sys.modules

class Briefing(Record):
    desk: str
    priority: int = 3

class Visit(Event):
    cost: int

class Diary(Record):
    events: tuple[Visit, ...] = ()

@settings(max_examples=15, deadline=None, database=None)
@given(st.from_type(Record), st.from_type(Briefing), st.from_type(Diary), st.builds(Record, events=st.tuples(st.from_type(Event))))
def run(record, briefing, diary, built):
    assert validate(record) == validate(briefing) == validate(diary) == validate(built) == []
    assert type(briefing) is Briefing and isinstance(briefing.desk, str) and briefing.priority == 3
    assert all(type(event) is Visit for event in diary.events)
run()
assert find(st.from_type(Diary), lambda diary: len(diary.events) > 1).events[0].cost == 0
"""
    result = python(installed, "-c", code, folder=tmp_path)
    assert result.returncode == 0, result.stderr


def test_types_that_were_there_before_hypothesis_are_known(installed: Path, tmp_path: Path) -> None:
    code = """
from newsschema import Record, validate
class Briefing(Record):
    desk: str
from hypothesis import find, strategies as st
assert find(st.from_type(Briefing), lambda _: True).article.date_published is not None
"""
    result = python(installed, "-c", code, folder=tmp_path)
    assert result.returncode == 0, result.stderr


def test_who_has_no_hypothesis_is_told_what_to_install(installed: Path, tmp_path: Path) -> None:
    code = "import sys\nsys.modules['hypothesis'] = None\nimport newsschema.strategies"
    result = python(installed, "-c", code, folder=tmp_path)
    assert "ImportError: newsschema.strategies needs Hypothesis: pip install 'newsschema[hypothesis]'" in result.stderr


def test_hypothesis_can_be_told_to_use_no_plugins(installed: Path, tmp_path: Path) -> None:
    code = "import hypothesis, sys\nassert not any(name.startswith('newsschema') for name in sys.modules)"
    result = python(installed, "-c", code, folder=tmp_path, HYPOTHESIS_NO_PLUGINS="1")
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("kind", ["pytest", "hypothesis"])
def test_those_who_use_neither_pay_nothing(installed: Path, tmp_path: Path, kind: str) -> None:
    """Only the package's lazy front and the entry point itself are loaded, and no library."""
    (tmp_path / "test_other.py").write_text(
        f"""
import sys
{"import hypothesis" if kind == "hypothesis" else ""}
def test_nothing_is_loaded():
    ours = {{name for name in sys.modules if name.startswith("newsschema")}}
    assert ours == {{"newsschema", "newsschema.pytest_plugin"}} | ({{"newsschema.hypothesis_plugin"}} if {kind == "hypothesis"} else set())
    heavy = {{"pydantic", "babel", "dateparser", "ahocorasick_rs", "click"}}
    assert not heavy & set(sys.modules)
    assert {kind == "hypothesis"} or "hypothesis" not in sys.modules
"""
    )
    result = python(
        installed, "-m", "pytest", "-q", "-p", "no:hypothesispytest", "-p", "no:cacheprovider", ".", folder=tmp_path
    )
    assert result.returncode == 0, result.stdout + result.stderr


def _project(folder: Path, *, files: str = "data/*.jsonl", more: str = "") -> None:
    (folder / "data").mkdir()
    (folder / "tests").mkdir()
    (folder / "tests" / "test_own.py").write_text(
        "import pytest\n"
        "def test_fine(assert_consistent):\n    assert_consistent({'id': 'a'})\n"
        "def test_unread(assert_consistent):\n"
        "    with pytest.raises(AssertionError, match='NS003'):\n        assert_consistent({'id': 'a', 'evnts': []})\n"
        f"def test_faulty(assert_consistent):\n    assert_consistent({FAULTY!r})\n"
    )
    lines = [json.dumps({"id": "fine"}), json.dumps(FAULTY), '{"id": 7}', json.dumps({"id": "fine"})]
    (folder / "data" / "records.jsonl").write_text("\n".join(lines) + "\n")
    (folder / "pyproject.toml").write_text(
        f'[tool.pytest.ini_options]\ntestpaths = ["tests"]\nnewsschema_files = ["{files}"]\n{more}'
    )


@pytest.mark.parametrize("workers", [[], ["-n", "2"]])
def test_records_are_tests(installed: Path, tmp_path: Path, workers: list[str]) -> None:
    _project(tmp_path)
    result = python(installed, "-m", "pytest", "-W", "error", "-p", "no:cacheprovider", *workers, folder=tmp_path)
    assert "3 failed, 4 passed" in result.stdout, result.stdout + result.stderr
    place = str(Path("data") / "records.jsonl")
    assert f"{place}:2:51: NS102 reversed-range error: the range 2022-05-26/2022-05-24" in result.stdout
    assert f"{place}:3:8: NS002" in result.stdout
    assert f"FAILED {place}::late" in result.stdout


def test_a_file_may_be_named_alone(installed: Path, tmp_path: Path) -> None:
    _project(tmp_path)
    result = python(installed, "-m", "pytest", "-q", "data/records.jsonl::fine", folder=tmp_path)
    assert "1 passed" in result.stdout, result.stdout + result.stderr


def test_rules_may_be_chosen(installed: Path, tmp_path: Path) -> None:
    _project(tmp_path, more='newsschema_ignore = ["NS102"]\n')
    result = python(installed, "-m", "pytest", "-q", "data", folder=tmp_path)
    assert "1 failed, 3 passed" in result.stdout, result.stdout + result.stderr


def test_a_pattern_that_fits_nothing_is_an_error(installed: Path, tmp_path: Path) -> None:
    _project(tmp_path, files="dta/*.jsonl")
    result = python(installed, "-m", "pytest", "-q", folder=tmp_path)
    assert result.returncode == 4
    assert "no file fits 'dta/*.jsonl'" in result.stderr
