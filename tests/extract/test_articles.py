"""Every test article gives the record that is written beside it.

`articles/<language>/<slug>.toml` says by hand what the article says; README.md there explains its form. What the extractor
does not reach yet is kept apart, in `<slug>.gaps`: the lines it misses (-) and the lines it should not give (+). A test
fails when the differences are not exactly those. `pytest tests/extract/test_articles.py --update-records` rewrites the
gaps, never the expectation; the change is then reviewed as a diff.
"""

from __future__ import annotations

import difflib
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import newsschema
from newsschema.model.tree import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newsschema.model.event import Event, Participant
    from newsschema.model.official import Office
    from newsschema.model.record import Record

ARTICLES = Path(__file__).parent / "articles"
EXAMPLE = Path(__file__).parents[2] / "examples" / "article.txt"
EXPECTED = {path.stem: path for path in [*sorted(ARTICLES.glob("??/*.toml")), ARTICLES / "example.toml"]}

Form = dict[str, Any]

REFERRING = ("speaker", "organization", "part_of", "host", "ref", "depicted")
"""The fields that refer to another part of the record."""

LABELS = ("name", "title", "text", "holder")
"""The fields that name an item of a list, of which it has one."""

_PLAIN = str.maketrans({"\u2019": "'", "\u00a0": " ", "\u202f": " "})


def plain(text: str) -> str:
    """Text with typewriter apostrophes and ordinary spaces, so that expectations hold no invisible characters."""
    return text.translate(_PLAIN)


def article_text(slug: str) -> str:
    path = EXAMPLE if slug == "example" else EXPECTED[slug].with_suffix(".txt")
    return path.read_text(encoding="utf-8")


def expected_form(slug: str) -> Form:
    form: Form = tomllib.loads(EXPECTED[slug].read_text(encoding="utf-8"))
    form["dates"] = [
        {"text": text, "value": value or None, "in_name": "in name" in marks or None, "optional": "optional" in marks}
        for text, value, *marks in form["dates"]
    ]
    for section in ("officials", "organizations"):
        form[section] = [{"name": name, **fields} for name, fields in form.get(section, {}).items()]
    return form


# --- A record in the form of the expectations: references by name, defaults left out.


def reduced(record: Record) -> Form:
    names = {official.id: official.name for official in record.officials}
    names |= {organization.id: organization.acronym or organization.name for organization in record.organizations}
    names |= {event.id: event.name or unnamed(event.kind, event.dates) for event in record.events}
    article = record.article
    form = {
        "article": {
            **{name: getattr(article, name) for name in ("headline", "description", "publisher", "in_language")},
            "date_published": article.date_published,
            "date_published_how": next((e.how for e in record.evidence if e.target == "/article/date_published"), None),
            "date_modified": article.date_modified,
            "authors": [a.name if a.kind == "person" else f"{a.name}: {a.kind}" for a in article.authors],
            "dateline": article.dateline and article.dateline.model_dump(),
            "credits": [credit.model_dump() for credit in article.credits],
            "captions": [caption.model_dump() for caption in article.captions],
            "sources": [f"{s.name} ({s.medium})" if s.medium else s.name for s in article.sources],
        },
        "officials": [
            {
                **official.model_dump(include={"name", "honorific", "alternate_names"}),
                "offices": [office_form(office) for office in official.offices],
            }
            for official in record.officials
        ],
        "organizations": [
            organization.model_dump(include={"name", "acronym", "kind", "jurisdiction"})
            for organization in record.organizations
        ],
        "events": [event_form(event, names) for event in record.events],
        "quotes": [
            {"text": quote.text, "speaker": quote.speaker, "kind": quote.kind if quote.kind != "direct" else None}
            for quote in record.quotes
        ],
        "dates": [
            {"text": mention.text, "value": mention.value, "in_name": mention.in_name or None}
            for mention in record.dates
        ],
    }
    readable: Form = tidy(form, names)
    return readable


def office_form(office: Office) -> Form:
    return {
        **office.model_dump(include={"title", "role", "organization", "jurisdiction"}),
        "status": office.status if office.status != "current" else None,
        "acting": office.acting or None,
    }


def event_form(event: Event, names: dict[str, str]) -> Form:
    place = event.place
    return {
        **event.model_dump(
            include={"name", "alternate_names", "kind", "edition", "dates", "part_of", "relation", "host"}
        ),
        "status": known(event.status),
        "place": place and place.name,
        "country": place and place.country,
        "participants": [participant_form(participant, names) for participant in event.participants],
        "participants_listed": known(event.participants_listed),
        "declared": [
            f"{d.bound.replace('-', ' ')} {d.count} {d.noun}".removeprefix("exact ")
            for d in event.declared_participants
        ],
    }


