"""Training on Spark: a master and two workers on this machine, asked by the command as anybody would."""

from __future__ import annotations

import faulthandler
import importlib.util
import json
import math
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

from mfgui.data.reading import read_dataset
from mfgui.factorization.interface import Ability, TrainingData
from mfgui.factorization.methods.ials.model import RANKING_ERROR
from mfgui.factorization.registry import method
from mfgui.spark.plan import settings_there, share_of
from mfgui.spark.ratings import place_of
from mfgui.storage.opened_model import open_model
from mfgui.training.measuring import rmse
from tests.tiny_folder import tiny_folder
from tests.ui.numbers_in import numbers_in

ROOT = Path(__file__).resolve().parent.parent.parent


def pyspark_folder() -> Path | None:
    """Where pyspark can be imported from: this environment, or what MFGUI_SPARK names."""
    found = importlib.util.find_spec("pyspark")
    if found is not None and found.origin is not None:
        return Path(found.origin).parent.parent
    named = os.environ.get("MFGUI_SPARK", "")
    return Path(named) if named and (Path(named) / "pyspark").is_dir() else None


SMALL = {
    "spark.executor.memory": "512m",
    "spark.driver.memory": "512m",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
}
"""For some hundred ratings: compiling Java for each query takes longer than answering it."""
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""What lives for seconds is not worth the second compiler and a collector with threads."""
POLITE = [nice, "-n", "10"] if (nice := shutil.which("nice")) else []
"""Before commands: whoever measures how soon a window answers beside them is served first."""
ONE_AFTER_ANOTHER = """
import contextlib, io, json, sys
from mfgui.cli import main
for words in json.loads(sys.argv[1]):
    with contextlib.redirect_stdout(io.StringIO()) as out, contextlib.redirect_stderr(io.StringIO()) as wrong:
        code = main(words)
    print(json.dumps([code, out.getvalue(), wrong.getvalue()]), flush=True)
