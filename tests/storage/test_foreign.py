"""Models from elsewhere: each format as its program writes it, beside titles and ratings; what does not fit is told."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from numpy.typing import NDArray
from pyarrow import parquet

from mfgui.cli import main
from mfgui.data.errors import DataError
from mfgui.factorization.interface import Ability
from mfgui.factorization.warm import KERNEL_MODULES
from mfgui.storage.foreign import vectors
from mfgui.storage.foreign.reading import ForeignModel, import_model
from mfgui.storage.opened_model import open_model
from tests.tiny_folder import tiny_folder

PEOPLE, FILMS, K = 12, 15, 3


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Ratings and titles of films 1 to 15 by people 1 to 12."""
    return tiny_folder(tmp_path / "tiny", people=PEOPLE, films=FILMS, genres=("Comedy|War", "Drama"))


class Made:
    """Vectors whose scores are ratings around 3, and what scores they give."""

    def __init__(self, *, biased: bool = True) -> None:
        rng = np.random.default_rng(7)
        self.P = rng.normal(0, 0.7, (PEOPLE, K)).astype(np.float32)
        self.Q = rng.normal(0, 0.7, (FILMS, K)).astype(np.float32)
        self.bu = rng.normal(0, 0.3, PEOPLE).astype(np.float32) * biased
        self.bi = rng.normal(0, 0.3, FILMS).astype(np.float32) * biased
        self.mean = 3.0 if biased else 0.0

    @property
    def scores(self) -> NDArray[np.float32]:
        return self.mean + self.bu[:, None] + self.bi + self.P @ self.Q.T


def libmf(place: Path, made: Made, loss: int = 0) -> Path:
    file = place / "model.txt"
    lines = [f"f {loss}", f"m {PEOPLE}", f"n {FILMS}", f"k {K}", "b 3.25"]
    for letter, rows in (("p", made.P), ("q", made.Q)):
        lines += [f"{letter}{n} T {' '.join(f'{x:.6g}' for x in row)} " for n, row in enumerate(rows)]
    lines[5 + 4] = f"p4 F {'0 ' * K}"
    file.write_text("\n".join(lines) + "\n")
    return file


def spark(place: Path, made: Made, **told: Any) -> Path:
    folder = place / "als"
    for name, rows in (("userFactors", made.P), ("itemFactors", made.Q)):
        (folder / name).mkdir(parents=True)
        for part in (0, 1):
            here = range(part, len(rows), 2)
            frame = pd.DataFrame({"id": np.array(here, np.int32) + 1, "features": [rows[n].tolist() for n in here]})
            frame.to_parquet(folder / name / f"part-0000{part}-ab.snappy.parquet")
        (folder / name / "_SUCCESS").touch()
    (folder / "metadata").mkdir()
    about = {"class": "org.apache.spark.ml.recommendation.ALSModel", "paramMap": told, "rank": K}
    (folder / "metadata" / "part-00000").write_text(json.dumps(about) + "\n")
    return folder


def implicit(place: Path, made: Made) -> Path:
    file = place / "implicit.npz"
    np.savez(
        file, user_factors=made.P / 2, item_factors=made.Q / 2, regularization=0.01, factors=K, iterations=15,
        use_cg=True, dtype="float32", random_state=3, alpha=2.0,
    )  # fmt: skip
    return file


def lightfm(place: Path, made: Made) -> Path:
    file = place / "lightfm.npz"
    np.savez(
        file, user_embeddings=made.P, item_embeddings=made.Q, user_biases=made.bu, item_biases=made.bi,
        item_embedding_gradients=made.Q, item_scale=1.0,
    )  # fmt: skip
    return file


def represented(place: Path, made: Made) -> Path:
    """What LightFM's `get_user_representations` and `get_item_representations` return, by their names."""
    file = place / "represented.npz"
    np.savez(
        file, user_representations=made.P, item_representations=made.Q, user_biases=made.bu, item_biases=made.bi
    )  # fmt: skip
    return file


