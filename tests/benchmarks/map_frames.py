"""Frame times of the map while panning, zooming and moving, and what a projection takes; asserts nothing.

    python tests/benchmarks/map_frames.py [--size 560x430] [--ratio 2]
"""

from __future__ import annotations

import argparse
import os
import time
from typing import TYPE_CHECKING

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the program itself does, before numpy is imported

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

    from mfgui.ui.theme import Theme


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", default="560x430")
    parser.add_argument("--ratio", default="2")
    chosen = parser.parse_args()
    width, height = map(int, chosen.size.split("x"))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QT_SCALE_FACTOR"] = chosen.ratio

    from PySide6.QtWidgets import QApplication

    from mfgui.factorization.kernels.stamping import stamp
    from mfgui.ui.theme import Theme, ThemeChoice

    app = QApplication([])
    stamp.prepare()
    theme = Theme(ThemeChoice.LIGHT)
    theme.apply()
    print(f"{width}x{height} pixels at a ratio of {chosen.ratio}; milliseconds: median, 95 %, longest")
    for films in (9_724, 62_000, 85_000):
        measure(films, width, height, theme)
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


def measure(films: int, width: int, height: int, theme: Theme) -> None:
    """Time the canvas: a frame is the change and its painting."""
    from PySide6.QtCore import QPointF
    from PySide6.QtWidgets import QApplication

    from mfgui.ui.widgets.film_cloud import FilmCloud

    rng = np.random.default_rng(0)
    support = np.minimum(rng.pareto(0.8, films) + 1, 80_000).astype(np.int32)
    positions = rng.normal(0, 0.55, (films, 2)).astype(np.float32)
    cloud = FilmCloud(theme, lambda film: [f"Film {film}"])
    cloud.resize(width, height)
    cloud.show()
    QApplication.processEvents()
    cloud.set_films(positions, support, tuple(f"Film number {i}" for i in range(films)), move=False)
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
    report(films, "finding", lambda k: cloud.film_at(QPointF(40 + 7 * k, 200)))
    cloud.close()


def project_all(films: int, factors: int = 64) -> None:
    """Time the projection, which runs on a worker."""
    from mfgui.data.dataset import RatingScale
    from mfgui.factorization.model import FactorModel
    from mfgui.insight.film_map import project

    rng = np.random.default_rng(0)
    model = FactorModel(
        method="adam", settings={}, seed=0, scale=RatingScale(0.5, 5, 0.5), mean=3.5,
        user_bias=np.zeros(1, np.float32), film_bias=np.zeros(films, np.float32),
        user_factors=np.zeros((1, factors), np.float32),
        film_factors=rng.normal(size=(films, factors)).astype(np.float32),
        user_support=np.ones(1, np.int32), film_support=np.ones(films, np.int32),
        ridge=1.0, ridge_per_rating=0.0,
    )
    first = project(model)
    report(films, "projecting", lambda k: project(model, first), count=5)


if __name__ == "__main__":
    main()
