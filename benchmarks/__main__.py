"""Speed, as ratios to a peer run beside it on the same text or lines in the same process.

`make bench` prints one line a measurement: ours, the peer, the ratio, and the ratio to reach.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

from benchmarks import making
from benchmarks.datasets import whole_files
from newsschema import Record, extract, extract_html, find_dates, find_people, read_metadata, validate

ARTICLE = Path(__file__).parents[1] / "examples" / "article.txt"
PAGE = Path(__file__).parents[1] / "tests" / "extract" / "pages" / "fr-quotidien-national.html"


def seconds(run: Callable[[], object], *, times: int, rounds: int = 5) -> float:
    """Median time of one call, over some rounds of calls."""
    run()
    found = []
    for _ in range(rounds):
        begin = time.perf_counter()
        for _ in range(times):
            run()
        found.append((time.perf_counter() - begin) / times)
    return statistics.median(found)


def show(what: str, ours: float, peer_name: str, peer: float, reach: float) -> None:
    ratio = ours / peer
    verdict = "reached" if ratio <= reach else "NOT reached"
    print(
        f"{what:<38} {ours * 1e3:9.3f} ms   {peer_name:<34} {peer * 1e3:9.3f} ms   ratio {ratio:6.3f}   to reach {reach:.3f}: {verdict}"
    )


def dates_and_records(text: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from dateparser.search import search_dates

        peer = seconds(lambda: search_dates(text, languages=["fr"]), times=5)
    show("extract, one article", seconds(lambda: extract(text), times=50), "dateparser search_dates", peer, 1 / 10)
    ours = seconds(lambda: find_dates(text, language="fr"), times=100)
    show("find_dates, one article", ours, "dateparser search_dates", peer, 1 / 40)


def names(text: str) -> None:
    """Beside spaCy's small French model, where it is installed."""
    try:
        pipeline = import_module("spacy").load("fr_core_news_sm")
    except (ImportError, OSError) as error:
        print(f"spaCy is not asked: {error}")
        return
    peer = seconds(lambda: pipeline(text), times=3)
    show("extract, one article", seconds(lambda: extract(text), times=50), "spaCy fr_core_news_sm", peer, 1 / 30)
    ours = seconds(lambda: find_people(text, language="fr"), times=50)
    show("find_people, one article", ours, "spaCy fr_core_news_sm", peer, 1 / 60)


def pages() -> None:
    """A page of the size that news sites have, beside trafilatura, which reads metadata and text."""
    from trafilatura import bare_extraction

    page = _page()
    peer = seconds(lambda: bare_extraction(page, with_metadata=True), times=3)
    name = "trafilatura bare_extraction"
    show(
        f"read_metadata, page of {len(page):,} bytes",
        seconds(lambda: read_metadata(page), times=5),
        name,
        peer,
        20 / 61,
    )
    show("extract_html, the same page", seconds(lambda: extract_html(page), times=3), name, peer, 70 / 61)


def _page() -> bytes:
    """The test suite's French page with more of everything: menus, a state for scripts, paragraphs, teasers."""
    page = PAGE.read_text(encoding="utf-8")
    sentence = (
        "La mer recule devant les maisons du village, et la maire demande des digues plus hautes pour les pêcheurs. "
    )
    said = [
        " ".join(f"Au repère {4 * number + part} du rivage, {sentence[0].lower()}{sentence[1:]}" for part in range(4))
        for number in range(25)
    ]  # trafilatura drops what it has read before
    paragraphs = "".join(f"<p class='article__paragraph'>{text}</p>" for text in said)
    teaser = (
        "<section class='teaser'><a href='/a/{0}'><h3>Une autre nouvelle {0}</h3>"
        "<span class='meta__date'>Publié le {1:02d} mai 2023</span></a><p>{2}</p></section>"
    )
    teasers = "".join(teaser.format(number, number % 28 + 1, sentence) for number in range(300))
    menu = "".join(f"<li class='nav__item'><a href='/r/{number}'>Rubrique {number}</a></li>" for number in range(300))
    state = f"<script>window.state = {json.dumps([sentence] * 1000)}</script>"
    page = page.replace("<main>", f"<nav><ul>{menu}</ul></nav>{state}<main>")
    return page.replace("</article>", f"{paragraphs}</article><div class='river'>{teasers}</div>").encode()


def lines() -> None:
    """Validation beside bare parsing, over lines of about 1.3 kB without findings."""
    line = json.dumps(_record(), ensure_ascii=False)
    bare = seconds(lambda: Record.model_validate_json(line), times=2000)
    ours = seconds(lambda: validate(Record.model_validate_json(line)), times=2000)
    show(f"parse and validate, {len(line):,} characters", ours, "bare Record.model_validate_json", bare, 2.5)


def _record() -> dict[str, object]:
    countries = [{"kind": "country", "ref": code} for code in ("MA", "FR", "DE", "ES")]
    return {
        "id": "salon-de-l-eau",
        "article": {
            "headline": "Le salon s'ouvre",
            "in_language": "fr",
            "date_published": "2022-05-26",
            "publisher": "Exemple",
        },
        "officials": [
            {
                "id": "a-b",
                "name": "Aline Bertin",
                "offices": [
                    {"title": "directrice générale", "role": "agency-head", "organization": "ane", "status": "current"}
                ],
            },
            {
                "id": "c-d",
                "name": "Karim Daoudi",
                "offices": [
                    {"title": "ministre de l'Eau", "role": "minister", "jurisdiction": "MA", "status": "current"}
                ],
            },
        ],
        "organizations": [{"id": "ane", "name": "Agence nationale de l'eau", "acronym": "ANE", "kind": "agency"}],
        "events": [
            {
                "id": "salon",
                "name": "Salon de l'eau 2022",
                "kind": "fair",
                "dates": "2022-05-24/2022-05-26",
                "participants": countries,
                "declared_participants": [{"count": 4, "counted": "country"}],
            },
            {
                "id": "rencontre",
                "kind": "meeting",
                "dates": "2022-05-25",
                "part_of": "salon",
                "relation": "during",
                "participants": [
                    {"kind": "official", "ref": "a-b", "part": "guest"},
                    {"kind": "official", "ref": "c-d", "part": "host"},
                ],
            },
        ],
        "quotes": [{"text": "L'eau n'attend pas", "speaker": "c-d", "kind": "direct"}],
        "dates": [
            {"text": "du 24 au 26 mai", "value": "2022-05-24/2022-05-26"},
            {"text": "mercredi 25 mai", "value": "2022-05-25", "weekday": "wednesday"},
        ],
    }


def cold_start() -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "one.json"
        file.write_text(json.dumps(_record()), encoding="utf-8")
        ours = [sys.executable, "-m", "newsschema", "validate", "--quiet", str(file)]
        peer = [sys.executable, "-c", "import pydantic\nclass Model(pydantic.BaseModel):\n    name: str"]
        # An installed package has its bytecode beside it; some build machines turn that off.
        usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        runs = [partial(subprocess.run, command, check=True, env=usual) for command in (ours, peer)]
        timed = [seconds(run, times=1, rounds=7) for run in runs]
    show("newsschema validate one.json, cold", timed[0], "python -c with one Pydantic model", timed[1], 1.3)


def main() -> None:
    text = ARTICLE.read_text(encoding="utf-8")
    dates_and_records(text)
    names(text)
    pages()
    lines()
    cold_start()
    whole_files(_record(), show)
    making.main()


if __name__ == "__main__":
    main()
