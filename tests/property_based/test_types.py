"""Hypothesis makes every type of a record, and what it makes fits into one."""

from __future__ import annotations

import pytest
from hypothesis import find, given
from hypothesis import strategies as st

from newsschema import DateRange, PartialDate, Record, validate
from newsschema.model import record as _  # noqa: F401 - loads every part
from newsschema.model.node import Node
from newsschema.strategies.types import strategy_of
from property_based.effort import tries

PARTS = [kind for kind in Node.__subclasses__() if kind.__module__.startswith("newsschema.model.")]


@pytest.mark.parametrize("kind", [*PARTS, PartialDate, DateRange], ids=lambda kind: kind.__name__)
def test_every_type_is_made(kind: type[object]) -> None:
    @given(st.from_type(kind))
    @tries(10)
    def run(value: object) -> None:
        assert type(value) is kind
        if isinstance(value, Node):
            assert kind.model_validate_json(value.model_dump_json()) == value  # type: ignore[attr-defined]

    run()


def test_every_type_has_a_strategy_of_its_own() -> None:
    assert [kind.__name__ for kind in PARTS if strategy_of(kind) is NotImplemented] == []


class Ship(Node):
    """A model that is no part of a record."""

    tons: int


class Fleet(Record):
    """A record with a field of another kind."""

    ships: tuple[Ship, ...]


def test_a_model_that_is_no_part_of_a_record_is_built_by_its_fields() -> None:
    assert find(st.from_type(Ship), lambda ship: ship.tons > 3) == Ship(tons=4)
    fleet = find(st.from_type(Fleet), lambda fleet: len(fleet.ships) > 1)
    assert fleet.ships == (Ship(tons=0), Ship(tons=0))
    assert validate(fleet) == []
