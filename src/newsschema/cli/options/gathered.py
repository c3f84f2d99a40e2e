"""Options that belong together reach the command as one object."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

Command = Callable[..., Any]
Decorator = Callable[[Command], Command]


def gathered(name: str, kind: type[Any], *options: Decorator) -> Decorator:
    """Add options to a command; their values arrive as one object.

    Args:
        name: of the parameter by which the command gets it.
        kind: a named tuple or dataclass with a field for each option.
        options: the options, in the order of the help.
    """
    fields: tuple[str, ...] = kind._fields if hasattr(kind, "_fields") else tuple(kind.__dataclass_fields__)

    def decorate(command: Command) -> Command:
        @wraps(command)
        def called(*arguments: Any, **values: Any) -> Any:  # noqa: ANN401 - as click calls it
            own = {field: values.pop(field) for field in fields}
            return command(*arguments, **values, **{name: kind(**own)})

        whole: Command = called
        for option in reversed(options):
            whole = option(whole)
        return whole

    return decorate
