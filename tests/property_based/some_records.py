"""Records with at most one planted fault, for properties that must hold of records with findings too."""

from __future__ import annotations

from hypothesis import strategies as st

from newsschema import Record
from newsschema import strategies as nst
from newsschema.rules.faults import plantable

CODES = [rule.code for rule in plantable()]


def some_records(*, text: bool = False, without: frozenset[str] = frozenset()) -> st.SearchStrategy[Record]:
    """Records in which nothing clashes, and records that break one rule, whichever; `without` leaves some rules out."""
    codes = [code for code in CODES if code not in without]
    return st.sampled_from([None, *codes]).flatmap(
        lambda code: nst.records(text=text) if code is None else nst.inconsistent_records(code, text=text)
    )
