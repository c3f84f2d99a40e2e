"""JUnit's XML, which every CI system shows: a suite a file, a failed case a finding, a passed case a file without findings."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from tempfile import SpooledTemporaryFile
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from newsschema.report.lines import one_line, place, related, target, xml_text
from newsschema.report.reported import Reported
from newsschema.report.run import Run
from newsschema.report.tally import counted
from newsschema.rules.finding import Finding

_IN_MEMORY = 1 << 20


def write(reported: Iterable[Reported], out: IO[str], run: Run) -> None:
    """Write a suite for each file; cases wait on disk for the counts that stand before them."""
    total = 0
    with SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", errors="replace") as suites:
        found: set[str] = set()
        for file, group in groupby(reported, key=lambda each: each.finding.file or ""):
            with SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", errors="replace") as cases:
                number = 0
                for each in group:
                    number += 1
                    cases.write(_case(each.finding))
                suites.write(_suite(file or "records", number, number))
                _copy(cases, suites)
                suites.write("</testsuite>\n")
            found.add(file)
            total += number
        clean = [(file, records) for file, records in run.tally.files.items() if file not in found]
        if not total and not clean:
            clean = [("records", run.tally.records)]
        for file, records in clean:
            suites.write(_suite(file, 1, 0))
            name = quoteattr(f"{counted(records, 'record')}, no findings")
            suites.write(f"<testcase classname={_attribute(file)} name={name}/>\n</testsuite>\n")
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        out.write(f'<testsuites name="newsschema" tests="{total + len(clean)}" failures="{total}" errors="0">\n')
        _copy(suites, out)
        out.write("</testsuites>\n")


def _suite(file: str, tests: int, failures: int) -> str:
    return f'<testsuite name={_attribute(file)} tests="{tests}" failures="{failures}" errors="0" skipped="0">\n'


def _case(finding: Finding) -> str:
    name = f"{finding.code} {finding.name} at {target(finding)}"
    where = f" file={_attribute(finding.file)}" if finding.file else ""
    line = f' line="{finding.line}"' if finding.line is not None else ""
    spot = place(finding)
    lines = [f"{f'{spot}: ' if spot else ''}{one_line(finding.message)}", *map(related, finding.related)]
    lines += [f"because {one_line(premise)}" for premise in finding.premises]
    body = escape(xml_text("\n".join(lines)))
    failure = f"<failure type={_attribute(finding.severity)} message={_attribute(finding.message)}>{body}</failure>"
    classname = _attribute(finding.file or "records")
    return f"<testcase classname={classname} name={_attribute(name)}{where}{line}>{failure}</testcase>\n"


def _attribute(text: str) -> str:
    return quoteattr(xml_text(text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _copy(source: IO[str], out: IO[str]) -> None:
    source.seek(0)
    while chunk := source.read(1 << 16):
        out.write(chunk)
