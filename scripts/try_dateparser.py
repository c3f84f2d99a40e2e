"""What dateparser makes of the expressions that find_dates finds and gives no value: the trial that docs/explanation/dates.md tells of.

    python scripts/try_dateparser.py

The phrases are those of tests/extract/dates. dateparser is asked for certain answers only (strict, every part printed), with
the reference as its base and never the clock. Without a reference it is asked twice, with two bases: what changes with the
base is no value.
"""

from __future__ import annotations

import re
import tomllib
from datetime import datetime
from pathlib import Path

import dateparser

from newsschema.extraction.find import find_dates

TABLES = Path(__file__).parents[1] / "tests" / "extract" / "dates"
MARKED = re.compile(r"\[([^\[\]]*)\]")
BASES = (datetime(2022, 5, 26), datetime(1987, 3, 4))  # noqa: DTZ001 - dateparser takes days without a zone


def certain(words: str, language: str, bases: tuple[datetime, ...]) -> bool:
    """Whether dateparser gives one value for some words, whatever day they are seen from."""
    found = {
        dateparser.parse(
            words,
            languages=[language],
            settings={"RELATIVE_BASE": base, "STRICT_PARSING": True, "REQUIRE_PARTS": ["day", "month", "year"]},
        )
        for base in bases
    }
    return len(found) == 1 and None not in found


def main() -> None:
    """Print, for each language and with and without a reference, how many expressions stay open and how many it values."""
    for path in sorted(TABLES.glob("*.toml")):
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        texts = [MARKED.sub(r"\1", text) for case in (*table["case"], *table["none"]) for text in case["texts"]]
        for reference, bases in ((table["reference"], BASES[:1]), (None, BASES)):
            found = [
                mention
                for text in texts
                for mention in find_dates(text, reference=reference, language=path.stem, vague=True)
            ]
            still_open = {mention.text for mention in found if mention.value is None}
            valued = sorted(words for words in still_open if certain(words, path.stem, bases))
            seen = "with a reference" if reference else "without one"
            print(f"{path.stem} {seen}: {len(found)} found, {len(still_open)} open, valued: {len(valued)} {valued}")


if __name__ == "__main__":
    main()