def two_tables(place: Path, made: Made, end: str) -> tuple[Path, Path]:
    for name, key, rows, bias in (("u", "userId", made.P, made.bu), ("i", "movieId", made.Q, made.bi)):
        table: dict[str, Any] = {key: np.arange(1, len(rows) + 1), "bias": bias}
        if end == "parquet":
            table["vector"] = rows.tolist()
            pd.DataFrame(table).to_parquet(place / f"{name}.parquet")
        else:
            table |= {f"factor_{k}": rows[:, k] for k in range(K)}
            pd.DataFrame(table).to_csv(place / f"{name}.csv", index=False)
    return place / f"u.{end}", place / f"i.{end}"


def predicted(model: Any) -> NDArray[np.float32]:
    """Scores of all people and films by a model."""
    return np.array([model.scores(model.taste(user)) for user in range(PEOPLE)])


@pytest.mark.parametrize("end", ["csv", "parquet"])
def test_two_tables_of_vectors_with_biases(tmp_path: Path, folder: Path, end: str) -> None:
    made = Made()
    people, items = two_tables(tmp_path, made, end)
    found = import_model(ForeignModel(people, items=items, titles=folder, mean=made.mean))
    assert predicted(found.model) == pytest.approx(made.scores, abs=1e-5)
    assert found.dataset.films.caption(2) == "Film 3 (1993)"
    assert found.dataset.films.genres_of(2) == ("Drama",)
    assert found.dataset.films.ids.tolist() == list(range(1, FILMS + 1))
    assert (found.model.scale.minimum, found.model.scale.maximum) == (0.5, 5)


def test_rows_of_tables_may_stand_in_any_order_and_lists_be_text(tmp_path: Path) -> None:
    made = Made()
    order = np.random.default_rng(2).permutation(FILMS)
    texts = ["[" + ", ".join(map(str, row)) + "]" for row in made.Q[order].tolist()]
    pd.DataFrame({"item": [f"sku-{n:02}" for n in order], "features": texts}).to_csv(tmp_path / "i.csv", index=False)
    people, _ = two_tables(tmp_path, made, "parquet")
    found = import_model(ForeignModel(people, items=tmp_path / "i.csv", kind="ratings"))
    assert found.dataset.films.labels[3] == "sku-03"
    assert found.model.film_factors == pytest.approx(made.Q, abs=1e-6)


def test_libmf_predicts_as_it_does(tmp_path: Path, folder: Path) -> None:
    made = Made(biased=False)
    ids = tmp_path / "ids.txt"
    ids.write_text("".join(f"{n}\n" for n in range(1, FILMS + 1)))
    found = import_model(
        ForeignModel(libmf(tmp_path, made), titles=folder / "movies.csv", item_ids=ids, kind="ratings")
    )
    expected = made.scores
    expected[4] = 3.25  # nobody's row: the mean
    assert predicted(found.model) == pytest.approx(expected, abs=1e-4)
    assert found.dataset.user_ids.tolist() == list(range(PEOPLE))
    assert Ability.INTEREST in import_model(ForeignModel(libmf(tmp_path, made, loss=12))).model.abilities


def test_sparks_folder(tmp_path: Path, folder: Path) -> None:
    made = Made(biased=False)
    found = import_model(ForeignModel(spark(tmp_path, made), titles=folder, kind="ratings", mean=3.0))
    assert predicted(found.model) == pytest.approx(made.scores + 3, abs=1e-5)
    assert found.model.method == "spark"
    chosen = import_model(ForeignModel(spark(tmp_path / "b", made, implicitPrefs=True)))
    assert Ability.INTEREST in chosen.model.abilities


@pytest.mark.parametrize("write", [implicit, lightfm, represented])
def test_what_says_what_is_chosen_keeps_its_order(tmp_path: Path, write: Callable[[Path, Made], Path]) -> None:
    made = Made()
    found = import_model(ForeignModel(write(tmp_path, made)))
    assert Ability.INTEREST in found.model.abilities
    scores = (made.P @ made.Q.T) / 4 if write is implicit else made.bu[:, None] + made.bi + made.P @ made.Q.T
    ours = predicted(found.model)
    slope, start = np.polyfit(scores.ravel(), ours.ravel(), 1)
    assert slope > 0
    assert ours == pytest.approx(slope * scores + start, abs=1e-4)
    gram = found.model.film_factors.T @ found.model.film_factors
    assert gram == pytest.approx(np.diag(np.diag(gram)), abs=1e-4)
    best = int(np.argmax(scores[5]))
    taste = found.model.fold_in(np.array([best], np.int32), np.array([5], np.float32))
    assert found.model.scores(taste)[best] > np.median(found.model.scores(taste))


