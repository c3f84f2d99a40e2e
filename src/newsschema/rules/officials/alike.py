"""People of one record whose names are alike."""

from __future__ import annotations

from newsschema.model.record import Record
from newsschema.text.folding import fold_term

_BEGINNING = 3


def names_alike(record: Record) -> bool:
    """A quick look: whether two names of a record begin with the same letters."""
    officials = record.officials
    return len({fold_term(official.name)[:_BEGINNING] for official in officials}) < len(officials)
