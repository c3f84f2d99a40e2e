"""Findings to write: none, bare ones, ones full of what could break a format, and very many."""

from __future__ import annotations

import pytest

from newsschema.rules.finding import Finding, Fix, Operation, Related

HOSTILE = "a\nb\r\tc \x1b[31m <b>&amp;\"'% ]]> ::error::x ##[group]y = \u202eاللغة\u2028 \x00 𝒬 \udcff,;|"
"""Line ends, control characters, marks of HTML, XML, CSV and workflow commands, text that turns round, half a surrogate pair."""


def bare() -> Finding:
    """A finding of a record that was never in a file."""
    return Finding(code="NS105", name="outside-window", severity="error", message="the day is outside the window")


def hostile() -> Finding:
    return Finding(
        code="NS102",
        name="reversed-range",
        severity="warning",
        message=f"the range {HOSTILE} runs backwards",
        target=f"/events/{HOSTILE.replace('/', '~1')}/dates",
        value=HOSTILE,
        related=(Related(target=f"/events/{HOSTILE}", value=HOSTILE, label=HOSTILE),),
        premises=(HOSTILE,),
        spans=((3, 5),),
        fix=Fix(title=HOSTILE, patch=(Operation(op="replace", path="/events/0/dates", value=HOSTILE),), safe=False),
        record_id=HOSTILE,
        file=f"data {HOSTILE.replace(chr(0), '')}.jsonl",
        line=3,
        column=7,
        pointer="/events/0/dates",
    )


def many(number: int = 10_000) -> list[Finding]:
    """Findings of two rules over a hundred files, one in ten a warning."""
    return [
        Finding(
            code="NS102" if index % 10 else "NS311",
            name="reversed-range" if index % 10 else "name-variants",
            severity="error" if index % 10 else "warning",
            message=f"the range of {index} runs backwards",
            target=f"/events/e{index}/dates",
            value=str(index),
            record_id=f"r{index}",
            file=f"data/{index // 100:03}.jsonl",
            line=index % 100 + 1,
            column=5,
        )
        for index in range(number)
    ]


SAMPLES = {
    "none": [],
    "bare": [bare()],
    "hostile": [hostile()],
    "mixed": [bare(), hostile(), hostile()],
    "many": many(),
}


@pytest.fixture(params=list(SAMPLES), ids=list(SAMPLES))
def findings(request: pytest.FixtureRequest) -> list[Finding]:
    """Each sample in turn."""
    return SAMPLES[request.param]
