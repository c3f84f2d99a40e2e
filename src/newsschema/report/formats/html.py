"""A report as one page that needs no network: for people who mend data and do not use a terminal."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from tempfile import SpooledTemporaryFile
from typing import IO

from newsschema import __version__
from newsschema.report.lines import xml_text
from newsschema.report.page_style import STYLE
from newsschema.report.reported import Reported
from newsschema.report.run import Run
from newsschema.rules.finding import SEVERITIES, Finding
from newsschema.rules.pages import address

PLACES = True
_IN_MEMORY = 1 << 20


def write(reported: Iterable[Reported], out: IO[str], run: Run) -> None:
    """Write the counts and a table of all findings; rows wait on disk for the counts that stand before them."""
    names: dict[str, Finding] = {}
    with SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", errors="replace") as rows:
        for each in reported:
            first = each.finding.code not in names
            names.setdefault(each.finding.code, each.finding)
            rows.write(_row(each, first=first))
        out.write(_head(run))
        if names:
            out.write(_rules(names, run))
            out.write(_OPENING)
            rows.seek(0)
            while chunk := rows.read(1 << 16):
                out.write(chunk)
            out.write("</tbody>\n</table>\n")
        if rest := run.tally.rest():
            out.write(f"<p>{escape(rest)}</p>\n")
        out.write("</main>\n</body>\n</html>\n")


def _head(run: Run) -> str:
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="newsschema {__version__}">
<title>Findings of newsschema</title>
<style>
{STYLE}</style>
</head>
<body>
<main>
<h1>Findings</h1>
<p>{escape(run.tally.summary())}.</p>
"""


def _rules(names: dict[str, Finding], run: Run) -> str:
    counts = run.tally.by_code
    order = sorted(names, key=lambda code: (SEVERITIES.index(names[code].severity), -counts[code], code))
    rows = "".join(
        f'<tr><th scope="row"><a href="#{escape(code)}">{escape(code)}</a></th><td>{_page(code, names[code].name)}</td>'
        f"<td>{_severity(names[code])}</td><td>{counts[code]:,}</td></tr>\n"
        for code in order
    )
    return f"""<h2>By rule</h2>
<table>
<caption>How often each rule fired; a code leads to the first of its findings</caption>
<thead><tr><th scope="col">Code</th><th scope="col">Rule</th><th scope="col">Severity</th><th scope="col">Findings</th></tr></thead>
<tbody>
{rows}</tbody>
</table>
"""


_OPENING = """<h2>All findings</h2>
<table>
<caption>In the order of the files and records</caption>
<thead><tr><th scope="col">Where</th><th scope="col">Rule</th><th scope="col">What is wrong</th></tr></thead>
<tbody>
"""


def _row(each: Reported, *, first: bool) -> str:
    finding = each.finding
    anchor = f' id="{escape(finding.code)}"' if first else ""
    where = ":".join(str(part) for part in (finding.file, finding.line, finding.column) if part is not None)
    spots = [f"<div>{_text(where)}</div>"] if where else []
    if finding.row is not None:
        column = f", column {finding.column_name}" if finding.column_name is not None else ""
        spots.append(f"<div>row {finding.row:,}{_text(column)}</div>")
    if finding.record_id:
        spots.append(f"<div>record <bdi>{_text(finding.record_id)}</bdi></div>")
    spots.append(f"<code>{_text(finding.target or '/')}</code>")
    what = [f"<p><bdi>{_text(finding.message)}</bdi></p>", *_excerpt(each)]
    if finding.related:
        values = "".join(
            f"<dt>{_text(other.label)}</dt><dd><bdi>{_text(other.value)}</bdi> <code>{_text(other.target)}</code></dd>"
            for other in finding.related
        )
        what.append(f"<dl>{values}</dl>")
    what += [f"<p>Because {_text(premise)}</p>" for premise in finding.premises]
    if finding.fix is not None:
        what.append(f"<p>{'Fix' if finding.fix.safe else 'Unsafe fix'}: {_text(finding.fix.title)}</p>")
    rule = f"{_text(finding.code)}<br>{_page(finding.code, finding.name)}<br>{_severity(finding)}"
    return f"<tr{anchor}><td>{''.join(spots)}</td><td>{rule}</td><td>{''.join(what)}</td></tr>\n"


def _excerpt(each: Reported) -> list[str]:
    """The line of the source with the value marked."""
    spot = each.places.target if each.places is not None else None
    if spot is None:
        return []
    end = spot.offset + spot.end_column - spot.column
    before, value, after = spot.shown[: spot.offset], spot.shown[spot.offset : end], spot.shown[end:]
    return [f'<pre dir="ltr">{_text(before)}<mark>{_text(value)}</mark>{_text(after)}</pre>']


def _page(code: str, name: str) -> str:
    url = address(code)
    return f'<a href="{escape(url)}">{_text(name)}</a>' if url is not None else _text(name)


def _severity(finding: Finding) -> str:
    return f'<span class="{finding.severity}">{finding.severity}</span>'


def _text(text: str) -> str:
    return escape(xml_text(text))
