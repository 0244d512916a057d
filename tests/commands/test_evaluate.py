"""`mfgui evaluate`: every figure with its protocol, in words and in JSON."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from mfgui.cli import main
from mfgui.evaluation.metrics import METRICS, list_metrics

IMPLICIT = Path(__file__).parents[1] / "data" / "cases" / "21-implicit"
LISTS = {metric.name for metric in list_metrics()}
FIGURES = {metric.name for metric in METRICS} | {"seconds"}


def told(words: list[str], capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    assert main(["evaluate", *words, "--json"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 1
    found: dict[str, Any] = json.loads(lines[0])
    return found


def test_json_has_every_figure_and_the_protocol(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = told([str(folder), "--set", "factors=4", "--test", "0.2", "--seed", "3"], capsys)
    assert set(found) >= FIGURES | {"baseline_rmse", "ratio", "protocol", "settings", "seed", "relevant_from"}
    assert found["method"] == "adam"
    assert found["settings"]["factors"] == 4
    assert found["protocol"].startswith("20 % of the ratings held out at random, seed 3, opened once; the number of")
    assert found["n_test"] == [30]
    assert found["n_train"] == [120]
    assert found["ratio"] == pytest.approx(found["rmse"] / found["baseline_rmse"])
    assert set(found["raw"]) == LISTS
    assert "sd" not in found


def test_json_says_that_a_part_is_used(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told([str(folder), "--method", "baseline"], capsys)["subset"] == ""
    part = told([str(folder), "--method", "baseline", "--part", "people=8"], capsys)
    assert "ratings are left out" in part["subset"]


def test_folds_have_a_spread(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = told([str(folder), "--method", "baseline", "--folds", "3"], capsys)
    assert found["n_test"] == [50, 50, 50]
    assert found["sd"]["rmse"] > 0
    assert found["sd"]["ratio"] == 0
    assert found["protocol"] == "each of 3 random folds held out in turn, seed 1, opened once"


def test_a_file_names_the_test(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = (folder / "ratings.csv").read_text("utf-8").splitlines()
    named = tmp_path / "mine.csv"
    named.write_text("\n".join([rows[0], *rows[1::5]]) + "\n", "utf-8")
    found = told([str(folder), "--method", "popularity", "--test-file", str(named)], capsys)
    assert found["n_test"] == [30]
    assert found["protocol"] == "the 30 ratings in mine.csv held out, opened once"


def test_a_higher_mark_leaves_fewer_people(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = [str(folder), "--method", "popularity", "--relevant-from"]
    low, high, none = (told([*words, mark], capsys) for mark in ("1", "5", "6"))
    assert low["people"][0] > high["people"][0]
    assert none["people"] == [0]
    assert none["ndcg@10"] is None
    assert none["raw"]["novelty"] is None


def test_words_say_figures_protocol_and_baseline(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(folder), "--method", "popularity", "--test", "person:0.25"]) == 0
    text = capsys.readouterr().out
    assert "protocol: 25 % of each person's ratings held out at random, seed 1, opened once\n" in text
    for name in FIGURES:
        assert f"\n{name} " in text
    assert "ratio" in text
    assert main(["evaluate", str(folder), "--method", "popularity", "--folds", "2"]) == 0
    text = capsys.readouterr().out
    assert " ± " in text
    assert text.count("of the baseline's") == 2


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--test", "none"], "cannot test on 'none'"),
        (["--test", "0.1", "--folds", "3"], "one of --test, --folds and --test-file"),
        (["--folds", "1"], "give 2 or more"),
        (["--folds", "1000"], "cannot cut 150 ratings into 1,000 folds"),
        (["--test-file", "{folder}/x"], "there is no such file"),
        (["--method", "magic"], "there is no method 'magic'"),
        (["--set", "magic=1"], "no setting 'magic'"),
    ],
)
def test_bad_input_is_one_sentence(
    words: list[str], sentence: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", str(folder), "--json", *(word.format(folder=folder) for word in words)]) == 2
    error = capsys.readouterr().err
    assert sentence in error
    assert error.count("\n") == 1


@pytest.mark.parametrize("name", ["plays.csv", "clicks.csv", "lastfm.csv"])
def test_counts_have_no_error_of_ratings_and_no_dislikes(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = told([str(IMPLICIT / name), "--set", "factors=4", "--test", "0.2"], capsys)
    assert found["method"] == "ials"
    for figure in ("rmse", "mae", "baseline_rmse", "ratio", "dislikes"):
        assert found[figure] is None
    assert 0 < found["ndcg@10"] < 1
    # Whatever was watched is relevant, however often.
    assert told([str(IMPLICIT / name), "--test", "0.2", "--relevant-from", "0"], capsys)["people"] == found["people"]
    assert main(["evaluate", str(IMPLICIT / name), "--set", "factors=4"]) == 0
    assert not re.search(r"\b(rmse|mae|baseline|stars)\b", capsys.readouterr().out)


@pytest.mark.parametrize("command", ["evaluate", "train"])
@pytest.mark.parametrize("method", ["adam", "als", "popularity", "baseline", "item-knn"])
def test_methods_of_ratings_refuse_counts(command: str, method: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, str(IMPLICIT / "plays.csv"), "--method", method]) != 0
    assert capsys.readouterr().err.splitlines()[-1].startswith("mfgui: plays has no ratings to predict")


def test_real_ratings(movielens: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One seed of the accuracy that is promised, with the quickest method that reaches it."""
    found = told([str(movielens), "--method", "adam", "--preset", "quick"], capsys)
    assert found["ratio"] < 0.976
    assert 0.86 < found["baseline_rmse"] < 0.87