def participant_form(participant: Participant, names: dict[str, str]) -> str:
    name = names.get(participant.ref, participant.ref) if participant.ref else participant.name
    return f"{name}: {participant.part}" if participant.part not in (None, "attendee") else f"{name}"


def unnamed(kind: str, dates: object) -> str:
    return f"{kind} {dates}" if dates else kind


def known(value: str) -> str | None:
    return None if value == "unknown" else value


def tidy(value: Any, names: dict[str, str]) -> Any:
    """Nothing empty, everything a string, and names in the place of ids."""
    if isinstance(value, dict):
        readable = {key: in_names(item, names) if key in REFERRING else item for key, item in value.items()}
        tidied = {key: tidy(item, names) for key, item in readable.items()}
        return {key: item for key, item in tidied.items() if item not in (None, "", [], {})}
    if isinstance(value, list | tuple):
        return [tidy(item, names) for item in value]
    return value if value is None or isinstance(value, bool | int) else plain(str(value))


def in_names(reference: Any, names: dict[str, str]) -> Any:
    if isinstance(reference, tuple):
        return [names.get(one, one) for one in reference]
    return names.get(reference, reference)


# --- Expectation and record side by side, as lines "path = value".


def differences(slug: str) -> str:
    """What the record misses (-) and gives falsely (+), a line each; empty when it is as it must be."""
    expected, actual = expected_form(slug), reduced(newsschema.extract(article_text(slug)))
    due: list[str] = []
    got: list[str] = []
    for section in ("article", "officials", "organizations", "events", "quotes", "dates"):
        lay_out(section, expected.get(section), actual.get(section), due, got)
    diff = list(difflib.unified_diff(due, got, n=0, lineterm=""))[2:]
    return "".join(f"{line[0]} {line[1:]}\n" for line in diff if not line.startswith("@@"))


def lay_out(path: str, expected: Any, actual: Any, due: list[str], got: list[str]) -> None:
    """Write both sides as lines, in the expectation's order, without what it leaves open."""
    if expected == "*":
        return
    if isinstance(expected, dict) or isinstance(actual, dict):
        wanted, given = expected or {}, actual or {}
        if isinstance(wanted, str):  # an optional table, written "(*)"
            return
        for key in dict.fromkeys([*wanted, *given]):
            if key != "optional" and not (key in LABELS and says_its_label(key, expected, actual)):
                lay_out(f"{path}/{key}", wanted.get(key), given.get(key), due, got)
    elif isinstance(expected, list) or isinstance(actual, list):
        for item, found in paired(expected or [], actual or []):
            if isinstance(item if item is not None else found, dict):
                named = f"{path}/{label(item or found, found or item)}"
                due.extend([named] if item is not None else [])
                got.extend([named] if found is not None else [])
                lay_out(named, item, found, due, got)
            else:
                lay_out(path, item, found, due, got)
    else:
        wanted = settled(expected, actual)
        due.extend([f"{path} = {wanted}"] if wanted is not None else [])
        got.extend([f"{path} = {actual}"] if actual is not None else [])


def says_its_label(key: str, expected: Form | None, actual: Form | None) -> bool:
    """Whether a field only repeats what the path says already."""
    if not expected or not actual:
        return True
    return bool(settled(expected.get(key), actual.get(key)) == actual.get(key))


def settled(expected: Any, actual: Any) -> Any:
    """An expectation, with the choice that the record made where it offers one."""
    if not isinstance(expected, str):
        return expected
    accepted = options(expected)
    if actual in accepted or "*" in accepted:
        return actual
    if is_optional(expected):
        base = str(actual).partition(": ")[0]
        return actual if base in accepted else None if actual is None else accepted[0]
    return accepted[0]


def options(expected: str) -> list[str]:
    return (expected[1:-1] if is_optional(expected) else expected).split(" | ")


def is_optional(item: Any) -> bool:
    if isinstance(item, dict):
        return bool(item.get("optional"))
    return isinstance(item, str) and item.startswith("(") and item.endswith(")")


def label(expected: Form, actual: Form) -> str:
    for field in LABELS:
        if field in expected:
            return str(settled(expected[field], actual.get(field)) or options(str(expected[field]))[0])
    return unnamed(options(expected["kind"])[0], expected.get("dates") and options(expected["dates"])[0])


