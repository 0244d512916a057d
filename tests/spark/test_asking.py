"""What is asked of Spark before it is there, and what it says when it fails: one sentence each, without a cluster."""

from __future__ import annotations

import math
import shutil
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from mfgui.cli import main
from mfgui.data.errors import DataError
from mfgui.factorization.registry import method
from mfgui.spark import session as of_session
from mfgui.spark.plan import SparkPlan, spark_methods
from mfgui.spark.ratings import place_of
from mfgui.spark.session import Progress, followed, spark_session
from mfgui.spark.training import train
from tests.tiny_folder import tiny_folder
from tests.ui.numbers_in import numbers_in


class SparkError(Exception):
    pass


class StandIn:
    """A session of Spark that keeps what it was asked."""

    def __init__(self) -> None:
        self.chosen: dict[str, str] = {}
        self.settings: dict[str, str] = {}
        self.stopped = False
        self.groups: list[tuple[str, str]] = []
        self.sparkContext = SimpleNamespace(defaultParallelism=4, setJobGroup=self._group, statusTracker=Tracker)
        self.conf = SimpleNamespace(set=self.settings.__setitem__)

    def _group(self, *words: str) -> None:
        self.groups.append(words)  # type: ignore[arg-type]

    def config(self, name: str, value: str) -> StandIn:
        self.chosen[name] = value
        return self

    def master(self, name: str) -> StandIn:
        return self.config("master", name)

    appName = master

    def getOrCreate(self) -> StandIn:
        return self

    def stop(self) -> None:
        self.stopped = True


class Tracker:
    """Two jobs, of which one is forgotten, with three stages, of which one is."""

    def getJobIdsForGroup(self, group: str) -> list[int]:
        return [1, 2] if group == "mfgui counting" else []

    def getJobInfo(self, job: int) -> Any:
        return SimpleNamespace(stageIds=[1, 2, 3]) if job == 1 else None

    def getStageInfo(self, stage: int) -> Any:
        return SimpleNamespace(numCompletedTasks=stage, numTasks=10) if stage < 3 else None


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """pyspark as far as a session needs it, and Java."""
    made = StandIn()
    for name, holds in {
        "py4j": {},
        "py4j.protocol": {"Py4JError": SparkError},
        "pyspark": {},
        "pyspark.errors": {"PySparkException": SparkError},
        "pyspark.sql": {"SparkSession": SimpleNamespace(builder=made)},
    }.items():
        module = ModuleType(name)
        module.__dict__.update(holds)
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr(shutil, "which", lambda _name: "/somewhere/java")
    return made


@pytest.mark.parametrize(
    ("master", "here"),
    [("local[2]", True), ("spark://127.0.0.1:7077", True), ("spark://localhost:1", True), ("spark://far:7077", False)],
)
def test_only_a_master_on_this_machine_is_answered_from_here(stand_in: StandIn, master: str, here: bool) -> None:
    with spark_session(master) as session:
        assert session is stand_in
        assert not stand_in.stopped
    assert stand_in.stopped
    assert (stand_in.chosen.get("spark.driver.host") == "127.0.0.1") == here
    assert stand_in.chosen["spark.sql.ansi.enabled"] == "false"
    assert stand_in.settings == {"spark.sql.shuffle.partitions": "12"}


def test_a_master_that_does_not_answer_is_one_sentence(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_one: StandIn) -> StandIn:
        raise SparkError("\n\n  All masters are unresponsive.  \n\tat org.apache.spark\n")

    monkeypatch.setattr(StandIn, "getOrCreate", refuse)
    with pytest.raises(DataError) as told, spark_session("spark://far:7077"):
        pass
    assert str(told.value) == "Spark could not be started on spark://far:7077 (All masters are unresponsive)"
    assert not stand_in.stopped


def test_what_fails_on_the_way_is_one_sentence_and_the_session_ends(stand_in: StandIn) -> None:
    with pytest.raises(DataError, match=r"^Spark gave up: SparkError$"), spark_session("local[1]"):
        raise SparkError("  \n ")
    assert stand_in.stopped
    with pytest.raises(ZeroDivisionError), spark_session("local[1]"):  # what is not Spark's goes on as it is
        raise ZeroDivisionError


