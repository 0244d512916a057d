"""The command line: the same work as the window, in lines or JSON lines, errors in one sentence."""

from __future__ import annotations

import importlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pandas as pd
import pytest

from mfgui import cli
from mfgui.cli import main
from tests.tiny_folder import tiny_folder

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six people, eight films, 40 ratings."""
    return tiny_folder(tmp_path / "tiny", people=6, films=8)


def test_info_in_json_tells_what_the_folder_holds(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", str(folder), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["ratings"] == 40
    assert told["users"] == 6
    assert told["films_listed"] == told["films_rated"] == 8
    assert told["scale"] == [1, 5, 1]
    assert told["first_rating"] == "2001-09-09T01:46:42Z"
    assert told["skipped"] == []


def test_info_in_words(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", str(folder)]) == 0
    assert "40 ratings by 6 people of 8 films, whole stars, 2001" in capsys.readouterr().out


def test_info_counts_in_good_grammar(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ratings.csv").write_text("userId,movieId,rating,timestamp\n1,7,4.0,964982703\n1,7,", "utf-8")
    assert main(["info", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "1 rating by 1 person of 1 film, whole stars, 2000\n" in told
    assert "no titles: films go by their ids\n" in told
    assert "1 line was skipped:\n" in told
    (tmp_path / "movies.csv").write_text("movieId,title,genres\n8,Eight (1990),\n", "utf-8")
    assert main(["info", str(tmp_path)]) == 0
    told = capsys.readouterr().out
    assert "1 film is listed, 1 without a rating; 1 more is known from ratings alone\n" in told
    assert main(["info", str(tmp_path), "--json"]) == 0
    summary = json.loads(capsys.readouterr().out)
    assert (summary["films_listed"], summary["films_rated"]) == (1, 1)


def test_info_tells_times_that_no_calendar_has(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "1,7,4.0,964982703000000\n2,7,3.0,1\n"
    (tmp_path / "ratings.csv").write_text(f"userId,movieId,rating,timestamp\n{rows}", "utf-8")
    assert main(["info", str(tmp_path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["first_rating"] == "1970-01-01T00:00:01Z"
    assert told["last_rating"].startswith("30581")


@pytest.mark.parametrize(("broken", "listed"), [(21, "all"), (1100, "1,000 of them")])
def test_info_says_how_many_skipped_lines_json_lists(
    folder: Path, capsys: pytest.CaptureFixture[str], broken: int, listed: str
) -> None:
    tags = "".join(f"1,{k % 8 + 1},word,1\n" for k in range(120_000)) + "x\n" * broken
    (folder / "tags.csv").write_text(f"userId,movieId,tag,timestamp\n{tags}", "utf-8")
    assert main(["info", str(folder)]) == 0
    assert f"… and {broken - 20:,} more (--json lists {listed})\n" in capsys.readouterr().out
    assert main(["info", str(folder), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["skipped_count"], len(told["skipped"])) == (broken, min(broken, 1000))


def test_train_in_json_is_one_line_an_epoch_and_a_summary(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "m.mfgui"
    words = ["train", str(folder), "--json", "--epochs", "3", "--patience", "0", "--set", "factors=4"]
    assert main([*words, "--output", str(file)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["epoch"] for line in lines[:-1]] == [0, 1, 2, 3]
    assert set(lines[0]) == {"epoch", "train_rmse", "validation_rmse", "seconds"}
    summary = lines[-1]
    assert summary["method"] == "adam"
    assert summary["settings"]["factors"] == 4
    assert summary["stopped_by"] == "3 epochs done"
    assert summary["validation_rmse"] == min(line["validation_rmse"] for line in lines[:-1])
    assert {"best_epoch", "seconds_loading", "seconds_training", "peak_memory_mb"} <= set(summary)
    assert file.is_file()


def test_lowering_lambda_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["train", str(folder), "--method", "als", "--epochs", "12", "--patience", "0"]
    words += ["--set", "lower_when_stuck=yes", "--set", "lower_after=1"]
    words += ["--set", "regularisation=0.01", "--set", "tolerance=0"]
    assert main([*words, "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert next(line["lowered_to"] for line in lines if "lowered_to" in line) == 0.005
    assert main(words) == 0
    assert "λ lowered to 0.005" in capsys.readouterr().out


def test_a_model_that_cannot_be_saved_is_told_before_training(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mfgui.commands.train.packable", lambda _: False)  # as of another package's kind
    file = tmp_path / "m.mfgui"
    assert main(["train", str(folder), "--method", "item-knn", "--output", str(file)]) == 2
    told = capsys.readouterr()
    assert told.err == "mfgui: models of item-knn cannot be saved; leave --output out\n"
    assert "epoch" not in told.out
    assert not file.exists()


def test_the_same_seed_gives_the_same_numbers(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    curves = []
    for seed in ("7", "7", "8"):
        assert main(["train", str(folder), "--json", "--epochs", "2", "--seed", seed]) == 0
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        curves.append([line["validation_rmse"] for line in lines[:-1]])
    assert curves[0] == curves[1] != curves[2]


def test_recommend_leaves_out_what_was_seen(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "m.mfgui"
    assert main(["train", str(folder), "--epochs", "2", "--output", str(file)]) == 0
    capsys.readouterr()
    assert main(["recommend", str(file), "--user", "1", "--why", "--json"]) == 0
    listed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    lines = (folder / "ratings.csv").read_text("utf-8").splitlines()[1:]
    seen = {int(line.split(",")[1]) for line in lines if line.startswith("1,")}
    assert listed
    assert not seen & {line["film"] for line in listed}
    for line in listed:
        why = line["why"]
        parts = sum(r["effect"] for r in why["ratings"])
        whole = why["mean"] + why["person"] + why["film"] + parts + why["implicit"] + why["remainder"] + why["clipped"]
        assert whole == pytest.approx(line["predicted"], abs=1e-4)
    assert main(["recommend", str(file), "--user", "1"]) == 0
    assert "Person 1 of tiny" in capsys.readouterr().out


def test_ratings_named_in_a_file_are_held_out(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, held = tmp_path / "m.mfgui", tmp_path / "mine.csv"
    rows = (folder / "ratings.csv").read_text("utf-8").splitlines()
    held.write_text("\n".join([rows[0], *rows[2::9]]) + "\n", "utf-8")
    words = ["train", str(folder), "--epochs", "2", "--json", "--validation-file", str(held)]
    assert main([*words, "--output", str(file)]) == 0
    summary = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert summary["protocol"] == "the 5 ratings in mine.csv held out"

    def films_behind() -> tuple[set[int], str]:
        assert main(["recommend", str(file), "--user", "1", "--why", "--json"]) == 0
        told = capsys.readouterr()
        why = json.loads(told.out.splitlines()[0])["why"]
        return {r["film"] for r in why["ratings"]}, told.err

    kept = {int(row.split(",")[1]) for row in set(rows[1:]) - set(rows[2::9]) if row.startswith("1,")}
    everything = {int(row.split(",")[1]) for row in rows[1:] if row.startswith("1,")}
    assert kept < everything
    assert films_behind() == (kept, "")
    held.write_text("\n".join([rows[0], *rows[3::7]]) + "\n", "utf-8")
    behind, note = films_behind()
    assert behind == everything
    assert "would be 'the 6 ratings in mine.csv held out'" in note
    held.unlink()
    behind, note = films_behind()
    assert behind == everything
    assert "mine.csv: there is no such file" in note
    assert note.count("\n") == 1


@pytest.mark.parametrize("packed", [False, True])
def test_official_splits_are_listed_and_taken_by_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], packed: bool
) -> None:
    rows = [f"{u}\t{i}\t{1 + (u * i) % 5}\t{u + i}\n" for u in range(1, 7) for i in range(1, 9)]
    files = {"u.data": rows, "u1.test": rows[::5], "u1.base": rows, "ub.test": rows[::8]}
    place = tmp_path / "ml-100k"
    place.mkdir()
    for name, lines in files.items():
        (place / name).write_text("".join(lines), "utf-8")
    if packed:
        place = Path(shutil.make_archive(str(tmp_path / "packed"), "zip", tmp_path, "ml-100k"))
    assert main(["info", str(place), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["official_splits"] == ["u1", "ub"]
    assert main(["info", str(place)]) == 0
    assert "official splits for --validation-file: u1, ub\n" in capsys.readouterr().out
    file = tmp_path / "m.mfgui"
    words = ["train", str(place), "--epochs", "1", "--json", "--output", str(file), "--validation-file"]
    assert main([*words, "u1"]) == 0
    summary = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert summary["protocol"] == "the 10 ratings in u1.test held out"
    assert main(["recommend", str(file), "--user", "1", "--why"]) == 0
    assert capsys.readouterr().err == ""
    assert main([*words, "u2"]) == 2
    assert "u2: there is no such file; give a file of ratings to hold out or one of u1, ub" in capsys.readouterr().err


def test_a_csv_of_ones_own_and_a_part_of_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [f"p{u};s{i};{(u * i) % 11 * 10};{2000 + i}" for u in range(8) for i in range(9) if (u + i) % 4]
    own, file = tmp_path / "songs.csv", tmp_path / "m.mfgui"
    own.write_text("\n".join(["who;song;points;year", *rows, "p0;rare;10;1"]) + "\n", "utf-8")
    words = [str(own), "--columns", "user=who,rating=points", "--json", "--part", "film=2"]
    assert main(["info", *words]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["users"], told["films_rated"], told["films_listed"], told["ratings"]) == (8, 9, 0, 54)
    assert told["subset"] == "only films with at least 2 ratings: 1 of 55 ratings is left out"
    assert told["official_splits"] == []
    assert main(["train", *words, "--epochs", "2", "--output", str(file)]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[-1])["subset"] == told["subset"]
    assert main(["recommend", str(file), "--user", "p3", "--json", "--why"]) == 0
    listed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {line["film"] for line in listed} == {f"s{i}" for i in range(9) if not (3 + i) % 4}
    assert {line["subset"] for line in listed} == {told["subset"]}
    assert main(["recommend", str(file), "--user", "p3"]) == 0
    assert f"Person p3 of songs (7 ratings; {told['subset']}) might like:" in capsys.readouterr().out
    assert main(["recommend", str(file), "--user", "3"]) == 2
    assert "there is no person 3 in songs; ids go from p0 to p7" in capsys.readouterr().err


def test_what_there_is_beside_ratings_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ratings.csv").write_text("userId,movieId,rating\n1,10,4\n1,20,3.5\n")
    (tmp_path / "links.csv").write_text("movieId,imdbId,tmdbId\n10,0114709,862\n20,0113497,\n")
    (tmp_path / "movies.csv").write_text("movieId,title,genres\n10,a,x\n20,b,x\n")
    (tmp_path / "tags.csv").write_text("userId,movieId,tag,timestamp\n1,10,fun,5\n2,10,old,6\n")
    (tmp_path / "genome-scores.csv").write_text("movieId,tagId,relevance\n10,1,0.5\n10,2,0.5\n10,3,0\n")
    assert main(["info", str(tmp_path)]) == 0
    assert (
        "\n2 tags of 1 film\nthe tag genome: 1 film, 3 tags\nids at IMDb: 2 films\nids at TMDB: 1 film\n"
        in capsys.readouterr().out
    )
    assert main(["info", str(tmp_path), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    keys = ("tags", "genome", "imdb_ids", "tmdb_ids", "people_described")
    assert [told[key] for key in keys] == [2, [1, 3], 2, 1, 0]
    for file in tmp_path.iterdir():
        file.unlink()
    (tmp_path / "u.data").write_text("1\t2\t3\t4\n5\t2\t3\t4\n")
    (tmp_path / "u.user").write_text("1|24|M|technician|85711\n")
    assert main(["info", str(tmp_path)]) == 0
    assert "\nage, gender, occupation or zip code: 1 person\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["info", "{tmp}/nowhere"], "nowhere"),
        (["info"], "give the PATH"),
        (["train", "{folder}", "--method", "magic"], "there is no method 'magic'"),
        (["train", "{folder}", "--set", "factors=many"], "factors takes a whole number, not 'many'"),
        (["train", "{folder}", "--set", "factors"], "--set takes NAME=VALUE"),
        (["train", "{folder}", "--set", "magic=1"], "no setting 'magic'"),
        (["train", "{folder}", "--preset", "magic"], "no preset 'magic'"),
        (["train", "{folder}", "--validation", "none"], "cannot hold out 'none'"),
        (["train", "{folder}", "--validation", "1000"], "cannot hold out 1,000 of 40 ratings"),
        (["train", "{folder}", "--validation", "9", "--validation-file", "x"], "not both"),
        (["train", "{folder}", "--validation-file", "{tmp}/x"], "there is no such file"),
        (["recommend", "{folder}/ratings.csv", "--user", "1"], "not a model file"),
        (["--panel", "map"], "--screenshot"),
        (["info", "{folder}", "--part", "films=2"], "cannot tell which part 'films=2' is"),
        (["info", "{folder}", "--part", "film=99"], "nothing is left of tiny"),
        (["info", "{folder}/movies.csv", "--columns", "rating=x"], "there is no column x (found: movieId, title"),
        (["{folder}", "--demo"], "not both"),
        (["{folder}", "--screenshot", "{tmp}/not/there/x.png"], "not/there: there is no such folder"),
        (["{folder}", "--screenshot", "{folder}"], "this is a folder; give the name of a file"),
        (["{folder}", "--screenshot", "/dev/null"], "this is a device, not a file"),
        (["--demo", "--screenshot", "{folder}/movies.csv/x.png"], "movies.csv: there is no such folder"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_2(
    words: list[str], sentence: str, folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([word.format(folder=folder, tmp=tmp_path) for word in words]) == 2
    told = capsys.readouterr()
    assert sentence in told.err
    assert told.err.count("\n") == 1
    assert told.err.startswith("mfgui: ")
    assert told.out == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["train", "x", "--seed", "-1"], "--seed: '-1' is not a whole number of at least 0"),
        (["evaluate", "x", "--seed", "-1"], "--seed: '-1' is not a whole number of at least 0"),
        (["recommend", "x", "--user", "1", "-n", "0"], "-n: '0' is not a whole number of at least 1"),
        (["recommend", "x", "--user", "1", "-n", "-4"], "-n: '-4' is not a whole number of at least 1"),
        (["train", "x", "--epochs", "0"], "--epochs: '0' is not a whole number of at least 1"),
        (["train", "x", "--patience", "-1"], "--patience: '-1' is not a whole number of at least 0"),
        (["train", "x", "--target", "nan"], "--target: 'nan' is not a number"),
        (["train", "x", "--target", "1e308"], "--target: '1e308' is too large"),
        (["train", "x", "--epochs", "9" * 400], "is too large"),
        (["evaluate", "x", "--folds", "-1"], "is not a whole number"),
        (["--size", "9" * 5000 + "x1", "--screenshot", "x.png"], "is not a size"),
        (["evaluate", "x", "--relevant-from", "inf"], "--relevant-from: 'inf' is not a number"),
        (["train", "x", "--epochs", "many"], "--epochs: 'many' is not a whole number of at least 1"),
        (["--panel", "nowhere"], "--panel: invalid choice: 'nowhere'"),
        (["train", "--nonsense"], "unrecognized arguments: --nonsense"),
    ],
)
def test_options_out_of_bounds_are_one_sentence_and_exit_2(
    words: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    told = capsys.readouterr().err
    assert sentence in told
    assert told.startswith("mfgui: ")
    assert told.count("\n") == 1


def test_a_run_that_diverges_prints_no_nan(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", str(folder), "--method", "sgd", "--set", "step=5", "--epochs", "3"]) == 0
    told = capsys.readouterr().out
    assert "diverged" in told
    assert "nan" not in told
    assert "inf" not in told


def test_where_nothing_can_be_saved_is_told_before_training(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(place: Path) -> str:
        assert main(["train", str(folder), "--output", str(place)]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err.count("\n") == 1
        return said.err

    assert "there is no such folder to save in" in told(tmp_path / "none" / "m.mfgui")
    assert not (tmp_path / "none").exists()
    assert "this is a folder" in told(folder)
    assert "there is no such folder" in told(folder / "ratings.csv" / "m.mfgui")

    def denied(**_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(tempfile, "TemporaryFile", denied)
    assert "nothing can be saved in this folder (permission denied)" in told(tmp_path / "m.mfgui")
    assert not (tmp_path / "m.mfgui").exists()


def in_a_process(words: list[str], encoding: str) -> subprocess.Popen[bytes]:
    code = "import sys; from mfgui.cli import main; sys.exit(main(sys.argv[1:]))"
    return subprocess.Popen(
        [sys.executable, "-c", code, *words],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"},
    )


def test_titles_in_any_script_are_printed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = folder.rename(folder.with_name("шесть людей"))
    ran = in_a_process(["info", str(place)], "ascii")
    out, err = ran.communicate(timeout=100)
    assert (ran.returncode, err) == (0, b"")
    assert out.decode("utf-8").startswith("шесть людей: 40 ratings")
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, "cp1252"))
    assert main(["info", str(place)]) == 0
    sys.stdout.flush()
    assert written.getvalue() == out


def test_a_reader_who_leaves_is_no_failure(folder: Path) -> None:
    ran = in_a_process(["info", str(folder)], "utf-8")
    assert ran.stdout is not None
    assert ran.stderr is not None
    ran.stdout.close()
    assert ran.stderr.read() == b""
    ran.stderr.close()
    assert ran.wait(timeout=100) == 141


def test_commands_that_the_run_command_knows_are_all_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    assert set(cli._COMMANDS) == importlib.import_module("run").COMMANDS


@pytest.mark.parametrize("words", [["trian", "own.csv"], ["methods"], ["Info"]])
def test_a_command_that_is_none_is_told_with_all_others(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(words)
    said = capsys.readouterr().err
    assert all(name in said for name in (words[0], "train, ", "export"))


def test_pairs_are_named_as_in_the_ratings(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A table with columns of nobody's names is said once, when it is trained on."""
    ratings = pd.read_csv(folder / "ratings.csv").set_axis(["who", "what", "how", "when"], axis=1)
    ratings.to_csv(tmp_path / "own.csv", index=False)
    file = tmp_path / "m.mfgui"
    columns = ["--columns", "user=who,film=what,rating=how"]
    assert main(["train", str(tmp_path / "own.csv"), *columns, "--method", "baseline", "--output", str(file)]) == 0
    capsys.readouterr()
    swapped = ratings[["when", "what", "who"]]
    swapped.to_csv(tmp_path / "pairs.csv", index=False)
    assert main(["predict", str(file), "--pairs", str(tmp_path / "pairs.csv")]) == 0
    printed = capsys.readouterr().out.splitlines()[1:]
    assert [tuple(map(int, line.split(",")[:2])) for line in printed] == list(
        zip(ratings["who"], ratings["what"], strict=True)
    )
    assert not any(line.endswith(("user", "film", "both")) for line in printed)


