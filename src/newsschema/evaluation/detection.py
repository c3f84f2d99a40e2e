"""How many planted faults each rule finds, and how often a rule fires where nothing was planted for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from random import Random

from newsschema.datasets.reader import Form, read_stream
from newsschema.evaluation.told import told_table
from newsschema.rules.engine import validate
from newsschema.rules.faults import plant, setting, source_breaker
from newsschema.rules.pick import Pick
from newsschema.rules.registry import Rule, all_rules
from newsschema.strategies.making.record import make_record
from newsschema.strategies.making.wishes import WITHIN, wishes


@dataclass
class Detection:
    """What became of one rule.

    Attributes:
        rule: the rule.
        planted: in how many records its fault was planted.
        found: in how many of them it fired.
        alarms: in how many records it fired though nothing was planted that it should find.
        others: how many those records are.
    """

    rule: Rule
    planted: int = 0
    found: int = 0
    alarms: int = 0
    others: int = 0


def measure(examples: int) -> list[Detection]:
    """Plant each rule's fault in so many records, half of them with a text, and see which rules fire.

    As many consistent records are looked at beside them. The same number gives the same records.
    """
    rules = all_rules()
    results = {rule.code: Detection(rule) for rule in rules}
    for rule in (None, *rules):
        expected = set() if rule is None else {rule.code, *rule.broken.also}
        fired: Counter[str] = Counter()
        count = 0
        for source, form in _sources(rule, examples):
            count += 1
            fired.update(_codes(source, form))
        for code, result in results.items():
            if code in expected:
                result.planted += count
                result.found += fired[code]
            else:
                result.others += count
                result.alarms += fired[code]
    return list(results.values())


def _sources(rule: Rule | None, examples: int) -> Iterator[tuple[str, Form]]:
    random = Random(0 if rule is None else rule.code)  # noqa: S311 - the same records every time
    pick = Pick(random.randrange)
    language, day = (None, None) if rule is None else setting(rule)
    asked = [wishes(language=language, within=day or WITHIN, text=text) for text in (False, True)]
    for number in range(examples):
        record = make_record(pick, asked[number % 2])
        if rule is not None and rule.broken.form is not None:
            yield source_breaker(rule.code)(record.model_dump_json(exclude_defaults=True), pick), rule.broken.form
            continue
        broken = record if rule is None else plant(rule, record, pick)
        if broken is not None:
            yield broken.model_dump_json(exclude_defaults=True), "json"


def _codes(source: str, form: Form) -> set[str]:
    """The rules that fire on the text of a record, from reading it on."""
    found: set[str] = set()
    for entry in read_stream(BytesIO(source.encode()), "record", form=form):
        found |= {finding.code for finding in entry.findings}
        if entry.record is not None:
            found |= {finding.code for finding in validate(entry.record)}
    return found


def page(examples: int) -> str:
    """The results as a table in Markdown."""
    results = measure(examples)
    planted, found = sum(each.planted for each in results), sum(each.found for each in results)
    alarms, others = sum(each.alarms for each in results), sum(each.others for each in results)
    rows = [
        f"| [{each.rule.code}](../rules/{each.rule.code}.md) | {each.rule.name} | {each.planted} | {each.found} | {each.alarms} |"
        for each in results
    ]
    return (
        "# What the rules find of what was planted\n\n"
        f"For each rule {examples} records are made in which nothing clashes, half of them with an article's text and evidence, and its\n"
        "fault is planted in them (`newsschema.strategies.inconsistent_records`). Beside them stand as many records without a fault. A\n"
        "false alarm is a record in which a rule fires though its fault was not planted.\n\n"
        "    python -m newsschema.evaluation.detection 1000\n\n"
        "prints the same table for a thousand records a rule. The records are made up from tables of names and sentences, so that the\n"
        "figures say that rules do not get into each other's way, not how they do on real data.\n\n"
        "| rule | name | planted | found | false alarms |\n|---|---|---|---|---|\n"
        + "\n".join(rows)
        + f"\n| | **all** | **{planted}** | **{found}** | **{alarms}** in {others} |\n"
        + told_table(max(examples // 2, 1))
    )


if __name__ == "__main__":
    import sys

    sys.stdout.write(page(int(sys.argv[1]) if len(sys.argv) > 1 else 40))
