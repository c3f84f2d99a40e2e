#!/bin/sh
# Builds the wheel, installs it into a clean environment without development dependencies, and tries the command there.
set -eu
here=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$PYTHON" -m build --quiet --wheel --no-isolation --outdir "$work/dist" .
"$PYTHON" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/runtime.txt
"$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps "$work"/dist/*.whl
mkdir "$work/empty"
cd "$work/empty"
PATH="$work/venv/bin:$PATH"
newsschema --version
newsschema extract "$here/examples/article.txt" -o record.jsonl
status=0
newsschema validate record.jsonl || status=$?
test "$status" -eq 1 || { echo "the example article has findings: status 1 expected, got $status"; exit 1; }
newsschema extract - < "$here/examples/article.txt" | newsschema validate - --format json > findings.json || true
grep -q '"code"' findings.json
newsschema explain NS105 > /dev/null
newsschema rules > /dev/null
newsschema schema > /dev/null
echo "the wheel works in a clean environment"
