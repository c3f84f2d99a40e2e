"""The text is in another language than the article says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import in_article
from newsschema.rules.registry import NotJudged, rule

_FEWEST_LETTERS: Final = 400
_SAMPLE: Final = 1500
_LOOKED_AT: Final = 6000
_QUOTES: Final = 50
_QUOTED: Final = re.compile(r"«[^«»]{0,600}»|“[^“”]{0,600}”|„[^„“”]{0,600}[“”]|\"[^\"]{0,600}\"")


@rule("NS406", severity="warning", since="0.1", needs="text and article.in_language")
def another_language(record: Record, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The text is in another language than the article says.

    Dates and names are then read with the words of the wrong language, and found by none of them.

    What does not fire: short texts; languages that cannot be told; quotations in another language.

    To mend it, declare the language that the text is in.

    ```json breaks
    {"id": "a", "article": {"in_language": "en"}, "text": "Le ministre a reçu hier à Rabat les maires des communes du littoral, qui demandent de l'aide pour les digues que la tempête a emportées. Il a promis que les travaux commenceront avant la fin de l'année et que l'État en prendra la moitié à sa charge. Les maires ont dit leur satisfaction, mais ils attendent de voir les crédits dans le budget de la province. La prochaine réunion est prévue pour le mois de septembre, en présence du gouverneur."}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "en"}, "text": "Le ministre a reçu hier les maires."}
    ```
    """
    declared = record.article.in_language
    if ctx.text is None or len(ctx.text) < _FEWEST_LETTERS or ctx.language is None:
        return
    text = _QUOTED.sub(" ", ctx.text[:_LOOKED_AT])
    for quote in record.quotes[:_QUOTES]:
        text = text.replace(quote.text, " ")
    if len(text) < _FEWEST_LETTERS:
        yield ctx.not_judged("there is little text beside quotations")
        return
    from newsschema.languages.detect import detect_language

    told = detect_language(text[:_SAMPLE])
    if told is None:
        yield ctx.not_judged("the language of the text cannot be told")
    elif told != ctx.language:
        yield ctx.finding(
            f"the article says to be in {declared!r}, but its text is in {told!r}",
            field="in_language",
            value=declared,
            node=record.article,
        )


@breaks(another_language)
def _written_in_another(record: Record, pick: Pick) -> Record:
    from newsschema.languages.samples import languages_with_samples, prose_of

    declared = (record.article.in_language or "").split("-")[0].lower()
    told = pick([language for language in languages_with_samples() if language not in {declared, "ar"}])
    if declared not in languages_with_samples():
        record = in_article(record, in_language="en" if told != "en" else "fr")
    untold = {"text": " ".join([prose_of(told)] * 4), "text_sha256": None}
    return record.model_copy(
        update=untold
        | dict.fromkeys(("quotes", "dates", "evidence", "events", "officials", "organizations", "suppressions"), ())
    )
