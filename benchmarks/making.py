"""How many records the strategies make in a second of processor time, drawn by Hypothesis as a test draws them."""

from __future__ import annotations

import time

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from newsschema import Record
from newsschema import strategies as nst

EXAMPLES = 1000
LEAST = 300


def rate(strategy: st.SearchStrategy[Record]) -> float:
    """Records in a second."""
    made: list[Record] = []

    @settings(max_examples=EXAMPLES, phases=[Phase.generate], database=None, deadline=None, derandomize=True)
    @given(strategy)
    def run(record: Record) -> None:
        made.append(record)

    begin = time.process_time()
    run()
    return len(made) / (time.process_time() - begin)


def main() -> None:
    for what, strategy in (
        ("records()", nst.records()),
        ("records(text=True)", nst.records(text=True)),
        ('inconsistent_records("NS105")', nst.inconsistent_records("NS105")),
    ):
        found = rate(strategy)
        print(
            f"{what:<38} {found:9.0f} records a second, to reach {LEAST}: {'reached' if found >= LEAST else 'NOT reached'}"
        )


if __name__ == "__main__":
    main()
