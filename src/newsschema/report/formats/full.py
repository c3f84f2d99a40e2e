"""Everything that is known of each finding: the source with a caret under each value that clashes, the argument, the fix."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO

from newsschema.datasets.places import Place
from newsschema.report.lines import one_line, place, related, styled, target, width
from newsschema.report.reported import Reported
from newsschema.report.run import Run
from newsschema.rules.finding import Finding

PLACES = True


def write(reported: Iterable[Reported], out: IO[str], run: Run) -> None:
    """Write findings as they come, a paragraph each."""
    for each in reported:
        out.write("\n".join(_paragraph(each, colour=run.colour)) + "\n\n")


def _paragraph(each: Reported, *, colour: bool) -> Iterator[str]:
    finding = each.finding
    code = styled(f"{finding.code} {finding.name}", finding.severity, colour=colour)
    yield f"{code} {finding.severity}: {styled(one_line(finding.message), 'bold', colour=colour)}"
    yield f"  --> {f'{where}, ' if (where := place(finding)) else ''}at {target(finding)}"
    found = each.places
    marked: list[tuple[Place, str, bool]] = []
    if found is not None and found.target is not None:
        marked.append((found.target, one_line(finding.value or ""), True))
    known = found.related if found is not None else ()
    unplaced = []
    for number, other in enumerate(finding.related):
        spot = known[number] if number < len(known) else None
        if spot is None:
            unplaced.append(related(other))
        else:
            marked.append((spot, related(other), False))
    yield from _excerpts(marked, finding, colour=colour)
    for line in unplaced:
        yield f"   = {line}"
    for premise in finding.premises:
        yield f"   = because {one_line(premise)}"
    if finding.fix is not None:
        kind = "fix" if finding.fix.safe else "unsafe fix"
        yield f"   = {kind}: {one_line(finding.fix.title)}"


def _excerpts(marked: list[tuple[Place, str, bool]], finding: Finding, *, colour: bool) -> Iterator[str]:
    """The lines of the source with the values marked: `^^^` what the finding is about, `---` what it clashes with."""
    if not marked:
        return
    margin = max(len(str(spot.line)) for spot, _, _ in marked) + 1
    bar = styled("|", "dim", colour=colour)
    yield f"{' ' * margin} {bar}"
    above: Place | None = None
    for spot, words, main in marked:
        offset = _offset_within(above, spot)
        if above is None or offset is None:
            above, offset = spot, spot.offset
            yield f"{spot.line:>{margin}} {bar} {one_line(spot.shown)}"
        before = one_line(above.shown[:offset])
        value = one_line(above.shown[offset : offset + spot.end_column - spot.column])
        mark = ("^" if main else "-") * max(1, width(value))
        caret = styled(mark, finding.severity if main else "dim", colour=colour)
        yield f"{' ' * margin} {bar} {' ' * width(before)}{caret}{f' {words}' if words else ''}"


def _offset_within(shown: Place | None, spot: Place) -> int | None:
    """Where a value begins in a line that is shown already, if all of it is there."""
    if shown is None or shown.line != spot.line:
        return None
    offset = shown.offset + spot.column - shown.column
    end = offset + spot.end_column - spot.column
    return offset if int(shown.shown.startswith("…")) <= offset and end < len(shown.shown) else None
