"""mfgui for notebooks and scripts: load, split, train, evaluate, and what a model answers, as tables and arrays.

There are three objects: `Data` (ratings, and which of them are held out), `Run` (a training, with its curve) and
`Model` (what was learnt). Tables are pandas DataFrames, columns are called as in MovieLens (`userId`, `movieId`,
`rating`), numbers of a whole model are numpy arrays. `show` opens the window on any of the three. Importing this module
needs no Qt.

>>> import mfgui.api as mf
>>> data = mf.demo().split(0.1, seed=1)
>>> run = mf.train(data, "als", factors=8, epochs=3)
>>> run.curve[["epoch", "validation_rmse"]].shape
(4, 2)
>>> run.model.score() < run.baseline
True
>>> person = run.model.fold_in({"The Godfather (1972)": 5, "Goodfellas (1990)": 5, "Love Actually (2003)": 2})
>>> run.model.recommend(person, n=2).columns.tolist()
['userId', 'rank', 'movieId', 'title', 'genres', 'predicted', 'ratings']

Whatever is wrong with a file, a setting or an id is a `DataError` or a `SettingError`: one sentence that says what to
do, in English, as all that goes into notebooks; it is in the window's language only once `show` has opened one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mfgui.api.data import Data, demo, load
from mfgui.api.learning import Run, evaluate, methods, train
from mfgui.api.model import Model
from mfgui.api.saved import import_model, load_model
from mfgui.data.errors import DataError
from mfgui.factorization.settings import SettingError
from mfgui.insight.answers import Rater
from mfgui.training.events import EpochPoint

if TYPE_CHECKING:
    from mfgui.ui.window.main_window import MainWindow

__all__ = [
    "Data", "DataError", "EpochPoint", "Model", "Rater", "Run", "SettingError",
    "demo", "evaluate", "import_model", "load", "load_model", "methods", "show", "train",
]  # fmt: skip


def show(shown: Data | Run | Model, *, block: bool | None = None) -> MainWindow | None:
    """Open the window on ratings, a run or a model: the same objects, not copies.

    Parameters
    ----------
    block
        Whether to return only when the window is closed. By default that is so where no loop of Qt's is running; after
        `%gui qt` in IPython or Jupyter, or in a program of Qt's own, the window opens beside it and is returned at
        once.
        One that is open already shows the new objects.
    """
    return shown.show(block=block)
