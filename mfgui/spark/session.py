"""A session of Spark: what it needs is looked for first, what it does is told while it does it."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mfgui.base.memory import free_memory
from mfgui.base.text import tr
from mfgui.data.errors import DataError

_STACK = "-Xss64m"
_SECONDS = 1.0  # between two looks at what Spark is doing


@dataclass(frozen=True, slots=True)
class Progress:
    """What Spark is doing: a step of ours in words, and its tasks done of those known by now."""

    step: str
    tasks_done: int
    tasks: int


@contextmanager
def spark_session(master: str) -> Iterator[Any]:
    """Open a session on a master (`local[*]`, `spark://host:port`) and stop it in the end.

    Raises DataError when pyspark or Java is missing, or the master does not answer: one sentence.
    """
    try:
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError:
        raise DataError(tr("training on Spark needs pyspark; install mfgui[spark]")) from None
    home = os.environ.get("JAVA_HOME", "")
    if not (shutil.which("java") or (home and (Path(home) / "bin" / "java").is_file())):
        raise DataError(
            tr(
                "Spark needs Java 17 or newer, which is not on this machine; install it (on Debian "
                "openjdk-17-jre-headless)"
            )
        )
    local = master.startswith("local") or "//127." in master or "//localhost" in master
    builder = SparkSession.builder.master(master).appName("mfgui")
    # Whole numbers wrap around, as in the hash that holds ratings out; the window's own pages are not wanted.
    chosen = {
        "spark.sql.ansi.enabled": "false",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
        # What ALS knows of where its vectors come from grows by each round, and is read by recursion: Java's own
        # megabyte of stack ends at some 15 rounds. It takes only what it uses.
        "spark.driver.defaultJavaOptions": _STACK,
        "spark.executor.defaultJavaOptions": _STACK,
    }
    if local:
        chosen |= {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
    if master.startswith("local") and not {"SPARK_CONF_DIR", "SPARK_HOME", "PYSPARK_SUBMIT_ARGS"} & os.environ.keys():
        # All is done in the one process, for which Spark's own gigabyte is too little from ten million ratings on.
        chosen["spark.driver.memory"] = f"{max((free_memory() or 0) >> 21, 1024)}m"
    for name, value in chosen.items():
        builder = builder.config(name, value)
    try:
        session = builder.getOrCreate()
    except (PySparkException, Py4JError, OSError) as wrong:
        raise DataError(
            tr("Spark could not be started on {master} ({wrong})", master=master, wrong=_first_line(wrong))
        ) from None
    # Some parts for each core: Spark's own 200 take longer than small data does.
    cores = int(session.sparkContext.defaultParallelism)
    session.conf.set("spark.sql.shuffle.partitions", str(max(4, 3 * cores)))
    try:
        yield session
    except (PySparkException, Py4JError) as wrong:
        raise DataError(tr("Spark gave up: {wrong}", wrong=_first_line(wrong))) from None
    finally:
        session.stop()


@contextmanager
def followed(session: Any, step: str, tell: Callable[[Progress], object]) -> Iterator[None]:
    """Tell what Spark does while the block asks it for something: at the beginning, and each second on a change."""
    group = f"mfgui {step}"
    session.sparkContext.setJobGroup(group, step)
    over = threading.Event()
    tell(Progress(step, 0, 0))

    def watch() -> None:
        status, last = session.sparkContext.statusTracker(), (0, 0)
        while not over.wait(_SECONDS):
            done = total = 0
            stages = {
                stage
                for job in status.getJobIdsForGroup(group)
                if (about := status.getJobInfo(job)) is not None
                for stage in about.stageIds
            }
            for stage in stages:
                if (known := status.getStageInfo(stage)) is not None:
                    done, total = done + known.numCompletedTasks, total + known.numTasks
            if (done, total) != last:
                last = done, total
                tell(Progress(step, done, total))

    watcher = threading.Thread(target=watch, name="mfgui-spark", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()


def _first_line(wrong: BaseException) -> str:
    lines = [line.strip() for line in str(wrong).splitlines() if line.strip()]
    return (lines[0] if lines else type(wrong).__name__)[:300].rstrip(".")
