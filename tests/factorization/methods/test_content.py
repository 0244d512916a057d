"""The regression on film features against numpy, and that held-out tags teach it nothing."""

from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import Films, Genome, Ratings, RatingScale, Tags
from mfgui.factorization import rows
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.methods import content, film_features, popularity

USERS, FILMS = 70, 90


def film_table(genres) -> Films:
    n, names = len(genres), tuple(f"Genre {g}" for g in range(genres.shape[1]))
    titles = tuple(f"Film {i}" for i in range(n))
    nothing = ("",) * n
    return Films(np.arange(n), titles, titles, np.full(n, 1990, np.int16), names, genres, nothing, nothing)


@pytest.fixture(scope="module")
def all_ratings() -> tuple[Ratings, Films]:
    """People whose ratings follow their liking of genres."""
    rng = np.random.default_rng(4)
    genres = rng.random((FILMS, 4)) < 0.4
    genres[:, 3] = True  # says nothing
    liking = rng.normal(0, 1.0, (USERS, 4))
    truth = 3 + rng.normal(0, 0.3, (USERS, 1)) + liking @ (genres - genres.mean(axis=0)).T
    users, films = (a.astype(np.int32) for a in np.nonzero(rng.random((USERS - 1, FILMS)) < 0.4))
    order = rng.permutation(len(users))
    users, films = users[order], films[order]
    values = (truth[users, films] + rng.normal(0, 0.2, len(users))).astype(np.float32)
    return Ratings(users, films, values), film_table(genres)


@pytest.fixture(scope="module")
def split(all_ratings) -> tuple[TrainingData, Ratings]:
    ratings, films = all_ratings
    held = np.arange(len(ratings)) < len(ratings) // 10
    rng = np.random.default_rng(7)
    # Tags by people on films that they rated in training, with one spelt in two ways.
    tagged = ratings.take(np.flatnonzero(~held)[rng.choice(np.count_nonzero(~held), 200, replace=False)])
    texts = ("Noir", "noir", "a", "b", "c", "d")
    tags = Tags(tagged.users, tagged.films, rng.integers(0, 6, 200).astype(np.int32), texts)
    covered = np.sort(rng.choice(FILMS, 60, replace=False)).astype(np.int32)
    relevance = (rng.random((60, 3)) @ rng.random((3, 12)) + 0.1 * rng.random((60, 12))).astype(np.float16)
    relevance[:, 5] = 0.5
    genome = Genome(covered, tuple(f"tag {t}" for t in range(12)), relevance)
    data = TrainingData(ratings.take(~held), USERS, FILMS, RatingScale(-5.0, 11.0, 0.5), films, tags, genome)
    return data, ratings.take(held)


def fitted(data, **chosen):
    fit = content.METHOD.start(data, content.METHOD.choose(None, chosen), 1)
    fit.run_epoch(lambda _: None)
    return fit.model()


def standardised(X, weights):
    mean = np.average(X, axis=0, weights=weights)
    return (X - mean) / np.sqrt(np.average((X - mean) ** 2, axis=0, weights=weights))


def known_of_films(data, tag_texts):
    """Standardised features in float64, the genome's tags as they are."""
    weights = np.bincount(data.ratings.films, minlength=FILMS).astype(float)
    plain = [data.films.genres[:, g].astype(float) for g in range(3)]
    for codes in tag_texts:
        column = np.zeros(FILMS)
        column[data.tags.films[np.isin(data.tags.codes, codes)]] = 1
        plain.append(column)
    X = standardised(np.stack(plain, axis=1), weights)
    if data.genome is not None:
        varied = np.delete(data.genome.relevance.astype(float), 5, axis=1)
        whole = np.zeros((FILMS, 11))
        whole[data.genome.films] = standardised(varied, weights[data.genome.films])
        X = np.hstack([X, whole])
    return X / np.sqrt(X.shape[1])


@pytest.mark.parametrize("with_genome", [False, True])
@pytest.mark.parametrize("per_rating", [0.0, 0.2])
def test_every_person_is_the_ridge_solution(split, with_genome, per_rating):
    data = split[0] if with_genome else replace(split[0], genome=None)
    model = fitted(data, regularisation=1.5, regularisation_per_rating=per_rating, damping=2.0)
    X = known_of_films(data, [(0, 1), (2,), (3,), (4,), (5,)])
    mean = data.ratings.values.astype(float).mean()
    for user in range(0, USERS - 1, 5):
        own = data.ratings.take(data.ratings.users == user)
        level = mean + (own.values - mean).sum() / (len(own) + 2.0)
        A = X[own.films].T @ X[own.films] + (1.5 + per_rating * len(own)) * np.eye(X.shape[1])
        weights = np.linalg.solve(A, X[own.films].T @ (own.values - level))
        # The genome's columns are turned to its main directions, which leaves every prediction as it is.
        np.testing.assert_allclose(model.scores(model.taste(user)), level + X @ weights, atol=2e-3)


