"""`newsschema evaluate`: how well dates, names, events, quotes and the metadata of pages are read, beside peers."""

from __future__ import annotations

import json
from pathlib import Path

import click

from newsschema.errors import NewsschemaError
from newsschema.evaluation.corpus import read_corpus
from newsschema.evaluation.floors import broken, cut, raised, reached, read_floors, write_floors
from newsschema.evaluation.page_run import as_json as page_run_as_json
from newsschema.evaluation.page_run import as_text as page_run_as_text
from newsschema.evaluation.page_run import evaluate_pages
from newsschema.evaluation.pages import holds_pages, read_pages
from newsschema.evaluation.run import OURS, evaluate
from newsschema.evaluation.tables import as_json, as_text


@click.command("evaluate")
@click.argument("paths", nargs=-1, required=True, metavar="FILE...", type=click.Path(path_type=Path))
@click.option("--format", "form", default="text", type=click.Choice(["text", "json"]), show_default=True)
@click.option("--misses", is_flag=True, help="List every miss, false alarm, wrong span and wrong value.")
@click.option("--peers/--no-peers", default=True, show_default=True, help="Score installed peers on the same corpus.")
@click.option(
    "--floors",
    "path",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Compare with the floors in this file.",
)
@click.option("--raise-floors", "rising", is_flag=True, help="Write what was reached as floors where it is higher.")
@click.option("--lower-floors", "lowering", is_flag=True, help="Write what was reached as floors, lower ones too.")
@click.pass_context
def command(
    ctx: click.Context,
    *,
    paths: tuple[Path, ...],
    form: str,
    misses: bool,
    peers: bool,
    path: Path | None,
    rising: bool,
    lowering: bool,
) -> None:
    """Score what is found in texts whose dates, names, events or quotes are marked, and what is read in web pages.

    FILE is JSON Lines, one text a line with its language, its reference date and its spans; or a folder of pages with a JSON
    file beside each; docs/reference/corpus.md describes the forms. Peers are asked where they are installed: dateparser,
    duckling, edsnlp for dates, spaCy for names, trafilatura, htmldate, newspaper4k for pages.

    Exit status: 0 where every score is at its floor or above, 1 where one is not, 2 where something could not be read or run.
    """
    if path is None and (rising or lowering):
        raise click.UsageError("--raise-floors and --lower-floors need --floors FILE")
    folders = [each for each in paths if holds_pages(each)]
    entries = [entry for each in paths if each not in folders for entry in read_corpus(each)]
    pages = [entry for each in folders for entry in read_pages(each)]
    if not entries and not pages:
        raise NewsschemaError("there are no texts in the corpus")
    run = evaluate(entries, peers=peers) if entries else None
    page_run = evaluate_pages(pages, peers=peers) if pages else None
    if form == "json":
        written = (as_json(run) if run else {}) | ({"pages": page_run_as_json(page_run)} if page_run else {})
        click.echo(json.dumps(written, ensure_ascii=False, indent=2))
    else:
        for line in (
            *(as_text(run, faults=misses) if run else ()),
            *(page_run_as_text(page_run, faults=misses) if page_run else ()),
        ):
            click.echo(line)
    if path is None:
        return
    dates = run.scores.get(OURS) if run else None
    parts = [scores[OURS].by_language for scores in (run.names, run.events) if OURS in scores] if run else []
    now = reached(dates.by_language if dates else {}, *parts)
    if page_run:
        now["pages"] = cut(page_run.scores[OURS].scores())
    floors = read_floors(path) if path.exists() or not (rising or lowering) else {}
    if lowering:
        floors = {language: {**floors.get(language, {}), **now.get(language, {})} for language in {*floors, *now}}
    elif rising:
        floors = raised(floors, now)
    if rising or lowering:
        write_floors(path, floors)
    if below := broken(floors, now):
        for line in below:
            click.echo(f"newsschema: {line}", err=True)
        ctx.exit(1)
