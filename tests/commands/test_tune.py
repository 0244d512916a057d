"""`mfgui tune`: trials as JSON lines, going on where it was, and a command that repeats the best."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import Any

import pytest

from mfgui.base import paths
from mfgui.cli import main

FAST = ["--method", "als", "--set", "factors=2", "--vary", "regularisation", "--seconds", "0.05"]


def told(words: list[str], capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    assert main(["tune", *words, "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_json_has_a_line_for_each_trial_and_a_summary(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    state = tmp_path / "mine.search"
    *trials, summary = told([str(folder), *FAST, "--state", str(state)], capsys)
    assert [one["trial"] for one in trials] == list(range(len(trials)))
    assert trials[0]["settings"]["factors"] == 2
    assert summary["trials"] == len(trials)
    assert summary["best"]["validation_rmse"] == min(one["validation_rmse"] for one in trials)
    assert trials[-1]["best_rmse"] == summary["best"]["validation_rmse"]
    assert summary["protocol"] == "10 % of the ratings held out at random, seed 1"
    assert set(summary["importance"]) == {"regularisation"}
    assert summary["state"] == str(state)

    *more, later = told([str(folder), *FAST, "--state", str(state)], capsys)
    assert more[0]["trial"] == len(trials)
    assert later["trials"] == len(trials) + len(more)
    assert later["best"]["validation_rmse"] <= summary["best"]["validation_rmse"]


def test_without_a_file_it_keeps_the_search_among_its_own_data(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = told([str(folder), *FAST], capsys)[-1]
    assert Path(first["state"]).is_relative_to(paths.data())
    again = told([str(folder), *FAST], capsys)
    assert again[0]["trial"] == first["trials"]
    other = told([str(folder), *FAST, "--seed", "2"], capsys)
    assert other[0]["trial"] == 0


def test_the_command_that_it_prints_repeats_the_best(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    *_, summary = told([str(folder), *FAST, "--seconds", "0.4", "--state", str(tmp_path / "s")], capsys)
    program, *words = shlex.split(summary["command"])
    assert program == "mfgui"
    assert main([*words, "--json"]) == 0
    trained = json.loads(capsys.readouterr().out.splitlines()[-1])
    # Less where its time had cut the trial short.
    assert trained["validation_rmse"] <= summary["best"]["validation_rmse"] + 1e-6
    assert trained["settings"] == summary["best"]["settings"]


def test_words_for_people(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["tune", str(folder), *FAST, "--state", str(tmp_path / "s")]
    numbers = []
    for _ in range(2):
        assert main(words) == 0
        out = capsys.readouterr().out
        assert "Varied: regularisation" in out
        assert str(tmp_path / "s") in out
        assert "mfgui train" in out
        numbers.append([int(line.split()[1]) for line in out.splitlines() if line.startswith("trial ")])
    assert numbers[0][0] == 0
    assert numbers[1][0] == numbers[0][-1] + 1


def test_where_nothing_can_be_kept_no_search_is_said_to_be_saved(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "home").write_text("a file where the home would be", "utf-8")
    monkeypatch.setenv("MFGUI_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(paths, "_unwritable", [])
    assert main(["tune", str(folder), *FAST]) == 0
    told = capsys.readouterr()
    assert ".search" not in told.out
    assert str(tmp_path / "home") in told.err


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--seconds", "0"], "cannot tune for 0 seconds"),
        (["--vary", "magic"], "has no setting 'magic'"),
        (["--validation", "all"], "cannot hold out 'all'"),
    ],
)
def test_bad_input_is_told_in_a_sentence(
    folder: Path, words: list[str], why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tune", str(folder), *words]) == 2
    assert why in capsys.readouterr().err
