"""The examples that are files: the workflow for GitHub is what the guide shows, and its commands run."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from newsschema.cli import main

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / "examples" / "github-action.yml"


def test_the_guide_shows_the_workflow() -> None:
    guide = (ROOT / "docs" / "guides" / "output.md").read_text(encoding="utf-8")
    assert f"```yaml\n{WORKFLOW.read_text(encoding='utf-8')}```\n" in guide


def test_the_commands_of_the_workflow_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "v.jsonl").write_text(
        '{"id": "b", "events": [{"id": "x", "dates": "2022-05-26/2022-05-24"}]}', encoding="utf-8"
    )
    steps = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]["newsschema"]["steps"]
    commands = [shlex.split(step["run"])[1:] for step in steps if step.get("run", "").startswith("newsschema ")]
    annotate, sarif = (CliRunner().invoke(main, command, prog_name="newsschema") for command in commands)
    assert annotate.exit_code == 1
    assert "\n::error file=data/v.jsonl,line=1,col=45,title=NS102 reversed-range::" in annotate.stdout
    assert sarif.exit_code == 0
    [uploaded] = [step["with"]["sarif_file"] for step in steps if "upload-sarif" in step.get("uses", "")]
    log = json.loads((tmp_path / uploaded).read_text(encoding="utf-8"))
    [result] = log["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "data/v.jsonl"
