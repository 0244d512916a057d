"""A film's page in numbers: each computed again here, another way."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Genome, Ratings, RatingScale, Tags
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Ability
from mfgui.insight.film_summary import FANS, LEAST_RATINGS, LEAST_SUPPORT, FilmSummary, film_summary

PEOPLE, FILMS, FILM = 70, 50, 4
SCALE = RatingScale(0.5, 5, 0.5)


def dataset(*, genome: bool = False, times: bool = True) -> Dataset:
    rng = np.random.default_rng(3)
    pairs = [(u, f) for u in range(PEOPLE) for f in np.flatnonzero(rng.random(FILMS) < 0.6).tolist() if f != 9]
    users, films = (np.array(c, np.int32) for c in zip(*pairs, strict=True))
    values = np.clip(np.round(2 * rng.normal(3.4, 1, len(pairs))) / 2, 0.5, 5).astype(np.float32)
    stamps = rng.integers(1_000_000_000, 1_200_000_000, len(pairs)) if times else None
    titles = tuple(f"Film {n}" for n in range(FILMS))
    genres = rng.random((FILMS, 3)) < 0.5
    table = Films(
        np.arange(FILMS),
        titles,
        titles,
        np.full(FILMS, 1990, np.int16),
        ("A", "B", "C"),
        genres,
        ("",) * FILMS,
        ("",) * FILMS,
    )
    texts = ("Dark", "dark", "slow", "rare")
    tags = Tags(
        np.array([1, 2, 2, 3, 5, 6], np.int32),
        np.array([FILM, FILM, FILM, FILM, 7, 8], np.int32),
        np.array([0, 1, 2, 1, 1, 3], np.int32),
        texts,
    )
    relevance = rng.random((FILMS, 4)).astype(np.float16)
    known = Genome(np.arange(FILMS, dtype=np.int32), ("g1", "g2", "g3", "g4"), relevance) if genome else None
    return Dataset(
        "d",
        Path("d"),
        "d",
        False,
        np.arange(PEOPLE),
        table,
        Ratings(users, films, values, stamps),
        SCALE,
        tags=tags,
        genome=known,
    )


def model_of(data: Dataset, **changes: object) -> FactorModel:
    rng = np.random.default_rng(5)

    def some(*shape: int) -> np.ndarray:
        return rng.normal(0, 0.4, shape).astype(np.float32)

    support = data.by_film.counts.astype(np.int32).copy()
    support[:6] = np.minimum(support[:6], LEAST_SUPPORT - 1)
    support[FILM] = 30
    return FactorModel(
        **{
            "method": "adam",
            "settings": {},
            "seed": 0,
            "scale": SCALE,
            "mean": 3.4,
            "user_bias": some(PEOPLE),
            "film_bias": some(FILMS),
            "user_factors": some(PEOPLE, 3),
            "film_factors": some(FILMS, 3),
            "user_support": data.by_user.counts.astype(np.int32),
            "film_support": support,
            "ridge": 0.1,
            "ridge_per_rating": 0.0,
            **changes,
        }
    )


def given(data: Dataset, user: int) -> dict[int, float]:
    r = data.ratings
    mine = r.users == user
    return dict(zip(r.films[mine].tolist(), r.values[mine].tolist(), strict=True))


@pytest.fixture(scope="module")
def data() -> Dataset:
    return dataset()


@pytest.fixture(scope="module")
def story(data: Dataset) -> FilmSummary:
    return film_summary(data, model_of(data), FILM)


def test_ratings_by_value_and_by_year(data: Dataset, story: FilmSummary) -> None:
    r = data.ratings
    mine = r.values[r.films == FILM]
    assert (story.n, story.mean, story.spread) == (len(mine), pytest.approx(mine.mean()), pytest.approx(mine.std()))
    assert {v: c for v, c in zip(story.values.lows, story.values.counts, strict=True) if c} == {
        v: int((mine == v).sum()) for v in np.unique(mine)
    }
    years = r.timestamps[r.films == FILM].astype("datetime64[s]").astype("datetime64[Y]").astype(int) + 1970
    over = story.over_time
    assert over is not None
    assert over.unit == "year"
    for start, count, mean in zip(over.starts, over.counts, over.means, strict=True):
        year = int(str(start)[:4])
        assert count == (years == year).sum()
        assert mean == pytest.approx(mine[years == year].mean()) if count else np.isnan(mean)
    assert over.counts.sum() == len(mine)


def test_mean_predictions_are_of_raters_and_of_anybody(data: Dataset, story: FilmSummary) -> None:
    model = model_of(data)
    everybody = np.arange(PEOPLE, dtype=np.int32)
    predicted = model.predict(everybody, np.full(PEOPLE, FILM, np.int32))
    raters = data.ratings.users[data.ratings.films == FILM]
    assert story.predicted_raters == pytest.approx(predicted[raters].mean(), abs=1e-5)
    assert story.predicted_all == pytest.approx(predicted.mean(), abs=1e-5)
    assert story.rated_mean == pytest.approx(story.mean)
    assert story.looked_at == PEOPLE


def test_near_films_share_what_is_said_and_are_well_known(data: Dataset, story: FilmSummary) -> None:
    model = model_of(data)
    assert story.similar
    q = model.film_factors / np.linalg.norm(model.film_factors, axis=1, keepdims=True)
    able = [f for f in range(FILMS) if f != FILM and model.film_support[f] >= LEAST_SUPPORT]
    expected = sorted(able, key=lambda f: -float(q[f] @ q[FILM]))[: len(story.similar)]
    assert [similar.film for similar in story.similar] == expected
    people = [given(data, u) for u in range(PEOPLE)]
    for similar in story.similar:
        assert similar.cosine == pytest.approx(float(q[similar.film] @ q[FILM]), abs=1e-5)
        names = set(data.films.genres_of(FILM)) & set(data.films.genres_of(similar.film))
        assert set(similar.genres) == names
        both = [p for p in people if FILM in p and similar.film in p]
        assert similar.both == len(both)
        liked = [p for p in both if min(p[FILM], p[similar.film]) > np.mean(list(p.values()))]
        assert similar.liked_both == len(liked)
        assert similar.tags == (("dark",) if similar.film == 7 else ())


def test_lovers_rate_it_above_their_other_ratings(data: Dataset, story: FilmSummary) -> None:
    above = {}
    for user in range(PEOPLE):
        rated = given(data, user)
        if FILM in rated and len(rated) >= LEAST_RATINGS:
            rest = np.mean([v for f, v in rated.items() if f != FILM])
            above[user] = (rated[FILM] - rest, rated[FILM], rest)
    best = sorted(above, key=lambda u: -above[u][0])
    assert {f.user for f in story.lovers} <= set(best)
    ups, downs = ([above[u][0] for u in order[:FANS]] for order in (best, best[::-1]))
    assert [f.rating - f.mean for f in story.lovers] == pytest.approx(ups, abs=1e-6)
    assert [f.rating - f.mean for f in story.others] == pytest.approx(downs, abs=1e-6)
    for fan in (*story.lovers, *story.others):
        assert above[fan.user][1:] == (fan.rating, pytest.approx(fan.mean))


def test_those_it_suits_have_not_rated_it(data: Dataset, story: FilmSummary) -> None:
    model = model_of(data)
    raters = set(data.ratings.users[data.ratings.films == FILM].tolist())
    pull = model.user_factors @ model.film_factors[FILM]
    able = [u for u in range(PEOPLE) if u not in raters and len(given(data, u)) >= LEAST_RATINGS and pull[u] > 0]
    assert story.suited is not None
    assert [f.user for f in story.suited] == sorted(able, key=lambda u: -pull[u])[:FANS]
    first = story.suited[0]
    pair = np.array([first.user], np.int32), np.array([FILM], np.int32)
    assert first.predicted == pytest.approx(float(model.predict(*pair)[0]))


def test_tags_count_people_whatever_the_case_and_the_genome_comes_first(data: Dataset, story: FilmSummary) -> None:
    assert story.tags == (("dark", 3.0), ("slow", 1.0))
    assert not story.from_genome
    known = dataset(genome=True)
    told = film_summary(known, None, FILM)
    assert told.from_genome
    relevance = dict(zip(known.genome.tags, known.genome.relevance[FILM].astype(float), strict=True))
    expected = sorted((t for t in relevance if relevance[t] >= 0.5), key=lambda t: -relevance[t])
    assert [t for t, _ in told.tags] == expected


def test_without_model_factors_dates_or_ratings_the_rest_is_told(data: Dataset) -> None:
    told = film_summary(data, None, FILM)
    assert told.similar is None
    assert told.suited is None
    assert np.isnan(told.predicted_all)
    plain = film_summary(data, model_of(data, abilities=frozenset({Ability.EPOCHS})), FILM)
    assert plain.similar is None
    assert not np.isnan(plain.predicted_all)
    assert film_summary(dataset(times=False), None, FILM).over_time is None
    nobody = film_summary(data, model_of(data), 9)
    assert (nobody.n, nobody.lovers, nobody.over_time) == (0, (), None)
    assert np.isnan(nobody.mean)
    assert nobody.suited == ()
