"""The scripts of tests/examples run from beginning to end, each as a notebook's cells would."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

EXAMPLES = sorted((Path(__file__).resolve().parent.parent / "examples").glob("*.py"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.stem)
def test_an_example_runs(example: Path, capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(example))
    assert len(capsys.readouterr().out.splitlines()) > 5


def test_there_are_four_of_them() -> None:
    assert len(EXAMPLES) == 4
