"""Write the pages that are made from the code: the rules, the record, the roles, the command line, the JSON Schema."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import click
from pydantic import BaseModel

from newsschema import extract, validate
from newsschema.cli import main as commands
from newsschema.datasets.configuration import Configuration, configuration_schema
from newsschema.evaluation import detection
from newsschema.model.record import Record
from newsschema.model.roles import ROLES, facts
from newsschema.report.coverage import Coverage
from newsschema.rules.engine import examine
from newsschema.rules.pages import examples, page, summary
from newsschema.rules.registry import Rule, all_rules, use_plug_ins

ROOT = Path(__file__).parents[1]
DOCS, TESTS, ARTICLE = ROOT / "docs", ROOT / "tests", ROOT / "examples" / "article.txt"

_PLANTED = 100
"""Faults planted for each rule, for the page that counts what is found of them."""
_MADE = "<!-- Made by scripts/write_docs.py (make docs). -->\n\n"


def pages() -> dict[str, str]:
    """Every page that is made, by its path within docs/."""
    use_plug_ins(())  # the book, whatever else is installed
    made = {f"rules/{rule.code}.md": page(rule) for rule in all_rules()}
    made["rules/README.md"] = _MADE + _rule_book()
    made["rules/articles.md"] = _MADE + _on_articles()
    made["reference/record.md"] = _MADE + _record()
    made["reference/record.schema.json"] = json.dumps(Record.model_json_schema(), ensure_ascii=False, indent=2) + "\n"
    made["reference/configuration.schema.json"] = (
        json.dumps(configuration_schema(), ensure_ascii=False, indent=2) + "\n"
    )
    made["reference/configuration.md"] = _MADE + _configuration()
    made["reference/roles.md"] = _MADE + _roles()
    made["reference/command-line.md"] = _MADE + _command_line()
    return made


def _rule_book() -> str:
    rows = [
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | {rule.severity} | {_fixes(rule)} | {summary(rule)} |"
        for rule in all_rules()
    ]
    head = "# The rules\n\nHow often each fires on the project's own articles: [articles.md](articles.md).\n\n"
    return f"{head}| code | name | severity | fix | reports |\n|---|---|---|---|---|\n" + "\n".join(rows) + "\n"


def _fixes(rule: Rule) -> str:
    """Whether what breaks a rule on its page can be mended by itself: safe, unsafe or not."""
    kinds = set()
    for example in examples(rule):
        if (
            example.kind == "breaks"
            and example.form == "json"
            and (rule.node is not None or rule.code.startswith("NS9"))
        ):
            findings = validate(Record.model_validate_json(example.source))
            kinds |= {finding.fix.safe for finding in findings if finding.fix is not None}
    return " and ".join("safe" if kind else "unsafe" for kind in sorted(kinds, reverse=True))


def _texts() -> Iterator[Record]:
    """The records that extract makes of the project's own articles: those of the tests, of the examples, of evaluation."""
    for path in [*sorted((TESTS / "extract" / "articles").rglob("*.txt")), ARTICLE]:
        yield extract(path.read_text(encoding="utf-8"))
    for path in sorted((TESTS / "evaluation" / "corpus").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            told = json.loads(line)
            yield extract(told["text"], language=told["language"], published=told.get("reference"))


def _on_articles() -> str:
    records = list(_texts())
    coverage = Coverage(rule.code for rule in all_rules())
    for record in records:
        coverage.note(record, examine(record))
    outcomes = ("fired", "passed", "not judged", "nothing to judge")
    rows = [
        f"| [{rule.code}]({rule.code}.md) | {rule.name} | "
        + " | ".join(str(coverage.outcomes[rule.code][outcome]) for outcome in outcomes)
        + " |"
        for rule in all_rules()
        if rule.node is not None
    ]
    head = (
        f"# The rules on the project's own articles\n\n`extract` makes records of {len(records)} articles, those of the tests, the example "
        "and the evaluation, and `validate` judges them. In how many records each rule fired, passed, could not judge, or had "
        "nothing to judge. What fired is wrong in an article, on purpose (`tests/extract/articles/README.md` says where), or in what "
        "`extract` made of it.\n\n"
        "| code | name | fired | passed | could not judge | nothing to judge |\n|---|---|---|---|---|---|\n"
    )
    return head + "\n".join(rows) + "\n"


def _models(model: type[BaseModel], seen: list[type[BaseModel]]) -> list[type[BaseModel]]:
    if model not in seen:
        seen.append(model)
        for field in model.model_fields.values():
            for part in _within(field.annotation):
                _models(part, seen)
    return seen


def _within(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and not get_args(annotation):
        if issubclass(annotation, BaseModel):
            yield annotation
        return
    for argument in get_args(annotation):
        yield from _within(argument)


def _type(annotation: object) -> str:
    name = getattr(annotation, "__name__", None) if not get_args(annotation) else None
    written = name or str(annotation)
    for prefix in ("newsschema.model.", "typing."):
        written = written.replace(prefix, "")
    for module in (
        "article",
        "dates",
        "event",
        "evidence",
        "official",
        "organization",
        "quote",
        "partial_date",
        "date_range",
    ):
        written = written.replace(f"{module}.", "")
    return written.replace("|", "\\|")


def _record() -> str:
    parts = ["# The record\n\nEvery model is immutable and closed to unknown fields. Dates are EDTF strings in JSON.\n"]
    for model in _models(Record, []):
        rows = [
            f"| `{name}` | {_type(field.annotation)} | {field.description} |"
            for name, field in model.model_fields.items()
        ]
        table = "| field | type | meaning |\n|---|---|---|\n" + "\n".join(rows)
        parts.append(f"## {model.__name__}\n\n{inspect.cleandoc(model.__doc__ or '')}\n\n{table}\n")
    return "\n".join(parts)


def _configuration() -> str:
    rows = [
        f"| `{field.alias}` | {_type(field.annotation)} | {field.description} |"
        for field in Configuration.model_fields.values()
    ]
    return (
        "# The configuration\n\nA file `newsschema.toml`, or the table `[tool.newsschema]` of `pyproject.toml`: the nearest one at or "
        "above the folder\nthat holds all the files that are checked. Every key may be left out; options of the command line go before "
        "it. Its\n[JSON Schema](configuration.schema.json) is printed by `newsschema schema --config`, for editors; "
        "[adopting it](../guides/adopting.md) is a guide.\n\n| key | type | meaning |\n|---|---|---|\n"
        + "\n".join(rows)
        + "\n"
    )


def _roles() -> str:
    rows = []
    for role in ROLES:
        known = facts(role)
        excluded = ", ".join(sorted(known.exclusive_with))
        rows.append(f"| {role} | {'yes' if known.single_seat else ''} | {excluded} |")
    head = "| role | one holder at a time | not held together with |\n|---|---|---|\n"
    return "# The roles\n\nWhat a post is, whatever it is called.\n\n" + head + "\n".join(rows) + "\n"


def _command_line() -> str:
    context = click.Context(commands, info_name="newsschema", help_option_names=["-h", "--help"])
    parts = ["# The command line\n"]
    for name in commands.list_commands(context):
        command = commands.get_command(context, name)
        if command is not None:
            with click.Context(command, info_name=name, parent=context, terminal_width=100) as inner:
                parts.append(f"## newsschema {name}\n\n```text\n{command.get_help(inner)}\n```\n")
    return "\n".join(parts)


def write() -> None:
    """Write every page; remove pages of rules that are no more."""
    made = pages() | {"reference/detection.md": _MADE + detection.page(_PLANTED)}
    for old in (DOCS / "rules").glob("*.md"):
        if f"rules/{old.name}" not in made:
            old.unlink()
    for path, content in made.items():
        (DOCS / path).parent.mkdir(parents=True, exist_ok=True)
        (DOCS / path).write_text(content, encoding="utf-8")


if __name__ == "__main__":
    write()
