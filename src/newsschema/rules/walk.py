"""The walk over a record for a set of rules, written out as one Python function: every record goes through it."""

from __future__ import annotations

import ast
import linecache
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from inspect import signature
from typing import Any, get_args, get_origin

from newsschema.errors import NewsschemaError
from newsschema.model.date_range import DateRange
from newsschema.model.node import Node
from newsschema.model.partial_date import PartialDate
from newsschema.model.record import Record
from newsschema.rules.context import Context
from newsschema.rules.registry import Rule, book

_FILE = "<the walk over a record>"
_NO_WAY = "None"
_CALLED = re.compile(r"\b([A-Z]{2,8}[0-9]{2,5})\.(?:needs|suspect|check)\(")

Walk = Callable[[Record, Context, Callable[[Iterable[Any]], None]], None]
"""Calls rules for a record and everything within it; what they say is handed to its last argument."""


def walk_of(rules: tuple[Rule, ...]) -> Walk:
    """The walk for some rules; that of the whole book is kept ready in a module of its own."""
    ready = book()
    if ready is not None and rules == ready.RULES:
        known: Walk = ready.walk
        return known
    source = written(rules)
    names: dict[str, Any] = {rule.code: rule for rule in rules}
    exec(compile(source, _FILE, "exec"), names)  # noqa: S102 - written here, from the names of our own fields
    linecache.cache[_FILE] = (len(source), None, source.splitlines(keepends=True), _FILE)
    made: Walk = names["walk"]
    return made


