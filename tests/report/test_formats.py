"""Each format is read by a parser that its consumers use, or held against their schema: every finding is there, and nothing else."""

from __future__ import annotations

import csv
import io
import json
import re
import tracemalloc
from collections import Counter
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft4Validator, Draft202012Validator

from newsschema.errors import NewsschemaError
from newsschema.report import find_format, formats, write
from newsschema.report.reported import Reported
from newsschema.report.run import Run
from newsschema.report.tally import Tally
from newsschema.rules.finding import Finding, Severity
from newsschema.rules.registry import find_rule

SCHEMAS = Path(__file__).parent / "schemas"
_HARMFUL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def written(findings: list[Finding], form: str) -> str:
    out = io.StringIO()
    write(findings, out, form=form)
    return out.getvalue()


def schema(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text(encoding="utf-8"))


def codes(findings: list[Finding]) -> Counter[str]:
    return Counter(finding.code for finding in findings)


def read_json(text: str) -> list[str]:
    return [each["code"] for each in json.loads(text)]


def read_json_lines(text: str) -> list[str]:
    return [json.loads(line)["code"] for line in text.split("\n")[:-1]]


def read_csv(text: str) -> list[str]:
    return [row["code"] for row in csv.DictReader(io.StringIO(text, newline=""))]


def read_sarif(text: str) -> list[str]:
    log = json.loads(text)
    Draft4Validator(schema("sarif-2.1.0.json")).validate(log)
    [run] = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    assert len(set(rules)) == len(rules)
    for rule in run["tool"]["driver"]["rules"]:  # what GitHub asks for beyond the schema
        assert rule["shortDescription"]["text"]
        assert rule["fullDescription"]["text"]
        assert rule["help"]["text"]
    return [result["ruleId"] for result in run["results"]]


def read_gitlab(text: str) -> list[str]:
    issues = json.loads(text)
    Draft202012Validator(schema("gitlab.json")).validate(issues)
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    return [issue["check_name"] for issue in issues]


def read_rdjson(text: str) -> list[str]:
    result = json.loads(text)
    Draft202012Validator(schema("rdjson.json")).validate(result)
    return [each["code"]["value"] for each in result["diagnostics"]]


def read_rdjsonl(text: str) -> list[str]:
    diagnostics = [json.loads(line) for line in text.split("\n")[:-1]]
    Draft202012Validator(schema("rdjson.json")).validate({"diagnostics": diagnostics})
    return [each["code"]["value"] for each in diagnostics]


def read_junit(text: str) -> list[str]:
    root = ET.fromstring(text.encode("utf-8", "replace"))
    suites = root.findall("testsuite")
    assert suites
    assert int(root.get("tests", "")) == len(root.findall(".//testcase")) > 0
    assert int(root.get("failures", "")) == len(root.findall(".//failure"))
    for suite in suites:
        assert int(suite.get("tests", "")) == len(suite.findall("testcase"))
        assert int(suite.get("failures", "")) == len(suite.findall("testcase/failure"))
    failed = [case for case in root.iter("testcase") if case.find("failure") is not None]
    return [case.get("name", "").split(" ")[0] for case in failed]


class Page(HTMLParser):
    """Reads a page as a browser does: that it nests, names its parts, and asks for nothing from outside."""

    VOID = frozenset({"meta", "br"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.rows: list[str] = []
        self.tags: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.tags[tag] += 1
        assert tag not in {"script", "img", "link", "iframe", "object"}
        assert not {name for name, _ in attrs if name.startswith("on") or name == "src"}
        if tag == "th":
            assert values.get("scope") in ("col", "row")
        if tag not in self.VOID:
            self.open.append(tag)
        if (identifier := values.get("id")) is not None:
            self.ids.append(identifier)
        if tag == "a":
            self.links.append(values["href"] or "")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] == ["td"] and re.fullmatch(r"[A-Z]{2}\d{3}", data):
            self.rows.append(data)


def read_html(text: str) -> list[str]:
    page = Page()
    page.feed(text)
    page.close()
    assert page.open == []
    assert len(set(page.ids)) == len(page.ids)
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)
    assert page.tags["h1"] == page.tags["title"] == 1
    assert page.tags["caption"] == page.tags["table"]
    return page.rows


def unescaped(text: str) -> str:
    for escape, meant in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escape, meant)
    return text


