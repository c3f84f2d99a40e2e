"""What is built once and kept: while it is built nothing of it is garbage, so nothing is looked through for any."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Args = ParamSpec("Args")
Built = TypeVar("Built")


def kept(build: Callable[Args, Built]) -> Callable[Args, Built]:
    """A function that builds thousands of small objects to keep, with the search for circular garbage put off until it is done."""

    @wraps(build)
    def building(*args: Args.args, **kwargs: Args.kwargs) -> Built:
        if not gc.isenabled():
            return build(*args, **kwargs)
        gc.disable()
        try:
            return build(*args, **kwargs)
        finally:
            gc.enable()

    return building
