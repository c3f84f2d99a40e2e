"""The command line: one file a command, loaded when it is called."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

import click

from newsschema import __version__
from newsschema.errors import NewsschemaError

COULD_NOT_RUN = 2


class _Commands(click.Group):
    """Finds commands by walking this package: the file is the command."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click asks for it
        return sorted(module.name for module in iter_modules(__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except NewsschemaError as error:
            click.echo(f"newsschema: {error}", err=True)
            ctx.exit(COULD_NOT_RUN)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="newsschema %(version)s")
def main() -> None:
    """Typed records of news articles: extract them from text, check them for inconsistencies."""
