"""The table of methods: its figures are those of `evaluate`, rows are kept one by one, published ones never mixed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mfgui.data.dataset import Dataset, Ratings
from mfgui.data.errors import DataError
from mfgui.evaluation.evaluate import evaluate
from mfgui.evaluation.method_table import Begun, Failed, MethodTable, Protocol, Row, protocols
from mfgui.evaluation.metrics import METRICS, Relevant
from mfgui.evaluation.protocols import parse_test
from mfgui.evaluation.published import _FIGURES, edition, published
from mfgui.evaluation.race import Entrant
from mfgui.factorization.registry import method
from mfgui.training.run import RunControl, StopRequested

TENTH = Protocol("0.1", parse_test("0.1"))


def entrant(name: str, **settings: Any) -> Entrant:
    return Entrant(name, method(name), method(name).choose(None, settings))


def table(dataset: Dataset, folder: Path, *names: str, **more: Any) -> MethodTable:
    entrants = [entrant(name) for name in names]
    return MethodTable(entrants, dataset, more.pop("protocol", TENTH), folder / "rivals.db", **more)


def test_rows_are_what_evaluate_finds_the_quick_ones_first(dataset: Dataset, tmp_path: Path) -> None:
    events: list[Any] = []
    one = table(dataset, tmp_path, "svd", "popularity", "baseline")
    one.run(events.append)
    assert [event.number for event in events if isinstance(event, Begun)] == [1, 2, 0]
    rows = [event for event in events if isinstance(event, Row)]
    assert [row.number for row in rows] == [1, 2, 0]
    for row in rows:
        who = one.entrants[row.number]
        alone = evaluate(dataset, who.method, who.settings, TENTH.scheme, 1)
        expected = alone.mean()
        for name in (*(metric.name for metric in METRICS), "raw ndcg@10"):
            if name != "seconds":
                assert row.figures[name] == pytest.approx(expected[name], nan_ok=True), name
        assert row.deviations == {}
        assert row.protocol == alone.protocol
        assert row.people == alone.folds[0].n_people


def test_folds_have_deviations(dataset: Dataset, tmp_path: Path) -> None:
    folds = next(one for one in protocols(dataset) if one.key == "folds:5")
    events: list[Any] = []
    table(dataset, tmp_path, "baseline", protocol=folds).run(events.append)
    assert events[-1].deviations["rmse"] > 0
    assert events[-1].people > 40  # each person's list is scored in several folds


def test_what_is_ready_is_kept_and_not_computed_again(dataset: Dataset, tmp_path: Path) -> None:
    control, events = RunControl(), list[Any]()

    def stop_after_one(event: Any) -> None:
        events.append(event)
        if isinstance(event, Row):
            control.stop()

    with pytest.raises(StopRequested):
        table(dataset, tmp_path, "baseline", "popularity", control=control).run(stop_after_one)
    assert [type(event) for event in events] == [Begun, Row]
    later = table(dataset, tmp_path, "baseline", "popularity")
    (kept,) = later.kept()
    assert kept == replace_times(events[1], kept)
    again: list[Any] = []
    later.run(again.append)
    assert [event.number for event in again if isinstance(event, Begun)] == [0]
    assert {event.number for event in again if isinstance(event, Row)} == {0, 1}
    assert len(later.kept()) == 2
    assert later.expected_seconds() == 0
    anew: list[Any] = []
    later.run(anew.append, anew=True)
    assert len([event for event in anew if isinstance(event, Begun)]) == 2


def replace_times(row: Row, other: Row) -> Any:
    """Rows are compared by value."""
    assert row.figures == pytest.approx(other.figures, nan_ok=True)
    assert (row.number, row.protocol, row.people, row.made) == (other.number, other.protocol, other.people, other.made)
    return other


def test_rows_of_other_conditions_are_not_taken(dataset: Dataset, tmp_path: Path) -> None:
    table(dataset, tmp_path, "baseline").run(lambda _: None)
    assert len(table(dataset, tmp_path, "baseline").kept()) == 1
    fewer = replace(dataset, ratings=dataset.ratings.take(np.arange(1000)))
    others = [
        table(fewer, tmp_path, "baseline"),
        table(dataset, tmp_path, "baseline", seed=2),
        table(dataset, tmp_path, "baseline", most_people=5),
        table(dataset, tmp_path, "baseline", protocol=Protocol("0.2", parse_test("0.2"))),
        table(dataset, tmp_path, "baseline", protocol=replace(TENTH, relevant_from=3)),
        MethodTable([entrant("baseline", film_damping=99.0)], dataset, TENTH, tmp_path / "rivals.db"),
    ]
    assert [one.kept() for one in others] == [[]] * len(others)


def test_a_method_that_cannot_be_judged_does_not_stop_the_others(dataset: Dataset, tmp_path: Path) -> None:
    def start(*_: Any) -> Any:
        raise DataError("this method needs genres")

    broken = Entrant("broken", replace(method("popularity"), start=start), method("popularity").choose())
    events: list[Any] = []
    one = MethodTable([broken, entrant("baseline")], dataset, TENTH, tmp_path / "r.db")
    one.run(events.append)
    assert [event for event in events if isinstance(event, Failed)] == [Failed(0, "this method needs genres")]
    assert [row.number for row in one.kept()] == [1]


def test_a_file_of_something_else_is_put_aside(dataset: Dataset, tmp_path: Path) -> None:
    text = "this is no database, and long enough to be seen as none " * 20
    (tmp_path / "rivals.db").write_text(text, "utf-8")
    assert table(dataset, tmp_path, "baseline").kept() == []
    (aside,) = tmp_path.glob("rivals.db.damaged-*")
    assert aside.read_text("utf-8") == text


def test_lists_can_be_scored_for_a_sample_of_people(dataset: Dataset, tmp_path: Path) -> None:
    events: list[Any] = []
    table(dataset, tmp_path, "popularity", most_people=7).run(events.append)
    whole: list[Any] = []
    table(dataset, tmp_path, "popularity").run(whole.append)
    assert events[-1].people == 7 < whole[-1].people
    assert events[-1].figures["rmse"] == whole[-1].figures["rmse"]
    relevant = Relevant.of(dataset.ratings, 4, dataset.n_films)
    some = relevant.sample(7, 1)
    assert set(some.people) < set(relevant.people)
    assert (np.diff(some.people) > 0).all()
    for person, count in zip(some.people, some.counts, strict=True):
        assert relevant.counts[np.flatnonzero(relevant.people == person)[0]] == count


def disguised(dataset: Dataset, ratings: int, people: int) -> Dataset:
    """A data set of as many ratings and people as an edition has."""
    columns = Ratings(np.zeros(ratings, np.int32), np.zeros(ratings, np.int32), np.ones(ratings, np.float32))
    return replace(dataset, ratings=columns, user_ids=np.arange(people), simulated=False)


def test_published_figures_are_for_whole_editions_and_their_own_protocols_alone(dataset: Dataset) -> None:
    real = disguised(dataset, 100_000, 943)
    assert edition(real) == "ml-100k"
    assert [one.figures for one in published(real, "folds:5") if one.title == "gorse SVD++"] == [{"rmse": 0.9038}]
    assert not published(real, "0.1")
    assert not published(real, "last:5")
    for other in (replace(real, simulated=True), replace(real, subset="half of it"), disguised(dataset, 100_000, 942)):
        assert edition(other) == ""
        assert published(other, "folds:5") == ()
    keys = {one.key for one in protocols(real, ("u1", "u3"))}
    assert {protocol for name, protocol in _FIGURES if name == "ml-100k"} <= keys
    # Published lists count every film of the test as liked, so ours must there.
    assert next(one for one in protocols(real) if one.key == "person:0.25").relevant_from == real.scale.minimum
    assert next(one for one in protocols(dataset) if one.key == "person:0.25").relevant_from == 4
    assert all(one.source for figures in _FIGURES.values() for one in figures)


def test_protocols_need_what_they_need(dataset: Dataset) -> None:
    assert [one.key for one in protocols(dataset)] == ["0.1", "folds:5", "person:0.25", "time:0.1"]
    r = dataset.ratings
    timeless = replace(dataset, ratings=Ratings(r.users, r.films, r.values))
    assert [one.key for one in protocols(timeless, ("u1",))] == ["0.1", "folds:5", "u1", "person:0.25"]


def test_the_time_that_it_takes_grows_with_the_data(dataset: Dataset, tmp_path: Path) -> None:
    small = table(dataset, tmp_path, "adam", "bayes")
    large = table(disguised(dataset, 120_000, 900), tmp_path, "adam", "bayes")
    assert large.expected_seconds(0) == pytest.approx(100 * small.expected_seconds(0))
    assert large.expected_seconds(1) > 10 * large.expected_seconds(0)
