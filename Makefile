# The front door. Every target sets itself up: a virtual environment inside the checkout, versions from requirements/.
VENV ?= .venv
FUZZ ?= 100
PYTHON ?= $(shell for each in python3.13 python3.12 python3.11 python3 python; do \
	command -v $$each >/dev/null 2>&1 && $$each -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$each; break; }; done)
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help demo test lint types layers bench evaluate docs wheel fuzz lock check clean

help:
	@echo "make demo    extract and validate the example article"
	@echo "make test    run the whole test suite"
	@echo "make check   tests, lint, types, layers, wheel"
	@echo "make bench   speed, as ratios to peers"
	@echo "make evaluate  how well dates, names, events, quotes and the metadata of pages are read, beside peers, against the floors"
	@echo "make fuzz    the properties of the suite on FUZZ=100 times as many examples, and atheris where it is installed"
	@echo "make docs    write anew what is made from the code: pages, corpora, the book of rules"
	@echo "make lock    resolve the locked versions anew"

$(READY): requirements/dev.txt pyproject.toml
	@test -n "$(PYTHON)" || { echo "newsschema needs Python 3.11 or later: make PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(READY)
	@$(BIN)/python examples/demo.py

test: $(READY)
	$(BIN)/python -m pytest -n auto

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports

bench: $(READY)
	$(BIN)/python -m benchmarks

evaluate: $(READY)
	$(BIN)/newsschema evaluate tests/evaluation/corpus/*.jsonl tests/extract/pages --misses --floors tests/evaluation/floors.json

fuzz: $(READY)
	NEWSSCHEMA_FUZZ=$(FUZZ) $(BIN)/python -m pytest -n auto tests/property_based
	@if $(BIN)/python -c "import atheris" 2>/dev/null; then $(BIN)/python scripts/fuzz_bytes.py -max_total_time=300; \
	else echo "atheris is not installed: no guided fuzzing ($(BIN)/python -m pip install atheris)"; fi

docs: $(READY)
	$(BIN)/python scripts/write_ready.py
	$(BIN)/python scripts/write_docs.py
	$(BIN)/python scripts/write_corpus.py

wheel: $(READY)
	PYTHON=$(BIN)/python sh scripts/try_wheel.sh

lock: $(READY)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock" --all-extras --group dev pyproject.toml -o requirements/dev.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --custom-compile-command "make lock" pyproject.toml -o requirements/runtime.txt

check: test evaluate lint types layers wheel

clean:
	rm -rf $(VENV) dist build .pytest_cache .mypy_cache .ruff_cache .hypothesis
