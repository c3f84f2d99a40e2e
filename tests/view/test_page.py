"""The page shows the whole text, its evidence and its findings, loads nothing, and can be used without eyes or mouse."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings

import strategies
from newsschema import Finding, Record, extract, validate
from newsschema.cli import main
from newsschema.view import page
from newsschema.view.anchors import Anchors
from newsschema.view.article import article

EXAMPLE = Path(__file__).parents[2] / "examples" / "article.txt"
VOID = {"meta", "input", "br", "link", "img"}


class Parsed(HTMLParser):
    """What a page holds, as far as the tests ask."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.said: dict[int, str] = {}
        self.nested_links = 0
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.nested_links += tag == "a" and "a" in self.open
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        number = len(self.tags) - 1
        self.said[number] = self.said.get(number, "") + data

    def values(self, name: str) -> list[str]:
        return [value for _, attributes in self.tags if (value := attributes.get(name)) is not None]


def shown(record: Record, findings: list[Finding] | None = None) -> tuple[str, Parsed]:
    source = page([(record, validate(record) if findings is None else findings)])
    return source, Parsed(source)


@pytest.fixture(scope="module")
def example() -> tuple[str, Parsed]:
    return shown(extract(EXAMPLE.read_text(encoding="utf-8")))


def text_of(record: Record) -> str:
    """The article's text as the page has it."""
    return "".join(article(record, [], Anchors()).itertext())


def test_the_whole_text_is_there() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    assert "".join(text_of(extract(text)).split()) == "".join(text.split())


def test_it_loads_and_runs_nothing(example: tuple[str, Parsed]) -> None:
    source, parsed = example
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in parsed.tags}
    assert not parsed.values("src")
    assert not re.search(r"url\(|@import|https?:", source)
    assert not any(name.startswith("on") for _, attributes in parsed.tags for name in attributes)
    assert "default-src 'none'; style-src 'unsafe-inline'" in parsed.values("content")


def test_every_link_leads_somewhere_and_no_id_is_given_twice(example: tuple[str, Parsed]) -> None:
    parsed = example[1]
    ids = parsed.values("id")
    assert len(ids) == len(set(ids))
    assert {href.removeprefix("#") for href in parsed.values("href")} <= set(ids)
    assert {each for value in parsed.values("aria-labelledby") for each in value.split()} <= set(ids)
    assert not parsed.nested_links


def test_an_entry_leads_to_those_it_speaks_of() -> None:
    record = Record.model_validate(
        {
            "id": "a",
            "officials": [{"id": "x", "name": "Anne Roy"}],
            "events": [
                {"id": "e", "kind": "meeting", "participants": [{"kind": "official", "ref": "x", "part": "host"}]}
            ],
            "quotes": [{"text": "We agreed", "speaker": "x"}],
        }
    )
    _, parsed = shown(record)
    links = [number for number, (tag, _) in enumerate(parsed.tags) if tag == "a"]
    assert sum(parsed.said.get(number, "").startswith("Anne Roy") for number in links) == 2


