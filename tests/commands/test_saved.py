"""`mfgui predict` and `mfgui export`: what a saved model says, for other programs."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from mfgui.cli import main
from mfgui.data.reading import read_dataset
from mfgui.storage.model_file import load_model


@pytest.fixture
def model(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    file = tmp_path / "m.mfgui"
    assert main(["train", str(folder), "--epochs", "2", "--set", "factors=4", "--output", str(file)]) == 0
    capsys.readouterr()
    return file


def predictions(words: list[str], capsys: pytest.CaptureFixture[str]) -> list[dict[str, str]]:
    assert main(["predict", *words]) == 0
    return list(csv.DictReader(capsys.readouterr().out.splitlines()))


@pytest.mark.parametrize(
    "text",
    [
        "userId,movieId\n3,2\n1,15\n",
        "movieId,rating,userId\n2,5,3\n15,1,1\n",
        "3,2\n1,15\n",
        "\ufeffuserId,movieId\r\n3, 2\r\n\r\n1,15",
        "user;item\n3;2\n1;15\n",
        "3\t2\n1\t15\n",
        "Id,userId,movieId\n0,3,2\n1,1,15\n",
    ],
)
def test_a_column_of_predictions(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text(text, "utf-8", newline="")
    lines = predictions([str(model), "--pairs", str(pairs)], capsys)
    assert [(line["userId"], line["movieId"]) for line in lines] == [("3", "2"), ("1", "15")]
    truth = load_model(model).model.predict(np.array([2, 0], np.int32), np.array([1, 14], np.int32))
    assert [float(line["prediction"]) for line in lines] == pytest.approx(truth.tolist(), abs=1e-4)


def test_json_and_those_nobody_knows(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("userId,movieId\n3,2\n99,2\n3,99\nnobody,99\n", "utf-8")
    assert main(["predict", str(model), "--pairs", str(pairs), "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["user"], line["film"]) for line in lines] == [(3, 2), (99, 2), (3, 99), ("nobody", 99)]
    assert all(1 <= line["prediction"] <= 5 for line in lines)
    assert len({line["prediction"] for line in lines}) == 4
    assert [line["unknown"] for line in lines] == [None, "user", "film", "both"]
    told = predictions([str(model), "--pairs", str(pairs)], capsys)
    assert [line["unknown"] for line in told] == ["", "user", "film", "both"]


def test_a_model_that_sampled_predicts_after_loading(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, pairs = tmp_path / "b.mfgui", tmp_path / "pairs.csv"
    words = ["--method", "bayes", "--epochs", "3", "--set", "factors=2", "--output", str(file)]
    assert main(["train", str(folder), *words]) == 0
    capsys.readouterr()
    pairs.write_text("userId,movieId\n3,2\n", "utf-8")
    (line,) = predictions([str(file), "--pairs", str(pairs)], capsys)
    odds = [f"p{stars}" for stars in range(1, 6)]
    assert list(line) == ["userId", "movieId", "prediction", "lower", "upper", "level", *odds, "unknown"]
    assert sum(float(line[name]) for name in odds) == pytest.approx(1, abs=1e-3)
    assert sum(stars * float(line[f"p{stars}"]) for stars in range(1, 6)) == pytest.approx(
        float(line["prediction"]), abs=2e-3
    )
    assert 1 <= float(line["lower"]) < float(line["prediction"]) < float(line["upper"]) <= 5
    assert line["level"] == "0.8"
    (narrow,) = predictions([str(file), "--pairs", str(pairs), "--level", "0.3"], capsys)
    assert float(line["lower"]) < float(narrow["lower"]) < float(narrow["upper"]) < float(line["upper"])
    pairs.write_text("userId,movieId\n99,2\n3,2\n", "utf-8")
    assert main(["predict", str(file), "--pairs", str(pairs), "--json"]) == 0
    nobody, known = (json.loads(text) for text in capsys.readouterr().out.splitlines())
    assert nobody["lower"] is None
    assert nobody["upper"] is None
    assert known["lower"] == pytest.approx(float(line["lower"]), abs=1e-4)
    with pytest.raises(SystemExit):
        main(["predict", str(file), "--pairs", str(pairs), "--level", "80"])


def test_no_pairs_give_no_lines(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("userId,movieId\n", "utf-8")
    assert predictions([str(model), "--pairs", str(pairs)], capsys) == []


def test_a_short_line_is_named(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pairs = tmp_path / "pairs.csv"
    pairs.write_text("userId,movieId\n3,2\n3\n", "utf-8")
    assert main(["predict", str(model), "--pairs", str(pairs)]) == 2
    assert "pairs.csv, line 3: has 1 field where 2 are expected" in capsys.readouterr().err
    pairs.write_bytes(b"userId,movieId\n\xff\xfe,1\n")
    (line,) = predictions([str(model), "--pairs", str(pairs)], capsys)
    assert line["unknown"] == "user"
    pairs.write_bytes(b"\x89PNG\r\n")
    assert main(["predict", str(model), "--pairs", str(pairs)]) == 2
    assert "this is a picture" in capsys.readouterr().err
    assert main(["predict", str(model), "--pairs", str(tmp_path / "none")]) == 2
    assert "none: there is no such file" in capsys.readouterr().err


def test_export_writes_three_files(model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(model), "--to", str(tmp_path / "out")]) == 0
    assert "12 people and 15 films, 4 factors" in capsys.readouterr().out
    assert main(["export", str(model), "--to", str(tmp_path / "out"), "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["files"]) == 3
    assert {file.name for file in (tmp_path / "out").iterdir()} == {"users.csv", "films.csv", "model.npz"}
    assert main(["export", str(tmp_path / "none.mfgui"), "--to", str(tmp_path)]) == 2
    assert "there is no such model file" in capsys.readouterr().err


def test_models_of_neighbours_predict_and_recommend_with_their_ratings(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, pairs, moved = tmp_path / "k.mfgui", tmp_path / "pairs.csv", tmp_path / "moved"
    assert main(["train", str(folder), "--method", "item-knn", "--output", str(file)]) == 0
    shutil.copytree(folder, moved)
    pairs.write_text("userId,movieId\n3,2\n99,2\n", "utf-8")
    capsys.readouterr()
    lines = predictions([str(file), "--pairs", str(pairs)], capsys)
    assert all(1 <= float(line["prediction"]) <= 5 for line in lines)
    assert main(["recommend", str(file), "--user", "3", "--why", "--json", "--data", str(moved)]) == 0
    listed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert listed[0]["why"]["ratings"]
    shutil.rmtree(moved)
    assert main(["predict", str(file), "--pairs", str(pairs), "--data", str(moved)]) == 2
    assert "give their place with --data" in capsys.readouterr().err
    assert main(["export", str(file), "--to", str(tmp_path / "out")]) == 2
    assert "no factors or biases of their own" in capsys.readouterr().err


def test_a_method_without_reasons_says_so(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "u.mfgui"
    assert main(["train", str(folder), "--method", "user-knn", "--output", str(file)]) == 0
    assert main(["recommend", str(file), "--user", "3", "--why"]) == 2
    assert "give no reasons; leave --why out" in capsys.readouterr().err


def test_a_list_for_somebody_new_and_lists_for_everybody(
    model: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    films = read_dataset(folder).films
    mine = tmp_path / "mine.csv"
    mine.write_text(f'title,year,rating\n"{films.titles[0]}",{films.years[0]},5\nNo such film,1900,2\n', "utf-8")
    assert main(["recommend", str(model), "--ratings", str(mine), "--json", "-n", "3"]) == 0
    told = capsys.readouterr()
    lines = [json.loads(line) for line in told.out.splitlines()]
    assert len(lines) == 3
    assert films.caption(0) not in {line["title"] for line in lines}
    assert "1 rating not recognised: No such film" in told.err
    out = tmp_path / "lists.parquet"
    assert main(["recommend", str(model), "--all", "--output", str(out), "-n", "2", "--least-ratings", "2"]) == 0
    table = pd.read_parquet(out)
    assert sorted(set(table["userId"])) == sorted(str(k) for k in range(1, 13))
    assert table.groupby("userId").size().max() == 2
    assert (table["ratings"] >= 2).all()
    other = tmp_path / "lists.csv"
    assert main(["recommend", str(model), "--all", "--output", str(other), "-n", "2", "--least-ratings", "2"]) == 0
    assert list(pd.read_csv(other)["movieId"].astype(str)) == list(table["movieId"])


def test_only_films_of_a_list_are_recommended(
    model: Path, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    films = read_dataset(folder).films
    shelf = tmp_path / "shelf.txt"
    shelf.write_text(
        "".join(f"{films.caption(film)}\n" for film in range(0, len(films), 2)) + "No such film\n", "utf-8"
    )
    assert main(["recommend", str(model), "--user", "3", "--only", str(shelf), "--json", "-n", "50"]) == 0
    told = capsys.readouterr()
    listed = {json.loads(line)["title"] for line in told.out.splitlines()}
    assert listed
    assert listed <= {films.caption(film) for film in range(0, len(films), 2)}
    assert "1 film not recognised: No such film" in told.err
    shelf.write_text("No such film\n", "utf-8")
    assert main(["recommend", str(model), "--user", "3", "--only", str(shelf)]) == 2
    assert "none of its films are in" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--all"], "give --output"),
        (["--all", "--output", "lists"], "end it in .csv"),
        (["--user", "1", "--years", "soon"], "no span of years"),
        (["--user", "1", "--genre", "Nonsense"], "no genre Nonsense"),
    ],
)
def test_what_recommend_refuses(
    model: Path, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    assert main(["recommend", str(model), *words]) == 2
    assert sentence in capsys.readouterr().err