def failing(error: Exception, rules: tuple[Rule, ...], context: Context) -> tuple[Rule | None, str]:
    """The rule in which a walk failed, and a pointer to the part it was called for."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_name != "walk":
        trace = trace.tb_next
    if trace is None:
        return None, ""
    file, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
    while (called := _CALLED.search(linecache.getline(file, line))) is None and linecache.getline(file, line):
        line += 1  # a condition that is no call stands before the call that it is for
    rule = next((rule for rule in rules if called is not None and rule.code == called[1]), None)
    parts = [value for name, value in trace.tb_frame.f_locals.items() if name.startswith("part")]
    return rule, next((context.pointer(part) for part in reversed(parts) if rule and type(part) is rule.node), "")


def written(rules: Iterable[Rule], head: str = "def walk(part0, ctx, add):") -> str:
    """The walk for some rules as the text of a function, in which they go by their codes.

    It goes through a record in its order. For each part it asks what the rules for it need, and calls those that have something
    to judge; parts that no rule asks for are not gone into. Where a part stands is noted only when a rule is called for it.
    """
    lines = _Writer(rules).lines
    surveyed = ["    survey = ctx.survey"] if any("survey." in line for line in lines) else []
    return "\n".join([head, *surveyed, *lines, "    return", ""])


class _Writer:
    def __init__(self, rules: Iterable[Rule]) -> None:
        self.lines: list[str] = []
        self._by_type: defaultdict[type[object], list[Rule]] = defaultdict(list)
        self._named: dict[object, str] = {}
        for rule in rules:
            if rule.node is not None:
                self._by_type[rule.node].append(rule)
        self._write_part(Record, 0, _NO_WAY)

    def _asked(self, rule: Rule, part: str, fields: str) -> Iterator[str]:
        """The tests of a rule, one after another, as expressions; a function that several rules share goes by one name."""
        for field, test in (("needs", rule.needs), ("suspect", rule.suspect)):
            if callable(test):
                name = self._named.setdefault(test, f"{rule.code}.{field}")
                yield f"{name}({part}{', ctx' if len(signature(test).parameters) > 1 else ''})"
            elif test is not None:
                yield from _conditions(test, part, fields, rule)

    def _write(self, depth: int, line: str) -> None:
        self.lines.append(f"{'    ' * depth}{line}")

    def _write_part(self, kind: type[object], level: int, way: str, depth: int = 1) -> None:
        """Write what to do for a part of one type, and for what it holds."""
        part, fields = f"part{level}", f"fields{level}" if issubclass(kind, Node) else ""
        if fields:
            self._write(depth, f"{fields} = {part}.__dict__")
        tests = _Tests()
        for rule in self._by_type.get(kind, ()):
            tests.put(self._asked(rule, part, fields), rule)
        self._write_calls(tests, part, way, depth)
        for field, listed, kinds in _descents(kind, self._by_type):
            below, number = f"part{level + 1}", f"number{level + 1}"
            self._write(depth, f"{below} = {fields}[{field!r}]")
            if listed:
                self._write(depth, f"if {below}:")
                self._write(depth + 1, f"for {number}, {below} in enumerate({below}):")
            else:
                self._write(depth, f"if {below} is not None:")
            step = f"({way}, {field!r}, {number if listed else None})"
            inside = depth + 1 + listed
            for each in kinds:
                if len(kinds) > 1:
                    self._write(inside, f"if type({below}).__name__ == {each.__name__!r}:")
                self._write_part(each, level + 1, step, inside + (len(kinds) > 1))

    def _write_calls(self, tests: _Tests, part: str, way: str, depth: int) -> None:
        """Write the calls of rules, each behind its tests."""
        for rule in tests.passed:
            self._write(depth, f"ctx.rule, ctx.here, ctx.way = {rule.code}, {part}, {way}")
            self._write(depth, f"add({rule.code}.check({part}, ctx))")
        for test, behind in tests.behind.items():
            self._write(depth, f"if {test}:")
            self._write_calls(behind, part, way, depth + 1)


class _Tests:
    """Tests of rules as a tree: those with which several begin are asked once.

    Attributes:
        passed: the rules that ask for nothing more.
        behind: what is asked next, and what comes behind it.
    """

    def __init__(self) -> None:
        self.passed: list[Rule] = []
        self.behind: dict[str, _Tests] = {}

    def put(self, tests: Iterable[str], rule: Rule) -> None:
        """Note a rule behind its tests."""
        place = self
        for test in tests:
            place = place.behind.setdefault(test, _Tests())
        place.passed.append(rule)


def _conditions(needs: str, part: str, fields: str, rule: Rule) -> Iterator[str]:
    """The conditions of an expression, as such of the function: its names are fields of the part."""
    try:
        parsed = ast.parse(needs, mode="eval").body
    except SyntaxError as error:
        raise NewsschemaError(f"rule {rule.code} ({rule.name}) needs {needs!r}, which is no expression") from error
    both = parsed.values if isinstance(parsed, ast.BoolOp) and isinstance(parsed.op, ast.And) else [parsed]
    for condition in both:
        written = ast.unparse(_Fields(part, fields, rule).visit(condition)).replace("ctx.survey.", "survey.")
        yield f"({written})" if isinstance(condition, ast.BoolOp | ast.IfExp | ast.Lambda) else written


_THEMSELVES = ("len", "ctx")


class _Fields(ast.NodeTransformer):
    """Turns the names of an expression into fields of a model, read past its `__getattr__`, or attributes of a date."""

    def __init__(self, part: str, fields: str, rule: Rule) -> None:
        self._part, self._fields, self._rule = part, fields, rule

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """A field of the part; `len` and `ctx` are themselves."""
        if node.id in _THEMSELVES:
            return node
        kind = self._rule.node or object
        known = kind.model_fields if issubclass(kind, Node) else dir(kind)
        if node.id not in known:
            raise NewsschemaError(
                f"rule {self._rule.code} ({self._rule.name}) needs {node.id!r}, which {kind.__name__} does not have"
            )
        if self._fields:
            return ast.Subscript(ast.Name(self._fields, ast.Load()), ast.Constant(node.id), ast.Load())
        return ast.Attribute(ast.Name(self._part, ast.Load()), node.id, ast.Load())


def _descents(kind: type[object], asked: Iterable[type[object]]) -> Iterator[tuple[str, bool, list[type[object]]]]:
    """The fields of a type that lead to parts that are asked for: name, whether it is a list, the types of its parts."""
    if not issubclass(kind, Node):
        return
    wanted = set(asked)
    for name, info in kind.model_fields.items():
        kinds = [each for each in _part_types(info.annotation) if each in wanted or any(_descents(each, wanted))]
        if kinds:
            yield name, _is_listed(info.annotation), kinds


def _is_listed(annotation: object) -> bool:
    return any(get_origin(part) is tuple for part in (annotation, *get_args(annotation)))


def _part_types(annotation: object) -> list[type[object]]:
    """The models and dates that a field may hold."""
    if isinstance(annotation, type) and not get_args(annotation):
        return [annotation] if issubclass(annotation, Node | DateRange | PartialDate) else []
    return list(dict.fromkeys(part for argument in get_args(annotation) for part in _part_types(argument)))
