"""Begin a language: a pack that finds plain dates with CLDR's names of months and weekdays, and a table of examples to fill.

    python scripts/new_language.py nl

What a pack may say stands in the files as comments, taken from the classes that check it. It is complete when the tests of
tests/extract/dates pass: they ask for eighty phrases, and sentences in which nothing may be found.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import get_origin

from babel import Locale, UnknownLocaleError
from pydantic import BaseModel

from newsschema.languages.calendar import Calendar
from newsschema.languages.events import Phrases

ROOT = Path(__file__).parents[1]

SHAPES = """
[group]
point = ["date", "beside", "on_weekday", "relative", "period", "timed", "on_holiday", "ago", "ahead"]
long = ["in_month", "part_of", "in_season", "in_division", "in_decade", "in_century", "in_year"]
time = ["clock"]

# Names of days, months, years and periods.
[[layer]]
date = [
  "{weekday?} {day} {month} {year?}",
  "{weekday}, {day} {month} {year?}",
  "{weekday?} {day}/{monthnum}/{year}",
  "{weekday?} {day}.{monthnum}.{year}",
  "{weekday?} {iso}",
]
in_month = ["{lone_month}", "{month} {year}", "{yearmonth}"]
on_weekday = ["{lone_weekday}"]
relative = ["{rel}"]
on_holiday = ["{holiday} {year?}"]
vague = ["{vague}"]
none = ["{n} {unit}", "{time}"]

# Dates with something beside them.
[[layer]]
beside = ["{relative}, {date}", "{relative} ({date})"]

# Dates with a time of day.
[[layer]]
timed = ["{point}, {time}", "{point} {time}"]

# Dates joined.
[[layer]]
range = ["{day}-{date2}", "{point} - {point2}", "{likely_year}-{likely_year2}"]
"""

TABLE = """# What sentences say of time, seen from Thursday 26 May 2022. [Brackets] mark what must be found, and all that may be.
reference = "2022-05-26"

[[case]]
value = "2022-05-25"
texts = ["[25 {may} 2022]", "[25/05/2022]"]

[[none]]
why = "A figure alone is no date."
texts = ["25"]
"""


def skeleton(form: type[BaseModel], given: frozenset[str]) -> Iterator[str]:
    """Every key of a table as a comment, with what it means."""
    for name, field in form.model_fields.items():
        if name not in given:
            empty = "{}" if get_origin(field.annotation) is dict else repr(field.default).replace("()", "[]")
            yield f"# {field.description or name}\n# {name} = {empty.replace('False', 'false')}\n"


def begin(code: str, *, packs: Path, tables: Path) -> list[Path]:
    """Write the files of a new language and say which.

    Raises:
        SystemExit: when CLDR does not know the language, or there is a pack already.
    """
    try:
        locale = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError) as error:
        raise SystemExit(f"{code!r} is no language of CLDR: give a code such as nl") from error
    folder = packs / code
    if folder.exists():
        raise SystemExit(f"{folder} is there already")
    name = locale.english_name
    may = locale.months["format"]["wide"][5]
    calendar = f"# {name} words of time and the shapes that name dates; months and weekdays come from CLDR.\n"
    calendar += (
        "# How shapes are written: docs/explanation/dates.md. The keys that a pack may have, to be filled in:\n\n"
    )
    files = {
        folder / "calendar.toml": calendar + "\n".join(skeleton(Calendar, frozenset({"group", "layer"}))) + SHAPES,
        folder / "phrases.toml": "# The commonest words, by which the language of a text is told.\n\n"
        + "\n".join(skeleton(Phrases, frozenset())),
        tables / f"{code}.toml": TABLE.replace("{may}", may),
    }
    folder.mkdir(parents=True)
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
    return list(files)


def main() -> None:
    """Begin the language that the command line names."""
    if len(sys.argv) != 2:
        raise SystemExit("usage: python scripts/new_language.py CODE")
    for path in begin(
        sys.argv[1], packs=ROOT / "src" / "newsschema" / "languages", tables=ROOT / "tests" / "extract" / "dates"
    ):
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
