"""The hook, run by pre-commit in a real git repository."""

from __future__ import annotations

import os
import re
import shutil
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


def environment(home: Path) -> dict[str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return {**clean, "PRE_COMMIT_HOME": str(home)}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps the environment that it installs for the hook, once for all tests."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This checkout as a repository that others can point to, changes that are not committed included."""
    copy = tmp_path_factory.mktemp("published") / "newsschema"
    files = ("src", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
    copy.mkdir()
    for name in files:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, copy / name)
    git(copy, "init")
    git(copy, "add", "-A")
    git(copy, "commit", "-m", "published")
    return copy


def commit_check(folder: Path, published: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Stage everything in a new repository and run the hook on it as `git commit` would."""
    git(folder, "init")
    revision = subprocess.run(["git", "rev-parse", "HEAD"], cwd=published, check=True, capture_output=True, text=True)
    config = {"repos": [{"repo": str(published), "rev": revision.stdout.strip(), "hooks": [{"id": "newsschema"}]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(folder, "add", "-A")
    command = [sys.executable, "-m", "pre_commit", "run", "--color", "never"]
    return subprocess.run(command, cwd=folder, env=environment(home), capture_output=True, text=True, check=False)


def test_a_bad_record_stops_the_commit(tmp_path: Path, published: Path, home: Path) -> None:
    (tmp_path / "visits.jsonl").write_text('{"id": "b"}\n' + BAD, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("{", encoding="utf-8")
    result = commit_check(tmp_path, published, home)
    assert result.returncode == 1
    assert "visits.jsonl:2:45: NS102 reversed-range" in result.stdout


def test_good_records_pass(tmp_path: Path, published: Path, home: Path) -> None:
    (tmp_path / "visits.jsonl").write_text('{"id": "b"}\n', encoding="utf-8")
    result = commit_check(tmp_path, published, home)
    assert result.returncode == 0, result.stdout
