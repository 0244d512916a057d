"""Model files: what goes in comes out, ratings never go in, damage is told in a sentence."""

from __future__ import annotations

import io
import json
import time
import zipfile
from contextlib import suppress
from dataclasses import fields, replace
from pathlib import Path
from typing import cast

import numpy as np
import pytest

from mfgui.base import paths
from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.data.demo import demo_folder
from mfgui.data.errors import DataError
from mfgui.data.held_out_file import split_from_spec
from mfgui.data.reading import read_dataset
from mfgui.data.splitting import Split
from mfgui.factorization.capabilities import Explains, Explanation, KnowsSpread, predict_ratings
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interest import Interest
from mfgui.factorization.interface import Ability, FoldsIn, TrainingData
from mfgui.factorization.methods import content
from mfgui.factorization.methods.bayes.model import BayesModel
from mfgui.factorization.methods.ials.light import learn_interest
from mfgui.factorization.methods.ials.pairs import PairedModel, learn_pairs
from mfgui.factorization.methods.implicit import ImplicitFactorModel
from mfgui.factorization.registry import method, methods
from mfgui.storage import model_file
from mfgui.storage.archive import read_archive
from mfgui.storage.model_file import load_model, open_ratings_of, save_model

N, M, K = 7, 5, 3


@pytest.fixture
def dataset(tmp_path: Path) -> Dataset:
    films = Films(
        ids=np.array([3, 5, 8, 13, 21]),
        titles=("Amélie", "B", "C", "D", "E"),
        listed_titles=("Amélie (2001)", "B", "C", "D", "E"),
        years=np.array([2001, 0, 0, 0, 0], np.int16),
        genre_names=("Comedy",),
        genres=np.zeros((M, 1), np.bool_),
        imdb_ids=("",) * M,
        tmdb_ids=("",) * M,
    )
    ratings = Ratings(np.array([0, 1, 6], np.int32), np.array([0, 4, 2], np.int32), np.array([4, 2.5, 5], np.float32))
    return Dataset(
        "tiny", tmp_path / "tiny", "MovieLens CSV", False, np.arange(N) + 100, films, ratings, RatingScale(0.5, 5, 0.5)
    )


def a_model() -> FactorModel:
    rng = np.random.default_rng(0)

    def numbers(*shape: int) -> np.ndarray:
        return rng.standard_normal(shape).astype(np.float32)

    return FactorModel(
        method="adam",
        settings={"factors": K, "step": 0.01},
        seed=4,
        scale=RatingScale(0.5, 5, 0.5),
        mean=3.5,
        user_bias=numbers(N),
        film_bias=numbers(M),
        user_factors=numbers(N, K),
        film_factors=numbers(M, K),
        user_support=np.arange(N, dtype=np.int32),
        film_support=np.arange(M, dtype=np.int32),
        ridge=0.1,
        ridge_per_rating=0.02,
        epoch=12,
    )


def saved(file: Path, dataset: Dataset) -> FactorModel:
    model = a_model()
    save_model(file, model, dataset, validation="0.1", seed=4, rmse=0.87, protocol="10 % held out")
    return model


def test_film_features_fold_people_in_as_before(tmp_path: Path, dataset: Dataset) -> None:
    fit = content.METHOD.start(TrainingData.of(dataset, dataset.ratings), content.METHOD.choose(), 1)
    fit.run_epoch(lambda _: None)
    model = cast("FactorModel", fit.model())
    save_model(tmp_path / "a.mfgui", model, dataset, validation="0.1", seed=1, rmse=0.9, protocol="")
    back = load_model(tmp_path / "a.mfgui").model
    films, ratings = np.array([1, 4], np.int32), np.array([5, 4], np.float32)
    assert back.fold_in(films, ratings).bias == model.fold_in(films, ratings).bias != 0


