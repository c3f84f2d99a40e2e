"""The command line: one file a command, loaded when it is called."""

from __future__ import annotations

import errno
import io
import os
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import click

from newsschema import __version__
from newsschema.errors import NewsschemaError

COULD_NOT_RUN = 2
INTERRUPTED = 130

# Pydantic would search every installed package for plug-ins of its own, at each start of the command.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")


class _Commands(click.Group):
    """Finds commands by walking this package: the file is the command; folders hold what commands are made of."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - as click asks for it
        return sorted(module.name for module in iter_modules(__path__) if not module.ispkg)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.list_commands(ctx), 1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            raise click.UsageError(f"{error.message}{hint}", ctx) from error

    def invoke(self, ctx: click.Context) -> object:
        if isinstance(sys.stdout, io.TextIOWrapper):
            # JSON is UTF-8 wherever it is written; a file's name may be any bytes.
            sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except NewsschemaError as error:
            click.echo(f"newsschema: {error}", err=True)
        except KeyboardInterrupt:
            click.echo("newsschema: interrupted", err=True)
            raise click.exceptions.Exit(INTERRUPTED) from None
        except OSError as error:
            if error.errno == errno.EPIPE:  # click ends quietly
                raise
            click.echo(f"newsschema: the output could not be written: {error.strerror or error}", err=True)
            _give_up_output()
        raise click.exceptions.Exit(COULD_NOT_RUN)


def _give_up_output() -> None:
    """Let go of what could not be written, which Python would try again, and complain of, at its end."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="newsschema %(version)s")
def main() -> None:
    """Typed records of news articles: extract them from text, check them for inconsistencies."""
