"""`newsschema schema`: the form of a record, or of a configuration."""

from __future__ import annotations

import json

import click


@click.command("schema")
@click.option("--config", "of_configuration", is_flag=True, help="That of a configuration instead.")
def command(*, of_configuration: bool) -> None:
    """Print the JSON Schema of a record."""
    click.echo(json.dumps(_schema(of_configuration=of_configuration), ensure_ascii=False, indent=2))


def _schema(*, of_configuration: bool) -> dict[str, object]:
    if of_configuration:
        from newsschema.datasets.configuration import configuration_schema

        return configuration_schema()
    from newsschema.model.record import Record

    return Record.model_json_schema()
