"""Training and judging for notebooks: `Run`, and the tables of methods and of their figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pandas as pd

from mfgui.api.data import Data, Source, data_of
from mfgui.api.model import Model
from mfgui.api.window import open_window
from mfgui.evaluation.evaluate import evaluate as judge
from mfgui.evaluation.protocols import Named, Scheme, parse_folds, parse_test
from mfgui.factorization import registry
from mfgui.factorization.interface import Ability
from mfgui.insight.answers import Answers
from mfgui.storage.model_file import save_best
from mfgui.training.events import EpochPoint, EpochReport, RunEvent, RunOpened, RunSummary
from mfgui.training.learnt import Learnt, Trained
from mfgui.training.planning import facts_of, new_run
from mfgui.training.run import Run as Training

if TYPE_CHECKING:
    from mfgui.ui.window.main_window import MainWindow

    Progress = Callable[[EpochPoint], object]


def methods() -> pd.DataFrame:
    """Return the methods there are, by name: what each does, whether it learns in epochs, its settings.

    >>> from mfgui.api import methods
    >>> methods().loc["als", "settings"]["factors"]
    64
    """
    known = registry.methods()
    return pd.DataFrame(
        {
            "title": [method.title for method in known.values()],
            "does": [method.sentence for method in known.values()],
            "epochs": [method.epochs if Ability.EPOCHS in method.abilities else 0 for method in known.values()],
            "settings": [{one.name: one.default for one in method.settings} for method in known.values()],
            "presets": [list(method.presets) for method in known.values()],
        },
        index=pd.Index(known, name="method"),
    )


class Run:
    """A training that has ended, and can go on; made by `train`.

    Attributes
    ----------
    data
        What it learnt from.
    model
        What the best epoch had learnt.
    """

    def __init__(self, training: Training, data: Data) -> None:
        self.data = data
        self._training = training
        self._opened: RunOpened | None = None

    def __repr__(self) -> str:
        return f"<Run {self._summary.method}: {self.stopped_by}; {self.error} {self.best_score:.4f}>"

    @property
    def curve(self) -> pd.DataFrame:
        """A row for each epoch: epoch, train_rmse, validation_rmse, seconds, whether it is the best so far."""
        names = ("epoch", "train_rmse", "validation_rmse", "seconds", "best")
        return pd.DataFrame([{name: getattr(point, name) for name in names} for point in self._training.history])

    @property
    def summary(self) -> dict[str, Any]:
        """What is told of the run at its end, as the last line of `mfgui train --json`."""
        return facts_of(self._training, self._summary)

    @property
    def error(self) -> str:
        """What `best_score` is: "RMSE", or "1 − NDCG@10" of a method that predicts no ratings."""
        return self._training.method.error

    @property
    def best_score(self) -> float:
        """The validation error of the best epoch; the lower the better."""
        return self._summary.validation_rmse

    @property
    def baseline(self) -> float:
        """The error to beat, on the same ratings."""
        return self._summary.baseline_rmse

    @property
    def stopped_by(self) -> str:
        """What ended it."""
        return self._summary.stopped_by

    def get_params(self) -> dict[str, Any]:
        """Return the complete settings."""
        return dict(self._summary.settings)

    def more(self, epochs: int = 10, *, progress: Progress | None = None) -> Run:
        """Go on for more epochs, from where it stopped; returns itself.

        >>> from mfgui.api import demo, train
        >>> run = train(demo(), "sgd", factors=4, epochs=2)
        >>> run.more(1).curve["epoch"].tolist()
        [0, 1, 2, 3]
        """
        self._training.extend(epochs)
        return self.go(progress)

    def save(self, file: str | Path) -> Path:
        """Write the model to a `.mfgui` file, for `load_model`, the window and the command line."""
        save_best(Path(file), self._training, self._summary)
        return Path(file)

    def show(self, *, block: bool | None = None) -> MainWindow | None:
        """Open the window on this run; see `mfgui.api.show`."""
        assert self._opened is not None
        summary = self._summary
        trained = Trained(self._training, self._opened, summary)
        learnt = Learnt(summary.model, summary.interest, self._training.split, trained)
        return open_window(self.data.dataset, learnt, block=block)

    def go(self, progress: Progress | None) -> Run:
        """Train until something ends it; `train` and `more` do."""
        training = self._training

        def tell(event: RunEvent) -> None:
            if isinstance(event, RunOpened):
                self._opened = event
            elif isinstance(event, EpochReport) and progress is not None and progress(event.point) is False:
                training.control.stop()

        try:
            self._summary: RunSummary = training.train(tell)
        except KeyboardInterrupt:
            if training.best_model is None:
                raise
            training.control.stop()
            self._summary = training.train(tell)
        held_out = training.split.validation
        answers = Answers(self.data.dataset, self._summary.model, self._summary.interest, held_out)
        self.model = Model(answers, training.split, self._save_model)
        return self

    def _save_model(self, file: Path) -> None:
        self.save(file)


def train(
    data: Data | Source,
    method: str | None = None,
    *,
    preset: str | None = None,
    epochs: int | None = None,
    patience: int | None = None,
    seed: int | None = None,
    interest: bool = True,
    progress: Progress | None = None,
    **settings: Any,
) -> Run:
    """Train a method on what `data` does not hold out; the best epoch is kept. Ctrl+C keeps what there is by then.

    Parameters
    ----------
    data
        Of `load`, or what `load` takes.
    method
        Its name (see `methods`); by default the usual one for these ratings.
    preset, settings
        A named set of settings, and single ones by their names on top.
    epochs, patience
        Most epochs, and after how many without improvement to end; the method's own by default.
    seed
        Of the method; that of the split by default.
    interest
        Whether who watches what is learnt too: lists are better for it.
    progress
        Called with each point of the curve, an `EpochPoint`; training ends when it returns False.

    >>> from mfgui.api import demo, train
    >>> heard = []
    >>> def listen(point):
    ...     heard.append(point.epoch)
    ...     return point.epoch < 2
    >>> train(demo(), "als", factors=4, progress=listen).stopped_by
    'stopped by you'
    """
    data = data_of(data)
    chosen = registry.method(method or registry.default_for(data.dataset))
    training = new_run(
        chosen,
        chosen.choose(preset, settings, ratings=len(data.dataset.ratings)),
        data.dataset,
        validation=data.validation,
        seed=data.seed if seed is None else seed,
        split_seed=data.seed,
        epochs=epochs,
        patience=patience,
        interest=interest,
    )
    return Run(training, data).go(progress)


def evaluate(
    data: Data | Source,
    methods: str | Iterable[str] | Mapping[str, Mapping[str, Any]] | None = None,
    *,
    test: float | str | Path = 0.1,
    folds: int = 0,
    relevant_from: float | None = None,
    preset: str | None = None,
    seed: int = 1,
) -> pd.DataFrame:
    """Judge methods on ratings that they have never met: a row for each, the figures of `mfgui evaluate` in columns.

    Parameters
    ----------
    data
        Of `load`, or what `load` takes.
    methods
        One name or several, or names with their settings; by default the usual method.
    test
        What is set aside: 0.1, "time:0.1", "last:5", "person:0.25" of each person's; a file, or an official split.
    folds
        Cross-validation with so many folds in place of `test`: means, and `"rmse sd"` and so on beside them.
    relevant_from
        From which rating on a film counts as relevant; by default four fifths of the scale.
    seed
        Of what is drawn at random.

    Returns
    -------
    Columns `rmse`, `mae`, `baseline_rmse`, `ratio`, `ndcg@10` … of the lists as they are shown, `raw ndcg@10` … of
    lists by predicted rating alone, `seconds`; `.attrs["protocol"]` says how the ratings were set aside.

    >>> from mfgui.api import demo, evaluate
    >>> table = evaluate(demo(), {"baseline": {}, "svd": {"factors": 4}})
    >>> table.index.tolist()
    ['baseline', 'svd']
    >>> bool(table.loc["svd", "rmse"] < table.loc["svd", "baseline_rmse"])
    True
    """
    data = data_of(data)
    wanted: dict[str, Mapping[str, Any]]
    if methods is None or isinstance(methods, str):
        wanted = {methods or registry.default_for(data.dataset): {}}
    else:
        wanted = dict(methods) if isinstance(methods, Mapping) else {name: {} for name in methods}
    rows: list[dict[str, float]] = []
    protocols = []
    for name, settings in wanted.items():
        method = registry.method(name)
        scheme = _scheme(test, folds)
        found = judge(
            data.dataset,
            method,
            method.choose(preset, settings, ratings=len(data.dataset.ratings)),
            scheme,
            seed,
            relevant_from=relevant_from,
        )
        rows.append(found.mean() | {f"{figure} sd": value for figure, value in found.sd().items()})
        protocols.append(found.protocol)
    table = pd.DataFrame(rows, index=pd.Index(wanted, name="method"))
    table.attrs["protocol"] = protocols[0] if len(set(protocols)) == 1 else dict(zip(wanted, protocols, strict=True))
    return table


def _scheme(test: float | str | Path, folds: int) -> Scheme:
    if folds:
        return parse_folds(folds)
    if isinstance(test, Path) or Path(str(test)).suffix == ".test":
        return Named(Path(str(test)))
    return parse_test(str(test))
