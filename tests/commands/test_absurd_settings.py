"""Runs with the smallest and largest settings there can be: whatever becomes of them, no NaN is printed."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mfgui.cli import main
from mfgui.factorization import registry
from mfgui.factorization.method import Method
from tests.robot.folders import points

NO_NUMBER = re.compile(r"(?<![a-z])(nan|[-−]?inf|infinity)(?![a-z])", re.IGNORECASE)
SLOW = 50
"""Sizes (of factors, neighbours, sweeps) above this would only take time."""


@pytest.fixture(scope="module")
def thousand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """4,800 ratings from 0 to 1,000 points."""
    return points(tmp_path_factory.mktemp("points"))


def extremes(method: Method) -> list[list[str]]:
    """All numbers at their least, at their most, and steps that cannot but diverge."""
    found = []
    for end in ("minimum", "maximum"):
        numbers = {s.name: getattr(s, end) for s in method.settings if type(s.default) in (int, float)}
        whole = {s.name for s in method.settings if type(s.default) is int}
        found.append([f"{name}={min(value, SLOW) if name in whole else value:g}" for name, value in numbers.items()])
    if any(s.name == "step" for s in method.settings):
        found += [["step=10", "regularisation=0"], ["step=10", "regularisation=10"]]
    return found


CASES = [(name, case) for name, method in registry.methods().items() for case in range(len(extremes(method)))]


@pytest.mark.parametrize(("name", "case"), CASES)
def test_nothing_that_is_no_number_is_printed(
    thousand: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, case: int
) -> None:
    settings = [word for one in extremes(registry.method(name))[case] for word in ("--set", one)]
    model, pairs = tmp_path / "m.mfgui", tmp_path / "pairs.csv"
    pairs.write_text("userId,movieId\n1,2\n3,4\n", "utf-8")
    train = ["train", str(thousand), "--method", name, "--epochs", "2", "--no-interest", "--output", str(model)]
    codes = [main([*train, *settings])]
    if model.exists():
        codes += [main(["recommend", str(model), "--user", "1"]), main(["predict", str(model), "--pairs", str(pairs)])]
    told = capsys.readouterr()
    assert set(codes) <= {0, 2}
    assert told.out or told.err
    assert [line for line in (told.out + told.err).splitlines() if NO_NUMBER.search(line)] == []
