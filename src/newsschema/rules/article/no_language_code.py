"""The language of the article is not a code of BCP 47."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from newsschema.model.article import Article
from newsschema.model.record import Record
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding, Fix
from newsschema.rules.pick import Pick
from newsschema.rules.planting import in_article
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term

_CODE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_NAMES: Final = {
    "french": "fr", "francais": "fr", "english": "en", "anglais": "en", "german": "de", "deutsch": "de", "spanish": "es",
    "espanol": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "portugues": "pt", "arabic": "ar", "arabe": "ar",
    "fre": "fr", "fra": "fr", "eng": "en", "ger": "de", "deu": "de", "spa": "es", "ita": "it", "por": "pt", "ara": "ar",
}  # fmt: skip


@rule(
    "NS424",
    severity="warning",
    since="0.1",
    needs="in_language and not (len(in_language) == 2 and in_language.isalpha() and in_language.islower())",
)
def no_language_code(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """The language of the article is not a code of BCP 47.

    "French", "fr_FR" and "fra" are found by nothing that looks for "fr"; rules that need the language stay silent.

    What does not fire: codes with country or script ("pt-BR", "sr-Latn"), codes of three letters for languages that have no shorter one.

    To mend it, write the code; the fix does where it is certain.

    ```json breaks
    {"id": "a", "article": {"in_language": "fr_FR"}}
    ```

    ```json breaks
    {"id": "a", "article": {"in_language": "Français"}}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "pt-BR"}}
    ```
    """
    written = article.in_language or ""
    meant = _NAMES.get(fold_term(written)) or written.strip().replace("_", "-")
    if meant != written or _CODE.fullmatch(written) is None:
        certain = _CODE.fullmatch(meant) is not None
        yield ctx.finding(
            f"{written!r} is no code of a language" + (f"; did you mean {meant}?" if certain else ""),
            field="in_language",
            value=written,
            fix=Fix(title=f"write {meant}", patch=(ctx.put("in_language", meant),), safe=True) if certain else None,
        )


@breaks(no_language_code)
def _name_for_code(record: Record, pick: Pick) -> Record:
    return in_article(record, in_language=pick(("fr_FR", "Français", "English", "eng", "en_GB")))
