"""`newsschema completion`: what makes a shell complete commands, options and rules."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

_NAME = "newsschema"


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "fish", "zsh"]))
@click.pass_context
def command(ctx: click.Context, *, shell: str) -> None:
    """Print what makes a shell complete commands, options and file names.

    For bash: eval "$(newsschema completion bash)" in ~/.bashrc; for zsh the same in ~/.zshrc; for fish: newsschema completion
    fish > ~/.config/fish/completions/newsschema.fish.
    """
    kind = get_completion_class(shell)
    if kind is None:  # pragma: no cover - click knows all three
        raise click.UsageError(f"there is no completion for {shell}")
    # click's check of bash's version runs bash, which need not be there; the script is the same
    script = kind(ctx.find_root().command, {}, _NAME, "_NEWSSCHEMA_COMPLETE")
    click.echo(script.source_template % script.source_vars())