def commands(text: str) -> Iterator[tuple[str, dict[str, str], str]]:
    """The commands in a log as the runner of GitHub finds them."""
    for line in re.split(r"[\r\n]+", text):
        if match := re.match(r"\s*::([a-z-]+)(?: (.*?))?::(.*)", line):
            properties = dict(each.split("=", 1) for each in (match[2] or "").split(",") if each)
            yield match[1], {name: unescaped(value) for name, value in properties.items()}, unescaped(match[3])
        assert "##[" not in line.removeprefix("::") or line.startswith("::")


def read_github(text: str) -> list[str]:
    log = [line for line in text.split("\n")[:-1] if not line.startswith("::")]
    for level, count in Counter(level for level, _, _ in commands(text)).items():
        assert level in ("error", "warning", "notice")
        assert count <= 10
    return read_lines("".join(f"{line}\n" for line in log))


def read_lines(text: str) -> list[str]:
    """The codes of lines that are not indented; nothing in them commands a terminal."""
    assert not _HARMFUL.search(text)
    heads = [line for line in text.split("\n") if line and not line.startswith(" ")]
    found = [re.search(r"\b([A-Z]{2}\d{3}) [a-z-]+ (?:error|warning|info): ", line) for line in heads]
    assert all(found)
    return [match[1] for match in found if match]


def read_grouped(text: str) -> list[str]:
    assert not _HARMFUL.search(text)
    groups = re.findall(r"^([A-Z]{2}\d{3}) \S+ \w+: ([\d,]+) findings?$", text, re.MULTILINE)
    return [code for code, count in groups for _ in range(int(count.replace(",", "")))]


READERS: dict[str, Callable[[str], list[str]]] = {
    "concise": read_lines,
    "csv": read_csv,
    "full": read_lines,
    "github": read_github,
    "gitlab": read_gitlab,
    "grouped": read_grouped,
    "html": read_html,
    "json": read_json,
    "json-lines": read_json_lines,
    "junit": read_junit,
    "rdjson": read_rdjson,
    "rdjsonl": read_rdjsonl,
    "sarif": read_sarif,
    "text": read_lines,
}


def test_every_format_is_read_here() -> None:
    assert formats() == tuple(READERS)


@pytest.mark.parametrize("form", READERS)
def test_every_finding_is_there_once(form: str, findings: list[Finding]) -> None:
    assert Counter(READERS[form](written(findings, form))) == codes(findings)


@pytest.mark.parametrize("form", READERS)
def test_the_same_findings_give_the_same_bytes(form: str, findings: list[Finding]) -> None:
    assert written(findings[:50], form) == written(findings[:50], form)


@pytest.mark.parametrize(
    "form", ["concise", "csv", "full", "gitlab", "json", "json-lines", "rdjson", "rdjsonl", "sarif", "text"]
)
def test_findings_are_written_as_they_come(form: str) -> None:
    """The first is written before the last is asked for, and memory does not grow with their number."""
    out = io.StringIO()
    reached: list[int] = []

    def coming() -> Iterator[Reported]:
        for number in range(3):
            reached.append(out.tell())
            yield Reported(Finding(code="NS102", name="reversed-range", severity="error", message=str(number)))

    find_format(form).write(coming(), out, Run(Tally()))
    assert reached[0] <= reached[1] < reached[2] < out.tell()


class Nowhere(io.StringIO):
    def write(self, text: str, /) -> int:
        return len(text)


@pytest.mark.parametrize("form", ["github", "grouped", "html", "junit"])
def test_formats_that_wait_for_the_end_keep_little(form: str) -> None:
    find_format(form), find_rule("NS102")
    taken = []
    for number in (2_000, 20_000):
        source = (
            Finding(
                code="NS102", name="reversed-range", severity="error", message=f"{index} {'x' * 300}", file="a.jsonl"
            )
            for index in range(number)
        )
        tracemalloc.start()
        write(source, Nowhere(), form=form)
        taken.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert taken[1] < taken[0] + 2_000_000


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(NewsschemaError, match="no format 'xml'; there are concise, csv"):
        find_format("xml")


def test_github_says_how_many_more_there_are() -> None:
    def finding(code: str, severity: Severity) -> Finding:
        name = find_rule(code).name
        return Finding(code=code, name=name, severity=severity, message="x", file="a, b: c.jsonl", line=1, column=2)

    findings = [finding("NS311", "warning"), *[finding("NS102", "error")] * 13, *[finding("NS105", "error")] * 20]
    found = list(commands(written(findings, "github")))
    assert [level for level, _, _ in found] == ["error"] * 10 + ["warning"]
    assert found[9][2] == "24 more errors, in the log of this step: NS105 20, NS102 4"
    assert found[0][1] == {"file": "a, b: c.jsonl", "line": "1", "col": "2", "title": "NS102 reversed-range"}
