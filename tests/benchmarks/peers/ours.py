"""mfgui's methods on the same saved split."""

from __future__ import annotations

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from task import answer, given

from mfgui.data.reading import read_dataset
from mfgui.data.splitting import split_random
from mfgui.factorization import registry, warm
from mfgui.factorization.interface import Ability, TrainingData
from mfgui.training.measuring import rmse

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.factorization.interface import Model


def scores(model: Model, user: int) -> NDArray[Any]:
    return model.scores(model.taste(user))


task = given()
options = dict(task.options)
folder, seed, share = Path(options.pop("folder")), options.pop("seed"), options.pop("share")
method = registry.method(options.pop("method"))
epochs, preset = options.pop("epochs"), options.pop("preset", None)
warm.ensure(lambda: None)
dataset = read_dataset(folder)
split = split_random(dataset.ratings, share, seed)
settings = method.choose(preset, options)
began = time.perf_counter()
fit = method.start(TrainingData.of(dataset, split.train), settings, 1)
laid_out = time.perf_counter() - began
seconds, curve = [], []
for _ in range(epochs):
    began = time.perf_counter()
    fit.run_epoch(lambda _seen: None)
    seconds.append(time.perf_counter() - began)
    model = fit.model()
    if Ability.INTEREST in method.abilities:
        error = task.ranking_error(partial(scores, model))
    else:
        error = rmse(model, split.validation)
    curve.append((laid_out + sum(seconds), error))
    if fit.settled:
        break
# As for the peers: from the first epoch's end to the last's.
per_epoch = sum(seconds[1:]) / len(seconds[1:]) if len(seconds) > 1 else seconds[0]
answer(seconds_per_epoch=per_epoch, curve=curve)
