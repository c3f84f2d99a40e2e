"""Rules as they are declared, and the book of all of them, found by walking the package."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from os import scandir
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType
from typing import Any, NamedTuple, get_type_hints

from newsschema import rules
from newsschema.errors import NewsschemaError
from newsschema.model.date_range import DateRange
from newsschema.model.node import Node
from newsschema.model.partial_date import PartialDate
from newsschema.rules import plug_ins
from newsschema.rules.breaking import Broken
from newsschema.rules.finding import SEVERITIES, Severity


class NotJudged(NamedTuple):
    """The word of a rule that it could not judge a part of the record, and why."""

    reason: str
    code: str


OWN_PREFIX = "NS"
"""How the codes of the book begin; the rules of a plug-in begin otherwise."""

_APPLIED_BY_ENGINE = "NS901"
_CODE = re.compile(r"[A-Z]{2,8}[0-9]{2,5}")
_chosen: tuple[str, ...] | None = None

Needs = Callable[..., object]
"""A quick test of a part, `(part)` or `(part, ctx)`: falsy where there is nothing to judge."""

Check = Callable[..., Iterable[Any]]
"""What a rule does: `(part, ctx)` to findings; of a rule that the reader applies, `(problem)` to its message."""


def _nothing() -> None:
    """The default of a field that may not be found on the class, lest it hide what a listed rule has not read yet."""


@dataclass(frozen=True, eq=False)
class Rule:
    """One rule of the book.

    Attributes:
        code: "NS105"; never used again for another rule.
        name: "outside-window"; works wherever the code does.
        severity: of its findings.
        since: the version of newsschema that brought it.
        node: the type of the parts of a record that it is called for; None for a rule that others apply: the reader to
            what is no record yet, the engine to suppressions.
        needs: what must hold of a part for there to be anything to judge: an expression of its fields, or a test.
        suspect: a quick test of such a part, wrong only by saying yes; where it says no, nothing is wrong.
        check: the function.
        page: what it says, why it matters, what must not fire, how to mend it, with examples; in Markdown.
        broken: how its fault is planted, where its file says so.
    """

    code: str
    name: str
    severity: Severity
    since: str
    node: type[object] | None
    needs: Needs | str | None
    check: Check
    page: str
    broken: Broken = field(default_factory=Broken)
    suspect: Needs | None = field(default_factory=_nothing)


class ListedRule(Rule):
    """A rule that the book lists; whatever else is asked of it is read from its module then.

    Attributes:
        module: the module that declares it.
    """

    def __init__(self, code: str, name: str, severity: Severity, since: str, module: str) -> None:
        self.__dict__.update(code=code, name=name, severity=severity, since=since, module=module)

    def __getattr__(self, attribute: str) -> Any:  # noqa: ANN401 - any field of a rule
        if attribute.startswith("__") or "check" in self.__dict__:
            raise AttributeError(attribute)
        declared = _from_module(import_module(self.__dict__["module"]))
        self.__dict__.update(next(each for each in declared if each.code == self.code).__dict__)
        return getattr(self, attribute)


def rule(
    code: str, *, severity: Severity, since: str, needs: str | Needs | None = None, suspect: Needs | None = None
) -> Callable[[Check], Check]:
    """Declare a function as a rule; the type of its first parameter says which parts of a record it is called for.

    The function yields findings (`ctx.finding(...)`), and `ctx.not_judged(reason)` where it could not tell. Its name is the
    rule's name, its docstring the rule's page.

    Args:
        code: of the rule.
        severity: of its findings.
        since: the version that brings it.
        needs: what must hold of a part for there to be anything to judge: an expression whose names are its fields ("part_of",
            "status == 'held' and dates", "ctx.text"), which costs next to nothing, or a function of the part, or of the part and the
            context. Other parts are passed over.
        suspect: a quick test of such a part, wrong only by saying yes, that saves calling the rule where nothing is wrong.
    """

    def declare(check: Check) -> Check:
        check.declared = (code, severity, since, needs, suspect)  # type: ignore[attr-defined]
        return check

    return declare


def _from_module(module: object) -> Iterator[Rule]:
    for check in vars(module).values():
        declared = getattr(check, "declared", None)
        if declared is None or check.__module__ != getattr(module, "__name__", ""):
            continue
        code, severity, since, needs, suspect = declared
        node = _first_type(check)
        yield Rule(
            code=code,
            name=check.__name__.replace("_", "-"),
            severity=severity,
            since=since,
            node=None if node is str or code == _APPLIED_BY_ENGINE else node,
            needs=needs,
            suspect=suspect,
            check=check,
            page=check.__doc__ or "",
            broken=getattr(check, "broken_by", None) or Broken(),
        )


def _first_type(check: Check) -> type[object]:
    """The type of a function's first parameter; looking up the others' would take longer than loading all rules."""
    written = next(iter(check.__annotations__.values()), object)
    known = check.__globals__.get(written) if isinstance(written, str) else written
    return known or next(iter(get_type_hints(check).values()))


def declared_rules() -> Iterator[Rule]:
    """The rules that the modules of this package declare, each module imported."""
    for module in walk_packages(rules.__path__, f"{rules.__name__}."):
        if not module.ispkg and module.name.count(".") > rules.__name__.count(".") + 1:
            yield from _from_module(import_module(module.name))


@lru_cache(maxsize=1)
def book() -> ModuleType | None:
    """The book as it is kept ready (`make docs` writes it); nothing where it is not that of the modules as they are."""
    try:
        ready = import_module(f"{rules.__name__}.book")
        return ready if sizes() == ready.SIZES else None
    except (ImportError, OSError):
        return None


def sizes() -> dict[str, int]:
    """The sizes in bytes of the modules that declare rules, by which a book is known that was written for others."""
    home = Path(__file__).parent
    families = sorted(folder.name for folder in scandir(home) if (home / folder.name / "__init__.py").is_file())
    return {
        f"{family}/{module.name}": module.stat().st_size
        for family in families
        for module in scandir(home / family)
        if module.name.endswith(".py")
    }


@lru_cache(maxsize=1)
def all_rules() -> tuple[Rule, ...]:
    """Every rule of the book and of the plug-ins, by code.

    Raises:
        NewsschemaError: when two rules share a code or a name, or a plug-in cannot be loaded.
    """
    ready = book()
    found: list[Rule] = list(declared_rules() if ready is None else ready.RULES)
    for plug_in in plug_ins.load(_chosen):
        for module in plug_in.modules:
            found += _from_outside(module, plug_in.source)
    for key in ("code", "name"):
        taken: dict[str, Rule] = {}
        for each in found:
            other = taken.setdefault(getattr(each, key), each)
            if other is not each:
                raise NewsschemaError(
                    f"two rules have the {key} {getattr(each, key)}: {other.check.__module__}, {each.check.__module__}"
                )
    return tuple(sorted(found, key=lambda each: each.code))


def use_plug_ins(names: Iterable[str] | None) -> None:
    """Say which plug-ins take part, before rules are asked for.

    Args:
        names: of installed plug-ins, or of modules; None for all that are installed.
    """
    global _chosen  # noqa: PLW0603 - the book is one for the whole process
    chosen = None if names is None else tuple(names)
    if chosen != _chosen:
        _chosen = chosen
        all_rules.cache_clear()


def _from_outside(module: ModuleType, source: str) -> Iterator[Rule]:
    """The rules of a plug-in's module.

    Raises:
        NewsschemaError: when a rule is not declared as it must be.
    """
    try:
        declared = list(_from_module(module))
    except (TypeError, NameError) as error:
        raise NewsschemaError(
            f"{source}: the types of a rule's parameters in {module.__name__} cannot be told ({error}); "
            "write them as (event: Event, ctx: Context) with both imported"
        ) from error
    for each in declared:
        if each.code.startswith(OWN_PREFIX):
            raise NewsschemaError(
                f"{source}: the rule {each.name} has the code {each.code}; codes that begin with {OWN_PREFIX} are newsschema's own"
            )
        if not _CODE.fullmatch(each.code):
            raise NewsschemaError(
                f"{source}: the rule {each.name} has the code {each.code!r}; a code is two to eight capitals and a number, as AB101"
            )
        if each.severity not in SEVERITIES:
            raise NewsschemaError(
                f"{source}: the rule {each.name} has the severity {each.severity!r}; there are {', '.join(SEVERITIES)}"
            )
        if not (isinstance(each.node, type) and issubclass(each.node, Node | DateRange | PartialDate)):
            raise NewsschemaError(
                f"{source}: the first parameter of the rule {each.name} must be annotated with a part of a record, as Event"
            )
    yield from declared


def find_rule(code_or_name: str) -> Rule:
    """The rule of a code or name.

    Raises:
        NewsschemaError: when there is none; the message names the nearest.
    """
    wanted = code_or_name.strip()
    for each in all_rules():
        if wanted.upper() == each.code or wanted.lower() == each.name:
            return each
    raise NewsschemaError(_unknown(wanted))


def select_rules(select: Iterable[str] | None, ignore: Iterable[str] | None) -> tuple[Rule, ...]:
    """The rules that selectors leave: codes, names, or beginnings of codes ("NS1").

    Raises:
        NewsschemaError: when a selector fits no rule.
    """
    chosen = _matching(select) if select else {each.code for each in all_rules()}
    chosen -= _matching(ignore or ())
    return tuple(each for each in all_rules() if each.code in chosen)


def _matching(selectors: Iterable[str]) -> set[str]:
    matched: set[str] = set()
    codes = {each.code for each in all_rules()}
    for selector in selectors:
        if selector in codes:
            matched.add(selector)
            continue
        fitting = {
            each.code
            for each in all_rules()
            if each.code.startswith(selector.strip().upper()) or each.name == selector.strip().lower()
        }
        if not fitting or not selector.strip():
            raise NewsschemaError(_unknown(selector))
        matched |= fitting
    return matched


def _unknown(wanted: str) -> str:
    from difflib import get_close_matches

    words = [word for each in all_rules() for word in (each.code, each.name)]
    near = get_close_matches(wanted.upper(), words, 5) or get_close_matches(wanted.lower(), words, 1)
    near.sort(
        key=lambda word: _shared_beginning(word, wanted.upper()), reverse=True
    )  # slips are rarely in the first letters
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"there is no rule {wanted!r}{hint} (newsschema rules lists them)"


def _shared_beginning(one: str, other: str) -> int:
    """How many characters two words have in common before they differ."""
    return next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