def test_headings_go_down_one_step_at_a_time(example: tuple[str, Parsed]) -> None:
    levels = [int(tag[1]) for tag, _ in example[1].tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_the_drawing_has_a_name_and_the_same_as_a_table(example: tuple[str, Parsed]) -> None:
    source, parsed = example
    drawing = next(attributes for tag, attributes in parsed.tags if tag == "svg")
    assert drawing["role"] == "img"
    record = extract(EXAMPLE.read_text(encoding="utf-8"))
    table = source[source.index("<table>") : source.index("</table>")]
    for event in record.events:
        assert (str(event.dates) in table) == (event.dates is not None)


def test_a_finding_stands_beside_its_sentence(example: tuple[str, Parsed]) -> None:
    source = example[0]
    before, _, behind = source.partition("NS103 wrong-weekday")
    assert before.rindex('class="paragraph"') < before.rindex("prochaine réunion")
    assert 'class="flagged"' in before[before.rindex('class="paragraph"') :]
    assert "le mardi 4 décembre 2024" in behind[:200]


def test_findings_without_a_place_stand_above_the_text() -> None:
    record = Record.model_validate({"id": "a", "events": [{"id": "x", "dates": "2022-05-26/2022-05-24"}]})
    source = shown(record)[0]
    assert "Findings about the record" in source
    assert "NS102 reversed-range" in source


def test_what_a_text_holds_is_never_markup() -> None:
    text = 'Il a dit « <script>alert(1)</script> & "au revoir" ».\x00\ud800'
    record = Record.model_validate({"id": '"><b>', "text": text, "article": {"headline": "<h1>x</h1>"}})
    source, parsed = shown(record, [])
    source.encode("utf-8")
    assert "script" not in {tag for tag, _ in parsed.tags}
    assert "&lt;script&gt;" in source


def test_crossing_and_deeply_nested_evidence_is_shown_as_far_as_it_goes() -> None:
    text = "abcdefghij" * 300
    spans = [[number, len(text) - number] for number in range(1400)] + [[5, 8], [7, 12]]
    evidence = [
        {"target": "/quotes/0/text", "spans": spans, "exact": None},
        {"target": "nowhere", "spans": [[0, 99999]]},
    ]
    record = Record.model_validate({"id": "a", "text": text, "quotes": [{"text": "x"}], "evidence": evidence})
    assert text_of(record) == text


@given(strategies.records)
@settings(max_examples=60, deadline=None)
def test_any_record_can_be_shown(record: Record) -> None:
    source, parsed = shown(record)
    assert not parsed.open
    assert len(parsed.values("id")) == len(set(parsed.values("id")))
    assert source.encode("utf-8")


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_colours_can_be_told_apart_by_everybody(example: tuple[str, Parsed], theme: int) -> None:
    block = re.findall(r":root \{(.*?)\}", example[0], flags=re.DOTALL)[theme]
    colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", block))
    grounds = ("ground", "people", "organizations", "events", "quotes", "dates", "article")
    pairs = [("ink", ground) for ground in grounds] + [
        (ink, "ground") for ink in ("dim", "link", "error", "warning", "info")
    ]
    for ink, ground in pairs:
        light, dark = sorted((_luminance(colours[ink]), _luminance(colours[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)  # WCAG 2.2 AA


def test_the_command_shows_articles_and_records(tmp_path: Path) -> None:
    record = extract(EXAMPLE.read_text(encoding="utf-8"))
    lines = tmp_path / "two.jsonl"
    other = record.model_copy(update={"id": "other"})
    lines.write_text(f"{record.model_dump_json()}\n{other.model_dump_json()}\n{{\n", encoding="utf-8")
    runner = CliRunner()
    one = runner.invoke(main, ["view", str(EXAMPLE), "-o", str(tmp_path / "one.html")])
    assert one.exit_code == 0, one.output
    assert "Timeline" in (tmp_path / "one.html").read_text(encoding="utf-8")
    both = runner.invoke(main, ["view", str(lines)])
    assert both.exit_code == 2
    assert "two.jsonl:3:" in both.stderr
    assert both.stdout.count('class="record"') == 2
    twice = page([(record, []), (record, [])])
    assert len(Parsed(twice).values("id")) == len(set(Parsed(twice).values("id")))
    assert runner.invoke(main, ["view", str(lines), "--id", "other"]).stdout.count('class="record"') == 1
    none = runner.invoke(main, ["view", str(lines), "--id", "nobody"])
    assert none.exit_code == 2
    assert "no record with the id 'nobody'" in none.stderr


CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")


@pytest.mark.skipif(CHROMIUM is None and not os.environ.get("CI"), reason="there is no Chromium on this machine")
def test_a_browser_opens_it_offline(tmp_path: Path) -> None:
    assert CHROMIUM is not None, "CI installs Chromium"
    file, log = tmp_path / "page.html", tmp_path / "net.json"
    record = extract(EXAMPLE.read_text(encoding="utf-8"))
    file.write_text(page([(record, validate(record))]), encoding="utf-8")
    flags = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    flags += f" --disable-component-update --disable-sync --user-data-dir={tmp_path / 'profile'} --log-net-log={log}"
    run = subprocess.run(
        [CHROMIUM, *flags.split(), "--dump-dom", file.as_uri()], capture_output=True, text=True, timeout=120, check=True
    )
    assert run.stdout.count('class="paragraph"') == file.read_text(encoding="utf-8").count('class="paragraph"')
    assert "<svg" in run.stdout
    events = json.loads(log.read_text(encoding="utf-8"))["events"]
    asked = {
        each["params"]["url"] for each in events if isinstance(each.get("params"), dict) and "url" in each["params"]
    }
    assert not {url for url in asked if url.startswith("http") and "google" not in url}
