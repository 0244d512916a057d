"""Blocks: every rating once an epoch, and no shared row within a round."""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from mfgui.data.dataset import Ratings
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.kernels.blocks import shuffle_block
from mfgui.factorization.schedule import BlockSchedule


@pytest.mark.parametrize("strip_users", [None, 8])
def test_epochs_go_over_every_rating_once_in_rounds_without_shared_rows(planted, monkeypatch, strip_users):
    monkeypatch.setattr("mfgui.factorization.schedule.workers", lambda: 1)
    data, ratings = planted.train, planted.train.ratings
    plan = BlockSchedule(data, 3, 300, strip_users)
    epochs = []
    for _ in range(2):
        visits, blocks = [], []

        def work(bounds, seed, visits=visits, blocks=blocks):
            visits.append((bounds[0], bounds[-1], seed))
            blocks.append(bounds)

        plan.run_epoch(work, id)
        epochs.append(visits)
    laid_out = set(zip(plan.users.tolist(), plan.films.tolist(), plan.values.tolist(), strict=True))
    assert laid_out == set(
        zip(
            plan.user_rows[ratings.users].tolist(),
            plan.film_rows[ratings.films].tolist(),
            ratings.values.tolist(),
            strict=True,
        )
    )
    for rows, n in ((plan.user_rows, data.n_users), (plan.film_rows, data.n_films)):
        np.testing.assert_array_equal(np.sort(rows), np.arange(n))
    for visits in epochs:
        assert len(visits) == 36  # six parts of each side
        covered = np.sort(np.concatenate([np.arange(a, b) for a, b, _ in visits]))
        np.testing.assert_array_equal(covered, np.arange(len(ratings)))
        for first in range(0, 36, 6):
            for column in (plan.users, plan.films):
                rows = [set(column[a:b].tolist()) for a, b, _ in visits[first : first + 6]]
                assert sum(map(len, rows)) == len(set.union(*rows))
    assert [v[:2] for v in epochs[0]] != [v[:2] for v in epochs[1]]
    assert len({seed for visits in epochs for *_, seed in visits}) == 72
    sizes = [b - a for a, b, _ in epochs[0]]
    assert max(sizes) < 1.4 * min(sizes)
    for bounds in blocks:
        strips = [set(plan.users[a:b].tolist()) for a, b in itertools.pairwise(bounds)]
        reach = [max(strip) - min(strip) for strip in strips if strip]
        assert max(reach) < np.ceil(data.n_users / 6 / len(strips)) + 1  # they stand together
        assert len(strips) == (1 if strip_users is None else np.ceil(data.n_users / 6 / strip_users))
        assert sum(map(len, strips)) == len(set.union(*strips))
        assert strip_users is None or max(map(len, strips)) <= strip_users


@pytest.mark.parametrize("threads", [1, 2, 4])
def test_threads_look_up_only_after_as_much_work_as_is_wanted(planted, monkeypatch, threads):
    monkeypatch.setattr("mfgui.factorization.schedule.workers", lambda: threads)
    data = planted.train
    plan = BlockSchedule(data, 3, 300, wave_ratings=900)
    done, told = [], []
    plan.run_epoch(lambda bounds, _: done.append(bounds[-1] - bounds[0]), lambda seen: told.append((seen, sum(done))))
    assert sum(done) == len(data.ratings)
    assert all(seen == so_far for seen, so_far in told)
    per_wave = min(6, threads * (900 * 36 // len(data.ratings)))
    assert len([seen for seen, _ in told if seen]) == 6 * np.ceil(6 / per_wave) - 1


def test_a_layout_that_was_forgotten_is_made_again_even_in_several_goes(planted, monkeypatch):
    monkeypatch.setattr("mfgui.factorization.schedule.workers", lambda: 2)

    class GaveUpError(Exception):
        pass

    def give_up(plan, looks):
        left = iter(range(looks))

        def look(_seen):
            if next(left, None) is None:
                raise GaveUpError

        with pytest.raises(GaveUpError):
            plan.run_epoch(work_on(plan), look)

    def work_on(plan):
        def work(bounds, seed):
            shuffle_block(plan.users, plan.films, plan.values, bounds, seed)
            first, last = bounds[0], bounds[-1]
            seen.append(np.stack([plan.users[first:last], plan.films[first:last]]))

        return work

    orders = []
    for forgetful in (False, True):
        seen: list = []
        plan = BlockSchedule(planted.train, 3, 300, 8)
        plan.run_epoch(work_on(plan), id)
        give_up(plan, 9)
        assert plan.blocks_done
        if forgetful:
            plan.forget_layout()
            assert not len(plan.values)
            give_up(plan, 12)  # half of the blocks have had their shuffles repeated
        plan.run_epoch(work_on(plan), id)
        orders.append(seen)
    assert len(orders[0]) == len(orders[1]) == 72
    for one, other in zip(*orders, strict=True):
        # Blocks of a wave come in the order in which threads take them.
        assert any(np.array_equal(one, found) for found in orders[1])
        assert any(np.array_equal(other, found) for found in orders[0])


@pytest.mark.parametrize(("epoch", "done"), [(0, 0), (0, 1), (0, 36), (1, 0), (1, 1), (1, 7), (2, 0)])
def test_an_earlier_moment_is_restored_to_the_last_rating(planted, monkeypatch, epoch, done):
    monkeypatch.setattr("mfgui.factorization.schedule.workers", lambda: 1)

    class ThereError(Exception):
        pass

    def run(plan, seen):
        def work(bounds, seed):
            shuffle_block(plan.users, plan.films, plan.values, bounds, seed)
            seen.append((int(bounds[0]), int(seed)))

        def look(_seen):
            if plan.epoch == epoch and plan.blocks_done == done:
                raise ThereError

        plan.run_epoch(work, look)

    plan, restored = BlockSchedule(planted.train, 3, 300, 8), BlockSchedule(planted.train, 3, 300, 8)
    plan.restore(0, 0, id)
    if done == 36:  # all blocks of an epoch, before the next is begun
        run(plan, [])
    else:
        for _ in range(epoch):
            run(plan, [])
        if done:
            with pytest.raises(ThereError):
                run(plan, [])
    restored.restore(epoch, done, id)
    assert (restored.epoch, restored.blocks_done) == (epoch, done)
    assert restored.progress == epoch + done / 36
    for column in ("users", "films", "values"):
        np.testing.assert_array_equal(getattr(restored, column), getattr(plan, column))
    epoch = -1  # to the end
    going_on, again = [], []
    if done != 36:
        run(plan, going_on)
        run(restored, again)
        assert going_on == again
        assert len(again) == 36 - done


def test_statistics_of_training_data(planted):
    ratings = Ratings(np.array([0, 2, 2], np.int32), np.zeros(3, np.int32), np.array([1, 2, 4.5], np.float32))
    data = TrainingData(ratings, 4, 1, planted.train.scale)
    assert data.user_support.tolist() == [1, 0, 2, 0]
    assert data.film_support.tolist() == [3]
    assert data.mean == 2.5
    assert TrainingData(ratings.take(np.arange(0)), 4, 1, planted.train.scale).mean == 0


def test_statistics_of_many_ratings_can_be_given_up(planted, monkeypatch):
    monkeypatch.setattr("mfgui.factorization.interface._COUNTED", 500)
    looks = []
    data = replace(planted.train, checkpoint=lambda: looks.append(1))
    np.testing.assert_array_equal(data.user_support, planted.train.user_support)
    assert len(looks) == np.ceil(len(data.ratings) / 500)
