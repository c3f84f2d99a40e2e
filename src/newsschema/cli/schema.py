"""`newsschema schema`: the form of a record."""

from __future__ import annotations

import json

import click

from newsschema.model.record import Record


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of a record."""
    click.echo(json.dumps(Record.model_json_schema(), ensure_ascii=False, indent=2))