def test_what_is_saved_comes_back(tmp_path: Path, dataset: Dataset) -> None:
    file = tmp_path / "a.mfgui"
    model = saved(file, dataset)
    back = load_model(file)
    for name in ("user_bias", "film_bias", "user_factors", "film_factors", "user_support", "film_support"):
        assert np.array_equal(getattr(back.model, name), getattr(model, name))
        assert getattr(back.model, name).dtype == getattr(model, name).dtype
    assert isinstance(back.model, FactorModel)
    assert (back.model.mean, back.model.settings, back.model.epoch) == (3.5, {"factors": K, "step": 0.01}, 12)
    assert back.captions[0] == "Amélie (2001)"
    assert back.fingerprint == dataset.fingerprint
    users, films = np.array([3, 6], np.int32), np.array([1, 4], np.int32)
    assert np.array_equal(back.model.predict(users, films), model.predict(users, films))


@pytest.mark.parametrize("bias_ridge", [None, 3.5])
def test_the_ridge_of_a_bias_comes_back_from_files_and_epochs(
    tmp_path: Path, dataset: Dataset, bias_ridge: float | None
) -> None:
    model = replace(a_model(), bias_ridge=bias_ridge)
    save_model(tmp_path / "a.mfgui", model, dataset, validation="0.1", seed=4, rmse=0.87, protocol="")
    back = load_model(tmp_path / "a.mfgui").model
    assert isinstance(back, FactorModel)
    assert back.bias_ridge == model.at_epoch(model.keep(), 3).bias_ridge == bias_ridge
    films, ratings = np.array([1, 4], np.int32), np.array([5, 4], np.float32)
    assert back.fold_in(films, ratings).bias == model.fold_in(films, ratings).bias


def test_an_implicit_model_and_its_abilities_come_back(tmp_path: Path, dataset: Dataset) -> None:
    file = tmp_path / "a.mfgui"
    plain = a_model()
    parts = {f.name: getattr(plain, f.name) for f in fields(plain)} | {
        "abilities": frozenset({Ability.FOLD_IN}),
        "method": "svdpp",
    }
    model = ImplicitFactorModel(**parts, implicit_factors=plain.film_factors * 2)
    save_model(file, model, dataset, validation="0.1", seed=4, rmse=0.87, protocol="10 % held out")
    back = load_model(file).model
    assert isinstance(back, ImplicitFactorModel)
    assert np.array_equal(back.implicit_factors, model.implicit_factors)
    assert back.abilities == {Ability.FOLD_IN, Ability.LINEAR}


def test_a_model_file_holds_no_ratings(tmp_path: Path, dataset: Dataset) -> None:
    file = tmp_path / "a.mfgui"
    saved(file, dataset)
    with zipfile.ZipFile(file) as archive:
        rated = dataset.ratings
        for name in archive.namelist():
            if name.endswith(".npy"):
                with archive.open(name) as member:
                    array = np.lib.format.read_array(member)
                assert array.shape[0] in {N, M}
                assert array.shape != rated.values.shape
        assert "ratings" not in json.loads(archive.read("about.json"))


@pytest.mark.parametrize("kept", [0, 10, 0.5, 0.99])
def test_a_damaged_file_is_told_in_a_sentence(tmp_path: Path, dataset: Dataset, kept: float) -> None:
    file = tmp_path / "a.mfgui"
    saved(file, dataset)
    whole = file.read_bytes()
    file.write_bytes(whole[: kept if isinstance(kept, int) else int(len(whole) * kept)])
    with pytest.raises(DataError, match="not a model file"):
        load_model(file)


def test_flipped_and_missing_bytes_give_the_model_or_a_sentence(tmp_path: Path, dataset: Dataset) -> None:
    file, rng = tmp_path / "a.mfgui", np.random.default_rng(5)
    saved(file, dataset)
    whole = np.frombuffer(file.read_bytes(), np.uint8)
    told = set()
    for turn in range(200):
        bytes_ = whole.copy()
        bytes_[rng.integers(len(whole), size=1 + turn % 3)] = rng.integers(256)
        file.write_bytes(bytes_[: rng.integers(len(whole))] if turn % 10 == 0 else bytes_)
        try:
            load_model(file)
        except DataError as wrong:
            told.add(str(wrong).removeprefix(f"{file}: "))
    assert any("not a model file" in sentence for sentence in told)


