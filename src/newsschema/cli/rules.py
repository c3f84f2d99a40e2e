"""`newsschema rules`: the rule book."""

from __future__ import annotations

import json

import click

from newsschema.cli.options.adopting import heed_plug_ins
from newsschema.rules.pages import summary
from newsschema.rules.registry import all_rules


@click.command("rules")
@click.option("--format", "form", default="text", type=click.Choice(["text", "json"]), show_default=True)
def command(*, form: str) -> None:
    """List the rules: code, name, severity, and what each reports."""
    heed_plug_ins()
    if form == "json":
        book = [
            {
                "code": rule.code,
                "name": rule.name,
                "severity": rule.severity,
                "since": rule.since,
                "summary": summary(rule),
            }
            for rule in all_rules()
        ]
        click.echo(json.dumps(book, ensure_ascii=False, indent=2))
        return
    for rule in all_rules():
        click.echo(f"{rule.code}  {rule.name:<28} {rule.severity:<8} {summary(rule)}")
