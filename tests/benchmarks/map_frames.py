"""Frame times of the map with contours and regions while one pans and zooms; what a projection takes. Asserts nothing.

    python tests/benchmarks/map_frames.py [--size 560x430] [--ratio 2] [--real] [--training FOLDER]

With --real in a window on the screen that DISPLAY names, and the events' own way to it; --training trains a
folder's ratings without and with a map that follows, three times each in turn.
"""

from __future__ import annotations

import argparse
import os
import time
from typing import TYPE_CHECKING

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program itself does, before numpy is imported

import numpy as np
from results import record

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QPaintEvent

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.map.film_cloud import FilmCloud


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", default="560x430")
    parser.add_argument("--ratio", default="2")
    parser.add_argument("--real", action="store_true")
    parser.add_argument("--training")
    chosen = parser.parse_args()
    width, height = map(int, chosen.size.split("x"))
    if not chosen.real:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = chosen.ratio

    from PySide6.QtWidgets import QApplication

    from mfgui.ui.kit.theme import Theme, ThemeChoice
    from mfgui.ui.map.kernels import stamp

    app = QApplication([])
    stamp.prepare()
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply()
    if chosen.training:
        cost_to_training(chosen.training, theme)
        return
    print(f"{width}x{height} pixels at a ratio of {chosen.ratio}; milliseconds: median, 95 %, longest")
    for films in (9_724, 62_000, 85_000):
        measure(films, width, height, theme)
        stalls(films, width, height, theme)
        project_all(films)
    app.quit()


def report(films: int, name: str, work: Callable[[int], object], count: int = 60) -> None:
    """Time a piece of work so many times and print what it took."""
    taken = []
    for k in range(count):
        began = time.perf_counter()
        work(k)
        taken.append(1000 * (time.perf_counter() - began))
    middle, most = np.quantile(taken, [0.5, 0.95])
    print(f"{films:7,} films  {name:12} {middle:7.2f} {most:7.2f} {max(taken):7.2f}", flush=True)
    for figure, ms in (("median", middle), ("95 %", most), ("longest", max(taken))):
        record("map_frames", f"{films:,} films: {name.strip()}", figure, "ms", float(ms))


def measure(films: int, width: int, height: int, theme: Theme) -> None:
    """Time the canvas: a frame is the change and its painting."""
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPolygonF
    from PySide6.QtWidgets import QApplication

    from mfgui.ui.map.film_cloud import FilmCloud

    rng = np.random.default_rng(0)
    support = np.minimum(rng.pareto(0.8, films) + 1, 80_000).astype(np.int32)
    positions = rng.normal(0, 0.55, (films, 2)).astype(np.float32)
    cloud = FilmCloud(theme, lambda film: [f"Film {film}"])
    cloud.resize(width, height)
    cloud.show()
    while not (handle := cloud.windowHandle()) or not handle.isExposed():
        QApplication.processEvents()
    cloud.set_films(positions, support, tuple(f"Film number {i}" for i in range(films)), move=False)
    set_ground(cloud, positions, support)
    cloud.set_lit(rng.choice(films, 300, replace=False).astype(np.int32), rng.random(300))
    cloud.repaint()

    def pan(k: int) -> None:
        cloud.pan(7 if k < 30 else -7, 4)
        cloud.repaint()

    def zoom(k: int) -> None:
        cloud._zoom(1.05, QPointF(200, 150))
        cloud.repaint()

    def move(k: int) -> None:
        cloud._positions = positions * np.float32(1 + 0.002 * k)
        cloud._layer.forget()
        cloud.repaint()

    for name, work in (("panning", pan), ("zooming", zoom), ("moving", move)):
        cloud.fit()
        cloud.repaint()
        report(films, name, work)
    angles = np.linspace(0, 2 * np.pi, 300)
    around = zip(width * (0.5 + np.cos(angles) / 3), height * (0.5 + np.sin(angles) / 3), strict=True)
    lasso = QPolygonF([QPointF(x, y) for x, y in around])
    report(films, "lasso", lambda _: cloud.films_within(lasso), count=20)
    report(films, "finding", lambda k: cloud.film_at(QPointF(40 + 7 * k, 200)))
    cloud.close()


def set_ground(cloud: FilmCloud, positions: NDArray[np.float32], support: NDArray[np.int32]) -> None:
    """Put contours under the films, and names on the map as many as regions are looked for."""
    from mfgui.insight.regions import PARTS
    from mfgui.insight.relief import relief
    from mfgui.ui.map.labels import RegionName

    places = np.random.default_rng(1).normal(0, 0.4, (sum(PARTS), 2)).tolist()
    names = tuple(RegionName(f"Region {k}", "", (x, y), int(k >= PARTS[0])) for k, (x, y) in enumerate(places))
    cloud.set_ground(relief(positions, np.sqrt(support)), names)


