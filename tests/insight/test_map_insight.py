"""The map's other answers: the orientation, colours, concepts, paths from film to film."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.registry import method
from mfgui.insight import colouring
from mfgui.insight.concepts import Concept, ConceptEnds
from mfgui.insight.film_map import project
from mfgui.insight.map_path import find_path
from mfgui.insight.projections import MapKind, Projection, make
from mfgui.insight.table_directions import table_directions
from mfgui.insight.traits import TraitKind, Traits, traits_of

M, N = 240, 300


def made_up(seed: int = 0) -> Dataset:
    """People with a taste in two dimensions; films of three genres that follow it."""
    rng = np.random.default_rng(seed)
    spots = rng.normal(size=(M, 2))
    tastes = rng.normal(size=(N, 2))
    users, films = np.nonzero(rng.random((N, M)) < np.linspace(0.9, 0.1, M))
    liking = 3 + 0.7 * (tastes[users] * spots[films]).sum(axis=1) + 0.2 * rng.normal(size=len(users))
    genres = np.column_stack([spots[:, 0] > 0.5, spots[:, 1] > 0.5, np.ones(M)]).astype(np.bool_)
    table = Films(
        np.arange(M),
        tuple(f"Film {k}" for k in range(M)),
        tuple(f"Film {k}" for k in range(M)),
        (1950 + 20 * (spots[:, 0] > 0) + np.arange(M) % 20).astype(np.int16),
        ("Action", "Comedy", "Drama"),
        genres,
        ("",) * M,
        ("",) * M,
    )
    ratings = Ratings(
        users.astype(np.int32), films.astype(np.int32), np.clip(np.round(liking * 2) / 2, 0.5, 5).astype(np.float32)
    )
    return Dataset("made up", Path(), "csv", True, np.arange(N), table, ratings, RatingScale(0.5, 5, 0.5))


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return made_up()


@pytest.fixture(scope="module")
def traits(dataset: Dataset) -> Traits:
    return traits_of(dataset)


def learnt(dataset: Dataset, name: str, seed: int, epochs: int) -> FactorModel:
    chosen = method(name)
    fit = chosen.start(TrainingData.of(dataset, dataset.ratings), chosen.choose(None, None), seed)
    for _ in range(epochs):
        fit.run_epoch(lambda _: None)
    model = fit.model()
    assert isinstance(model, FactorModel)
    return model


@pytest.fixture(scope="module")
def model(dataset: Dataset) -> FactorModel:
    return learnt(dataset, "als", 1, 8)


def alike(a: np.ndarray, b: np.ndarray) -> float:
    """The lower of the two axes' correlations."""
    return min(float(np.corrcoef(a[:, k], b[:, k])[0, 1]) for k in (0, 1))


def test_seeds_and_methods_come_out_the_same_way_round(dataset: Dataset, model: FactorModel) -> None:
    orientation = table_directions(dataset).directions
    first = project(model, orientation).positions
    assert np.array_equal(project(learnt(dataset, "als", 1, 8), orientation).positions, first)
    assert alike(project(learnt(dataset, "als", 7, 8), orientation).positions, first) > 0.95
    assert alike(project(learnt(dataset, "svd", 1, 1), orientation).positions, first) > 0.8
    assert alike(project(learnt(dataset, "als", 1, 2), orientation).positions, first) > 0.8


def test_the_compass_is_the_data_s_own_and_finds_their_two_tastes(dataset: Dataset) -> None:
    found = table_directions(dataset)
    assert np.array_equal(table_directions(dataset).directions, found.directions)
    spots = np.random.default_rng(0).normal(size=(M, 2))
    fit = np.linalg.lstsq(found.directions[:, :2], spots, rcond=None)[0]
    assert np.corrcoef((found.directions[:, :2] @ fit).ravel(), spots.ravel())[0, 1] > 0.9
    assert found.shares[0] > found.shares[1] > 3 * found.shares[2]
    part = table_directions(dataset, most=8000)
    assert alike(part.directions, found.directions) > 0.9


def test_the_table_is_a_map_of_its_own(dataset: Dataset, model: FactorModel) -> None:
    orientation = table_directions(dataset)
    made = make(Projection(MapKind.TABLE), model, orientation)
    assert made.axes is None
    assert alike(made.positions, orientation.directions) > 0.999
    assert made.shares == pytest.approx(tuple(orientation.shares[:2]))


def test_concept_axes_lead_from_one_end_to_the_other(dataset: Dataset, model: FactorModel, traits: Traits) -> None:
    comedy, action = (Concept(n, tuple(traits.films_with(n).tolist())) for n in ("comedy", "ACTION"))
    ends = ConceptEnds(left=comedy, right=action, top=Concept("Film 3", (3,)))
    made = make(Projection(MapKind.CONCEPTS, ends=ends), model, None)
    own = model.film_support.astype(float) ** 0.5
    means = [np.average(made.positions[list(c.films), 0], weights=own[list(c.films)]) for c in (comedy, action)]
    assert means[0] < -0.3
    assert means[1] > 0.3
    assert (made.positions[:, 1] > made.positions[3, 1]).sum() < 0.1 * M
    alone = make(Projection(MapKind.CONCEPTS, ends=ConceptEnds(right=action)), model, None)
    assert abs(alone.axes[:, 0] @ alone.axes[:, 1]) < 1e-3  # type: ignore[index]
    assert ConceptEnds().empty
    assert len(traits.films_with("nothing such")) == 0


