"""A patch changes what it names and not one character more."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsschema.datasets.patching import PatchError, patched
from newsschema.datasets.positions import end_of, locate
from newsschema.model.tree import unescape
from newsschema.rules.finding import Operation

ADD, REMOVE, REPLACE = "add", "remove", "replace"


def apply(text: str, op: Any, path: str, value: object = None) -> str:
    return patched(text, [Operation(op=op, path=path, value=value)])


@pytest.mark.parametrize(
    ("text", "op", "path", "value", "expected"),
    [
        ('{"a": 1, "b" :\t2}', REPLACE, "/b", "x", '{"a": 1, "b" :\t"x"}'),
        ('{"a":{"b":[1,2, 3]}}', REPLACE, "/a/b/1", "é", '{"a":{"b":[1,"é", 3]}}'),
        ('{"a": "\\u00e9", "b": 1}', REPLACE, "/b", "é", '{"a": "\\u00e9", "b": "\\u00e9"}'),
        ('{"a": "é", "b": "\\u00e9"}', REPLACE, "/b", "è", '{"a": "é", "b": "è"}'),
        ('{"a":1}', ADD, "/b", {"c": [1, 2]}, '{"a":1,"b":{"c":[1,2]}}'),
        ('{"a": 1}', ADD, "/b", {"c": [1, 2]}, '{"a": 1, "b": {"c": [1, 2]}}'),
        ('{\r\n\t"a" : 1,\r\n\t"b" : 2\r\n}', ADD, "/c", 3, '{\r\n\t"a" : 1,\r\n\t"b" : 2,\r\n\t"c" : 3\r\n}'),
        ('{\n  "a": 1\n}', ADD, "/b", 2, '{\n  "a": 1,\n  "b": 2\n}'),
        ('{"a": 1}', ADD, "/a", 2, '{"a": 2}'),
        ('{"a": {}}', ADD, "/a/b", 2, '{"a": {"b": 2}}'),
        ('{"a": [ ]}', ADD, "/a/-", 2, '{"a": [2]}'),
        ('{"a": [1, 2]}', ADD, "/a/-", 3, '{"a": [1, 2, 3]}'),
        ('{"a": [1, 2]}', ADD, "/a/0", 3, '{"a": [3, 1, 2]}'),
        ('{"a": [\n 1,\n 2]}', ADD, "/a/1", 3, '{"a": [\n 1,\n 3,\n 2]}'),
        ('{"a": 1, "b": 2}', REMOVE, "/a", None, '{"b": 2}'),
        ('{"a": 1,  "b": 2 }', REMOVE, "/b", None, '{"a": 1 }'),
        ('{"a": 1, "b": 2, "c": 3}', REMOVE, "/b", None, '{"a": 1, "c": 3}'),
        ('[ {"a": 1} ]', REMOVE, "/0/a", None, "[ {} ]"),
        ('{"a/b": 1, "m~n": "😀"}', REPLACE, "/m~0n", "𝒬", '{"a/b": 1, "m~n": "𝒬"}'),
        ('{"a": "\\"}", "b": [[], {}]}', REMOVE, "/b/0", None, '{"a": "\\"}", "b": [{}]}'),
        ('{"a": 1, "a": 2}', REPLACE, "/a", 3, '{"a": 1, "a": 3}'),
    ],
)
def test_what_a_patch_makes(text: str, op: str, path: str, value: object, expected: str) -> None:
    assert apply(text, op, path, value) == expected


@pytest.mark.parametrize(
    ("op", "path"),
    [
        (REPLACE, "/x"), (REMOVE, "/x"), (REMOVE, "/b/7"), (REPLACE, ""), (ADD, "/b/9"), (ADD, "/b/x"), (ADD, "/a/x"),
        (REPLACE, "a"), (ADD, "/x/y"), (ADD, "/b/-1"), (REPLACE, "/b/-"), (ADD, "/b/²"),
    ],
)  # fmt: skip
def test_a_patch_that_does_not_fit_is_refused(op: str, path: str) -> None:
    with pytest.raises(PatchError):
        apply('{"a": 1, "b": [2, 3]}', op, path, 1)


names = st.text(max_size=3)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda part: st.lists(part, max_size=4) | st.dictionaries(names, part, max_size=4),
    max_leaves=12,
)
wholes = st.dictionaries(names, values, min_size=1, max_size=4) | st.lists(values, min_size=1, max_size=4)
layouts = st.sampled_from([{"indent": None}, {"indent": 1}, {"indent": "\t"}, {"separators": (",", ":")}])


def reference(whole: Any, op: str, path: str, value: object) -> Any:
    """RFC 6902, on plain data."""
    whole = copy.deepcopy(whole)
    *steps, last = [unescape(step) for step in path.split("/")[1:]]
    holder = whole
    for step in steps:
        holder = holder[int(step)] if isinstance(holder, list) else holder[step]
    key: Any = int(last) if isinstance(holder, list) else last
    if op == REMOVE:
        del holder[key]
    elif op == ADD and isinstance(holder, list):
        holder.insert(key, value)
    else:
        holder[key] = value
    return whole


@given(wholes, values, layouts, st.booleans(), st.sampled_from([ADD, REMOVE, REPLACE]), st.data())
def test_patches_on_text_are_patches_on_data(
    whole: Any, value: Any, layout: dict[str, Any], ascii_only: bool, op: str, data: st.DataObject
) -> None:
    text = json.dumps(whole, ensure_ascii=ascii_only, **layout)
    path = data.draw(st.sampled_from(sorted(set(locate(text).values) - {""})))
    new = apply(text, op, path, value)
    assert json.loads(new) == reference(whole, op, path, value)
    if op == REPLACE:
        start = locate(text).values[path]
        assert new.startswith(text[:start])
        assert new.endswith(text[end_of(text, start) :])


@given(wholes, names, values, layouts)
def test_a_new_member_stands_last(whole: Any, name: str, value: Any, layout: dict[str, Any]) -> None:
    text = json.dumps({"x": whole}, **layout)
    new = patched(text, [Operation(op="add", path="/" + name.replace("~", "~0").replace("/", "~1"), value=value)])
    assert json.loads(new) == {"x": whole, name: value}
    if name != "x":
        assert list(json.loads(new)) == ["x", name]
        assert new.startswith(text[: end_of(text, locate(text).values["/x"])])
