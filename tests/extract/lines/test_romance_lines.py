"""Datelines, bylines and captions as Spanish, Italian and Portuguese papers print them."""

from __future__ import annotations

from typing import Any

import pytest

import newsschema

_BODIES = {
    "es": "Las conversaciones fracasaron el jueves.\n\nNadie se sorprendió, y todos volvieron a casa.",
    "it": "I colloqui sono falliti giovedì.\n\nNessuno si è stupito, e tutti sono tornati a casa.",
    "pt": "As conversações falharam na quinta-feira.\n\nNinguém se surpreendeu, e todos voltaram para casa.",
}


def article(language: str, *, head: str = "", before: str = "", after: str = "") -> Any:
    text = f"Fracasan otra vez las conversaciones de paz\n\n{head}{before}{_BODIES[language]}{after}"
    return newsschema.extract(text, language=language).article


@pytest.mark.parametrize(
    ("language", "line", "place", "agency", "day"),
    [
        ("es", "Lima, 14 de marzo de 2024.- ", "Lima", None, "2024-03-14"),
        ("es", "Cartagena de Indias, 12 oct 2023 (EFE).- ", "Cartagena de Indias", "EFE", "2023-10-12"),
        ("it", "ROMA, 12 ottobre 2023 - ", "ROMA", None, "2023-10-12"),
        ("pt", "Lisboa, 12 out 2023 (Lusa) – ", "Lisboa", "Lusa", "2023-10-12"),
    ],
)
def test_where_and_when_it_was_filed(language: str, line: str, place: str, agency: str | None, day: str) -> None:
    found = article(language, before=line)
    assert (found.dateline.place, found.dateline.agency) == (place, agency)
    assert str(found.date_published) == day


def test_a_dateline_without_a_year_is_of_the_year_of_the_days_near_it() -> None:
    told = "Un sismo sacudió el jueves 21 de septiembre de {} la costa. El de 1985 fue peor. "
    near, far = told.format(2023), told.replace("21 de septiembre", "21 de mayo").format(2023)
    assert str(article("es", before=f"Oaxaca, 22 sep (EFE).- {near}").date_published) == "2023-09-22"
    assert article("es", before=f"Oaxaca, 22 sep (EFE).- {far}").date_published is None


@pytest.mark.parametrize(
    ("language", "line", "authors"),
    [
        ("es", "Marta Lobo / Jesús Ortega Pino", [("Marta Lobo", "person"), ("Jesús Ortega Pino", "person")]),
        ("es", "Redacción Judicial", [("Redacción Judicial", "desk")]),
        ("it", "Redazione Cronaca", [("Redazione Cronaca", "desk")]),
        ("it", "di Giulia Marchetti", [("Giulia Marchetti", "person")]),
        ("pt", "Por Sónia Marques Faria", [("Sónia Marques Faria", "person")]),
        ("pt", "Porto / Lisboa", []),
    ],
)
def test_who_signs(language: str, line: str, authors: list[tuple[str, str]]) -> None:
    signed = article(language, head=f"{line}\n\n").authors
    assert [(author.name, author.kind) for author in signed] == authors


@pytest.mark.parametrize(
    ("language", "line", "shown", "holder"),
    [
        ("it", "Il porto dopo il crollo (foto di Luca Zanardi)", "Il porto dopo il crollo", "Luca Zanardi"),
        ("it", "Il porto dopo il crollo (Ansa)", "Il porto dopo il crollo", "Ansa"),
        ("es", "El puerto, ayer. Foto: Pepe Lobato", "El puerto, ayer.", "Pepe Lobato"),
        ("pt", "O porto, ontem (foto de Nuno Abrantes)", "O porto, ontem", "Nuno Abrantes"),
    ],
)
def test_a_caption_ends_with_who_took_the_picture(language: str, line: str, shown: str, holder: str) -> None:
    [caption] = article(language, after=f"\n\n{line}").captions
    assert (caption.text, caption.credit.holder) == (shown, holder)


@pytest.mark.parametrize("line", ["El puerto sigue cerrado (como ayer)", "Lo dijo el alcalde (PP)"])
def test_a_bracket_alone_makes_no_caption(line: str) -> None:
    assert article("es", after=f"\n\n{line}").captions == ()
