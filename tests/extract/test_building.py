"""What is built with the search for garbage put off leaves the search as it was."""

from __future__ import annotations

import gc

import pytest

from newsschema.languages.building import kept


def test_it_is_off_while_building_and_on_again_behind() -> None:
    assert gc.isenabled()
    assert kept(gc.isenabled)() is False
    assert gc.isenabled()


def test_it_is_on_again_where_building_fails() -> None:
    @kept
    def fails() -> None:
        raise ValueError("no such pack")

    with pytest.raises(ValueError, match="no such pack"):
        fails()
    assert gc.isenabled()


def test_who_has_turned_it_off_keeps_it_off() -> None:
    gc.disable()
    try:
        assert kept(gc.isenabled)() is False
        assert not gc.isenabled()
    finally:
        gc.enable()
