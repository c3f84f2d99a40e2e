"""The hook, run by pre-commit in a real git repository."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
[HOOK] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
BAD = '{"id": "a", "events": [{"id": "x", "dates": "2022-05-26/2022-05-24"}]}\n'


@pytest.mark.parametrize("name", ["visits.json", "data/visits.jsonl", "a.b.ndjson"])
def test_data_files_are_checked(name: str) -> None:
    assert re.search(HOOK["files"], name)


@pytest.mark.parametrize("name", ["visits.txt", "json", "visits.json.bak", "visits.jsonlx", "visits_json", "README.md"])
def test_other_files_are_not(name: str) -> None:
    assert not re.search(HOOK["files"], name)


def git(repository: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "init.defaultBranch=main"]
    subprocess.run(["git", *identity, *arguments], cwd=repository, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose configuration runs the hook as it is published, with the newsschema of this environment."""
    git(tmp_path, "init")
    hook = {**HOOK, "language": "system"}
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    return tmp_path


def commit_check(repository: Path) -> subprocess.CompletedProcess[str]:
    git(repository, "add", "-A")
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    environment = {name: value for name, value in environment.items() if not name.startswith("GIT_")}
    command = [sys.executable, "-m", "pre_commit", "run", "--color", "never"]
    return subprocess.run(command, cwd=repository, env=environment, capture_output=True, text=True, check=False)


def test_a_bad_record_stops_the_commit(repository: Path) -> None:
    (repository / "visits.jsonl").write_text('{"id": "b"}\n' + BAD, encoding="utf-8")
    (repository / "notes.txt").write_text("{", encoding="utf-8")
    result = commit_check(repository)
    assert result.returncode == 1
    assert "visits.jsonl:2:45: NS102 reversed-range" in result.stdout


def test_good_records_pass(repository: Path) -> None:
    (repository / "visits.jsonl").write_text('{"id": "b"}\n', encoding="utf-8")
    assert commit_check(repository).returncode == 0
