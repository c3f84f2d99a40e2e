"""Options of the test suite; Hypothesis knows our types here even where the package is not installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import settings

from newsschema.hypothesis_plugin import register

if TYPE_CHECKING:
    import pytest


# Speed is measured in benchmarks/: no test fails because the machine was busy.
settings.register_profile("newsschema", deadline=None)
settings.load_profile("newsschema")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-records",
        action="store_true",
        help="rewrite the known gaps of the test articles, for review as a diff",
    )


register()
