"""Claims about taste: each recomputed here film by film, found where taste was put, and absent where there is none."""

from __future__ import annotations

import math
from pathlib import Path
from statistics import NormalDist

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Films, Genome, Ratings, RatingScale, Tags
from mfgui.insight import taste
from mfgui.insight.groups import GroupKind, groups_of
from mfgui.insight.rating_sums import rating_sums
from mfgui.insight.taste import (
    CHANCE,
    LEAST_IN_GROUP,
    LEAST_LIKING,
    LEAST_RATINGS,
    ClaimKind,
    TasteSummary,
    taste_summary,
)

PEOPLE, FILMS, EACH = 80, 300, 120
GENRES = ("Comedy", "Film-Noir", "Musical")
LOVER, GRUMP, FEW = 3, 5, 7


def make(*, genome: bool = False) -> Dataset:
    """Person 3 loves film noir and hates musicals, 5 gives half a star less than others, 7 rated little."""
    rng = np.random.default_rng(11)
    kinds = np.eye(3, dtype=np.bool_)[np.arange(FILMS) % 3]
    quality = rng.normal(3.4, 0.4, FILMS)
    rows = []
    for user in range(PEOPLE):
        number = 15 if user == FEW else EACH
        for film in rng.choice(FILMS, number, replace=False).tolist():
            liking = quality[film] + 0.4 * rng.standard_normal()
            if user == LOVER:
                liking += (0.0, 1.0, -1.0)[film % 3]
            if user == GRUMP:
                liking -= 0.5
            rows.append((user, film, float(np.clip(round(2 * liking) / 2, 0.5, 5))))
    users, films, values = zip(*rows, strict=True)
    titles = tuple(f"Film {n}" for n in range(FILMS))
    years = np.array([0 if n % 50 == 0 else 1940 + n % 60 for n in range(FILMS)], np.int16)
    table = Films(np.arange(FILMS), titles, titles, years, GENRES, kinds, ("",) * FILMS, ("",) * FILMS)
    ratings = Ratings(np.array(users, np.int32), np.array(films, np.int32), np.array(values, np.float32))
    noir = np.arange(1, FILMS, 3, dtype=np.int32)
    tags = Tags(
        np.zeros(len(noir) + 15, np.int32),
        np.concatenate([noir, noir[:4], noir[:5], np.arange(6)]).astype(np.int32),
        np.concatenate([np.arange(len(noir)) % 2, np.full(4, 2), np.full(5, 3), np.full(6, 4)]).astype(np.int32),
        ("Dark", "dark", "too few", "film noir", "early"),
    )
    relevance = np.zeros((len(noir), 2), np.float16)
    relevance[:, 0], relevance[:4, 1] = 0.8, 0.9
    return Dataset(
        "d",
        Path("d"),
        "d",
        False,
        np.arange(PEOPLE),
        table,
        ratings,
        RatingScale(0.5, 5, 0.5),
        tags=tags,
        genome=Genome(noir, ("shadows", "rare"), relevance) if genome else None,
    )


@pytest.fixture(scope="module")
def data() -> Dataset:
    return make()


def told(data: Dataset, user: int) -> TasteSummary:
    mine = data.by_user.of(user)
    films, ratings = data.ratings.films[mine], data.ratings.values[mine]
    return taste_summary(rating_sums(data), groups_of(data), films, ratings, films, ratings)


def differences(data: Dataset, user: int) -> dict[int, float]:
    """What somebody gave each film less the damped mean of what others gave it, by going through all ratings."""
    given: dict[int, list[tuple[int, float]]] = {}
    r = data.ratings
    for u, f, v in zip(r.users.tolist(), r.films.tolist(), r.values.tolist(), strict=True):
        given.setdefault(f, []).append((u, v))
    overall = float(np.mean(r.values.astype(float)))
    found = {}
    for film, pairs in given.items():
        own = [v for u, v in pairs if u == user]
        if own:
            others = [v for u, v in pairs if u != user]
            found[film] = own[0] - (sum(others) + 5 * overall) / (len(others) + 5)
    return found


