"""A short run of the robot: no crash, no exception that nobody caught, nothing that Qt complains of."""

from __future__ import annotations

from tests.robot.shrinking import played, shortest


def test_random_use_breaks_nothing() -> None:
    done = played(list(range(80)), 7, "stars,points,demo")
    assert done.returncode == 0, done.stdout + done.stderr
    assert ": 0 faults" in done.stdout
    assert done.stderr == ""


def test_a_failing_run_is_shrunk_to_what_it_takes() -> None:
    tried = []

    def fails(numbers: list[int]) -> bool:
        tried.append(numbers)
        return {17, 40, 41} <= set(numbers)

    assert shortest(list(range(100)), fails) == [17, 40, 41]
    assert len(tried) < 100


def test_where_any_action_fails_one_is_left() -> None:
    assert len(shortest(list(range(20)), lambda _: True)) == 1
