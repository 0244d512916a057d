"""Ratings as steps of a scale: thresholds found, odds that come true, and runs that go on with the same bits."""

from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import People, Ratings, RatingScale
from mfgui.data.errors import ReadCancelled
from mfgui.factorization.interface import Ability, TrainingData
from mfgui.factorization.methods.bayes import method as bayes
from mfgui.factorization.methods.bayes.features import make_features
from mfgui.factorization.methods.bayes.ordinal import Thresholds, steps_of
from mfgui.factorization.methods.bayes.sums import PairSums
from mfgui.factorization.packing import pack, unpack
from tests.factorization.conftest import planted_ratings

CUTS = np.array([1.5, 1.9, 3.2, 4.5])
STARS = RatingScale(1, 5, 1)


@pytest.fixture(scope="module")
def steps():
    """Whole stars whose middle thresholds are not half way; some of the ratings are held out."""
    made = planted_ratings(users=500, noise=0.7, seed=3)

    def whole(ratings, times):
        values = (1 + np.searchsorted(CUTS, ratings.values)).astype(np.float32)
        return Ratings(ratings.users, ratings.films, values, times)

    n = len(made.train.ratings)
    times = 86_400 * np.arange(n, dtype=np.int64) // 7
    train = replace(made.train, ratings=whole(made.train.ratings, times), scale=STARS)
    return train, whole(made.held_out, None)


def fitted(data, sweeps, seed=1, **settings):
    fit = bayes.METHOD.start(data, bayes.METHOD.choose(None, {"factors": 3, **settings}), seed)
    for _ in range(sweeps):
        fit.run_epoch(lambda _: None)
    return fit


@pytest.fixture(scope="module")
def model(steps):
    return fitted(steps[0], 80, burn_in=30).model()


@pytest.mark.parametrize(("scale", "steps"), [((0.5, 5, 0.5), 10), ((1, 10, 1), 10), ((0, 1, 1), 0), ((1, 5, 0.1), 0)])
def test_scales_of_few_steps_are_ordinal(scale, steps):
    assert steps_of(RatingScale(*scale)) == steps


def test_thresholds_are_found_and_two_stay(model):
    cuts = np.mean([sample.cuts for sample in model.samples], axis=0)
    fixed = np.isclose(cuts, np.arange(1.5, 5), atol=1e-9)
    assert fixed.sum() == 2
    # Where two are held, all others are known relative to them.
    line = np.polyfit(CUTS[fixed], cuts[fixed], 1)
    np.testing.assert_allclose(cuts, np.polyval(line, CUTS), atol=0.1)


def test_odds_come_true_and_their_mean_is_the_prediction(steps, model):
    _, held = steps
    assert Ability.ODDS in model.abilities
    odds = model.odds(held.users, held.films)
    np.testing.assert_allclose(odds.sum(axis=1), 1, atol=1e-5)
    np.testing.assert_allclose(odds @ np.arange(1, 6), model.predict(held.users, held.films), atol=1e-4)
    for step in range(5):
        here = held.values == step + 1
        for low, high in ((0.1, 0.3), (0.3, 0.6), (0.6, 0.9)):
            said = (odds[:, step] > low) & (odds[:, step] <= high)
            if said.sum() > 150:
                assert here[said].mean() == pytest.approx(odds[said, step].mean(), abs=0.07)


def test_predicts_better_than_where_steps_are_numbers(steps, model):
    train, held = steps
    plain = fitted(train, 80, burn_in=30, ordinal=False).model()
    assert Ability.ODDS not in plain.abilities
    errors = [np.mean((one.predict(held.users, held.films) - held.values) ** 2) for one in (model, plain)]
    assert errors[0] < errors[1]


def test_lists_show_what_pairs_say(steps, model):
    films = np.arange(steps[0].n_films, dtype=np.int32)
    pairs = model.predict(np.full(len(films), 4, np.int32), films)
    np.testing.assert_allclose(model.scores(model.taste(4)), pairs, atol=2e-4)


