"""The walk over a record for a set of rules, written out as one Python function: every record goes through it."""

from __future__ import annotations

import ast
import linecache
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
from newsschema.rules.registry import Rule

_FILE = "<the walk over a record>"
_NO_WAY = "None"


class Walk:
    """Calls rules for the parts of a record that they ask for, in the order of the record.

    For each part it asks what its rules need, and calls those that have something to judge; parts that no rule asks for are
    not gone into. Where a part stands is noted only when a rule is called for it.

    Attributes:
        source: the function as written, for those who want to read it.
    """

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._by_type: defaultdict[type[object], list[Rule]] = defaultdict(list)
        self._names: dict[str, object] = {}
        self._name_of: dict[int, str] = {}
        self._rule_of_line: dict[int, Rule] = {}
        self._lines: list[str] = ["def walk(part0, ctx, add):"]
        for rule in rules:
            if rule.node is not None:
                self._by_type[rule.node].append(rule)
        self._write_part(Record, 0, _NO_WAY)
        self._lines.append("    return")
        self.source = "\n".join(self._lines)
        exec(compile(self.source, _FILE, "exec"), self._names)  # noqa: S102 - written here, from the names of our own fields
        self._walk: Callable[[Record, Context, Callable[[Iterable[Any]], None]], None] = self._names["walk"]  # type: ignore[assignment]
        linecache.cache[_FILE] = (len(self.source), None, self.source.splitlines(keepends=True), _FILE)

    def __call__(self, record: Record, context: Context, add: Callable[[Iterable[Any]], None]) -> None:
        """Call the rules for a record and everything within it; what they say is handed to `add`."""
        self._walk(record, context, add)

    def failing(self, error: Exception, context: Context) -> tuple[Rule | None, str]:
        """The rule in which a walk failed, and a pointer to the part it was called for."""
        trace = error.__traceback__
        while trace is not None and trace.tb_frame.f_code.co_filename != _FILE:
            trace = trace.tb_next
        rule = self._rule_of_line.get(trace.tb_lineno) if trace is not None else None
        if trace is None or rule is None:
            return rule, ""
        parts = [value for name, value in trace.tb_frame.f_locals.items() if name.startswith("part")]
        return rule, next((context.pointer(part) for part in reversed(parts) if type(part) is rule.node), "")

    def _asked(self, rule: Rule, part: str, fields: str) -> Iterator[str]:
        """The tests of a rule, one after another, as expressions of the function."""
        for test in (rule.needs, rule.suspect):
            if callable(test):
                wants_context = len(signature(test).parameters) > 1
                yield f"{self._name('test', test)}({part}{', ctx' if wants_context else ''})"
            elif test is not None:
                yield from _conditions(test, part, fields, rule)

    def _name(self, stem: str, value: object) -> str:
        """A name for a value in the function, the same for the same value."""
        known = self._name_of.setdefault(id(value), f"{stem}{len(self._names)}")
        self._names[known] = value
        return known

    def _write(self, depth: int, line: str, rule: Rule | None = None) -> None:
        self._lines.append(f"{'    ' * depth}{line}")
        if rule is not None:
            self._rule_of_line[len(self._lines)] = rule

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
                    self._write(inside, f"if type({below}) is {self._name(each.__name__, each)}:")
                self._write_part(each, level + 1, step, inside + (len(kinds) > 1))

    def _write_calls(self, tests: _Tests, part: str, way: str, depth: int) -> None:
        """Write the calls of rules, each behind its tests."""
        for rule in tests.passed:
            named = self._name("rule", rule)
            self._write(depth, f"ctx.rule, ctx.here, ctx.way = {named}, {part}, {way}", rule)
            self._write(depth, f"add({self._name('check', rule.check)}({part}, ctx))", rule)
        for test, behind in tests.behind.items():
            self._write(depth, f"if {test}:", behind.first)
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

    @property
    def first(self) -> Rule:
        """The first rule behind the tests."""
        return self.passed[0] if self.passed else next(iter(self.behind.values())).first


def _conditions(needs: str, part: str, fields: str, rule: Rule) -> Iterator[str]:
    """The conditions of an expression, as such of the function: its names are fields of the part."""
    try:
        parsed = ast.parse(needs, mode="eval").body
    except SyntaxError as error:
        raise NewsschemaError(f"rule {rule.code} ({rule.name}) needs {needs!r}, which is no expression") from error
    both = parsed.values if isinstance(parsed, ast.BoolOp) and isinstance(parsed.op, ast.And) else [parsed]
    for condition in both:
        written = ast.unparse(_Fields(part, fields, rule).visit(condition))
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
