"""A line for each finding, as compilers write them, with the places it is about beneath."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

import click

from newsschema.rules.finding import Finding

_COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


def write(findings: Iterable[Finding], out: IO[str]) -> None:
    """Write findings as they come: `file:line:column: NS105 outside-window error: message`."""
    for finding in findings:
        place = ":".join(str(part) for part in (finding.file, finding.line, finding.column) if part is not None)
        head = click.style(f"{place}:", bold=True) if place else ""
        code = click.style(f"{finding.code} {finding.name}", fg=_COLOURS[finding.severity])
        click.echo(f"{head} {code} {finding.severity}: {finding.message}".lstrip(), file=out)
        where = f"record {finding.record_id}" if finding.record_id else ""
        cell = f", row {finding.row}, column {finding.column_name}" if finding.column_name else ""
        click.echo(f"    at {finding.target or '/'}{f' of {where}' if where else ''}{cell}", file=out)
        for related in finding.related:
            click.echo(f"    {related.label}: {related.value} ({related.target})", file=out)
