"""A source names authors who are none of those who sign."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newsschema.languages.pack import languages
from newsschema.languages.people import names
from newsschema.model.article import Article, Author, Candidate
from newsschema.model.record import Record
from newsschema.rules import words
from newsschema.rules.breaking import breaks
from newsschema.rules.context import Context
from newsschema.rules.finding import Finding
from newsschema.rules.pick import Pick
from newsschema.rules.planting import added_in_article
from newsschema.rules.registry import NotJudged, rule
from newsschema.text.folding import fold_term

_NAMES = ("Helen Marchant", "Robert Ashcombe", "Susan Pellew", "Martin Treloar")


def _words(name: str) -> set[str]:
    return {word for word in fold_term(name).split() if len(word) > 1}


def _elsewhere(article: Article) -> dict[str, list[Candidate]]:
    """By source, the authors offered, of sources that share no word with the names of those who sign."""
    signed: set[str] = set()
    for author in article.authors:
        if author.kind == "person":
            signed |= _words(author.name)
    by_source: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in article.candidates:
        if candidate.field == "authors":
            by_source[candidate.source].append(candidate)
    return {
        source: offered
        for source, offered in by_source.items()
        if signed and not any(_words(each.value) & signed for each in offered)
    }


@rule("NS428", severity="warning", since="0.1", needs="authors and candidates", suspect=_elsewhere)
def authors_disagree(article: Article, ctx: Context) -> Iterator[Finding | NotJudged]:
    """A source names authors who are none of those who sign.

    Many sites fill in whoever put the article into the system, or the author of another article; the byline has somebody else. Which
    of the two was taken is a silent choice.

    What does not fire: a source that shares a name, or a part of one, with those who sign ("J. Doe" and "Jane Doe", "DOE Jane"); a source
    that names more or fewer of them; desks, agencies, the publisher and users of the system ("admin", "jdoe"), as which many sites
    sign in their data; names that begin with no given name that the pack of the article's language knows.

    To mend it, decide who wrote it and set `authors`; the others stay as candidates.

    ```json breaks
    {"id": "a", "article": {"in_language": "en", "authors": [{"name": "Jane Holloway"}], "candidates": [
      {"field": "authors", "value": "Peter Vance", "source": "json-ld"},
      {"field": "authors", "value": "Jane Holloway", "source": "byline"}]}}
    ```

    ```json fine
    {"id": "a", "article": {"in_language": "en", "authors": [{"name": "Jane Holloway"}], "candidates": [
      {"field": "authors", "value": "Web Desk", "source": "json-ld"},
      {"field": "authors", "value": "J. Holloway", "source": "byline"}]}}
    ```
    """
    language = (article.in_language or "en").partition("-")[0].lower()
    if language not in languages():
        yield ctx.not_judged(f"there is no pack for {language!r} that knows given names")
        return
    given = frozenset(fold_term(name) for name in names(language).given)
    publisher = fold_term(article.publisher or "")
    for source, offered in _elsewhere(article).items():
        other = next((each for each in offered if _is_person(each.value, given, publisher)), None)
        if other is not None:
            signs = next(author for author in article.authors if author.kind == "person")
            yield ctx.finding(
                f"signed by {signs.name!r}, but {source} names {other.value!r}",
                field="authors",
                value=signs.name,
                related=[(other, "value", other.value, source)],
            )


def _is_person(name: str, given: frozenset[str], publisher: str) -> bool:
    folded = fold_term(name)
    if folded in words.AGENCIES or folded in words.DESKS or folded == publisher:
        return False
    parts = folded.split()
    return len(parts) > 1 and parts[0] in given and not any(char.isdigit() for char in folded)


@breaks(authors_disagree, language="en")
def _somebody_else(record: Record, pick: Pick) -> Record | None:
    signed = {word for author in record.article.authors if author.kind == "person" for word in _words(author.name)}
    free = [name for name in _NAMES if not _words(name) & signed]
    if len(free) < len(_NAMES) - 1:
        return None
    other = Candidate(field="authors", value=free[0], source=pick(("json-ld", "meta author")))
    if signed:
        return added_in_article(record, candidates=other)
    return added_in_article(record, candidates=other, authors=Author(name=free[-1]))