"""
"""Commands in one process, which starts Java once."""


def environment(spark: Path | None, **more: str) -> dict[str, str]:
    paths = [str(ROOT), *([str(spark)] if spark is not None else [])]
    own = {"PYTHONPATH": os.pathsep.join(paths), "SPARK_LOCAL_IP": "127.0.0.1", "JAVA_TOOL_OPTIONS": QUICK}
    return os.environ | own | more


def mfgui(words: list[str], spark: Path | None, **more: str) -> subprocess.CompletedProcess[str]:
    return _python(["-m", "mfgui", *words], environment(spark, **more))


def in_turn(commands: list[list[str]], spark: Path, settings: Path) -> list[tuple[int, str, str]]:
    """Run commands as `mfgui` does; returns exit code, output and errors of each."""
    settings.mkdir()
    (settings / "spark-defaults.conf").write_text("".join(f"{name} {value}\n" for name, value in SMALL.items()))
    words = ["-c", ONE_AFTER_ANOTHER, json.dumps(commands)]
    done = _python(words, environment(spark, SPARK_CONF_DIR=str(settings)))
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(told) == len(commands), done.stderr[-3000:]
    return [(code, out, wrong) for code, out, wrong in told]


def _python(words: list[str], own: dict[str, str]) -> subprocess.CompletedProcess[str]:
    faulthandler.cancel_dump_traceback_later()  # machines of Java on two busy cores take their time: bounded below
    return subprocess.run(
        [*POLITE, sys.executable, *words], capture_output=True, text=True, env=own, timeout=400, check=False
    )


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def spark() -> Path:
    folder = pyspark_folder()
    if folder is None:
        pytest.skip("pyspark is not here: neither in this environment nor where MFGUI_SPARK says")
    if shutil.which("java") is None:
        pytest.skip("there is no Java on this machine")
    return folder


@pytest.fixture
def cluster(spark: Path, tmp_path: Path) -> Iterator[str]:
    """A standalone cluster on 127.0.0.1: a master and two workers of one core; its address."""
    port, home = free_port(), tmp_path / "cluster"
    home.mkdir()
    java = ["java", "-cp", f"{spark / 'pyspark' / 'jars'}/*", "-Xmx512m"]
    opens = [
        f"--add-opens=java.base/{name}=ALL-UNNAMED"
        for name in ("java.lang", "java.nio", "java.util", "sun.nio.ch", "java.util.concurrent")
    ]
    package, master = "org.apache.spark.deploy", f"spark://127.0.0.1:{port}"
    page = ["--host", "127.0.0.1", "--webui-port", "0"]
    commands = [[*java, *opens, f"{package}.master.Master", "--port", str(port), *page]]
    commands += [
        [*java, *opens, f"{package}.worker.Worker", *page, "-c", "1", "-m", "1g", "-d", str(home / str(n)), master]
        for n in (1, 2)
    ]
    own = {"SPARK_HOME": str(spark / "pyspark"), "SPARK_SCALA_VERSION": "2.13"}
    running = []
    try:
        for n, command in enumerate(commands):
            with (home / f"{n}.log").open("w") as log:
                running.append(
                    subprocess.Popen([*POLITE, *command], stdout=log, stderr=log, env=environment(spark, **own))
                )
            if n == 0:
                _until(lambda: _answers(port), "the master does not answer")
        _until(
            lambda: (home / "0.log").read_text().count("Registering worker") >= 2,
            lambda: "the workers do not register:\n" + "\n".join((home / f"{n}.log").read_text() for n in range(3)),
        )
        yield master
    finally:
        for one in reversed(running):
            one.terminate()
        for one in running:
            one.wait(30)


def _answers(port: int) -> bool:
    with socket.socket() as one:
        one.settimeout(1)
        return one.connect_ex(("127.0.0.1", port)) == 0


def _until(holds: Any, otherwise: Any) -> None:
    limit = time.monotonic() + 90
    while not holds():
        assert time.monotonic() < limit, otherwise() if callable(otherwise) else otherwise
        time.sleep(0.2)


def test_a_cluster_trains_als_and_one_machine_ials_and_no_table_is_one_sentence(
    cluster: str, spark: Path, tmp_path: Path
) -> None:  # one test: each further driver or executor takes longer to start than what it is asked
    folder = tiny_folder(tmp_path / "films", people=40, films=30)
    als = ["train", str(folder), "--engine", "spark", "--master", cluster, "--method", "als", "--json"]
    als += ["--set", "factors=3", "--epochs", "4", "--people", "25", "--validation", "0.2", "--seed", "5"]
    als += ["--output", str(tmp_path / "m.mfgui")]
    plays = _plays(tmp_path / "plays")
    ials = ["train", str(plays), "--engine", "spark", "--master", "local[2]", "--method", "ials", "--people", "5"]
    ials += ["--set", "factors=4", "--set", "power=3.0", "--epochs", "60", "--output", str(tmp_path / "i.mfgui")]
    ials += ["--columns", "user=user_id,film=item_id,rating=rating"]
    refused = {
        "words.csv": ("some words\nand more\n", "its first line has no three columns"),
        "blank.csv": ("user,item,rating\na,,5\nb,x,much\n", "no rows with a person, an item and a number"),
        "odd.csv": ("aa,bb,cc\nu,i,5\n", "which column is the user (there are aa, bb, cc)"),
        "one.csv": ("u;i;5\n", "too few ratings to hold some out"),
    }
    for name, (text, _) in refused.items():
        (tmp_path / name).write_text(text)
    none = [["train", str(tmp_path / name), "--engine", "spark", "--master", "local[1]"] for name in refused]
    none[-1] += ["--columns", "user=1,film=2,rating=3"]
    ratings, likes, *wrong = in_turn([als, ials, *none], spark, tmp_path / "settings")
    _is_our_model_with_its_own_split(*_summary(ratings), tmp_path / "m.mfgui", folder)
    _knows_who_likes_what(likes, tmp_path / "i.mfgui")
    for (code, _, said), (_, why) in zip(wrong, refused.values(), strict=True):
        assert code == 2
        assert why in said.splitlines()[-1]


def _summary(done: tuple[int, str, str]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    code, out, wrong = done
    assert code == 0, wrong[-3000:]
    lines = [json.loads(line) for line in out.splitlines()]
    return lines[-1], lines[:-1]


def _is_our_model_with_its_own_split(
    told: dict[str, Any], steps: list[dict[str, Any]], file: Path, folder: Path
) -> None:
    data = read_dataset(folder)
    assert (told["ratings"], told["people"]) == (len(data.ratings), 40)
    assert [step["step"] for step in steps if not step["tasks"]] == [
        "reading", "biases", "judging", "training", "biases", "training", "biases", "training", "judging", "collecting",
    ]  # fmt: skip
    assert any(step["step"] == "training" and step["tasks_done"] for step in steps) or len(steps) >= 5
    alone = open_model(file)
    assert alone.dataset.films.caption(alone.dataset.film_of("3")) == "Film 3 (1993)"
    assert 0 < alone.dataset.n_users == told["people_in_file"] <= 25
    # The rest of P lies beside it, with the same vectors as those who are folded in, about.
    rest = pd.read_parquet(told["rest"])
    assert len(rest) == 40 - told["people_in_file"]
    beside = open_model(file, folder)
    assert beside.split is not None
    assert beside.split.protocol == told["protocol"]
    # Its own error, measured here: with the people beyond the budget by Spark's vectors.
    model = beside.model
    factors, bias = model.user_factors.copy(), model.user_bias.copy()
    for row in rest.itertuples():
        code = data.user_of(row.id)
        assert np.linalg.norm(factors[code] - row.features) < 0.5 * max(np.linalg.norm(row.features), 0.2)
        factors[code], bias[code] = row.features, row.bias
    whole = replace(model, user_factors=factors, user_bias=bias)
    assert rmse(whole, beside.split.validation) == pytest.approx(told["validation_rmse"], abs=1e-5)
    # The same model as our own, of the same settings and split: 900 ratings tell them apart by some hundredths.
    ours = method("als").start(TrainingData.of(beside.dataset, beside.split.train), model.settings, 1)
    for _ in range(4):
        ours.run_epoch(lambda _seen: None)
    assert rmse(ours.model(), beside.split.validation) == pytest.approx(told["validation_rmse"], abs=0.03)
    assert model.settings["regularisation"] == 0
    mean = beside.split.train.values.mean()
    assert alone.model.mean == pytest.approx(mean, abs=1e-5)


def _plays(place: Path) -> Path:
    """Parquet in two parts with names for ids; each person likes the items of their parity."""
    place.mkdir()
    rng = np.random.default_rng(3)
    rows = [
        (f"user-{u:02}", f"item {i:02}", 5.0 if (u + i) % 2 else 2.0)
        for u in range(30)
        for i in rng.choice(24, 14, replace=False)
    ]
    for part in (0, 1):
        frame = pd.DataFrame(rows[part::2], columns=["user_id", "item_id", "rating"])
        frame.to_parquet(place / f"part-{part}.parquet")
    return place


def _knows_who_likes_what(told: tuple[int, str, str], file: Path) -> None:
    code, out, wrong = told
    assert code == 0, wrong[-3000:]
    opened = open_model(file)
    assert Ability.INTEREST in opened.model.abilities
    assert opened.dataset.n_users == 5  # all with as many ratings: no more of them than were asked for
    rest = pd.read_parquet(file.with_name("i.people"))
    assert sorted([*opened.dataset.user_labels, *rest["id"]]) == [f"user-{n:02}" for n in range(30)]
    assert rest["features"].map(len).unique().tolist() == [4]
    *steps, counts, figures, saved, beside = out.splitlines()
    assert all(line.split()[1].isdecimal() for line in steps)  # tasks done, of those known
    assert numbers_in(counts)[:3] == [30 * 14, 30, 24]
    assert numbers_in(figures)[0] == 60  # more than what Java's own stack holds
    assert 0 <= numbers_in(figures.replace(RANKING_ERROR, ""))[1] < 1
    assert "nan" not in figures
    assert saved.startswith(f"saved as {file}")
    assert numbers_in(saved.removeprefix(f"saved as {file}")) == [5]
    assert beside.endswith(str(file.with_name("i.people")))
    numbers = [int(label.removeprefix("user-")) for label in opened.dataset.user_labels]
    items = [int(label.removeprefix("item ")) for label in opened.dataset.films.labels]
    scores = np.array([opened.model.scores(opened.model.taste(user)) for user in range(5)])
    fits = (np.array(numbers)[:, None] + np.array(items)) % 2 == 1
    assert scores[fits].mean() > scores[~fits].mean() + 0.1


def test_without_java_or_pyspark_it_is_one_sentence(tmp_path: Path) -> None:
    folder = tiny_folder(tmp_path / "films", people=4, films=4)
    words = ["train", str(folder), "--engine", "spark"]
    (tmp_path / "stand-in" / "pyspark").mkdir(parents=True)
    for name, text in {
        "py4j/__init__.py": "",
        "py4j/protocol.py": "class Py4JError(Exception): pass\n",
        "pyspark/__init__.py": "",
        "pyspark/errors.py": "class PySparkException(Exception): pass\n",
        "pyspark/sql.py": "SparkSession = None\n",
    }.items():
        file = tmp_path / "stand-in" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
    done = mfgui(words, tmp_path / "stand-in", PATH="", JAVA_HOME="")
    assert done.returncode == 2
    assert done.stderr.strip().startswith("mfgui: Spark needs Java 17")
    assert len(done.stderr.strip().splitlines()) == 1
    if importlib.util.find_spec("pyspark") is None:
        done = mfgui(words, None)
        assert (done.returncode, done.stderr) == (2, "mfgui: training on Spark needs pyspark; install mfgui[spark]\n")


@pytest.mark.parametrize(
    ("given", "taken"),
    [
        (Path("hdfs://host:9000/ratings"), "hdfs://host:9000/ratings"),
        (Path("s3a://bucket/part-*.csv"), "s3a://bucket/part-*.csv"),
        (Path("file:///data/x.parquet"), "file:///data/x.parquet"),
    ],
)
def test_a_uri_stays_one(given: Path, taken: str) -> None:
    assert place_of(given) == taken


def test_what_spark_has_not_is_told_and_what_is_asked_for_in_vain_is_one_sentence() -> None:
    als = method("als")
    chosen = als.choose(None, {"factors": 32, "regularisation_per_rating": 0.1})
    there = settings_there(als, chosen, {"factors", "regularisation_per_rating"})
    assert there == {**chosen, "regularisation": 0.0}
    assert settings_there(als, there, {"regularisation"}) == there
    for given in ({"regularisation"}, {"tolerance"}):
        with pytest.raises(Exception, match=f"has no {given.copy().pop()}; of als it has factors, "):
            settings_there(als, chosen, given)


def test_what_is_held_out_is_a_share() -> None:
    assert share_of(None) == share_of("pairs:0.1") == 0.1
    assert math.isclose(share_of("0.25"), 0.25)
    for words in ("5000", "time:0.1", "last:3"):
        with pytest.raises(Exception, match="give it as"):
            share_of(words)
