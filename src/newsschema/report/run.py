"""What a format may know of the run beside its findings."""

from __future__ import annotations

from typing import NamedTuple

from newsschema.report.tally import Tally


class Run(NamedTuple):
    """One run over a data set.

    Attributes:
        tally: the counts; complete once all findings have gone by.
        colour: whether the output may hold colours.
        baseline: whether findings were compared with a baseline.
    """

    tally: Tally
    colour: bool = False
    baseline: bool = False
