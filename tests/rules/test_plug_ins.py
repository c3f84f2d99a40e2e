"""Rules from outside: the example plug-in is installed and run as a user would; faulty ones are told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import newsschema
from newsschema.errors import NewsschemaError
from newsschema.rules.pages import address, examples
from newsschema.rules.registry import all_rules, find_rule, use_plug_ins

ROOT = Path(__file__).parents[2]
RECORD = '{"id": "a", "events": [{"id": "fair"}]}'


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the example plug-in is installed."""
    target = tmp_path_factory.mktemp("plug-in")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
    command += ["--disable-pip-version-check", "--target", str(target), str(ROOT / "examples" / "plug_in")]
    subprocess.run(command, check=True, capture_output=True)
    return target


def run(installed: Path, folder: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    source = str(Path(newsschema.__file__).parents[1])
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(installed), source])}
    command = [sys.executable, "-m", "newsschema", *arguments]
    return subprocess.run(
        command, input=stdin, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def codes(result: subprocess.CompletedProcess[str]) -> list[str]:
    assert result.returncode in (0, 1), result.stderr
    return [finding["code"] for finding in json.loads(result.stdout)]


def test_an_installed_rule_runs_like_one_of_the_book(installed: Path, tmp_path: Path) -> None:
    result = run(installed, tmp_path, "validate", "-", stdin=RECORD)
    assert result.stdout.startswith("<stdin>:1:24: HOUSE101 event-without-place warning: event 'fair' has no place")
    assert result.returncode == 1
    as_json = ("validate", "-", "--format", "json")
    assert codes(run(installed, tmp_path, *as_json, "--select", "HOUSE", stdin=RECORD)) == ["HOUSE101"]
    assert codes(run(installed, tmp_path, *as_json, "--select", "NS", stdin=RECORD)) == []
    assert codes(run(installed, tmp_path, *as_json, "--ignore", "event-without-place", stdin=RECORD)) == []
    suppressed = RECORD.replace(
        '"id": "a"', '"id": "a", "suppressions": [{"code": "HOUSE101", "target": "/events", "reason": "online"}]'
    )
    assert codes(run(installed, tmp_path, *as_json, stdin=suppressed)) == []


def test_it_is_listed_explained_and_described(installed: Path, tmp_path: Path) -> None:
    assert "HOUSE101" in run(installed, tmp_path, "rules").stdout
    assert run(installed, tmp_path, "explain", "HOUSE101").stdout.startswith("# HOUSE101 event-without-place")
    log = json.loads(run(installed, tmp_path, "validate", "-", "--format", "sarif", stdin=RECORD).stdout)
    [described] = log["runs"][0]["tool"]["driver"]["rules"]
    assert described["id"] == "HOUSE101"
    assert "helpUri" not in described
    assert address("HOUSE101") is None


@pytest.mark.parametrize(
    ("plug_ins", "expected"), [('["house"]', ["HOUSE101"]), ("[]", []), ('["house_rules"]', ["HOUSE101"])]
)
def test_the_configuration_says_which_plug_ins_take_part(
    installed: Path, tmp_path: Path, plug_ins: str, expected: list[str]
) -> None:
    (tmp_path / "newsschema.toml").write_text(f"plug-ins = {plug_ins}", encoding="utf-8")
    assert codes(run(installed, tmp_path, "validate", "-", "--format", "json", stdin=RECORD)) == expected
    assert ("HOUSE101" in run(installed, tmp_path, "rules").stdout) == bool(expected)


def test_the_book_is_the_same_where_nothing_is_installed(tmp_path: Path) -> None:
    assert "HOUSE101" not in run(tmp_path, tmp_path, "rules").stdout


@pytest.fixture
def plug_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The file of a plug-in's module, chosen and not yet written."""
    monkeypatch.syspath_prepend(str(tmp_path))
    use_plug_ins(("own_rules",))
    yield tmp_path / "own_rules.py"
    use_plug_ins(None)
    for name in [name for name in sys.modules if name.partition(".")[0] == "own_rules"]:
        del sys.modules[name]


HEAD = "from newsschema import rule\nfrom newsschema.model.event import Event\nfrom newsschema.rules.context import Context\n"
RULE = '@rule({code!r}, severity={severity!r}, since="1")\ndef {name}({parameters}):\n    """What."""\n    return ()\n'


def source(
    code: str = "OWN1001",
    severity: str = "error",
    name: str = "own_rule",
    parameters: str = "event: Event, ctx: Context",
) -> str:
    return RULE.format(code=code, severity=severity, name=name, parameters=parameters)


def test_a_module_on_the_path_is_enough(plug_in: Path) -> None:
    plug_in.write_text(HEAD + source(), encoding="utf-8")
    assert find_rule("own-rule").code == "OWN1001"
    assert [rule.code for rule in all_rules()][-1] == "OWN1001"


def test_a_package_is_searched(plug_in: Path) -> None:
    package = plug_in.with_suffix("")
    package.mkdir()
    (package / "__init__.py").write_text("", encoding="utf-8")
    (package / "first.py").write_text(HEAD + source("OWN1001"), encoding="utf-8")
    (package / "second.py").write_text(HEAD + source("OWN1002", name="other_rule"), encoding="utf-8")
    assert [rule.code for rule in all_rules() if rule.code.startswith("OWN")] == ["OWN1001", "OWN1002"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (source(code="NS999"), "the rule own-rule has the code NS999; codes that begin with NS are newsschema's own"),
        (source(code="own1"), "has the code 'own1'; a code is two to eight capitals and a number, as AB101"),
        (source(severity="fatal"), "has the severity 'fatal'; there are error, warning, info"),
        (source() + source(name="other_rule"), "two rules have the code OWN1001"),
        (source(name="outside_window"), "two rules have the name outside-window"),
        (source(parameters="event, ctx"), "must be annotated with a part of a record, as Event"),
        (source(parameters="event: 'Evnt', ctx: Context"), "write them as (event: Event, ctx: Context)"),
        (source(parameters="event: str, ctx: Context"), "must be annotated with a part of a record, as Event"),
        ("raise RuntimeError('broken')", "the plug-in 'own_rules' cannot be loaded: RuntimeError: broken"),
        ("import not_there", "the plug-in 'own_rules' cannot be loaded: No module named 'not_there'"),
        ("x = (", "cannot be loaded: SyntaxError"),
    ],
)
def test_a_faulty_plug_in_is_told(plug_in: Path, content: str, words: str) -> None:
    plug_in.write_text(HEAD + content, encoding="utf-8")
    with pytest.raises(NewsschemaError) as told:
        all_rules()
    assert words in str(told.value)


@pytest.mark.usefixtures("plug_in")
def test_a_plug_in_that_is_not_there_is_told() -> None:
    with pytest.raises(NewsschemaError, match="'own_rules': no installed plug-in and no module has this name"):
        all_rules()


def test_a_rule_that_fails_is_named(plug_in: Path) -> None:
    plug_in.write_text(HEAD + source().replace("return ()", "yield 1 / 0"), encoding="utf-8")
    with pytest.raises(NewsschemaError, match=r"rule OWN1001 \(own-rule\) failed on record 'a' at /events/fair"):
        newsschema.validate(newsschema.Record.model_validate_json(RECORD), select=["OWN1001"])


def test_the_examples_on_its_page_hold(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(installed))
    use_plug_ins(("house_rules",))
    try:
        found = examples(find_rule("HOUSE101"))
        assert [each.kind for each in found] == ["breaks", "fine"]
        for kind, record, _ in found:
            findings = newsschema.validate(newsschema.Record.model_validate_json(record), select=["HOUSE101"])
            assert bool(findings) == (kind == "breaks")
    finally:
        use_plug_ins(None)
