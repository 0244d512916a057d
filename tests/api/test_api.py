"""The module for notebooks: its docstrings' examples run, and what it answers is what the rooms below answer."""

from __future__ import annotations

import doctest
import functools
import importlib
import json
import pkgutil
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

import mfgui.api as mf
from mfgui.cli import main
from mfgui.data.dataset import Films
from mfgui.data.reading import read_dataset
from tests.tiny_folder import tiny_folder

MODULES = ["mfgui.api", *(found.name for found in pkgutil.iter_modules(mf.__path__, "mfgui.api."))]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tiny_folder(tmp_path / "tiny", people=12, films=15, genres=("Comedy|War", "Drama"))


ONCE = {name: functools.cache(getattr(mf, name)) for name in ("demo", "train")}
"""Half of the examples learn what another has learnt."""


@pytest.mark.parametrize("module", MODULES)
def test_examples_of_the_docstrings(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, once in ONCE.items():
        monkeypatch.setattr(mf, name, once)
    found = doctest.testmod(importlib.import_module(module), optionflags=doctest.NORMALIZE_WHITESPACE)
    assert found.failed == 0


def test_everything_public_has_an_example_or_is_a_word_of_one() -> None:
    told = "\n".join(
        test.docstring or ""
        for module in MODULES
        for test in doctest.DocTestFinder().find(importlib.import_module(module))
        if test.examples
    )
    for name in ("demo", "load", "train", "evaluate", "methods", "load_model", "predict", "recommend", "similar",
                 "fold_in", "explain", "map", "split", "more", "score", "curve"):  # fmt: skip
        assert f"{name}(" in told or f".{name}" in told, name


def test_ratings_as_tables(folder: Path) -> None:
    data, dataset = mf.load(folder), read_dataset(folder)
    assert data.shape == (12, 15)
    assert len(data) == len(data.ratings) == len(dataset.ratings)
    assert data.ratings["userId"].tolist() == dataset.user_ids[dataset.ratings.users].tolist()
    assert data.ratings["timestamp"].tolist() == dataset.ratings.timestamps.tolist()
    films = data.films
    assert films.loc[3, ["title", "year", "genres"]].tolist() == ["Film 3", 1993, "Drama"]
    assert films["ratings"].sum() == len(data)
    own = data.ratings[data.ratings["movieId"] == 3]["rating"]
    assert films.loc[3, "mean"] == pytest.approx(own.mean())


def test_a_split_is_that_of_the_command_line_and_leaves_the_data_alone(folder: Path) -> None:
    data = mf.load(folder)
    other = data.split("pairs:0.3", seed=4)
    assert data.protocol != other.protocol
    assert "seed 4" in other.protocol
    both = pd.concat([other.train, other.held_out])
    assert sorted(map(tuple, both.to_numpy().tolist())) == sorted(map(tuple, data.ratings.to_numpy().tolist()))
    with pytest.raises(mf.DataError, match="cannot hold out"):
        data.split("tomorrow:5")
    with pytest.raises(mf.DataError, match="there is no such file"):
        data.split("u1")
    listed = folder.parent / "held.csv"
    data.ratings.head(7).to_csv(listed, index=False)
    assert len(data.split(listed).held_out) == 7


def test_a_frame_is_read_like_its_file(folder: Path) -> None:
    data = mf.load(folder)
    titles = data.films.reset_index()[["movieId", "title", "year", "genres"]]
    again = mf.load(data.ratings, titles=titles)
    assert again.ratings.to_numpy().tolist() == data.ratings.to_numpy().tolist()
    assert again.films["title"].tolist() == data.films["title"].tolist()


def test_training_is_that_of_the_command_line(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run = mf.train(mf.load(folder).split(0.2, seed=3), "als", factors=3, epochs=2)
    words = [str(folder), "--method", "als", "--set", "factors=3", "--epochs", "2", "--validation", "0.2"]
    assert main(["train", *words, "--seed", "3", "--json"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told["validation_rmse"] == run.best_score
    assert run.summary.items() <= told.items()
    assert run.get_params()["factors"] == 3
    assert run.curve["validation_rmse"].min() == run.best_score
    assert run.model.score() == pytest.approx(run.best_score)
    assert run.model.score(run.data.held_out) == pytest.approx(run.best_score, abs=1e-6)


def test_progress_may_end_it_and_more_goes_on(folder: Path) -> None:
    told: list[mf.EpochPoint] = []
    run = mf.train(
        mf.load(folder), "sgd", factors=2, epochs=6, progress=lambda point: told.append(point) or len(told) < 3
    )
    assert run.stopped_by == "stopped by you"
    assert len(told) == 3
    run.more(2, progress=told.append)
    assert run.curve["epoch"].max() == told[-1].epoch > 2


def test_an_interrupt_keeps_what_was_learnt(folder: Path) -> None:
    def interrupt(point: mf.EpochPoint) -> None:
        if point.epoch == 2:
            raise KeyboardInterrupt

    run = mf.train(mf.load(folder), "sgd", factors=2, epochs=6, progress=interrupt)
    assert run.stopped_by == "stopped by you"
    assert run.model.item_factors.shape == (15, 2)


def test_answers(folder: Path, tmp_path: Path) -> None:
    run = mf.train(mf.load(folder).split(0.2), "als", factors=3, epochs=3)
    model = run.model
    by_hand = model.mean + model.user_bias[2] + model.item_bias[4] + model.user_factors[2] @ model.item_factors[4]
    assert model.predict(3, 5) == pytest.approx([np.clip(by_hand, 1, 5)], abs=1e-5)
    assert model.predict([1, 2, 99], 5).shape == (3,)
    rated = set(run.data.ratings.query("userId == 3")["movieId"])
    listed = model.recommend(3, 20)
    assert rated.isdisjoint(map(int, listed["movieId"]))
    assert len(rated) + len(listed) == 15
    alike = model.similar("Film 4 (1994)", 3)
    q = model.item_factors
    cosines = q @ q[3] / np.linalg.norm(q, axis=1) / np.linalg.norm(q[3])
    assert alike["similarity"].tolist() == pytest.approx(np.sort(np.delete(cosines, 3))[::-1][:3].tolist(), abs=1e-5)
    me = model.fold_in({1: 5, "Film 2 (1992)": 1})
    why = model.explain(me, 7)
    assert set(why["movieId"].dropna()) == {1, 2}
    assert why["effect"].sum() == pytest.approx(why.attrs["prediction"], abs=1e-4)
    drawn = model.map()
    assert drawn["movieId"].tolist() == list(range(1, 16))
    assert np.isfinite(model.place(me)).all()
    again = mf.load_model(model.save(tmp_path / "m.mfgui"))
    assert again.recommend(3, 20).equals(listed)
    assert again.score() == pytest.approx(model.score())


def test_what_cannot_be_answered_is_one_sentence(folder: Path) -> None:
    model = mf.train(mf.load(folder), "popularity").model
    with pytest.raises(mf.DataError, match="no factors"):
        model.similar(1)
    with pytest.raises(mf.DataError, match="there is no person 99"):
        model.recommend(99)
    with pytest.raises(mf.DataError, match="there is no film Nobody"):
        model.fold_in({"Nobody (1900)": 3})
    with pytest.raises(mf.SettingError, match="there is no method 'magic'"):
        mf.train(mf.load(folder), "magic")


def test_intervals_where_there_are_any(folder: Path) -> None:
    data = mf.load(folder)
    table = mf.train(data, "bayes", factors=2, epochs=4).model.predict(data.held_out, interval=0.8)
    assert (table["lower"] <= table["prediction"]).all()
    assert (table["prediction"] <= table["upper"]).all()
    with pytest.raises(mf.DataError, match="how unsure"):
        mf.train(data, "svd", factors=2).model.predict(1, 1, interval=0.8)


def test_methods_are_judged_as_on_the_command_line(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = mf.evaluate(mf.load(folder), {"svd": {"factors": 2}}, folds=2, seed=2)
    assert main(["evaluate", str(folder), "--method", "svd", "--set", "factors=2", "--folds", "2", "--seed", "2"]) == 0
    printed = capsys.readouterr().out
    assert f"{table.loc['svd', 'rmse']:.4f} ± {table.loc['svd', 'rmse sd']:.4f}" in printed
    assert table.attrs["protocol"] in printed


def test_models_and_runs_say_what_they_are(folder: Path) -> None:
    data = mf.load(folder)
    run = mf.train(data, "als", factors=2, epochs=2)
    assert (run.error, run.model.method) == ("RMSE", "als")
    assert f"{run.best_score:.4f}" in repr(run)
    assert folder.name in repr(run.model)
    assert run.model.user_ids.tolist() == sorted(set(data.ratings["userId"]))


def test_tables_do_for_people_and_films(folder: Path) -> None:
    data = mf.load(folder)
    model = mf.train(data, "als", factors=2, epochs=2).model
    asked = data.ratings.head(5)
    assert model.predict(asked).tolist() == model.predict(asked["userId"], asked["movieId"]).tolist()
    with pytest.raises(mf.DataError, match="films too"):
        model.predict(3)
    own = pd.DataFrame({"movieId": [1, 2], "rating": [5.0, 1.0]})
    assert model.recommend(model.fold_in(own), 3).equals(model.recommend(model.fold_in({1: 5, 2: 1}), 3))


def test_titles_that_several_films_bear_ask_for_an_id(tmp_path: Path) -> None:
    rows = [(user, item, 1 + (user * item) % 5) for user in range(1, 9) for item in range(1, 9)]
    ratings = pd.DataFrame(rows, columns=["userId", "movieId", "rating"])
    titles = pd.DataFrame({"movieId": range(1, 9), "title": ["Twin", "Twin", *"CDEFGH"], "year": 2000})
    model = mf.train(mf.load(ratings, titles=titles), "als", factors=2, epochs=2).model
    with pytest.raises(mf.DataError, match=r"2 .* are called"):
        model.fold_in({"Twin (2000)": 5})
    assert len(model.similar("C (2000)", 2)) == 2
    by_title = model.predict(1, ["c (2000)", "D", 5, "Twin", "none"])
    assert by_title[:3].tolist() == model.predict(1, [3, 4, 5]).tolist()
    assert by_title[3] == by_title[4]


def test_titles_are_looked_up_together(monkeypatch: pytest.MonkeyPatch) -> None:
    model = mf.train(mf.demo(), "als", factors=2, epochs=1).model
    films = ONCE["demo"]().films.head(100)
    titles = [f"{title} ({year})" for title, year in zip(films["title"], films["year"], strict=True)]
    asked: list[int] = []
    caption = Films.caption
    monkeypatch.setattr(Films, "caption", lambda films, film: asked.append(film) or caption(films, film))
    model.predict(1, titles + ["none"] * 100)
    model.fold_in(dict.fromkeys(titles[:50], 4))
    assert len(asked) <= 2 * len(model.item_ids)


def test_ids_that_are_words(folder: Path) -> None:
    ratings = mf.load(folder).ratings[["userId", "movieId", "rating"]].astype({"userId": str})
    model = mf.train(mf.load(ratings.assign(userId="p" + ratings["userId"])), "als", factors=2, epochs=2).model
    assert set(model.user_ids) == {f"p{n}" for n in range(1, 13)}
    known, unknown = model.predict(["p3", "nobody"], [5, 5])
    assert known != unknown
    assert unknown == model.predict("nobody", 5)[0]


def test_ratings_are_taken_as_they_come(folder: Path) -> None:
    """Frames with columns of any known names, arrays, lists: where ratings are loaded, trained on, and asked about."""
    table = mf.load(folder).ratings
    own = table.rename(columns={"userId": "customer", "movieId": "sku", "rating": "stars"}).drop(columns="timestamp")
    data = mf.load(own)
    expected = mf.train(data, "als", factors=2, epochs=2).model
    for given in (own, own.to_numpy(), own.to_numpy().tolist(), list(own.itertuples(index=False, name=None))):
        assert mf.train(given, "als", factors=2, epochs=2).model.predict(own).tolist() == pytest.approx(
            expected.predict(table).tolist()
        )
    assert mf.evaluate(own, "baseline").index.tolist() == ["baseline"]
    assert expected.score(own) == expected.score(table)
    mine = own.head(3).astype({"stars": float})
    mine.loc[mine.index[0], "stars"] = np.nan
    assert expected.fold_in(mine).films.tolist() == [film - 1 for film in mine["sku"][1:]]
    named = mf.load(own.set_axis(["a", "b", "c"], axis=1), columns={"user": "a", "film": "b", "rating": "c"})
    assert named.ratings.equals(data.ratings)
    asked = own.set_axis(["a", "b", "c"], axis=1).astype({"b": float})  # as ids beside missing ones are
    model = mf.train(named, "als", factors=2, epochs=2).model
    assert model.predict(asked).tolist() == pytest.approx(expected.predict(table).tolist())
    with pytest.raises(mf.DataError, match="no column movieId"):
        expected.predict(own[["customer", "stars"]])
    for wrong in (5, [], [[1]], np.zeros((3, 9))):
        with pytest.raises(mf.DataError, match="these are no ratings"):
            mf.load(wrong)  # type: ignore[arg-type]


def test_a_frame_may_list_what_is_held_out(folder: Path) -> None:
    data = mf.load(mf.load(folder).ratings.rename(columns={"userId": "user", "movieId": "item"}))
    chosen = data.ratings.sample(20, random_state=1)
    held_out = data.split(chosen.rename(columns={"userId": "user", "movieId": "item"})).held_out
    pairs = ["userId", "movieId"]
    assert sorted(held_out[pairs].itertuples(index=False)) == sorted(chosen[pairs].itertuples(index=False))
    with pytest.raises(mf.DataError, match="cannot hold out"):
        data.split(1.5)


def test_lists_leave_out_and_keep_to_what_is_said(folder: Path) -> None:
    data = mf.load(folder)
    model = mf.train(data, "als", factors=2, epochs=2).model
    listed = model.recommend(3, 20)
    first, second = listed["movieId"][:2]
    title = listed["title"][1]
    assert model.recommend(3, 20, exclude=[int(first), title])["movieId"].tolist() == listed["movieId"][2:].tolist()
    assert model.recommend(3, 20, only=[second, title])["movieId"].tolist() == [second]
    assert model.predict(3, [title]).tolist() == model.predict(3, second).tolist()
    assert listed.merge(data.films[["mean"]], on="movieId")["mean"].notna().all()  # ids are of one kind everywhere
    both = model.recommend([3, 4.0], 2)
    assert set(model.recommend({3, 4}, 2)["userId"]) == {3, 4}, "a set is many, too"
    assert both["userId"].tolist() == [3, 3, 4, 4]
    assert both[:2].equals(listed[:2])
    with pytest.raises(mf.DataError, match="there is no order 'rating'"):
        model.recommend(3, order="rating")
    with pytest.raises(mf.DataError, match="from 1 to 5"):
        model.fold_in({1: 50})


def test_a_rating_at_the_end_of_a_scale_of_odd_numbers_is_taken(folder: Path) -> None:
    ratings, ends = mf.load(folder).ratings, [-9.99, 7.77]  # which no four bytes hold
    stars = ratings["rating"]
    odd = ratings.assign(rating=np.interp(stars, [stars.min(), stars.max()], ends))
    model = mf.train(mf.load(odd), "als", factors=2, epochs=2).model
    assert model.fold_in(dict(zip([1, 2], ends, strict=True))).ratings.tolist() == pytest.approx(ends)
    with pytest.raises(mf.DataError, match="ratings here go from"):
        model.fold_in({1: 7.78})


def test_a_model_from_elsewhere_takes_ids_and_titles_from_the_notebook(tmp_path: Path) -> None:
    people, items = ["zoë", "b, c", "a"], np.array([30, 10])
    np.savez(tmp_path / "m.npz", user_factors=np.eye(3), item_factors=np.array([[1.0, 2, 3], [3, 1, 2]]))
    titles = pd.DataFrame({"movieId": [10, 30], "title": ["Ten", "Thirty"]})
    model = mf.import_model(tmp_path / "m.npz", user_ids=people, item_ids=items, titles=titles, kind="ratings")
    assert set(model.user_ids) == set(people)
    assert model.predict("b, c", [30, 10]).tolist() == pytest.approx([2, 1])
    assert model.predict("a", "Thirty").tolist() == pytest.approx([3])
    learnt = pd.DataFrame({"userId": ["a", "a", "zoë", "b, c"], "movieId": [10, 30, 10, 30], "rating": [3, 2, 5, 1.5]})
    beside = mf.import_model(tmp_path / "m.npz", user_ids=people, item_ids=items, titles=titles, data=learnt)
    assert beside.recommend("zoë", 5)["title"].tolist() == ["Thirty"]
    assert "of ratings" in repr(beside)


def test_a_model_without_its_split_cannot_be_scored(folder: Path, tmp_path: Path) -> None:
    data = mf.load(folder)
    file = mf.train(data, "als", factors=2, epochs=2).model.save(tmp_path / "m.mfgui")
    (folder / "ratings.csv").write_text((folder / "ratings.csv").read_text() + "12,15,4,1000000500\n")
    with pytest.raises(mf.DataError):
        mf.load_model(file).score()


def test_what_a_method_cannot_is_one_sentence(folder: Path) -> None:
    model = mf.train(mf.load(folder), "popularity").model
    for cannot in (model.map,):
        with pytest.raises(mf.DataError, match="popularity"):
            cannot()
