"""Write the evaluation corpus from the dates of the project's own articles.

French comes from the test articles, whose expectations say what every date means; all languages from
`tests/evaluation/articles/<language>/*.txt`, where dates are marked [[words|value]], behind a first line that gives the
reference: `reference: 2022-05-26`. Values are EDTF, empty for none; further ones that are as good follow after more bars.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

TESTS = Path(__file__).parents[1] / "tests"
ARTICLES = TESTS / "extract" / "articles"
MARKED = TESTS / "evaluation" / "articles"
CORPUS = TESTS / "evaluation" / "corpus"
_MARK = re.compile(r"\[\[([^|\[\]]+)\|([^\[\]]*)\]\]")
_PLAIN = str.maketrans({"\u2019": "'", "\u00a0": " ", "\u202f": " "})

Line = dict[str, Any]


def corpora() -> dict[str, str]:
    """Every corpus, by the name of its file."""
    lines: dict[str, list[Line]] = {"fr": list(_from_records())}
    for path in sorted(MARKED.glob("*/*.txt")):
        lines.setdefault(path.parent.name, []).append(_from_marks(path))
    return {
        f"{language}.jsonl": "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in each)
        for language, each in lines.items()
    }


def _from_records() -> Iterator[Line]:
    for path in sorted(ARTICLES.glob("fr/*.toml")):
        expected = tomllib.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        spans = list(_spans(text, expected["dates"]))
        reference = expected.get("article", {}).get("date_published")
        yield {"id": path.stem, "text": text, "language": "fr", "reference": reference, "spans": spans}


def _spans(text: str, dates: list[list[str]]) -> Iterator[Line]:
    plain, reached = text.translate(_PLAIN), 0
    for alternatives, values, *marks in dates:
        words = alternatives.partition(" | ")[0]
        place = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(plain, reached)
        if place is None:
            raise ValueError(f"{words!r} is not in the text behind {plain[:reached][-40:]!r}")
        start, reached = place.span()
        # "(x)" is a value that may as well be missing.
        bracketed = values.startswith("(")
        good = [value.strip("() ") for value in values.split("|")] + ([""] if bracketed else [])
        yield _span(start, reached, good, optional="optional" in marks)


def _from_marks(path: Path) -> Line:
    head, _, body = path.read_text(encoding="utf-8").partition("\n")
    text, spans, reached = "", [], 0
    for mark in _MARK.finditer(body):
        text += body[reached : mark.start()]
        spans.append(_span(len(text), len(text) + len(mark[1]), mark[2].split("|"), optional=False))
        text += mark[1]
        reached = mark.end()
    reference = head.removeprefix("reference:").strip() or None
    return {
        "id": path.stem,
        "text": text + body[reached:],
        "language": path.parent.name,
        "reference": reference,
        "spans": spans,
    }


def _span(start: int, end: int, values: list[str], *, optional: bool) -> Line:
    first, *others = (value or None for value in values)
    span: Line = {"start": start, "end": end, "value": first}
    if others:
        span["also"] = others
    if optional:
        span["optional"] = True
    return span


def main() -> None:
    """Write them."""
    CORPUS.mkdir(exist_ok=True)
    for name, lines in corpora().items():
        (CORPUS / name).write_text(lines, encoding="utf-8")


if __name__ == "__main__":
    main()
