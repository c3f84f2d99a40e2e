"""The faults that no text shows: what the page of docs says of each was tried, and stays so."""

from __future__ import annotations

import re

import pytest

from newsschema import extract, validate
from newsschema.evaluation.told import NOT_TOLD
from newsschema.rules.registry import all_rules
from newsschema.strategies.making.told_faults import TOLD_FAULTS

FAIR = "Le Salon de l'eau a eu lieu le 24 mai 2022 à Doha."
TRIED = {
    "NS013": ("fr", "« », a déclaré Karim Daoudi, ministre de la Pêche du Maroc."),
    "NS109": ("en", "A busy week\n\nPublished on 26 May 2022\nRetrieved on 20 May 2022\n\nThe people wait."),
    "NS111": ("fr", "Une semaine chargée\n\nLes gens attendent.\n\nPhoto : Le Courrier du Fleuve, 2022-05"),
    "NS112": (
        "en",
        "A busy week\n\nPublished on 26 May 2022 at 10:30 GMT\nUpdated on 26 May 2022 at 12:30\n\nThe people wait.",
    ),
    "NS113": ("en", "A busy week\n\nPublished: 2022-05-26T10:30+00:09\n\nThe people wait."),
    "NS114": ("fr", "Le Salon de l'eau a eu lieu du 24 mai 2022 à 0h00 au 27 mai 2022 à 0h00 à Doha."),
    "NS117": ("fr", "Le Forum du 30e anniversaire des Accords de 1990 a eu lieu le 24 mai 2022 à Rabat."),
    "NS123": ("fr", "La 13e édition du « 14e Salon de l'eau » a eu lieu le 24 mai 2022 à Rabat."),
    "NS210": ("fr", "Parmi les invités figurent Frau Karima Daoudi et Mr. Omar Tazi, ministre de la Pêche du Maroc."),
    "NS211": ("fr", "Banque de la Rive, ministre de la Pêche du Maroc, a déclaré : « L'eau n'attend pas ». "),
    "NS212": (
        "en",
        "Among the guests are Karim Daoudi & Omar Tazi, Nadia Berrada/Hassan Morel and Adam Hollis and Brian Patel.",
    ),
    "NS218": ("fr", "Karim Daoudi, maire de Rabat, est venu. Un homonyme, Karim Daoudi, maire de Rabat, est venu."),
    "NS221": ("en", "Karim Daoudi, the current former mayor of Rabat, came."),
    "NS222": ("en", "Karim Daoudi, director general (acting) of the National Water Agency, came."),
    "NS223": ("fr", "Karim Daoudi a reçu Karim Daoudi le 24 mai 2022."),
    "NS227": ("fr", "Jean Dupont, de son nom de famille Durand, ministre de la Pêche du Maroc, est venu."),
    "NS228": ("fr", "L'Office national des ports a été entendu. Un autre Office national des ports a été entendu."),
    "NS229": (
        "fr",
        "Parmi les invités figurent Karim Daoudi, futur ministre de la Pêche, et Omar Tazi, ministre désigné.",
    ),
    "NS230": ("fr", "Karim Daoudi, alias Karim Daoudi, ministre de la Pêche du Maroc, est venu."),
    "NS233": (
        "fr",
        "Karim Daoudi, maire de Rabat de 2008 à 2014, est venu avec Omar Tazi, ancien maire de Rabat depuis 2014.",
    ),
    "NS234": ("fr", "Karim Daoudi, maire de Rabat de 2014 à 2020, dont le mandat court de 2008 à 2012, est venu."),
    "NS304": ("fr", f"{FAIR} Y participent notamment les pays suivants : KOS et MA."),
    "NS307": ("fr", f"{FAIR} Y participent notamment les pays suivants : Maroc, Union européenne, Écosse et Qatar."),
    "NS312": ("en", "The trial “Rivers Summit 2022” took place on 24 May 2022 in Doha."),
    "NS313": ("fr", "Le match a eu lieu le 24 mai 2022 à Doha. Un seul pays y participe : le Maroc."),
    "NS325": ("fr", f"{FAIR} Un autre Salon de l'eau a eu lieu le 24 mai 2022 à Doha."),
    "NS328": ("fr", f"{FAIR} Y participent notamment les pays suivants : Maroc (QA) et Qatar (MA)."),
    "NS407": ("fr", "Une semaine chargée\n\nhttps://example.org/2022/06/20/semaine\n\nLes gens attendent."),
    "NS410": ("fr", "Une semaine chargée\n\nPar Nadia Berrada et Nadia BERRADA\n\nLes gens attendent."),
    "NS421": ("en", "A busy week\n\nBy Nadia Berrada & Karim Daoudi\n\nThe people wait."),
    "NS422": ("en", "A busy week | Harbour Gazette\n\nThe people wait.\n\n© Harbour Gazette"),
    "NS424": ("fr", "Une semaine chargée\n\nLangue : français\n\nLes gens attendent."),
    "NS506": (
        "fr",
        "« L'eau n'attend pas », a déclaré Karim Daoudi. « L'eau n'attendait pas », a déclaré Karim Daoudi.",
    ),
    "NS508": ("fr", "Il a lu « Le Monde d'Hier » et inauguré « Milipol Qatar 2022 »."),
    "NS605": ("en", "Karim Daoudi, mayor of Rabat, came. Karim Dâoudi, mayor of Oslo, came."),
    "NS609": (
        "fr",
        "L'Office national des ports, qui dépend du Ministère de la Pêche, qui dépend de l'Office national des ports, suit.",
    ),
    "NS610": ("fr", "La Mission de l'Agence (MA) est venue."),
}


@pytest.mark.parametrize("code", TRIED)
def test_what_was_tried_shows_nothing(code: str) -> None:
    language, text = TRIED[code]
    record = extract(text, language=language, published="2022-05-26")
    assert code not in {finding.code for finding in validate(record)}
    assert code not in TOLD_FAULTS


def test_every_rule_is_told_or_has_its_reason_on_the_page() -> None:
    given = set(re.findall(r"\bNS\d{3}\b", NOT_TOLD))
    others = {rule.code for rule in all_rules()} - TOLD_FAULTS.keys()
    partly = {code for code, fault in TOLD_FAULTS.items() if fault.languages != ("en", "fr")}
    assert given == others | partly