def test_genres_have_a_colour_each_and_the_rarest_wins(dataset: Dataset, traits: Traits) -> None:
    support, places = np.ones(M, np.int32), np.random.default_rng(0).normal(size=(M, 2))
    made = colouring.by_genre(traits, support, places)
    genres = dataset.films.genres
    assert set(made.names) == {"Action", "Comedy", "Drama", ""}
    assert made.names[-1] == ""
    rare = min(("Action", "Comedy"), key=lambda n: genres[:, dataset.films.genre_names.index(n)].sum())
    has = genres[:, dataset.films.genre_names.index(rare)]
    assert np.all(made.classes[has] == made.names.index(rare))
    assert made.counts(np.arange(M)).sum() == M


def test_the_genres_that_gather_in_view_have_the_colours_and_keep_them() -> None:
    rng = np.random.default_rng(1)
    names = tuple(f"Genre {k}" for k in range(9))
    places = rng.uniform(-1, 1, (4000, 2))
    has = rng.random((4000, 9)) < 0.3
    for k in range(6):  # these gather, each elsewhere; the others are as common everywhere
        has[:, k] = np.hypot(*(places - (np.cos(k), np.sin(k))).T) < 0.6
    numbers = np.zeros((4000, 3), np.float32)
    kinds = (TraitKind.YEAR, TraitKind.COUNT, TraitKind.MEAN)
    nothing = np.zeros(4000, np.bool_), np.empty(0, np.int32), np.empty((0, 0), np.float32), ()
    traits = Traits((TraitKind.GENRE,) * 9, names, has, numbers, kinds, *nothing)
    made = colouring.by_genre(traits, np.ones(4000, np.int32), places)
    assert set(made.names) == {*names[:6], ""}
    left = np.where(places[:, 0] < 0, 1, 0).astype(np.int32)
    nearer = colouring.by_genre(traits, left, places, before=made.names)
    assert {"Genre 2", "Genre 3", "Genre 4"} <= set(nearer.names)
    assert [n for n in nearer.names if n in made.names and n] == [n for n in made.names if n in nearer.names and n]
    for name in set(made.names) & set(nearer.names) - {""}:
        assert made.names.index(name) == nearer.names.index(name)


def test_numbers_are_cut_into_ordered_classes_and_unknown_ones_have_none(dataset: Dataset, traits: Traits) -> None:
    scale = dataset.scale
    for made, values in (
        (colouring.by_year(traits), traits.years),
        (colouring.by_mean(traits, scale), traits.means),
        (colouring.by_count(np.arange(M, dtype=np.int32)), np.arange(M)),
        (colouring.by_prediction(traits.means, scale), traits.means),
    ):
        known = made.classes != colouring.NONE
        for k in range(made.n_classes):
            inside = values[known & (made.classes == k)]
            assert np.all((inside >= made.bounds[k]) & (inside < made.bounds[k + 1]))
        assert made.counts(np.arange(M)).sum() == M
    films, ratings = np.array([3, 9], np.int32), np.array([5.0, 1.0], np.float32)
    missed = colouring.by_miss(np.full(M, 3.0, np.float32), films, ratings, scale)
    assert np.flatnonzero(missed.classes != colouring.NONE).tolist() == [3, 9]
    middle = missed.n_classes // 2
    assert missed.classes[3] < middle < missed.classes[9]


def test_a_path_leads_by_near_films_from_the_first_to_the_last(
    dataset: Dataset, model: FactorModel, traits: Traits
) -> None:
    start, end = (int(np.argmax(project(model).positions[:, 0] * s)) for s in (1, -1))
    steps = find_path(model, start, end, dataset.films, traits)
    assert steps[0].start == start
    assert steps[-1].end == end
    assert all(a.end == b.start for a, b in itertools.pairwise(steps))
    units = model.film_factors / np.linalg.norm(model.film_factors, axis=1, keepdims=True)
    assert min(s.cosine for s in steps) > units[start] @ units[end]
    assert steps[0].cosine == pytest.approx(units[start] @ units[steps[0].end], abs=1e-5)
    for step in steps:
        one, other = set(dataset.films.genres_of(step.start)), set(dataset.films.genres_of(step.end))
        assert set(step.shared) == one & other
        assert (set(step.dropped), set(step.gained)) == (one - other, other - one)
        assert step.years == int(dataset.films.years[step.end]) - int(dataset.films.years[step.start])
