"""Options of the test suite; Hypothesis knows our types here even where the package is not installed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hypothesis import settings

from newsschema.hypothesis_plugin import register

if TYPE_CHECKING:
    import pytest


# Speed is measured in benchmarks/: no test fails because the machine was busy.
# In CI the same examples are tried every time: what is found by chance is found on a developer's machine.
settings.register_profile("newsschema", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("newsschema")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-records",
        action="store_true",
        help="rewrite the known gaps of the test articles, for review as a diff",
    )


register()