def rewritten(file: Path, **changed: object) -> None:
    """Write a whole model file again with some entries changed: arrays, or what about.json says."""
    with zipfile.ZipFile(file) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    about = json.loads(entries["about.json"])
    for name, value in changed.items():
        if isinstance(value, np.ndarray):
            stream = io.BytesIO()
            np.save(stream, value)
            entries[f"{name}.npy"] = stream.getvalue()
        else:
            about[name] = value
    entries["about.json"] = json.dumps(about).encode()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content_ in entries.items():
            archive.writestr(name, content_)


@pytest.mark.parametrize(
    "changed",
    [
        {"user_bias": np.zeros(N + 1, np.float32)},
        {"film_factors": np.zeros((M, K + 1), np.float32)},
        {"user_factors": np.zeros(N, np.float32)},
        {"film_support": np.zeros(M, np.float64)},
        {"captions": ["A"] * (M - 1)},
        {"user_labels": ["a"]},
        {"mean": None},
        {"mean": 1e308},
        {"mean": float("nan")},
        {"settings": 3},
        {"scale": {"minimum": 1}},
        {"scale": {"minimum": 5, "maximum": 1, "step": 1}},
        {"scale": {"minimum": 0, "maximum": 0, "step": 1}},
        {"scale": {"minimum": "1", "maximum": "5", "step": "1"}},
        {"scale": {"minimum": 1, "maximum": 5, "step": 1e-300}},
        {"rating_scale": {"minimum": 1, "maximum": 1e300, "step": 1}},
        {"abilities": ["FLYING"]},
        {"part": 7},
        {"seed": -1},
        {"seed": 10**400},
        {"captions": ["half \ud800"] * M},
        {"format": "one"},
        {"data_place": None},
    ],
)
def test_parts_that_do_not_belong_together_are_told_in_a_sentence(
    tmp_path: Path, dataset: Dataset, changed: dict[str, object]
) -> None:
    file = tmp_path / "a.mfgui"
    saved(file, dataset)
    rewritten(file)
    load_model(file)
    rewritten(file, **changed)
    with pytest.raises(DataError, match="not a model file"):
        load_model(file)


def test_about_that_is_no_object_is_told_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "a.mfgui"
    for text in ("[]", "3", "null", "{"):
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("about.json", text)
        with pytest.raises(DataError, match="not a model file"):
            load_model(file)


def test_abilities_of_classes_that_a_file_does_not_know_are_gone(tmp_path: Path, dataset: Dataset) -> None:
    plain = a_model()
    parts = {f.name: getattr(plain, f.name) for f in fields(plain)}
    model = FactorModel(**parts | {"abilities": frozenset(Ability)})
    save_model(tmp_path / "a.mfgui", model, dataset, validation="0.1", seed=4, rmse=0.87, protocol="")
    kept = {Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN, Ability.LINEAR}
    assert load_model(tmp_path / "a.mfgui").model.abilities == kept


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """400 ratings on some days."""
    rng, place = np.random.default_rng(1), tmp_path_factory.mktemp("folder")
    users, films = np.divmod(rng.permutation(30 * 25)[:400], 25)
    lines = [
        f"{u + 1},{f + 1},{1 + (u * f + u) % 5},{86_400 * int(rng.integers(9))}"
        for u, f in zip(users.tolist(), films.tolist(), strict=True)
    ]
    (place / "ratings.csv").write_text("\n".join(["userId,movieId,rating,timestamp", *lines]) + "\n")
    return place


