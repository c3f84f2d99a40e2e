"""What is sent back to a language model."""

from __future__ import annotations

from newsschema import Finding, Quoted, Record, Supported, check, report, validate
from newsschema.rules.registry import all_rules

TEXT = "Reçu mercredi 25 mai 2022. « Nous sommes prêts à coopérer », a déclaré M. Laftit. Le salon réunit 16 pays."
DATA = {
    "day": "2022-05-26",
    "words": "Reçu mercredi 25 mai 2022",
    "quote": "Nous sommes tous prêts à coopérer",
    "states": 19,
    "counted": "16 pays",
    "who": "Zorro",
    "fine": "Laftit",
    "month": "2022-05-01",
}
MENDED = "Copy the words from the text; if they were shortened, mark the gap with […]."
MARKS = {
    "/day": Supported(by="words"),
    "/quote": Quoted,
    "/states": Supported(counts=["pays"], by="counted"),
    "/who": Supported,
    "/fine": Supported,
    "/month": Supported,
}


def test_what_does_not_hold_is_said_value_by_value() -> None:
    assert report.as_feedback(check(TEXT, DATA, marks=MARKS, language="fr")) == (
        "Some values do not hold against the text. Correct each of them from the text alone; leave out what it does not give.\n"
        '- /day: "2022-05-26" is contradicted by "mercredi 25 mai 2022" in the text; the text says 2022-05-25.\n'
        '- /quote: "Nous sommes tous prêts à coopérer" is not in the text word for word; the nearest passage is '
        '"Nous sommes prêts à coopérer" (1 word different). Copy it.\n'
        '- /states: "19" is contradicted by "16" in the text.\n'
        '- /who: "Zorro" is not in the text.\n'
        '- /month: "2022-05-01" is not in the text; the nearest is "mercredi 25 mai 2022" (24 days away); the text says 2022-05-25.\n'
    )


def test_nothing_wrong_says_nothing() -> None:
    assert report.as_feedback([]) == ""
    assert report.as_feedback(check(TEXT, DATA, marks={"/fine": Supported})) == ""


def test_findings_say_once_how_they_are_mended() -> None:
    record = Record.model_validate({"id": "a", "quotes": [{"text": "Zorro !"}, {"text": "Zorro ?"}]})
    lines = report.as_feedback(validate(record, text=TEXT, select=["NS503"])).splitlines()
    assert lines[1:] == [
        f"- /quotes/0/text: 'Zorro !' is not in the text. {MENDED}",
        "- /quotes/1/text: 'Zorro ?' is not in the text.",
    ]


def test_the_rest_is_counted_and_long_values_are_cut() -> None:
    findings = [Finding(code="NS503", name="x", severity="error", message="m" * 5000, target=f"/{i}") for i in range(5)]
    lines = report.as_feedback(findings, most=2).splitlines()
    assert lines[-1] == "- and 3 more"
    assert len(lines) == 4
    assert max(map(len, lines)) < 1000


def test_every_rule_says_how_it_is_mended() -> None:
    finding = {"name": "x", "severity": "error", "message": "m"}
    for rule in all_rules():
        said = report.as_feedback([Finding(code=rule.code, **finding)])  # type: ignore[arg-type]
        assert len(said.splitlines()[1]) > len("- /: m. "), rule.code