def paired(expected: list[Any], actual: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Each expected item with the extracted one that is most like it; optional ones only when there is one."""
    likely = sorted(
        ((-likeness(e, a), i, j) for i, e in enumerate(expected) for j, a in enumerate(actual) if likeness(e, a) >= 2),
    )
    partner: dict[int, int] = {}
    for _, i, j in likely:
        if i not in partner and j not in partner.values():
            partner[i] = j
    for i, item in enumerate(expected):
        if i in partner:
            yield item, actual[partner[i]]
        elif not is_optional(item):
            yield item, None
    for j, item in enumerate(actual):
        if j not in partner.values():
            yield None, item


def likeness(expected: Any, actual: Any) -> int:
    if isinstance(expected, str) or isinstance(actual, str):
        return 2 * int(settled(expected, actual) == actual)
    same = {field for field in actual if settled(expected.get(field), actual[field]) == actual[field]}
    theirs = {item.partition(": ")[0] for item in actual.get("participants", [])}
    shared = theirs & {options(item)[0].partition(": ")[0] for item in expected.get("participants", [])}
    return 4 * len(same.intersection(LABELS)) + len(same.intersection(("kind", "dates", "place"))) + min(len(shared), 3)


# --- The tests.


@pytest.mark.parametrize("slug", EXPECTED)
def test_the_article_gives_its_record(slug: str, request: pytest.FixtureRequest) -> None:
    gaps, path = differences(slug), EXPECTED[slug].with_suffix(".gaps")
    if request.config.getoption("--update-records"):
        path.unlink(missing_ok=True)
        if gaps:
            path.write_text(gaps, encoding="utf-8")
        return
    known_gaps = path.read_text(encoding="utf-8") if path.exists() else ""
    if gaps != known_gaps:
        shown = difflib.unified_diff(
            known_gaps.splitlines(), gaps.splitlines(), "known gaps", "this run", n=0, lineterm=""
        )
        pytest.fail(gaps if not known_gaps else "\n".join(shown), pytrace=False)


@pytest.mark.parametrize("slug", EXPECTED)
def test_the_article_gives_its_findings(slug: str) -> None:
    text = article_text(slug)
    findings = newsschema.validate(newsschema.extract(text), text=text)
    assert [finding.code for finding in findings] == expected_form(slug)["findings"], "\n".join(map(str, findings))


@pytest.mark.parametrize("slug", EXPECTED)
def test_the_record_rests_on_the_text(slug: str) -> None:
    text = article_text(slug)
    record = newsschema.extract(text)
    assert [e for e in record.evidence if any(text[start:end] != e.exact for start, end in e.spans)] == []
    items = ("officials", "organizations", "events", "quotes")
    pointers = [pointer for pointer, _ in walk(record) if pointer.startswith(tuple(f"/{name}/" for name in items))]
    evidenced = tuple(f"{entry.target}/" for entry in record.evidence)
    bare = [pointer for pointer in pointers if pointer.count("/") == 2]
    assert [pointer for pointer in bare if not any(target.startswith(f"{pointer}/") for target in evidenced)] == []


@pytest.mark.parametrize("slug", EXPECTED)
def test_what_is_expected_stands_in_the_article(slug: str) -> None:
    text, form = plain(article_text(slug)), expected_form(slug)
    printed = [item["text"] for item in [*form["quotes"], *form["dates"], *form["article"].get("captions", [])]]
    printed += [item["name"] for item in [*form["officials"], *form["organizations"]]]
    printed += [office["title"] for official in form["officials"] for office in official["offices"]]
    printed += [event["name"] for event in form.get("events", []) if "name" in event]
    missing = [item for item in printed if item != "*" and not any(option in text for option in options(item))]
    assert missing == []


def test_every_article_has_an_expectation_and_is_described() -> None:
    described = (ARTICLES / "README.md").read_text(encoding="utf-8")
    slugs = {path.stem for path in ARTICLES.glob("??/*.txt")}
    assert slugs | {"example"} == set(EXPECTED)
    assert [slug for slug in slugs if f"| {slug} |" not in described] == []


@pytest.mark.parametrize(
    ("expected", "actual", "lines"),
    [
        ("MA", "MA", ""),
        ("MA", None, "- x = MA\n"),
        ("MA", "DZ", "- x = MA\n+ x = DZ\n"),
        (None, "DZ", "+ x = DZ\n"),
        ("(MA)", None, ""),
        ("(MA)", "DZ", "- x = MA\n+ x = DZ\n"),
        ("a | b", "b", ""),
        ("*", "anything", ""),
        (["(A)", "B: host"], ["B", "A: speaker"], "- x = B: host\n+ x = B\n"),
        ([{"name": "A", "optional": True}], [], ""),
        ([{"name": "A", "kind": "fair"}], [{"name": "A", "kind": "visit"}], "- x/A/kind = fair\n+ x/A/kind = visit\n"),
        ([{"kind": "fair"}], [], "- x/fair\n- x/fair/kind = fair\n"),
    ],
)
def test_differences_are_the_lines_that_differ(expected: object, actual: object, lines: str) -> None:
    due: list[str] = []
    got: list[str] = []
    lay_out("x", expected, actual, due, got)
    shown = [f"{line[0]} {line[1:]}\n" for line in difflib.unified_diff(due, got, n=0, lineterm="") if line[1:2] == "x"]
    assert "".join(shown) == lines
