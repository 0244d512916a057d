"""The people's or the films' side of a chain: rows of factors and bias with their prior, and what they explain."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mfgui.factorization.interface import Checkpoint
from mfgui.factorization.methods import starting
from mfgui.factorization.methods.bayes.features import WhoRatedWhat
from mfgui.factorization.methods.bayes.prior import RowPrior
from mfgui.factorization.methods.bayes.samples import LANE
from mfgui.factorization.rows import Rows, aligned_rows, copied_rows, row_parts

START = 0.1  # standard deviation of the factors before the first sweep

# How far rows' scales differ, as the weakest of priors: standard deviation of log s, see `gibbs.draw_rows`.
SPREAD, WEAKLY = 0.2, 2.0
ALIKE = 6  # sweeps in which rows are taken for alike: the prior finds its size


def stream(seed: int, sweep: int, number: int) -> np.uint64:
    """Seed of one kernel's random numbers in a sweep."""
    words = np.random.SeedSequence((seed, sweep, number)).generate_state(1, np.uint64)
    return np.uint64(words[0])


class Side:
    """The rows of one side: factors, then the bias, then padding.

    `values` are what the factors have to explain, in the order of `rows`: the ratings, or the latent ones behind them,
    less the moods; those of `rows` themselves where there is neither.
    `means`, around which the rows were last drawn, are kept of films alone: samples hold them.
    `unlike`: some rows lie further from zero than others, and each has its scale. People's tastes are so; with films'
    too, on inner splits of ml-1m, RMSE is 0.0006 higher than with people's alone.
    """

    def __init__(
        self,
        support: NDArray[np.int32],
        factors: int,
        seed: tuple[int, ...],
        checkpoint: Callable[[], object],
        *,
        keep_means: bool,
        unlike: bool,
    ) -> None:
        self.support = support
        self.factors = factors
        self.width = LANE * math.ceil((factors + 1) / LANE)
        self.state = np.zeros((len(support), self.width), np.float32)
        self.means = np.zeros(self.state.shape, np.float32) if keep_means else None
        self.precisions = np.ones(len(support), np.float32)
        self.scales = np.ones(len(support), np.float32)  # s of each row
        self.spread = 0.0  # standard deviation of log s as last drawn; 0 where rows are alike
        self._unlike = unlike
        rng = np.random.default_rng(seed)
        for part in row_parts(self.state):
            here = self.state[part, :factors]
            here[:] = START * rng.standard_normal(here.shape, np.float32)
            checkpoint()
        self.rows: Rows
        self.values: NDArray[np.float32]
        self.groups = np.zeros(0, np.int32)
        self.prior: RowPrior
        self.who_rated: WhoRatedWhat | None = None

    def saved(self) -> dict[str, Any]:
        """What sweeps have made of it: to be given to `restore`."""
        means = {} if self.means is None else {"means": self.means}
        prior = {f"prior.{key}": value for key, value in self.prior.state.items()}
        scales = {"scales": self.scales, "spread": self.spread}
        return {"state": self.state, "precisions": self.precisions, **scales, **means, **prior}

    def restore(self, saved: Mapping[str, Any]) -> None:
        """Take over what another one saved; the prior has its features already."""
        self.state[:], self.precisions[:] = saved["state"], saved["precisions"]
        if "scales" in saved:  # in older versions all rows were alike
            self.scales[:], self.spread = saved["scales"], float(saved["spread"])
            if not (np.isfinite(self.scales) & (self.scales > 0)).all():
                raise ValueError("scales are above 0")
        if self.means is not None:
            self.means[:] = saved["means"]
        self.prior.restore({key.removeprefix("prior."): saved[key] for key in saved if key.startswith("prior.")})

    def draw_prior(self, rng: np.random.Generator, sweep: int, checkpoint: Checkpoint) -> None:
        """Draw the prior of the rows as they would be at scale 1, and how far their scales differ.

        Where a checkpoint has raised, the same draw can be made again.
        """
        rows = copied_rows(self.state, self.factors + 1, checkpoint)
        for part in row_parts(rows):
            rows[part] /= self.scales[part, None]
            checkpoint(0)
        if self._unlike and sweep >= ALIKE:
            logs = np.log(self.scales[self.support > 0].astype(np.float64))
            rate = 0.5 * (WEAKLY * SPREAD**2 + float(logs @ logs))
            self.spread = 1 / math.sqrt(rng.gamma(0.5 * (WEAKLY + len(logs)), 1 / rate))
        self.prior.draw(rows, rng, checkpoint)

    @property
    def used(self) -> NDArray[np.float32]:
        """Factors and bias."""
        return self.state[:, : self.factors + 1]

    def design(self, checkpoint: Checkpoint) -> NDArray[np.float32]:
        """What the other side's factors and bias are multiplied by."""
        return self.design_of(self.state, checkpoint)

    def design_of(self, state: NDArray[np.float32], checkpoint: Checkpoint) -> NDArray[np.float32]:
        """The same of rows as they once were."""
        design = aligned_rows(len(state), self.width)
        starting.fill_rows(design, state, lambda: checkpoint(0))
        design[:, self.factors] = 1
        return design

    @property
    def bias(self) -> NDArray[np.float32]:
        """The biases, contiguous."""
        return self.state[:, self.factors].copy()