def test_without_java_it_is_one_sentence_but_for_a_home_of_java(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(DataError, match="needs Java 17"), spark_session("local[1]"):
        pass
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "java").touch()
    with spark_session("local[1]") as session:
        assert session is stand_in


def test_without_pyspark_it_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "py4j.protocol", None)
    with pytest.raises(DataError, match=r"install mfgui\[spark\]"), spark_session("local[1]"):
        pass


def test_its_tasks_are_told_when_they_change(stand_in: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(of_session, "_SECONDS", 0.001)
    told: list[Progress] = []
    enough, again = threading.Event(), threading.Event()

    def tell(progress: Progress) -> None:
        told.append(progress)
        if progress.tasks:
            enough.set()

    calls = iter(range(10**9))
    monkeypatch.setattr(Tracker, "getJobIdsForGroup", _noting(Tracker.getJobIdsForGroup, calls, again))
    with followed(stand_in, "counting", tell):
        assert enough.wait(20)
        assert again.wait(20)  # it has looked many times since
    assert told == [Progress("counting", 0, 0), Progress("counting", 3, 20)]
    assert stand_in.groups == [("mfgui counting", "counting")]
    assert not [one for one in threading.enumerate() if one.name == "mfgui-spark"]


def _noting(method: Callable[..., Any], calls: Any, often: threading.Event) -> Callable[..., Any]:
    def noted(*words: Any) -> Any:
        if next(calls) > 5:
            often.set()
        return method(*words)

    return noted


def test_where_nothing_is_and_what_spark_has_not_is_said_before_it_starts(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no such file or folder"):
        place_of(tmp_path / "none")
    assert place_of(tmp_path / "part-*") == str(tmp_path / "part-*")
    assert place_of(tiny_folder(tmp_path / "films", people=3, films=3)).endswith("ratings.csv")
    other = next(name for name in ("svd", "sgd", "baseline") if name not in spark_methods())
    settings = method(other).choose()
    with pytest.raises(DataError, match=f"not {other}$"):
        train(SparkPlan(tmp_path, other, settings), None, lambda _: None)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["--demo"], "give the PATH of ratings"),
        (["PATH", "--target", "0.9"], "leave --validation-file, --part and --target out"),
        (["PATH", "--part", "people:10"], "leave --validation-file, --part and --target out"),
        (["PATH", "--validation", "time:0.1"], "not 'time:0.1'"),
        (["PATH", "--method", "svd"], "not svd"),
    ],
)
def test_what_the_command_cannot_do_there_is_one_sentence(
    words: list[str], why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tiny_folder(tmp_path / "films", people=3, films=3)
    words = [str(folder) if word == "PATH" else word for word in words]
    assert main(["train", *words, "--engine", "spark"]) == 2
    told = capsys.readouterr()
    assert why in told.err
    assert len(told.err.splitlines()) == 1
    assert told.out == ""


@pytest.mark.parametrize(
    ("error", "baseline", "numbers"),
    [(0.5, 1.0, [3, 0.5, 0.5]), (0.5, 0.0, [3, 0.5]), (math.nan, 0.0, [3]), (math.nan, math.nan, [3])],
)
def test_a_model_that_is_not_to_be_kept_is_told_alone(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    error: float,
    baseline: float,
    numbers: list[float],
) -> None:
    folder = tiny_folder(tmp_path / "films", people=3, films=3)

    def trained(plan: SparkPlan, rest: Path | None, tell: Callable[[Progress], object]) -> Any:
        assert (plan.method, plan.path, plan.rounds, rest) == ("als", folder, 3, None)
        tell(Progress("training", 0, 0))
        tell(Progress("training", 1200, 2400))
        found = SimpleNamespace(dataset=SimpleNamespace(n_users=3))
        return SimpleNamespace(
            found=found, protocol="some held out", ratings=7, people=3, items=4, error=error, baseline=baseline,
            error_name="RMSE", seconds={"reading": 1.25}, rest=None,
        )  # fmt: skip

    monkeypatch.setattr("mfgui.spark.training.train", trained)
    assert main(["train", str(folder), "--engine", "spark", "--epochs", "3"]) == 0
    step, counts, figures, note = capsys.readouterr().out.splitlines()
    assert "1,200 of 2,400" in step
    assert counts.startswith("7 ratings by 3 people of 4 items")
    assert numbers_in(figures) == [*numbers, 1.2]
    assert "nan" not in figures
    assert "regularisation=0" in note