def test_mfguis_own_export_comes_back(tmp_path: Path, folder: Path) -> None:
    words = [str(folder), "--method", "als", "--set", "factors=3", "--epochs", "2"]
    assert main(["train", *words, "--output", str(tmp_path / "m.mfgui")]) == 0
    assert main(["export", str(tmp_path / "m.mfgui"), "--to", str(tmp_path / "out")]) == 0
    original = open_model(tmp_path / "m.mfgui").model
    found = import_model(ForeignModel(tmp_path / "out" / "model.npz", titles=tmp_path / "out" / "films.csv"))
    assert predicted(found.model) == pytest.approx(predicted(original), abs=1e-5)
    assert found.model.film_support.tolist() == original.film_support.tolist()
    assert found.model.scale == original.scale


def test_everything_works_at_once(tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = Made()
    people, items = two_tables(tmp_path, made, "csv")
    file = tmp_path / "m.mfgui"
    words = ["import-model", str(people), "--items", str(items), "--titles", str(folder), "--mean", "3", "--json"]
    assert main([*words, "--output", str(file)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["people"], told["items"], told["factors"]) == (PEOPLE, FILMS, K)
    assert main(["recommend", str(file), "--user", "3", "-n", "4", "--order", "predicted", "--why", "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    order = np.argsort(-made.scores[2])[:4] + 1
    assert [line["film"] for line in lines] == order.tolist()
    assert lines[0]["title"] == f"Film {order[0]} ({1990 + order[0]})"
    mine = tmp_path / "mine.csv"
    mine.write_text("movieId,title,rating\n2,Film 2,5\n4,Film 4,1\n")
    assert main(["recommend", str(file), "--ratings", str(mine), "--why", "--json"]) == 0
    for line in map(json.loads, capsys.readouterr().out.splitlines()):
        why = line["why"]
        total = sum(why[part] for part in ("mean", "person", "film", "implicit", "remainder", "clipped"))
        assert total + sum(one["effect"] for one in why["ratings"]) == pytest.approx(line["predicted"], abs=1e-3)
        assert {one["film"] for one in why["ratings"]} == {2, 4}


def test_beside_its_ratings_those_whom_it_does_not_know_are_folded_in(tmp_path: Path, folder: Path) -> None:
    made = Made()
    two_tables(tmp_path, made, "csv")
    known = pd.read_csv(tmp_path / "u.csv").head(8)
    known.to_csv(tmp_path / "u.csv", index=False)
    found = import_model(ForeignModel(tmp_path / "u.csv", items=tmp_path / "i.csv", data=folder, mean=3.0))
    model, data = found.model, found.dataset
    assert len(data.ratings) == 150
    assert model.user_factors[:8] == pytest.approx(made.P[:8], abs=1e-6)
    own = data.by_user.of(10)
    taste = model.fold_in(data.ratings.films[own], data.ratings.values[own])
    assert model.user_factors[10] == pytest.approx(taste.factors)
    assert model.film_support.tolist() == np.bincount(data.ratings.films).tolist()
    found.save(tmp_path / "m.mfgui")
    again = open_model(tmp_path / "m.mfgui")
    assert again.dataset.fingerprint == data.fingerprint
    assert predicted(again.model) == pytest.approx(predicted(model))


def test_a_file_without_ratings_takes_them_when_given(tmp_path: Path, folder: Path) -> None:
    made = Made()
    people, items = two_tables(tmp_path, made, "csv")
    found = import_model(ForeignModel(people, items=items, titles=folder, mean=3.0))
    found.save(tmp_path / "m.mfgui")
    asked = list[Sequence[str]]()
    alone = open_model(tmp_path / "m.mfgui", ready=asked.append)
    beside = open_model(tmp_path / "m.mfgui", folder, ready=asked.append)
    assert asked == [KERNEL_MODULES]  # to fold people in by what kernels find, and not their stand-ins
    assert len(alone.dataset.ratings) == 0
    assert alone.dataset.films.genres_of(2) == ("Drama",)
    assert len(beside.dataset.ratings) == 150
    assert predicted(beside.model) == pytest.approx(predicted(alone.model))


def broken(place: Path, name: str) -> ForeignModel:
    """Return a model of which something does not fit."""
    made = Made()
    people, items = two_tables(place, made, "csv")
    if name == "widths":
        pd.read_csv(items).drop(columns="factor_2").to_csv(items, index=False)
    elif name == "twice":
        pd.concat([pd.read_csv(items), pd.read_csv(items).head(1)]).to_csv(items, index=False)
    elif name == "other titles":
        (place / "titles.csv").write_text("movieId,title\n901,One\n902,Two\n903,Three\n")
        return ForeignModel(people, items=items, titles=place / "titles.csv")
    elif name == "ids":
        (place / "ids.txt").write_text("a\nb\nc\n")
        return ForeignModel(people, items=items, item_ids=place / "ids.txt")
    elif name == "not finite":
        table = pd.read_csv(items)
        table.loc[3, "factor_1"] = np.inf
        table.to_csv(items, index=False)
    elif name == "a pickle":
        np.savez(place / "m.npz", user_factors=np.array([{}, {}], object), item_factors=made.Q)
        return ForeignModel(place / "m.npz")
    elif name == "one table":
        return ForeignModel(people)
    elif name == "an empty folder":
        (place / "nothing").mkdir()
        return ForeignModel(place / "nothing")
    elif name == "rows":
        np.savez(place / "m.npz", user_factors=made.P, item_factors=made.Q, item_bias=made.bi[:9])
        return ForeignModel(place / "m.npz")
    elif name == "other names":
        np.savez(place / "m.npz", weights=made.P)
        return ForeignModel(place / "m.npz")
    elif name == "libmf is cut":
        file = libmf(place, made)
        file.write_text(file.read_text()[:-200])
        return ForeignModel(file)
    elif name == "libmf says too much":
        file = libmf(place, made)
        file.write_text(file.read_text().replace(f"m {PEOPLE}", "m 900000000"))
        return ForeignModel(file)
    elif name == "two npz":
        np.savez(place / "m.npz", user_factors=made.P)
        return ForeignModel(people, items=place / "m.npz")
    elif name == "an array of words":
        np.save(place / "words.npy", np.array([["a", "b"]] * FILMS))
        return ForeignModel(people, items=place / "words.npy")
    elif name == "an array of one row":
        np.save(place / "row.npy", made.Q[0])
        return ForeignModel(people, items=place / "row.npy")
    elif name == "a cut array":
        np.save(place / "cut.npy", made.Q)
        (place / "cut.npy").write_bytes((place / "cut.npy").read_bytes()[:-150])
        return ForeignModel(people, items=place / "cut.npy")
    elif name == "python's own":
        (place / "m.pkl").write_bytes(b"\x80\x04K\x01.")
        return ForeignModel(place / "m.pkl")
    elif name == "nowhere":
        return ForeignModel(place / "nowhere.npz")
    elif name == "spark's ratings":
        ratings = tiny_folder(place / "others", people=3, films=4)
        for file, column in (("ratings.csv", "movieId"), ("movies.csv", "movieId")):
            table = pd.read_csv(ratings / file)
            table[column] += 5000
            table.to_csv(ratings / file, index=False)
        return ForeignModel(people, items=items, data=ratings)
    return ForeignModel(people, items=items)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("widths", "people have vectors of 3 numbers, its items of 2"),
        ("twice", "same id"),
        ("other titles", "none of the model's 15 items is in this table of titles: the model calls one 1"),
        ("ids", "it has 3 ids and the model 15 items"),
        ("not finite", "not finite"),
        ("a pickle", "holds no numbers|no npz|not a row for each"),
        ("one table", "--items"),
        ("an empty folder", "no userFactors and itemFactors"),
        ("rows", "item_factors has 15 rows and item_bias is of shape"),
        ("other names", "it has weights"),
        ("libmf is cut", "missing or cut short"),
        ("two npz", "give the npz alone"),
        ("an array of words", "not a row of numbers for each"),
        ("an array of one row", r"of shape \(3,\)"),
        ("a cut array", "cut short"),
        ("python's own", "a pickle"),
        ("nowhere", "no such file"),
        ("libmf says too much", "more than the file can hold"),
        ("spark's ratings", "none of its films is in the ratings: it calls one 1, they call one 5001"),
    ],
)
def test_what_does_not_fit_is_one_sentence(tmp_path: Path, name: str, words: str) -> None:
    with pytest.raises(DataError, match=words) as told:
        import_model(broken(tmp_path, name))
    assert "\n" not in str(told.value)


@pytest.mark.parametrize(
    "told", ["[1]", "{", "", "[" * 100_000, '{"paramMap": 3}', '{"paramMap": {"implicitPrefs": 1}}']
)
def test_what_sparks_folder_says_of_itself_may_be_anything(tmp_path: Path, told: str) -> None:
    place = spark(tmp_path, Made())
    usual = import_model(ForeignModel(place)).model.abilities
    (place / "metadata" / "part-00000").write_text(told)
    found = import_model(ForeignModel(place)).model.abilities
    assert (Ability.INTEREST in found) if "Prefs" in told else found == usual


def test_sizes_are_looked_at_before_memory_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    header = b"{'descr': '<f4', 'fortran_order': False, 'shape': (400000000, 200), }"
    member = b"\x93NUMPY\x01\x00" + (len(header) + 1).to_bytes(2, "little") + header + b"\n"
    with zipfile.ZipFile(tmp_path / "m.npz", "w") as archive:
        archive.writestr("user_factors.npy", member)
        archive.writestr("item_factors.npy", member.replace(b"400000000", b"400000001"))
    with pytest.raises(DataError, match="GB of memory"):
        import_model(ForeignModel(tmp_path / "m.npz"))
    monkeypatch.setattr(vectors, "free_memory", lambda: 1000)
    with pytest.raises(DataError, match="GB are free"):
        import_model(ForeignModel(spark(tmp_path, Made())))


def test_an_import_is_told_in_words(tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made = Made()
    people, items = two_tables(tmp_path, made, "csv")
    file = tmp_path / "m.mfgui"
    words = ["import-model", str(people), "--items", str(items), "--titles", str(folder), "--mean", "3"]
    assert main([*words, "--scale", "1..5", "--output", str(file)]) == 0
    told = capsys.readouterr().out
    for number in (PEOPLE, FILMS, K, "1 to 5"):
        assert str(number) in told
    assert told.splitlines()[-1].endswith(str(file))
    with pytest.raises(SystemExit):
        main([*words, "--scale", "5..1", "--output", str(file)])
    assert "5..1" in capsys.readouterr().err


def test_folders_of_parquet_are_tables_too(tmp_path: Path, folder: Path) -> None:
    """As Spark and Dask write a table: a folder of parts, with numbers, counts and titles in columns."""
    made = Made()
    for name, key, rows, bias in (("u", "userId", made.P, made.bu), ("i", "movieId", made.Q, made.bi)):
        (tmp_path / name).mkdir()
        for part in (0, 1):
            here = np.arange(part * 6, len(rows) if part else 6)
            table: dict[str, Any] = {key: here + 1, "bias": bias[here], "count": here + 5}
            table |= {f"factor_{k}": rows[here, k] for k in range(K)}
            if key == "movieId":
                table["title"] = [f"Film {n + 1} ({1991 + n})" for n in here]
            pd.DataFrame(table).to_parquet(tmp_path / name / f"part-{part}.parquet")
    found = import_model(ForeignModel(tmp_path / "u", items=tmp_path / "i", mean=3.0))
    assert predicted(found.model) == pytest.approx(made.scores, abs=1e-4)
    assert found.model.film_support.tolist() == list(range(5, 5 + FILMS))
    assert found.dataset.films.caption(3) == "Film 4 (1994)"


def test_vectors_of_several_lengths_are_refused(tmp_path: Path) -> None:
    for name, key in (("u", "userId"), ("i", "movieId")):
        table = {key: [1, 2, 3], "vector": [[1.0, 2.0], [1.0, 2.0], [1.0, 2.0, 3.0] if name == "u" else [0.0, 1.0]]}
        pd.DataFrame(table).to_parquet(tmp_path / f"{name}.parquet")
    with pytest.raises(DataError, match="2 numbers and some 3"):
        import_model(ForeignModel(tmp_path / "u.parquet", items=tmp_path / "i.parquet"))


@pytest.mark.parametrize(
    "features",
    [
        pa.array([[0.1, 0.2], None, [0.5, 0.6]], pa.list_(pa.float32(), 2)),
        pa.array([[0.1, 0.2], [0.3, None], [0.5, 0.6]]),
        pa.array(["[1, 2]", "[3, 4]", "[5, 6]"]),
        pa.array([[{"a": 1}], [{"a": 1}], [{"a": 1}]]),
    ],
)
def test_vectors_in_parquet_that_are_none_are_one_sentence(tmp_path: Path, features: pa.Array) -> None:
    for name, held in (("u", features), ("i", pa.array([[0.1, 0.2]] * 3))):
        parquet.write_table(pa.table({"id": [1, 2, 3], "features": held}), tmp_path / f"{name}.parquet")
    with pytest.raises(DataError, match="vectors"):
        import_model(ForeignModel(tmp_path / "u.parquet", items=tmp_path / "i.parquet"))


def test_a_folder_without_parts_is_no_table(tmp_path: Path) -> None:
    for name in ("u", "i"):
        (tmp_path / name).mkdir()
    with pytest.raises(DataError, match="Parquet"):
        import_model(ForeignModel(tmp_path / "u", items=tmp_path / "i"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "items.csv").write_text("1,0.5,0.5\n")
    for wanted in (
        ForeignModel(tmp_path / "pipe"),
        ForeignModel(tmp_path / "pipe", items=tmp_path / "items.csv"),
        ForeignModel(tmp_path / "items.csv", items=tmp_path / "pipe"),
    ):
        with pytest.raises(DataError, match="no plain file"):
            import_model(wanted)


@pytest.mark.parametrize("beside", ["titles", "data"])
def test_rows_are_not_taken_for_ids_where_everything_would_bear_anothers_name(
    tmp_path: Path, folder: Path, beside: str
) -> None:
    """implicit and LightFM know rows alone, from 0; films and people here are called 1, 2, 3 …"""
    made = Made()
    file = represented(tmp_path, made)
    place = {beside: folder if beside == "data" else folder / "movies.csv"}
    with pytest.raises(DataError, match=r"nothing here is called 0.*--item-ids"):
        import_model(ForeignModel(file, **place))
    items, people = tmp_path / "items.txt", tmp_path / "people.txt"
    items.write_text("".join(f"{n + 1}\n" for n in range(FILMS)))
    people.write_text("".join(f"{n + 1}\n" for n in range(PEOPLE)))
    if beside == "data":
        with pytest.raises(DataError, match=r"nothing here is called 0.*--user-ids"):
            import_model(ForeignModel(file, item_ids=items, **place))
    found = import_model(ForeignModel(file, item_ids=items, user_ids=people, **place))
    assert not any("counted from 0" in note for note in found.notes)
    # A row that was never learnt is a gap, as where ids were taken for rows: then they are the ids.
    shifted = tmp_path / "shifted.npz"
    P, Q = (np.vstack([np.zeros((1, K), np.float32), rows]) for rows in (made.P, made.Q))
    np.savez(shifted, user_factors=P, item_factors=Q)
    found = import_model(ForeignModel(shifted, mean=3.0, **place))
    assert any("counted from 0" in note for note in found.notes)
    named = {int(id_): place for place, id_ in enumerate(found.dataset.films.ids)}
    assert found.model.film_factors[named[4]] == pytest.approx(made.Q[3])


def test_the_stage_of_a_pipeline_of_spark_is_read_and_a_table_alone_asks_for_the_other(
    tmp_path: Path, folder: Path
) -> None:
    made = Made()
    stage = tmp_path / "pipeline" / "stages" / "0_ALS_5c1d"
    stage.parent.mkdir(parents=True)
    spark(tmp_path, made).rename(stage)
    found = import_model(ForeignModel(tmp_path / "pipeline", titles=folder / "movies.csv", scale=None))
    assert found.model.method == "spark"
    assert found.dataset.films.caption(0) == import_model(
        ForeignModel(stage, titles=folder / "movies.csv")
    ).dataset.films.caption(0)
    with pytest.raises(DataError, match="--items"):
        import_model(ForeignModel(stage / "userFactors"))
