"""`mfgui recommend`: lists and reasons in words, filters, lists in files, and what is not recognised."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd
import pytest

from mfgui.cli import main
from mfgui.data.demo import demo_folder

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def model(folder: Path, tmp_path: Path, capsys: Capture) -> Path:
    file = tmp_path / "m.mfgui"
    assert main(["train", str(folder), "--epochs", "2", "--set", "factors=4", "--output", str(file)]) == 0
    capsys.readouterr()
    return file


def told(words: list[str], capsys: Capture) -> tuple[str, str]:
    assert main(["recommend", *words]) == 0
    return capsys.readouterr()


def test_reasons_in_words_name_the_films_of_the_json(model: Path, tmp_path: Path, capsys: Capture) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text("movieId,title,rating\n2,Film 2 (1992),5\n4,Film 4 (1994),1\n", "utf-8")
    words = [str(model), "--ratings", str(mine), "--why", "-n", "3"]
    out, _ = told(words, capsys)
    films = [json.loads(line) for line in told([*words, "--json"], capsys)[0].splitlines()]
    lines = out.splitlines()
    assert len(lines) == 1 + 2 * 3
    for film, line, reason in zip(films, lines[1::2], lines[2::2], strict=True):
        assert film["title"] in line
        assert f"{film['predicted']:.1f}" in line
        assert "Film 2 (1992) 5 (" in reason or "Film 4 (1994) 1 (" in reason


def test_ratings_of_ones_own_are_real_beside_simulated_ones(tmp_path: Path, capsys: Capture) -> None:
    file, mine = tmp_path / "demo.mfgui", tmp_path / "mine.csv"
    assert main(["train", str(demo_folder()), "--method", "popularity", "--output", str(file)]) == 0
    mine.write_text("title,rating\nAliens (1986),5\n", "utf-8")
    capsys.readouterr()
    own, _ = told([str(file), "--ratings", str(mine), "-n", "1"], capsys)
    theirs, _ = told([str(file), "--user", "1", "-n", "1"], capsys)
    assert "simulated" not in own
    assert "simulated" in theirs


def test_somebody_whose_ratings_move_nothing_is_told_so(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "b.mfgui"
    assert main(["train", str(folder), "--method", "baseline", "--output", str(file)]) == 0
    capsys.readouterr()
    lines = told([str(file), "--user", "3", "--why", "-n", "2"], capsys)[0].splitlines()
    assert len(lines) == 1 + 2 * 2
    assert not [line for line in lines[2::2] if "Film" in line]


def test_a_list_in_a_file_is_the_list_on_screen(model: Path, tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "list.csv"
    told([str(model), "--user", "3", "-n", "4", "--output", str(file)], capsys)
    shown = [
        json.loads(line) for line in told([str(model), "--user", "3", "-n", "4", "--json"], capsys)[0].splitlines()
    ]
    written = pd.read_csv(file)
    assert written["movieId"].tolist() == [line["film"] for line in shown]
    assert set(written["userId"]) == {3}


@pytest.mark.parametrize(
    ("years", "right"), [("1993-1997", range(1993, 1998)), ("1995", [1995]), ("1999–2001", range(1999, 2002))]
)
def test_years_of_a_list(model: Path, capsys: Capture, years: str, right: range) -> None:
    out, _ = told([str(model), "--user", "3", "--years", years, "--json"], capsys)
    found = {int(json.loads(line)["title"][-5:-1]) for line in out.splitlines()}
    assert found <= set(right)


def test_what_a_list_of_films_holds_beside_films_is_told(model: Path, tmp_path: Path, capsys: Capture) -> None:
    wanted = tmp_path / "wanted.csv"
    rows = ["5,Film 5,1995,movie", "7,Film 7,1997,movie", ",A Series,2001,tvSeries", ",Nobody Knows It,2003,movie"]
    wanted.write_text("\n".join(["Const,Title,Year,Title Type", *rows]), "utf-8")
    out, err = told([str(model), "--user", "1", "--only", str(wanted), "--json"], capsys)
    assert {json.loads(line)["film"] for line in out.splitlines()} <= {5, 7}
    assert "Nobody Knows It" in err
    assert "A Series" in err


def test_what_is_left_out_of_somebodys_ratings_is_told(model: Path, tmp_path: Path, capsys: Capture) -> None:
    mine = tmp_path / "mine.csv"
    rows = ["Film 2,1992,5,movie", "A Series,2001,9,tvSeries", "Nobody Knows It,2003,3,movie"]
    mine.write_text("\n".join(["Title,Year,Your Rating,Title Type", *rows]), "utf-8")
    _, err = told([str(model), "--ratings", str(mine)], capsys)
    assert "Nobody Knows It" in err
    assert "A Series" in err
    mine.write_text("Title,Year,Your Rating\nNobody Knows It,2003,3\n", "utf-8")
    assert main(["recommend", str(model), "--ratings", str(mine)]) == 2
    assert str(mine) in capsys.readouterr().err


def test_a_file_that_the_system_refuses_is_one_sentence(
    folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr("mfgui.data.reading.read_dataset", refuse)
    assert main(["info", str(folder)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"mfgui: {folder}: ")


def test_an_interrupted_command_says_so(folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("mfgui.data.reading.read_dataset", interrupted)
    assert main(["info", str(folder)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("end", ["csv", "jsonl"])
def test_lists_of_everybody_come_in_pieces(
    model: Path, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    monkeypatch.setattr("mfgui.insight.answers._PEOPLE", 5)
    file = tmp_path / f"lists.{end}"
    told([str(model), "--all", "-n", "2", "--output", str(file)], capsys)
    frame = pd.read_csv(file) if end == "csv" else pd.read_json(file, lines=True)
    assert frame["userId"].tolist() == [user for user in range(1, 13) for _ in range(2)]


def test_reasons_of_everybody_are_too_many(model: Path, tmp_path: Path, capsys: Capture) -> None:
    assert main(["recommend", str(model), "--all", "--why", "--output", str(tmp_path / "l.csv")]) == 2
    assert "--why" in capsys.readouterr().err


def test_a_list_whose_figures_do_not_fall_says_what_orders_it(model: Path, capsys: Capture) -> None:
    out = json.loads(f"[{','.join(told([str(model), '--user', '3', '--json'], capsys)[0].splitlines())}]")
    figures = [line["predicted"] for line in out]
    assert figures != sorted(figures, reverse=True)
    assert "--order predicted" in told([str(model), "--user", "3"], capsys)[1]
    assert "--order" not in told([str(model), "--user", "3", "--order", "predicted"], capsys)[1]