def test_the_genome_is_brought_to_its_main_directions(split, monkeypatch):
    monkeypatch.setattr(film_features, "GENOME_COLUMNS", 3)
    data = replace(split[0], tags=None, films=None)
    found = film_features.film_features(data, 0, 1, lambda _: None)
    weights = np.bincount(data.ratings.films, minlength=FILMS)[data.genome.films].astype(float)
    X = standardised(np.delete(data.genome.relevance.astype(float), 5, axis=1), weights)
    _, vectors = np.linalg.eigh(X.T @ (X * weights[:, None]) / weights.sum())
    truth = X @ vectors[:, ::-1][:, :3] / np.sqrt(11)
    np.testing.assert_allclose(np.abs(found[data.genome.films]), np.abs(truth), atol=1e-3)
    assert not np.delete(found, data.genome.films, axis=0).any()
    unrated = replace(data, ratings=data.ratings.take(~np.isin(data.ratings.films, data.genome.films)))
    assert film_features.film_features(unrated, 0, 1, lambda _: None).shape == (FILMS, 0)


def same(a, b):
    return np.array_equal(a.user_factors, b.user_factors) and np.array_equal(a.film_factors, b.film_factors)


def test_tags_of_held_out_ratings_teach_nothing(split):
    data, held_out = split
    tags = data.tags

    def with_more(users, films):
        more = Tags(
            np.append(tags.users, users).astype(np.int32),
            np.append(tags.films, films).astype(np.int32),
            np.append(tags.codes, np.full(len(users), 2)).astype(np.int32),
            tags.texts,
        )
        return replace(data, tags=more)

    model = fitted(data)
    assert same(model, fitted(with_more(held_out.users, held_out.films)))
    stranger = np.full(10, -1)
    assert same(model, fitted(with_more(stranger, np.arange(10))))
    learnt = data.ratings.take(~np.isin(data.ratings.films, tags.films[tags.codes == 2]))
    assert not same(model, fitted(with_more(learnt.users[:5], learnt.films[:5])))
    allowed = film_features.training_tags(with_more(held_out.users, held_out.films), lambda _: None)
    assert allowed.tolist() == [True] * len(tags) + [False] * len(held_out)


def test_the_number_of_tags_is_kept_to(split):
    data = replace(split[0], genome=None)
    widths = {tags: film_features.film_features(data, tags, 1, lambda _: None).shape[1] for tags in (0, 2, 5, 100)}
    assert widths == {0: 3, 2: 5, 5: 8, 100: 8}


def test_folding_in_a_known_person_is_that_person_and_parts_add_up(split):
    data, _ = split
    model = fitted(data)
    own = data.ratings.take(data.ratings.users == 9)
    taste, folded = model.taste(9), model.fold_in(own.films, own.values)
    assert folded.bias == pytest.approx(taste.bias, abs=1e-5)
    np.testing.assert_allclose(folded.factors, taste.factors, atol=1e-5)
    for film in range(0, FILMS, 7):
        e = model.explain(taste, own.films, own.values, film)
        total = e.mean + e.person_bias + e.film_bias + e.contributions.sum() + e.remainder + e.clipped
        assert e.prediction == pytest.approx(total, abs=1e-9)
        assert e.remainder == pytest.approx(0, abs=1e-3)


def test_knows_tastes_that_film_means_do_not(split):
    data, held_out = split
    errors = []
    for method in (content, popularity):
        chosen = {"regularisation": 1.0} if method is content else {}
        fit = method.METHOD.start(data, method.METHOD.choose(None, chosen), 1)
        fit.run_epoch(lambda _: None)
        predicted = fit.model().predict(held_out.users, held_out.films)
        errors.append(float(np.sqrt(np.mean((predicted - held_out.values) ** 2))))
    assert errors[0] < 0.6 * errors[1]


def test_without_features_it_is_the_persons_damped_mean(split):
    data = replace(split[0], films=None, tags=None, genome=None)
    model = fitted(data)
    assert not model.film_factors.any()
    own = data.ratings.values[data.ratings.users == 2].astype(float)
    level = data.mean + (own - data.mean).sum() / (len(own) + 5.0)
    np.testing.assert_allclose(model.scores(model.taste(2)), level, atol=1e-4)
    np.testing.assert_allclose(model.scores(model.taste(USERS - 1)), data.mean, atol=1e-5)


def test_same_bits_with_any_number_of_threads(split, monkeypatch):
    monkeypatch.setattr(content, "CHUNK_WORK", 16**2 * 200.0)
    models = []
    for threads in (1, 2, 3):
        monkeypatch.setattr(rows, "workers", lambda threads=threads: threads)
        models.append(fitted(split[0]))
    assert same(models[0], models[1])
    assert same(models[0], models[2])


class Stopped(Exception):  # noqa: N818
    pass


def test_it_looks_often_and_a_stopped_fit_stays_usable(split, monkeypatch):
    monkeypatch.setattr(content, "CHUNK_WORK", 16**2 * 200.0)
    data, seen = split[0], []
    fit = content.METHOD.start(data, content.METHOD.choose(), 1)
    fit.run_epoch(seen.append)
    assert seen == sorted(seen)
    assert seen[-1] == len(data.ratings)
    assert len(seen) > 15

    def stop(at):
        if at > len(data.ratings) // 2:
            raise Stopped

    again = content.METHOD.start(data, content.METHOD.choose(), 1)
    with pytest.raises(Stopped):
        again.run_epoch(stop)
    before = again.model()
    assert before.epoch == 0
    np.testing.assert_allclose(before.scores(before.taste(3)), data.mean, atol=1e-5)
    again.run_epoch(lambda _: None)
    assert same(again.model(), fit.model())