def test_somebody_who_is_not_there(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "m.mfgui"
    assert main(["train", str(folder), "--epochs", "1", "--output", str(file)]) == 0
    capsys.readouterr()
    assert main(["recommend", str(file), "--user", "99"]) == 2
    assert "no person 99 in tiny; ids go from 1 to 6" in capsys.readouterr().err


def test_ratings_that_moved_or_changed(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "m.mfgui"
    assert main(["train", str(folder), "--epochs", "1", "--output", str(file)]) == 0
    moved = folder.rename(tmp_path / "moved")
    assert main(["recommend", str(file), "--user", "1"]) == 2
    assert "--data PATH" in capsys.readouterr().err
    assert main(["recommend", str(file), "--user", "1", "--data", str(moved)]) == 0
    text = (moved / "ratings.csv").read_text("utf-8").splitlines()
    (moved / "ratings.csv").write_text("\n".join(text[:-1]) + "\n", "utf-8")
    capsys.readouterr()
    assert main(["recommend", str(file), "--user", "1", "--data", str(moved)]) == 2
    assert "not the ratings that the model learnt from" in capsys.readouterr().err


def test_help_needs_no_heavy_libraries() -> None:
    code = (
        "import sys; from mfgui.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'numba', 'numpy', 'PySide6', 'pandas'} & set(sys.modules)))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert told.stdout.endswith("[]\n")


def test_real_ratings(movielens: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["train", str(movielens), "--json", "--epochs", "10"]) == 0
    summary = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert 0.83 < summary["validation_rmse"] < 0.88
    assert 0.855 < summary["baseline_rmse"] < 0.875