def in_group(data: Dataset, name: str, kind: GroupKind) -> set[int]:
    if kind is GroupKind.GENRE:
        return {f for f in range(FILMS) if name in data.films.genres_of(f)}
    if kind is GroupKind.DECADE:
        return {f for f in range(FILMS) if f"{int(data.films.years[f]) // 10 * 10}s" == name}
    assert data.tags is not None
    chosen = {c for c, text in enumerate(data.tags.texts) if text.casefold() == name}
    return {f for f, c in zip(data.tags.films.tolist(), data.tags.codes.tolist(), strict=True) if c in chosen}


@pytest.mark.parametrize("user", range(PEOPLE))
def test_every_claim_follows_from_numbers_computed_another_way(data: Dataset, user: int) -> None:
    story = told(data, user)
    gap = differences(data, user)
    n = len(gap)
    assert story.level == pytest.approx(sum(gap.values()) / (n + 5), abs=1e-6)
    if n < LEAST_RATINGS:
        assert story.claims == ()
        return
    centred = {film: value - sum(gap.values()) / n for film, value in gap.items()}
    spread = math.sqrt(sum(v * v for v in centred.values()) / n)
    groups = groups_of(data)
    tested = 0
    for name, kind in zip(groups.names, groups.kinds, strict=True):
        films = in_group(data, name, kind) & gap.keys()
        tested += LEAST_IN_GROUP <= len(films) <= 0.8 * n
    assert story.needed == pytest.approx(NormalDist().inv_cdf(1 - CHANCE / 2 / max(tested, 1)))
    for claim in story.claims:
        if claim.liking is None:
            continue
        films = in_group(data, claim.liking.name, claim.liking.kind) & gap.keys()
        total = sum(centred[f] for f in films)
        size = len(films)
        assert (claim.n, claim.liking.n) == (size, size)
        assert size >= LEAST_IN_GROUP
        assert claim.value == pytest.approx(total / (size + 10), abs=1e-6)
        z = total / size / (spread * math.sqrt((1 - size / n) / size))
        assert claim.liking.z == pytest.approx(z, abs=1e-6)
        assert abs(z) >= story.needed
        assert abs(claim.value) >= LEAST_LIKING
        assert (claim.kind is ClaimKind.LIKES) == (claim.value > 0)


def test_taste_that_was_put_there_is_found_and_no_other(data: Dataset) -> None:
    lover = told(data, LOVER)
    likes = [c.liking.name for c in lover.claims if c.kind is ClaimKind.LIKES and c.liking]
    cold = [c.liking.name for c in lover.claims if c.kind is ClaimKind.DISLIKES and c.liking]
    assert likes == ["Film-Noir"]  # not "dark" too: these are the same films
    assert cold == ["Musical"]
    grump = told(data, GRUMP)
    assert grump.level == pytest.approx(-0.5, abs=0.12)
    assert [c.kind for c in grump.claims] == [ClaimKind.LEVEL]
    others = [told(data, u) for u in range(PEOPLE) if u not in {LOVER, GRUMP, FEW}]
    wrong = sum(any(c.liking for c in story.claims) for story in others)
    assert wrong <= 0.1 * len(others)


def test_who_is_not_in_the_data_is_told_of_as_well(data: Dataset) -> None:
    mine = data.by_user.of(LOVER)
    films, ratings = data.ratings.films[mine], data.ratings.values[mine]
    nothing = np.empty(0, np.int32), np.empty(0, np.float32)
    story = taste_summary(rating_sums(data), groups_of(data), films, ratings, *nothing)
    at = rating_sums(data)
    others = (at.film_sums[films] + 5 * at.mean) / (at.film_counts[films] + 5)
    assert story.others == pytest.approx(others.mean())
    assert any(c.liking and c.liking.name == "Film-Noir" for c in story.claims)
    assert taste_summary(rating_sums(data), groups_of(data), *nothing, *nothing).claims == ()


