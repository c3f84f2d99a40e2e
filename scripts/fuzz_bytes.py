"""Guided fuzzing of what reads foreign bytes, with atheris where it is installed: `pip install atheris`.

    python scripts/fuzz_bytes.py -max_total_time=300

Bytes are read as records in every form that has no library of its own, what can be read is validated, and the same bytes are an article.
Any exception but the documented one is a fault; the input that raised it is written to the working folder.
"""

from __future__ import annotations

import sys
from io import BytesIO

import atheris

with atheris.instrument_imports(include=["newsschema"], enable_loader_override=False):
    from newsschema import extract, validate
    from newsschema.datasets.reader import Form, read_stream
    from newsschema.errors import NewsschemaError
    from newsschema.languages.pack import languages

FORMS: tuple[Form, ...] = ("json", "json-lines", "csv")


def one_input(data: bytes) -> None:
    """Read some bytes in one of the forms, or as an article in one of the languages; the first byte says how."""
    if not data:
        return
    kinds = [*FORMS, *languages()]
    kind, rest = kinds[data[0] % len(kinds)], data[1:]
    try:
        if kind in FORMS:
            for entry in read_stream(BytesIO(rest), "fuzz", form=kind):
                if entry.record is not None:
                    entry.located(validate(entry.record))
        else:
            text = rest.decode("utf-8", "replace")
            record = extract(text, language=kind)
            for found in record.evidence:
                assert all(text[start:end] == found.exact for start, end in found.spans)
            validate(record)
    except NewsschemaError as error:
        if "failed on record" in str(error):
            raise


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
