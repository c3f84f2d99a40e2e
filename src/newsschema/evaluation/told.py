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

NOT_TOLD = """
NS110 is only told in English: French says of figures which is the day. For each of the others that a sentence can state, such
sentences were written, in French or in English, and what was extracted from them was looked at
(`tests/property_based/test_not_told.py` has one for each). The fault is not in it, for one of these reasons.

It is about files and fields, which a text does not have:

- NS001, NS002, NS003, NS004, NS010, NS031, NS032, NS033, NS034, NS035: how records are written down; NS901, NS902, NS903:
  suppressions.
- NS109, NS407, NS423, NS424: when a copy was taken, the address, the code of the language. They are handed in, not read:
  "Retrieved on 20 May 2022", an address in a line of its own and "Langue : français" give no field.
- NS422: the publisher, which a text does not say to be one; under "A busy week | Harbour Gazette", "© Harbour Gazette" is a
  credit.

It is right by construction, whatever the text says:

- NS427, NS428: candidates; NS501, NS502, NS503, NS504, NS506, NS510, NS511, NS512, NS513, NS514, NS515, NS516, NS517, NS518, NS519,
  NS520, NS521, NS522: values and quotations are the words of their own spans. A newspaper that quotes one sentence in two forms
  has two quotations.
- NS601, NS602, NS603, NS605, NS607, NS610, NS611: ids are made, in lower case and each once: "Karim Daoudi" and "Karim Dâoudi"
  are one person; "(MA)" is "ma".
- NS013: what is empty is no value: quotation marks with nothing between, a "By" with nobody behind.
- NS304, NS328: codes come from the names of countries: "KOS" is no name, and of "Maroc (QA)" the name counts.

The extractor takes apart or leaves out what would be wrong, and that is what it is for:

- NS210, NS211, NS212, NS227: a form of address is taken off a name in whatever language ("Frau", "Sig.", "Mr."); "Banque de la
  Rive, ministre de la Pêche" stays an organization; "A et B", "A & B", "A/B" are two people; the family name is a part of the
  name that is printed.
- NS410, NS421: "Par Nadia Berrada et Nadia BERRADA" is one author, and a byline is parted at "et", "and", "&", "/" and commas.
- NS221, NS222, NS229: words that say that a post is over, to come or held in the interim give its status wherever they stand
  ("the current former mayor", "futur ministre", "ministre désigné", "director general (acting)").
- NS233: dates behind a post say whether it is held: "maire de 2008 à 2014" is a former one; "ancien maire depuis 2014" dates no
  tenure.
- NS312: the kind of an event is that of its name: the trial "Rivers Summit 2022" is a summit.
- NS307: what is no country is none among the participants: "Union européenne" is an organization, a region nothing.
- NS508: what reads like a name in quotation marks is a quotation only where somebody says it: "il a lu « Le Monde d'Hier »"
  gives none.

It makes one of what has one name:

- NS218, NS228, NS325: "un homonyme, Karim Daoudi", "un autre Office national des ports" and "a second Water Fair" join the
  first.
- NS230: "alias Karim Daoudi" adds nothing to Karim Daoudi.
- NS223, NS313: a meeting has two sides, and a list two members: "Karim Daoudi a reçu Karim Daoudi" and "un seul pays y
  participe : le Maroc" tell of none.

It carries no such value:

- NS111, NS112, NS113, NS114: dates are as precise as they are printed, clock times have no offset ("10:30 GMT",
  "2022-05-26T10:30+00:09"), and windows no hours ("du 24 mai à 0h00 au 27 mai à 0h00").
- NS117, NS123: an ordinal before a name or "édition" is the edition, and no part of the name, and of several the nearest counts
  ("la 13e édition du « 14e Salon de l'eau »"); a name ends before the year that it commemorates ("du 30e anniversaire des
  Accords de 1990").
- NS234: mandates beside tenures ("maire de 2014 à 2020, dont le mandat court de 2008 à 2012").
- NS609: organizations are part of none: "l'Office, qui dépend du Ministère, qui dépend de l'Office".
"""
"""Why no article states the faults of the other rules."""


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
        + f"\n{NOT_TOLD}"
    )
