"""What the docs show is what happens: every block of Python and of the shell runs."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = {
    str(path.relative_to(ROOT)): path
    for path in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
}
_BLOCK = re.compile(r"^```(\w+)(?: file=(\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(path: Path) -> list[tuple[str, str, str]]:
    return [match.groups() for match in _BLOCK.finditer(path.read_text(encoding="utf-8"))]  # type: ignore[misc]


WITH_CODE = [name for name, path in PAGES.items() if any(kind in ("python", "console") for kind, _, _ in blocks(path))]


@pytest.mark.parametrize("name", WITH_CODE)
def test_the_blocks_of_a_page_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    namespace: dict[str, object] = {"__name__": "docs"}
    for kind, file, content in blocks(PAGES[name]):
        if file:
            (tmp_path / file).write_text(content, encoding="utf-8")
        elif kind == "python":
            exec(compile(content, name, "exec", dont_inherit=True), namespace)
        elif kind == "console":
            assert shown_again(content, tmp_path) == content


def shown_again(content: str, folder: Path) -> str:
    """A console block with the output that its commands give now, standard error behind standard output."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    written = ""
    for line in content.splitlines():
        if line.startswith("$ "):
            command = line.removeprefix("$ ")
            result = subprocess.run(
                ["sh", "-c", command], cwd=folder, env=environment, capture_output=True, text=True, check=False
            )
            written += f"{line}\n{result.stdout}{result.stderr}"
    return written


def test_links_lead_somewhere() -> None:
    lost = [
        f"{name}: {target}"
        for name, path in PAGES.items()
        for target in re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]
    assert lost == []
