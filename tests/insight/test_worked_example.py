"""The worked example: real ratings, their decomposition as numpy has it, and a table that tells something."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Ratings, RatingScale
from mfgui.insight import worked_example as module
from mfgui.insight.worked_example import FILMS, PEOPLE, WorkedExample, worked_example


def made_up(n_users: int, n_films: int, share: float = 0.8, titles: tuple[str, ...] | None = None) -> Dataset:
    """Half of the people like films of genre A, the other half those of genre B."""
    rng = np.random.default_rng(2)
    n = int(n_users * n_films * share)
    u, i = np.divmod(np.sort(rng.permutation(n_users * n_films)[:n]), n_films)
    values = 3 + np.where(u % 2 == i % 2, 1.5, -1.5) + rng.normal(0, 0.3, n)
    values = np.clip(np.rint(2 * values) / 2, 0.5, 5).astype(np.float32)
    titles = titles or tuple(f"Film {'abcdefghijklmnopqrstuvwxyz'[f % 26] * (1 + f // 26)}" for f in range(n_films))
    genres = np.stack([np.arange(n_films) % 2 == 0, np.arange(n_films) % 2 == 1], axis=1)
    films = Films(
        np.arange(n_films),
        titles,
        titles,
        np.zeros(n_films, np.int16),
        ("A", "B"),
        genres,
        ("",) * n_films,
        ("",) * n_films,
    )
    ratings = Ratings(u.astype(np.int32), i.astype(np.int32), values)
    return Dataset("made up", Path(), "", True, np.arange(n_users), films, ratings, RatingScale(0.5, 5, 0.5))


@pytest.fixture(scope="module", autouse=True)
def _few_starts() -> Iterator[None]:
    """In made-up data the climb finds a good table soon."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_STARTS", 6)
        yield


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return made_up(40, 50)


@pytest.fixture(scope="module")
def example(dataset: Dataset) -> WorkedExample:
    return worked_example(dataset)


def test_the_table_holds_the_ratings_of_the_data_set(dataset: Dataset, example: WorkedExample) -> None:
    assert example.ratings.shape == (FILMS, PEOPLE)
    assert len(set(example.films.tolist())) == FILMS
    assert len(set(example.people.tolist())) == PEOPLE
    r = dataset.ratings
    known = {(u, i): v for u, i, v in zip(r.users.tolist(), r.films.tolist(), r.values.tolist(), strict=True)}
    for row, film in enumerate(example.films.tolist()):
        mean = np.mean([v for (_, i), v in known.items() if i == film])
        for column, user in enumerate(example.people.tolist()):
            here = example.ratings[row, column]
            if (user, film) in known:
                assert here == example.filled[row, column] == known[user, film]
            else:
                assert np.isnan(here)
                assert example.filled[row, column] == pytest.approx(mean)


def test_k_factors_make_the_closest_table_of_rank_k(example: WorkedExample) -> None:
    left, values, right = np.linalg.svd(example.filled, full_matrices=False)
    assert example.most == PEOPLE
    assert not example.product(0).any()
    for k in range(1, PEOPLE + 1):
        np.testing.assert_allclose(example.product(k), (left[:, :k] * values[:k]) @ right[:k], atol=1e-9)
    np.testing.assert_allclose(example.product(PEOPLE), example.filled, atol=1e-9)
    known = example.known
    errors = example.product(2)[known] - example.ratings[known]
    assert example.miss(2) == pytest.approx(np.sqrt(np.mean(errors**2)))
    assert example.miss(PEOPLE) == pytest.approx(0, abs=1e-9)


def test_it_is_dense_and_the_second_factor_is_the_taste(dataset: Dataset, example: WorkedExample) -> None:
    gaps = ~example.known
    assert 4 <= gaps.sum() <= 8
    assert max(gaps.sum(axis=0).max(), gaps.sum(axis=1).max()) <= 2
    assert example.miss(1) > 4 * example.miss(2)
    # Films of one kind stand together, those who like them too.
    kinds = example.films % 2
    assert np.count_nonzero(np.diff(kinds)) == 1
    assert np.count_nonzero(np.diff(example.people % 2)) == 1
    assert (np.diff(example.film_numbers[:, 1]) <= 0).all()
    # The first factor is how well it is liked at all: one sign for everybody.
    assert (example.film_numbers[:, 0] > 0).all()
    assert (example.person_numbers[:, 0] > 0).all()


def test_it_is_the_same_for_the_same_data(dataset: Dataset, example: WorkedExample) -> None:
    again = worked_example(dataset)
    np.testing.assert_array_equal(again.films, example.films)
    np.testing.assert_array_equal(again.people, example.people)


def test_no_two_films_of_one_series() -> None:
    saga = ("Saga: Part One", "Saga: Part Two", "Saga", "Saga II", "Saga Part 3", "Saga 4")
    others = tuple(f"Film {'abcdefghijklmnopqrstuvwxyz'[f]}" for f in range(14))
    dataset = made_up(30, 20, titles=saga + others)
    chosen = [dataset.films.titles[film] for film in worked_example(dataset).films]
    assert sum(title.startswith("Saga") for title in chosen) <= 1


@pytest.mark.parametrize(("n_users", "n_films"), [(5, 6), (3, 2), (1, 4), (4, 1)])
def test_a_small_data_set_gives_the_table_that_it_has(n_users: int, n_films: int) -> None:
    example = worked_example(made_up(n_users, n_films, 1.0))
    assert example.ratings.shape == (n_films, n_users)
    np.testing.assert_allclose(example.product(example.most), example.filled, atol=1e-9)


def test_it_can_be_given_up(dataset: Dataset) -> None:
    class LeftError(Exception):
        pass

    looks = 0

    def leave() -> None:
        nonlocal looks
        looks += 1
        if looks == 10:
            raise LeftError

    with pytest.raises(LeftError):
        worked_example(dataset, checkpoint=leave)
