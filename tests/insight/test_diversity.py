"""Varied lists: the rule holds at every place, lists lose likeness as variety grows, nothing is lost."""

from __future__ import annotations

import numpy as np
import pytest

from mfgui.insight.diversity import MOST, POOL, likeness, varied
from mfgui.insight.ranking import RankedFilms


def ranked(n: int = 300, seed: int = 0) -> tuple[RankedFilms, np.ndarray]:
    rng = np.random.default_rng(seed)
    scores = np.sort(rng.normal(4, 0.3, n).astype(np.float32))[::-1]
    films = rng.permutation(n).astype(np.int32)
    # A crowd of films that are alike, more of them the better the films.
    factors = rng.normal(0, 0.3, (n, 6)).astype(np.float32)
    factors[films[rng.random(n) < np.linspace(1, 0.2, n)], 0] += 2
    return RankedFilms(films, scores.clip(0.5, 5), np.full(n, 9, np.int32), scores), factors


def cosine(a: np.ndarray, b: np.ndarray) -> float:
    return float(a @ b / np.linalg.norm(a) / np.linalg.norm(b))


@pytest.mark.parametrize(("variety", "count"), [(0.3, 10), (0.8, 10), (0.8, 2)])
def test_each_place_has_the_film_of_greatest_marginal_relevance(variety: float, count: int) -> None:
    before, factors = ranked(60)
    after = varied(before, factors, variety, count)
    assert after.films[:count].tolist() != before.films[:count].tolist()
    low, high = float(before.scores[POOL * count - 1]), float(before.scores[0])
    place = {int(f): k for k, f in enumerate(before.films)}
    for n in range(1, count):
        above = after.films[:n].tolist()

        def worth(film: int, above: list[int] = above) -> float:
            score = (float(before.scores[place[film]]) - low) / (high - low)
            return (1 - variety) * score - variety * max(0, *(cosine(factors[film], factors[f]) for f in above))

        left = [f for f in before.films[: POOL * count].tolist() if f not in above]
        assert worth(int(after.films[n])) == pytest.approx(max(map(worth, left)), abs=1e-5)


def test_more_variety_makes_lists_less_alike_and_keeps_every_film_once() -> None:
    before, factors = ranked()
    found = [varied(before, factors, v, 20) for v in (0.0, 0.3, 0.6, 1.0)]
    alike = [likeness(one.films[:20], factors) for one in found]
    assert alike[0] > alike[1] > alike[3]
    assert alike[0] > alike[2]
    assert found[0] is before
    for one in found:
        assert sorted(one.films.tolist()) == sorted(before.films.tolist())
        assert one.films[0] == before.films[0]
        scores = dict(zip(before.films.tolist(), before.scores.tolist(), strict=True))
        assert [scores[f] for f in one.films.tolist()] == one.scores.tolist()
        assert one.films[100:].tolist() == before.films[100:].tolist()


def test_short_lists_and_models_without_factors_are_left_alone() -> None:
    before, factors = ranked(3)
    assert varied(before, factors[:, :0], 0.5, 3) is before
    one = before.take(np.array([0]))
    assert varied(one, factors, 0.5, 10) is one
    assert np.isnan(likeness(one.films, factors))
    assert len(varied(before, factors, 0.5, 5 * MOST)) == 3


def test_likeness_is_the_mean_cosine_of_all_pairs() -> None:
    _, factors = ranked(8)
    for films in (np.array([0, 3, 5, 6], np.int32), np.array([2, 4], np.int32)):
        pairs = [cosine(factors[a], factors[b]) for a in films for b in films if a < b]
        assert likeness(films, factors) == pytest.approx(np.mean(pairs), abs=1e-6)