def stalls(films: int, width: int, height: int, theme: Theme) -> None:
    """Pan through the event loop as fast as it goes, for two seconds; frames per second and the longest gap."""
    from PySide6.QtCore import QEventLoop, QTimer

    from mfgui.ui.map.film_cloud import FilmCloud

    rng = np.random.default_rng(0)
    support = np.minimum(rng.pareto(0.8, films) + 1, 80_000).astype(np.int32)
    cloud = FilmCloud(theme, lambda film: [f"Film {film}"])
    cloud.resize(width, height)
    cloud.show()
    positions = rng.normal(0, 0.55, (films, 2)).astype(np.float32)
    cloud.set_films(positions, support, tuple(f"Film number {i}" for i in range(films)), move=False)
    set_ground(cloud, positions, support)
    painted: list[float] = []
    paint = cloud.paintEvent

    def noted(event: QPaintEvent) -> None:
        paint(event)
        painted.append(time.perf_counter())

    cloud.paintEvent = noted  # type: ignore[method-assign]
    loop, timer = QEventLoop(), QTimer()
    steps = 0

    def step() -> None:
        nonlocal steps
        steps += 1
        cloud.pan(6 * np.cos(steps / 40), 4 * np.sin(steps / 40))

    timer.timeout.connect(step)
    timer.start(0)
    QTimer.singleShot(2500, loop.quit)
    loop.exec()
    timer.stop()
    gaps = np.diff([t for t in painted if t > painted[0] + 0.3])
    rate, longest = 1 / gaps.mean(), 1000 * gaps.max()
    print(f"{films:7,} films  event loop: {rate:6.0f} frames a second, longest gap {longest:.1f} ms", flush=True)
    record("map_frames", f"{films:,} films: event loop", "frames a second", "", float(rate))
    record("map_frames", f"{films:,} films: event loop", "longest", "ms", float(longest))
    cloud.close()


def cost_to_training(folder: str, theme: Theme) -> None:
    """Train without and with a map that follows, in turn; print seconds of each. Wants a machine at rest."""
    import tempfile
    from pathlib import Path

    from PySide6.QtCore import QEventLoop, QTimer

    from mfgui.storage.recent import RecentFolders
    from mfgui.ui.map.panel import MapPanel
    from mfgui.ui.state.session import Session

    os.environ["MFGUI_HOME"] = tempfile.mkdtemp(prefix="mfgui-map-")
    session = Session(RecentFolders(Path(os.environ["MFGUI_HOME"]) / "recent.json"))
    panel = MapPanel(session, theme)
    panel.resize(560, 430)

    def wait(signal: SignalInstance, begin: Callable[[], object]) -> None:
        loop = QEventLoop()
        signal.connect(loop.quit)
        QTimer.singleShot(0, begin)
        loop.exec()

    wait(session.dataset_changed, lambda: session.open(Path(folder)))
    epochs = 40
    taken: dict[bool, list[float]] = {False: [], True: []}
    worked: dict[bool, list[float]] = {False: [], True: []}
    for turn in range(9):
        shown = turn % 2 == 1
        panel.setVisible(shown)
        began = time.process_time()
        wait(session.run_ended, lambda: session.start("als", epochs=epochs))
        if turn and session.summary is not None:  # the first fills caches
            taken[shown].append(session.summary.seconds)
            worked[shown].append(time.process_time() - began)
    without, seen = (float(np.median(taken[shown])) for shown in (False, True))
    print(f"als, {epochs} epochs: {without:.2f} s without a map, {seen:.2f} s with one: {seen / without - 1:+.1%}")
    # Whoever else uses the machine changes seconds on the clock, but hardly those of the processor.
    without, seen = (float(np.median(worked[shown])) for shown in (False, True))
    print(f"of the processor: {without:.2f} s and {seen:.2f} s: {seen / without - 1:+.1%}")
    print({("with" if k else "without"): [round(s, 2) for s in v] for k, v in taken.items()})
    panel.close()
    wait(session.closed, session.close)


def project_all(films: int, factors: int = 64) -> None:
    """Time the projection, which runs on a worker."""
    from mfgui.data.dataset import RatingScale
    from mfgui.factorization.factor_model import FactorModel
    from mfgui.insight.film_map import project

    rng = np.random.default_rng(0)
    model = FactorModel(
        method="adam",
        settings={},
        seed=0,
        scale=RatingScale(0.5, 5, 0.5),
        mean=3.5,
        user_bias=np.zeros(1, np.float32),
        film_bias=np.zeros(films, np.float32),
        user_factors=np.zeros((1, factors), np.float32),
        film_factors=rng.normal(size=(films, factors)).astype(np.float32),
        user_support=np.ones(1, np.int32),
        film_support=np.ones(films, np.int32),
        ridge=1.0,
        ridge_per_rating=0.0,
    )
    first = project(model)
    report(films, "projecting", lambda k: project(model, first.positions), count=5)


if __name__ == "__main__":
    main()
