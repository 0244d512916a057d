"""`mfgui --self-test`: try everything that mfgui does on the demo, print what passed; what needs no window is here."""

from __future__ import annotations

import io
import platform
import tempfile
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

import numpy as np

from mfgui import __version__
from mfgui.base import paths
from mfgui.base.checks import CheckError, Checks
from mfgui.base.kernel_cache import SHIPPED
from mfgui.base.packaged import IS_PACKAGED
from mfgui.base.text import tr
from mfgui.data.dataset import Dataset
from mfgui.data.demo import demo_folder
from mfgui.data.held_out_file import split_from_spec
from mfgui.data.reading import read_dataset
from mfgui.data.splitting import Split
from mfgui.factorization import registry, warm
from mfgui.factorization.method import Method
from mfgui.factorization.packing import packable
from mfgui.insight.ranking import rank
from mfgui.storage.model_file import load_model, save_best
from mfgui.storage.table_file import write_table
from mfgui.training.run import Run, RunSummary, Stopping

_VALIDATION, _SEED, _EPOCHS = "0.1", 1, 3
_LISTED = 10
# A method whose validation error is so many times the floor's after three epochs has not been computed rightly.
_SPOILT = 1.1


def about() -> Iterator[str]:
    """What support wants to know first, a line each."""
    kind = "package" if IS_PACKAGED else "Python"
    yield tr(
        "mfgui {version} ({kind} {python}, numpy {numpy}) on {system}",
        version=__version__,
        kind=kind,
        python=platform.python_version(),
        numpy=np.__version__,
        system=platform.platform(),
    )
    if SHIPPED:
        yield tr("processor: {processor}; kernels: shipped", processor=warm.processor())
    else:
        yield tr("processor: {processor}; kernels: compiled here", processor=warm.processor())
    yield tr("resources: {folder}", folder=paths.resources())


def check_all(checks: Checks, methods: Iterable[str]) -> Path | None:
    """Check everything that needs no window; return the demo's folder, None when there is none."""
    checks.run(tr("resources"), _resources, lambda n: tr("{n} files", n=n))
    checks.run(tr("pictures"), _pictures, lambda kinds: ", ".join(kinds))
    checks.run("Parquet", _parquet, lambda read: read.summary)
    checks.run(tr("kernels"), lambda: warm.ensure(lambda: None))
    folder = checks.run(tr("demo"), demo_folder)
    data = checks.run(tr("read"), lambda: read_dataset(folder), lambda read: read.summary) if folder else None
    if data is None:
        return folder
    split = split_from_spec(data, _VALIDATION, _SEED)
    floor = _train(registry.POPULARITY, data, split)[1].validation_rmse
    for name in methods:
        method = registry.methods()[name]
        checks.run(tr("train {name}", name=name), partial(_learn, method, data, split, floor), lambda learnt: learnt)
    return folder


def _resources() -> int:
    folder = paths.resources()
    for needed in ("icons/mfgui.svg", "fonts/Inter-Regular.otf", "demo/demo.zip"):
        if not (folder / needed).is_file():
            raise CheckError(tr("{folder} is missing; install mfgui again", folder=folder / needed))
    return sum(file.is_file() for file in folder.rglob("*"))


def _pictures() -> list[str]:
    """Write moving pictures, as the map's epochs are: of all libraries theirs depend on the most others."""
    from PIL import Image

    kinds = ["PNG", "GIF", "WEBP"]
    for kind in kinds:
        frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
        file = io.BytesIO()
        frames[0].save(file, kind, save_all=True, append_images=frames[1:])
        if (count := Image.open(file).n_frames) != len(frames):  # type: ignore[attr-defined, unused-ignore]
            raise CheckError(
                tr(
                    "a {kind} of {frames} frames has {count} when it is opened",
                    kind=kind,
                    frames=len(frames),
                    count=count,
                )
            )
    return kinds


def _parquet() -> Dataset:
    """Write a table as Parquet and open it: the only format whose reader is a library of its own."""
    people, films = (axis.ravel() for axis in np.indices((8, 5)))
    table = {"user": people, "movie": films, "rating": 1 + (people * films) % 5}
    with tempfile.TemporaryDirectory(prefix="mfgui-self-test-") as folder:
        file = Path(folder) / "ratings.parquet"
        write_table(table, file)
        data = read_dataset(file, cache=False)
    if not np.array_equal(data.ratings.values, table["rating"]):
        raise CheckError(tr("{file} reads otherwise than it was written", file=file.name))
    return data


def _train(method: Method, data: Dataset, split: Split) -> tuple[Run, RunSummary]:
    settings = method.choose("quick" if "quick" in method.presets else None)
    rules = Stopping(min(method.epochs, _EPOCHS), 0, 0.0)
    run = Run(method, settings, data, split, rules, _SEED, validation=_VALIDATION)
    return run, run.train(lambda _event: None)


def _learn(method: Method, data: Dataset, split: Split, floor: float) -> str:
    """Train a method, make somebody's list, save the model and open it again."""
    run, learnt = _train(method, data, split)
    error = learnt.validation_rmse
    if not np.isfinite(error) or (method.error == "RMSE" and error > floor * _SPOILT):
        raise CheckError(
            tr(
                "the validation {error} is {found:.4f}, where popularity has {floor:.4f}",
                error=method.error,
                found=error,
                floor=floor,
            )
        )
    model = learnt.model
    seen = data.ratings.films[data.by_user.of(0)]
    listed = rank(model, model.taste(0), seen, _LISTED)
    if len(listed) != _LISTED or set(listed.films.tolist()) & set(seen.tolist()):
        raise CheckError(
            tr("the list of the first person is not {listed} films that they have not rated", listed=_LISTED)
        )
    words = tr(
        "{error} {value:.4f}, first on the list: {film}",
        error=method.error,
        value=error,
        film=data.films.caption(int(listed.films[0])),
    )
    if not packable(model):
        return words
    with tempfile.TemporaryDirectory(prefix="mfgui-self-test-") as folder:
        file = Path(folder) / "model.mfgui"
        save_best(file, run, learnt)
        again = load_model(file).model
        people = np.zeros(_LISTED, np.int32)
        if not np.array_equal(again.predict(people, listed.films), model.predict(people, listed.films)):
            raise CheckError(tr("the model predicts otherwise when it has been saved and opened"))
    return words
