"""`newsschema explain`: the page of a rule."""

from __future__ import annotations

import click

from newsschema.cli.options.adopting import heed_plug_ins
from newsschema.cli.options.completing import rules_that_begin
from newsschema.rules.pages import page
from newsschema.rules.registry import find_rule


@click.command("explain")
@click.argument("rule", metavar="CODE", shell_complete=rules_that_begin)
def command(*, rule: str) -> None:
    """Explain a rule, by its code (NS105) or name (outside-window): why it matters, what does not fire, how to mend it."""
    heed_plug_ins()
    click.echo(page(find_rule(rule)))