@pytest.mark.parametrize("phases", [3, 8, 9])
def test_a_saved_run_goes_on_with_the_same_bits_and_holds_no_rating(steps, phases):
    train, _ = steps
    ratings = train.ratings
    days = 86_400 * (np.arange(len(ratings), dtype=np.int64) // 500)  # more ratings than moments
    train = replace(train, ratings=Ratings(ratings.users, ratings.films, ratings.values, days))
    chosen = {"dates": True, "burn_in": 1, "implicit": 5}
    whole = fitted(train, 5, **chosen)
    cut = fitted(train, 2, **chosen)
    looks = 0

    def look(_seen):
        nonlocal looks
        looks += cut._phase == phases
        if looks == 1:
            raise ReadCancelled

    with pytest.raises(ReadCancelled):
        cut.run_epoch(look)
    state = {key: np.array(value) if isinstance(value, np.ndarray) else value for key, value in cut.state().items()}
    assert not any(isinstance(value, np.ndarray) and value.size == len(train.ratings) for value in state.values())
    resumed = bayes.METHOD.start(train, bayes.METHOD.choose(None, {"factors": 3, **chosen}), 1)
    resumed.restore(state, lambda _: None)
    while resumed._sweep < 5:
        resumed.run_epoch(lambda _: None)
    assert np.array_equal(resumed.model().user_bias, whole.model().user_bias)
    assert np.array_equal(resumed._latent.values, whole._latent.values)
    for name in ("cuts", "law", "own"):
        assert np.array_equal(getattr(resumed._latent.thresholds, name), getattr(whole._latent.thresholds, name))


def test_a_run_of_an_older_version_goes_on_with_the_thresholds_that_all_had(steps):
    train, _ = steps
    fit = fitted(train, 3, burn_in=1)
    state = fit.state()
    common, after = np.array([[1.5, 1.9, 3.3, 4.5], [1.5, 1.91, 3.3, 4.5]]) / fit._unit
    older = {name: value for name, value in state.items() if name not in ("latent.own", "latent.law")}
    older = {name: value for name, value in older.items() if not name.endswith(".own")}
    older |= {"latent.cuts": common, "latent.cuts_after": after}
    resumed = bayes.METHOD.start(train, bayes.METHOD.choose(None, {"factors": 3, "burn_in": 1}), 1)
    resumed.restore(older, lambda _: None)
    latent = resumed._latent
    given = np.rint(resumed._users.rows.values * resumed._unit)
    assert np.mean(1 + np.searchsorted(common, latent.values) == given) > 0.999
    assert np.array_equal(latent.thresholds.cuts, after)
    model = resumed.model()
    assert np.isfinite(model.odds(train.ratings.users[:9], train.ratings.films[:9])).all()
    resumed.run_epoch(lambda _: None)
    assert latent.thresholds.own[:, 1:-1].std(axis=0).min() > 0


def test_a_packed_model_tells_the_same_odds(steps, model):
    again = unpack(pack(model))
    users, films = steps[1].users[:50], steps[1].films[:50]
    assert np.array_equal(again.odds(users, films), model.odds(users, films))


def test_sums_brought_up_to_date_are_those_made_anew(steps):
    train, held = steps
    users, films = np.tile(held.users, 2), np.tile(held.films, 2)
    assert len(users) > 512
    fit = fitted(train, 12, burn_in=4)
    sums = PairSums(STARS)
    for _ in range(14):
        samples = fit.model().samples
        kept = sums.mean(samples, users, films), sums.variance(samples, users, films)
        anew = PairSums(STARS)
        assert np.array_equal(kept[0], anew.mean(samples, users, films))
        assert np.array_equal(kept[1], anew.variance(samples, users, films))
        fit.run_epoch(lambda _: None)
    own = np.mean([s.users.bias[users] + s.film_means.bias[films] for s in samples], axis=0)
    dots = np.mean([(s.users.row(users) * s.film_means.row(films)).sum(axis=1) for s in samples], axis=0)
    np.testing.assert_allclose(kept[0], own + dots, atol=1e-4)


def test_what_people_s_thresholds_have_in_common_is_drawn_and_stays_in_order():
    rng = np.random.default_rng(0)
    values = np.array([1, 2, 3, 4, 5, 5], np.float32)
    thresholds = Thresholds(STARS, 1.0, values, np.ones(3000, np.int32))
    spread = np.diag([0.3, 0.2, 0.1, 0.4]) @ (np.eye(4) + 0.5) @ np.diag([0.3, 0.2, 0.1, 0.4])
    own = np.tile(thresholds.bounds, (3000, 1))
    own[:, 1:-1] = rng.multivariate_normal(CUTS, spread, 3000)
    own[:, 1 + thresholds.held] += np.arange(1.5, 5)[thresholds.held] - own[:, 1 + thresholds.held].mean(axis=0)
    for _ in range(20):  # as the spread is measured from what was in common before
        thresholds.follow(own, rng)
    np.testing.assert_allclose(np.linalg.inv(thresholds.law), spread, atol=0.015)
    wanted = own[:, 1:-1].mean(axis=0)
    np.testing.assert_allclose(thresholds.cuts, wanted, atol=0.03)
    np.testing.assert_allclose(thresholds.cuts[thresholds.held], wanted[thresholds.held], atol=1e-9)
    few = Thresholds(STARS, 1.0, values, np.array([1, 0, 2], np.int32))
    for _ in range(50):
        own = np.tile(few.bounds, (3, 1))
        own[:, 1:-1] = np.sort(rng.normal(3, 2, (3, 4)), axis=1)
        few.follow(own, rng)
        assert (np.diff(few.cuts) > 0).all()
    kept = few.own
    few.follow(np.full((3, 6), np.nan), rng)
    assert few.own is kept


def test_people_s_facts_are_features_and_newcomers_have_none():
    ages, genders = ("24", "25–34", "7", "", "31", "30"), ("F", "F", "M", "M", "M", "F")
    people = People(ages, genders, ("artist",) * 6, ("9021", "9", "1", "1", "1", ""))
    ratings = Ratings(np.arange(6, dtype=np.int32), np.zeros(6, np.int32), np.ones(6, np.float32))
    data = TrainingData(ratings, 6, 1, STARS, people=people)
    made = make_features(data, None, data.user_support, films=False, counts=True, tables=True)
    # Ages of three or more alike: 25 to 34; genders: both; one occupation and one area tell nothing apart.
    assert made.groups == (0, 2, 2, 1)
    assert made.others[:, :2].tolist() == [[1, 0], [1, 0], [0, 1], [0, 1], [0, 1], [1, 0]]
    model = fitted(data, 2, implicit=0).model()
    assert model.count_prior.shape[0] == 3
    assert np.isfinite(model.fold_in(np.zeros(1, np.int32), np.ones(1, np.float32)).bias)


def test_planted_thresholds_of_people_are_recovered():
    """Some stretch the scale, some keep to its middle: their thresholds are found about as they were planted."""
    made = planted_ratings(users=400, noise=0.5, seed=5)
    rng = np.random.default_rng(1)
    stretch = rng.choice([0.6, 1.0, 1.6], 400)

    def given(ratings):
        cuts = 3 + np.arange(-1.5, 2)[None, :] * stretch[ratings.users, None]
        return Ratings(
            ratings.users, ratings.films, (1 + (ratings.values[:, None] > cuts).sum(axis=1)).astype(np.float32)
        )

    train, held = replace(made.train, ratings=given(made.train.ratings), scale=STARS), given(made.held_out)
    learnt = fitted(train, 80, burn_in=20).model()
    own = learnt._odds.cuts
    found = (own[:, 3] - own[:, 0]) / np.sqrt(learnt.noise)
    assert [found[stretch == one].mean() for one in (0.6, 1.0, 1.6)] == sorted(
        found[stretch == one].mean() for one in (0.6, 1.0, 1.6)
    )
    assert np.corrcoef(found, stretch)[0, 1] > 0.8
    odds = learnt.odds(held.users, held.films)
    for one in (0.6, 1.6):
        here = stretch[held.users] == one
        for step in range(5):
            happened = (held.values[here] == step + 1).mean()
            assert odds[here, step].mean() == pytest.approx(happened, abs=0.06)


def test_people_s_habits_are_learnt_and_come_true():
    """Half of the people never give a two or a four, whatever they think of the film."""
    made = planted_ratings(users=400, noise=0.5, seed=5)

    def given(ratings):
        values = np.clip(np.rint(ratings.values), 1, 5)
        odd = np.where(ratings.values < 2, 1, np.where(ratings.values > 4, 5, 3))
        return replace_values(ratings, np.where(ratings.users % 2 == 1, odd, values))

    def replace_values(ratings, values):
        return Ratings(ratings.users, ratings.films, values.astype(np.float32))

    train = replace(made.train, ratings=given(made.train.ratings), scale=STARS)
    held = given(made.held_out)
    learnt = fitted(train, 60, burn_in=20).model()
    odds = learnt.odds(held.users, held.films)
    never = held.users % 2 == 1
    assert odds[never][:, [1, 3]].sum(axis=1).mean() < 0.08
    for step in range(5):
        for people in (never, ~never):
            said, happened = odds[people, step], held.values[people] == step + 1
            assert said.mean() == pytest.approx(happened.mean(), abs=0.08)
    np.testing.assert_allclose(odds @ np.arange(1, 6), learnt.predict(held.users, held.films), atol=5e-3)