def trained(folder: Path, file: Path, name: str) -> tuple[FoldsIn, Split]:
    data, chosen = read_dataset(folder), {"factors": 3, "implicit": 4, "dates": True, "samples": 4, "burn_in": 2}
    one = method(name)
    split = split_from_spec(data, "0.2", 5)
    settings = one.choose(None, {s.name: chosen[s.name] for s in one.settings if s.name in chosen})
    fit = one.start(TrainingData.of(data, split.train), settings, 1)
    for _ in range(8 if Ability.EPOCHS in one.abilities else 1):
        fit.run_epoch(lambda _: None)
    model = cast("FoldsIn", fit.model())
    save_model(file, model, data, validation="0.2", seed=5, rmse=0.9, protocol=split.protocol)
    return model, split


@pytest.mark.parametrize("name", methods())
def test_every_method_answers_from_its_file_as_before(name: str, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.mfgui"
    model, split = trained(folder, file, name)
    back = load_model(file).model
    assert type(back) is type(model)
    assert back.abilities == model.abilities
    held_out = split.validation
    assert np.array_equal(back.predict(held_out.users, held_out.films), model.predict(held_out.users, held_out.films))
    whole = slice(0, len(held_out))
    assert np.array_equal(predict_ratings(back, held_out, whole), predict_ratings(model, held_out, whole))
    films, ratings = np.array([3, 7, 11], np.int32), np.array([5, 1, 4], np.float32)
    for one, other in ((back.taste(4), model.taste(4)), (back.fold_in(films, ratings), model.fold_in(films, ratings))):
        assert np.array_equal(back.scores(one), model.scores(other))
        if Ability.EXPLAIN in model.abilities:
            assert vars_of(cast("Explains", back).explain(one, films, ratings, 2)) == vars_of(
                cast("Explains", model).explain(other, films, ratings, 2)
            )
    if isinstance(model, FactorModel) and Ability.FACTORS in model.abilities:
        assert isinstance(back, FactorModel)
        assert np.array_equal(back.neighbours(2, 5)[0], model.neighbours(2, 5)[0])
    if Ability.SPREAD in model.abilities:
        bounds, before = (
            cast("KnowsSpread", one).interval(held_out.users, held_out.films, 0.6) for one in (back, model)
        )
        assert np.array_equal(bounds, before)


def vars_of(parts: Explanation) -> list[object]:
    return [v.tolist() if isinstance(v, np.ndarray) else v for v in (getattr(parts, f.name) for f in fields(parts))]


@pytest.mark.parametrize("name", methods())
def test_settings_of_another_kind_are_damage(name: str, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.mfgui"
    model, _ = trained(folder, file, name)
    for setting in method(name).settings:
        for odd in (None, [], {}, "half", float("nan"), 1e300, 10**400):
            rewritten(file, settings=dict(model.settings) | {setting.name: odd})
            with pytest.raises(DataError, match="not a model file"):
                load_model(file)
    rewritten(file, settings={})
    with suppress(DataError):  # where answers need none of them, it opens
        back = load_model(file).model
        assert np.isfinite(back.scores(back.fold_in(np.array([3, 7], np.int32), np.array([5, 1], np.float32)))).all()


@pytest.mark.parametrize("name", methods())
def test_no_file_holds_ratings(name: str, folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.mfgui"
    _, split = trained(folder, file, name)
    with zipfile.ZipFile(file) as archive:
        arrays = [np.load(io.BytesIO(archive.read(n))) for n in archive.namelist() if n.endswith(".npy")]
    for size in (400, len(split.train), len(split.validation)):
        assert all(size not in array.shape for array in arrays)


@pytest.mark.parametrize("name", ["item-knn", "user-knn"])
def test_neighbours_want_their_ratings(name: str, folder: Path, tmp_path: Path) -> None:
    file, there, other = tmp_path / "a.mfgui", tmp_path / "there", tmp_path / "other"
    there.mkdir()
    other.mkdir()
    text = (folder / "ratings.csv").read_text()
    (there / "ratings.csv").write_text(text)
    (other / "ratings.csv").write_text(text.replace(",5,", ",4,"))
    model, split = trained(there, file, name)
    there.rename(tmp_path / "moved")
    with pytest.raises(DataError, match=r"not there any more; give their place with --data"):
        load_model(file)
    with pytest.raises(DataError, match="not the ratings that the model learnt from"):
        load_model(file, other)
    back = load_model(file, tmp_path / "moved")
    pairs = split.validation.users, split.validation.films
    assert np.array_equal(back.model.predict(*pairs), model.predict(*pairs))
    assert back.dataset is not None


def test_samples_beyond_the_budget_are_thinned_evenly(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_file, "MOST_MB", 0)
    model, split = trained(folder, tmp_path / "a.mfgui", "bayes")
    back = load_model(tmp_path / "a.mfgui").model
    assert isinstance(model, BayesModel)
    assert isinstance(back, BayesModel)
    assert [s.sweep for s in back.samples] == [model.samples[0].sweep, model.samples[-1].sweep]
    pairs = split.validation.users, split.validation.films
    assert np.abs(back.predict(*pairs) - model.predict(*pairs)).max() < 1


def test_a_missing_and_a_newer_file(tmp_path: Path, dataset: Dataset) -> None:
    with pytest.raises(DataError, match="no such model"):
        load_model(tmp_path / "none.mfgui")
    file = tmp_path / "a.mfgui"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("about.json", json.dumps({"format": 99}))
    with pytest.raises(DataError, match="newer"):
        load_model(file)


@pytest.mark.parametrize("with_pairs", [False, True])
def test_what_was_learnt_of_interest_comes_back(dataset: Dataset, tmp_path: Path, with_pairs: bool) -> None:
    data = TrainingData.of(dataset, dataset.ratings)
    learnt = learn_interest(data, 1, lambda _: None)
    if with_pairs:
        learnt = PairedModel.of(learnt, learn_pairs(data, 1, lambda _: None), lambda _: None)
    interest = replace(Interest.usual(learnt, dataset.scale), weight=0.35)
    file, model = tmp_path / "a.mfgui", a_model()
    save_model(file, model, dataset, validation="0.1", seed=1, rmse=0.9, protocol="", interest=interest)
    again = load_model(file).interest
    assert again is not None
    assert type(again.model) is type(learnt)
    about, _ = read_archive(file, "model", 99)
    assert about["format"] == 2 + with_pairs  # programs that know no pairs of films call the file a newer one
    assert (again.weight, again.spread, again.scale) == (0.35, interest.spread, dataset.scale)
    films, values = np.array([0, 2], np.int32), np.array([4, 3], np.float32)
    np.testing.assert_array_equal(
        again.model.fold_in(films, values).factors, interest.model.fold_in(films, values).factors
    )
    np.testing.assert_array_equal(
        again.model.scores(again.model.taste(1)), interest.model.scores(interest.model.taste(1))
    )
    save_model(file, model, dataset, validation="0.1", seed=1, rmse=0.9, protocol="")
    assert load_model(file).interest is None


@pytest.mark.parametrize("seconds", [-86_400.0, 0.0, 2.0**33])
def test_any_clock_will_do(dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    monkeypatch.setattr(time, "time", lambda: seconds)  # a zip knows the years from 1980 to 2107
    file, model = tmp_path / "a.mfgui", a_model()
    save_model(file, model, dataset, validation="0.1", seed=1, rmse=0.9, protocol="")
    assert load_model(file).validation_rmse == 0.9


def test_a_model_of_an_earlier_demo_finds_the_demo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MFGUI_HOME", str(tmp_path))
    data = read_dataset(demo_folder())
    gone = paths.cache() / "demo-1-a4d063a8" / "Demo"
    assert len(open_ratings_of(gone, "", "", data.fingerprint).ratings) == len(data.ratings)
    with pytest.raises(DataError):
        open_ratings_of(gone.parent / "Films", "", "", data.fingerprint)
