"""How many faults that an article states are found in what is extracted from it."""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from newsschema.extraction.article import extract
from newsschema.rules.engine import validate
from newsschema.rules.pick import Pick
from newsschema.rules.registry import find_rule
from newsschema.strategies.making.record import make_record
from newsschema.strategies.making.told.fault import TOLD_IN
from newsschema.strategies.making.told_faults import TOLD_FAULTS
from newsschema.strategies.making.wishes import wishes

_NOT_TOLD = """
The others are not shown by these articles, for one of these reasons:

- A text does not state it: how a record is written (NS0, NS6, NS9), what is known only from outside (addresses, when the copy was
  taken, the fields of a page: NS109, NS112, NS113, NS114, NS121, NS122, NS402, NS407, NS408, NS410, NS423, NS424, NS427, NS428), and
  spans and words of evidence (NS5), which are right in what is extracted by construction.
- The extractor makes one of what is named twice, so that it is in no list twice: NS218, NS223, NS228, NS230, NS303, NS313, NS325.
- The extractor carries no such value, or only one of the two that must clash: terms and tenures (NS202, NS204, NS226, NS233, NS234),
  the place of a meeting within an event (NS314, NS315), a second number of participants (NS318), other names of an event (NS311),
  editions beside years (NS116, NS117, NS123), circles (NS320), how dates were read (NS110, NS111), codes beside names (NS208, NS304,
  NS307, NS308, NS328), a meeting's countries (NS310, NS326).
- What is extracted follows from the words in one way only, so that it cannot be told wrongly: the kind of an event (NS312), the status
  of a post (NS221, NS222, NS229), parts of names (NS210, NS211, NS212, NS227, NS235), meetings of one day (NS106).
- There are no sentences for it yet, though a text could tell it: NS120, NS207, NS209, NS214, NS215, NS216, NS316, NS405, NS406, NS409,
  NS415, NS416, NS421, NS422.
"""


class Told(NamedTuple):
    """What became of the faults of one rule in one language.

    Attributes:
        articles: how many state the fault.
        found: in how many of them the rule, and no other, fired on what was extracted.
    """

    articles: int
    found: int


def measure_told(code: str, language: str, examples: int) -> Told:
    """Write so many articles that state the fault of a rule, and validate what is extracted from them."""
    fault = TOLD_FAULTS[code]
    asked = wishes(
        language=language, text=True, min_events=1, min_officials=fault.officials, min_participants=fault.participants
    )
    pick = Pick(Random(f"{code} {language}").randrange)  # noqa: S311 - the same articles every time
    found = 0
    for _ in range(examples):
        gold = make_record(pick, asked, breaking=code)
        record = extract(gold.text or "", language=language, published=gold.article.date_published)
        codes = {finding.code for finding in validate(record)}
        found += {code} <= codes <= {code, *fault.also}
    return Told(examples, found)


def told_table(examples: int) -> str:
    """The results as a section in Markdown."""
    rows = []
    for code, fault in TOLD_FAULTS.items():
        told = [measure_told(code, language, examples) if language in fault.languages else None for language in TOLD_IN]
        also = f" (with {', '.join(fault.also)})" if fault.also else ""
        cells = "".join(f" {each.found} of {each.articles} |" if each else " – |" for each in told)
        rows.append(f"| [{code}](../rules/{code}.md) | {find_rule(code).name}{also} |{cells}")
    return (
        "\n## What is found of what an article states\n\n"
        'The fault is told as if it were true (`annotated_articles(breaking="NS103")`), and found where its rule and no other fires on\n'
        "what `extract` makes of the text.\n\n"
        f"| rule | name |{''.join(f' {language} |' for language in TOLD_IN)}\n|---|---|{'---|' * len(TOLD_IN)}\n"
        + "\n".join(rows)
        + f"\n{_NOT_TOLD}"
    )
