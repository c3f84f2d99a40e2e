"""How a field of anybody's model is marked for `check`: as a type annotation, `Annotated[str, Quoted]`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from newsschema.errors import NewsschemaError

Kind = Literal["quote", "date", "number", "name", "person", "organization", "country"]
"""What a value is held against the text as."""

_KINDS: tuple[Kind, ...] = get_args(Kind)


class Quoted:
    """Marks words that must stand in the text verbatim, apart from white space and quotation marks.

        quote: Annotated[str, Quoted]
        quote: Annotated[str, Quoted(span=("start", "end"))]

    Args:
        span: the names of the two fields beside it that say where the words stand, if there are any.
    """

    __slots__ = ("span",)

    def __init__(self, *, span: tuple[str, str] | None = None) -> None:
        self.span = span

    def __repr__(self) -> str:
        return f"Quoted(span={self.span!r})" if self.span is not None else "Quoted()"


class Supported:
    """Marks a value that the text must give: a date, a number, a name, a country.

        day: Annotated[date, Supported]
        host: Annotated[str, Supported("country")]
        states: Annotated[int, Supported(counts=["pays", "États"])]
        day: Annotated[date, Supported(by="quote")]

    Args:
        kind: what the value is; told by its type where it is left out, a string being a date or a number where it reads as
            one, else a name.
        by: the name of the field beside it that holds the words it was taken from: a string or a list of them.
        counts: of a number, the nouns that it counts, in every form.

    Raises:
        NewsschemaError: when there is no such kind.
    """

    __slots__ = ("by", "counts", "kind")

    def __init__(self, kind: Kind | None = None, *, by: str | None = None, counts: Iterable[str] = ()) -> None:
        if kind is not None and kind not in _KINDS:
            raise NewsschemaError(f"a value cannot be checked as {kind!r}; there are {', '.join(_KINDS)}")
        self.kind = kind
        self.by = by
        self.counts = (counts,) if isinstance(counts, str) else tuple(counts)

    def __repr__(self) -> str:
        said = [f"{self.kind!r}"] if self.kind is not None else []
        said += [f"{name}={value!r}" for name in ("by", "counts") if (value := getattr(self, name))]
        return f"Supported({', '.join(said)})"


Mark = Quoted | Supported


def as_mark(written: object) -> Mark | None:
    """A mark, be it written as the class or as one of it; nothing for anything else."""
    if written is Quoted:
        return Quoted()
    if written is Supported:
        return Supported()
    return written if isinstance(written, Quoted | Supported) else None
