"""What was learnt, as the window takes it over from a file or a notebook: a model, and its run where there is one."""

from __future__ import annotations

from dataclasses import dataclass

from mfgui.data.splitting import Split
from mfgui.factorization.interest import Interest
from mfgui.factorization.interface import Model
from mfgui.training.events import RunOpened, RunSummary
from mfgui.training.run import Run


@dataclass(frozen=True, slots=True, eq=False)
class Trained:
    """A run that has ended: itself, and its first and last event."""

    run: Run
    opened: RunOpened
    summary: RunSummary


@dataclass(frozen=True, slots=True, eq=False)
class Learnt:
    """A model in the codes of a data set."""

    # As in `RunSummary`.
    model: Model
    interest: Interest | None = None
    split: Split | None = None  # what it learnt from and what was held out; None where that is not known
    trained: Trained | None = None  # its run, None where only the model is known
