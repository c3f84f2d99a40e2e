"""The hooks, run by pre-commit in a real git repository."""

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
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
BAD = '{"id": "a", "events": [{"id": "x", "dates": "2022-05-26/2022-05-24"}]}\n'


@pytest.mark.parametrize("hook", HOOKS)
@pytest.mark.parametrize("name", ["visits.json", "data/visits.jsonl", "a.b.ndjson"])
def test_data_files_are_checked(hook: str, name: str) -> None:
    assert re.search(HOOKS[hook]["files"], name)


@pytest.mark.parametrize("hook", HOOKS)
@pytest.mark.parametrize("name", ["visits.txt", "json", "visits.json.bak", "visits.jsonlx", "visits_json", "README.md"])
def test_other_files_are_not(hook: str, name: str) -> None:
    assert not re.search(HOOKS[hook]["files"], name)


@pytest.mark.parametrize("name", ["visits.csv", "visits.tsv", "a.yaml", "b.yml", "deep/c.parquet"])
def test_tables_and_yaml_are_for_the_data_set_alone(name: str) -> None:
    """Most YAML and CSV of a repository are no records, so that they are not taken one by one."""
    assert [hook for hook in HOOKS if re.search(HOOKS[hook]["files"], name)] == ["newsschema-dataset"]


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


def commit_check(
    folder: Path, published: Path, home: Path, hook: str = "newsschema", *, args: list[str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Stage everything in a repository and run a hook on it as `git commit` would."""
    git(folder, "init")
    revision = subprocess.run(["git", "rev-parse", "HEAD"], cwd=published, check=True, capture_output=True, text=True)
    wanted = {"id": hook} | ({"args": args} if args is not None else {})
    config = {"repos": [{"repo": str(published), "rev": revision.stdout.strip(), "hooks": [wanted]}]}
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


def test_only_what_is_staged_is_checked(tmp_path: Path, published: Path, home: Path) -> None:
    (tmp_path / "old.jsonl").write_text(BAD, encoding="utf-8")
    git(tmp_path, "init")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-m", "as it was")
    (tmp_path / "new.jsonl").write_text('{"id": "b"}\n', encoding="utf-8")
    assert commit_check(tmp_path, published, home).returncode == 0


def test_the_whole_data_set_is_checked_once(tmp_path: Path, published: Path, home: Path) -> None:
    """Also what is not staged; folders beside it and hidden files are left alone; a table is read by the map of its configuration."""
    data = tmp_path / "data"
    data.mkdir()
    (data / "old.jsonl").write_text(BAD, encoding="utf-8")
    (tmp_path / "package.json").write_text('{"name": "no record"}', encoding="utf-8")
    git(tmp_path, "init")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-m", "as it was")
    (data / "visits.csv").write_text("no,day\nv1,2022-05-26/2022-05-24\n", encoding="utf-8")
    columns = 'no = "/id"\nday = "/events/visit/dates"\n'
    (data / "newsschema.toml").write_text(f"[map.columns]\n{columns}", encoding="utf-8")
    result = commit_check(tmp_path, published, home, "newsschema-dataset", args=["data"])
    assert result.returncode == 1
    assert "data/old.jsonl:1:45: NS102" in result.stdout
    assert "data/visits.csv:2:4: NS102" in result.stdout
    assert result.stdout.count("records checked") == 1
    assert "package.json" not in result.stdout
    everything = commit_check(tmp_path, published, home, "newsschema-dataset")
    assert "package.json:1:2: NS003" in everything.stdout


def test_fix_mends_the_staged_records_and_stops_the_commit_for_a_look(
    tmp_path: Path, published: Path, home: Path
) -> None:
    file = tmp_path / "visits.jsonl"
    file.write_bytes(b'{"id": "a", "officials": [{"id": "x", "name": "Mme Aubert"}]}\r\n')
    result = commit_check(tmp_path, published, home, "newsschema-fix")
    assert result.returncode == 1
    assert "files were modified by this hook" in result.stdout
    assert file.read_bytes() == b'{"id": "a", "officials": [{"id": "x", "name": "Aubert", "honorific": "Mme"}]}\r\n'
    again = commit_check(tmp_path, published, home, "newsschema-fix")
    assert again.returncode == 0, again.stdout