def test_a_habit_is_a_value_given_half_of_the_time(data: Dataset) -> None:
    films = np.arange(40, dtype=np.int32)
    ratings = np.where(films < 20, 4, 2 + films % 3).astype(np.float32)
    nothing = np.empty(0, np.int32), np.empty(0, np.float32)
    story = taste_summary(rating_sums(data), groups_of(data), films, ratings, *nothing)
    habit = [c for c in story.claims if c.kind is ClaimKind.HABIT]
    share = float((ratings == 4).mean())
    assert [(c.of, c.value) for c in habit] == [(4.0, share)]
    ratings[:8] = 1
    story = taste_summary(rating_sums(data), groups_of(data), films, ratings, *nothing)
    assert not any(c.kind is ClaimKind.HABIT for c in story.claims)


def test_groups_are_genres_decades_and_tags_of_enough_films(data: Dataset) -> None:
    groups = groups_of(data)
    tags = [n for n, k in zip(groups.names, groups.kinds, strict=True) if k is GroupKind.TAG]
    assert tags == ["dark", "early"]  # "too few" has four films, "film noir" is a genre
    for name, kind in zip(groups.names, groups.kinds, strict=True):
        code = groups.names.index(name)
        films = {f for f in range(FILMS) if code in groups.codes[groups.starts[f] : groups.starts[f + 1]]}
        assert films == in_group(data, name, kind)
    some = np.array([4, 0, 4, 7], np.int32)
    places, codes = groups.of(some)
    for place in range(4):
        f = some[place]
        assert codes[places == place].tolist() == groups.codes[groups.starts[f] : groups.starts[f + 1]].tolist()
    known = groups_of(make(genome=True))
    assert [n for n, k in zip(known.names, known.kinds, strict=True) if k is GroupKind.TAG] == ["shadows"]


def likes(data: Dataset, above: tuple[float, float, float], counts: tuple[int, int, int], most: int = 2) -> list[str]:
    """Names of the liked groups of somebody who gives so many comedies, noirs and musicals so much above others."""
    films = np.concatenate([3 * np.arange(n) + kind for kind, n in enumerate(counts)]).astype(np.int32)
    at = rating_sums(data)
    others = (at.film_sums[films] + 5 * at.mean) / (at.film_counts[films] + 5)
    nothing = np.empty(0, np.int32), np.empty(0, np.float32)
    ratings = (others + np.repeat(above, counts)).astype(np.float32)
    claims = taste_summary(at, groups_of(data), films, ratings, *nothing, most=most).claims
    return [c.liking.name for c in claims if c.kind is ClaimKind.LIKES and c.liking]


def test_a_group_of_nearly_all_ratings_is_not_claimed(data: Dataset) -> None:
    assert "Film-Noir" in likes(data, (0, 1, -1), (0, 32, 9))  # 78 % of the ratings
    assert likes(data, (0, 1, -1), (0, 34, 6)) == []  # 85 %


def test_the_clearest_groups_are_claimed_first(data: Dataset) -> None:
    assert likes(data, (0.5, 1, -1.5), (60, 60, 60), most=2) == ["Film-Noir", "Comedy"]
    assert likes(data, (0.5, 1, -1.5), (60, 60, 60), most=1) == ["Film-Noir"]
    assert likes(data, (1, 0.5, -1.5), (60, 60, 60), most=1) == ["Comedy"]


def test_of_groups_that_share_over_half_of_their_films_the_clearer_is_claimed() -> None:
    films = {0: range(4), 1: range(1, 5), 2: range(2, 6), 3: range(20, 22), 4: range(30, 31)}  # shared: 3 of 5, 2 of 6
    places = np.array([place for own in films.values() for place in own])
    codes = np.array([g for g, own in films.items() for _ in own], np.int32)
    assert taste._distinct([0, 1, 2, 3, 4], places, codes, 9) == [0, 2, 3, 4]
    assert taste._distinct([1, 0, 3, 4], places, codes, 2) == [1, 3]
    half = np.array([0, 1, 1, 2]), np.array([5, 5, 6, 6], np.int32)  # {0, 1} and {1, 2}: 1 of 3
    assert taste._distinct([5, 6], *half, 9) == [5, 6]
    edge = np.array([0, 1, 0]), np.array([7, 7, 8], np.int32)  # exactly half
    assert taste._distinct([7, 8], *edge, 9) == [7, 8]
