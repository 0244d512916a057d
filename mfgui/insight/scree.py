"""The scree plot's numbers: singular values of the filled matrix, and the share of the energy in the first k."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Dataset
from mfgui.data.grouping import parts
from mfgui.factorization.interface import TrainingData
from mfgui.factorization.methods.svd import METHOD, FilledRatings, Spectrum

SHARE: Final = 0.95  # the share of the energy that the line of the plot stands for, as in the method `svd`
# Up to this many rows on the smaller side all values are found, by one eigenvalue problem of under 100 ms.
EXACT_SIDE: Final = 700

ROUNDS: Final = 6  # rounds of the subspace iteration; the last values found are a little low with fewer
_OVERSAMPLING: Final = 16
_CHUNK: Final = 2048  # rows of a tall matrix worked on between two checkpoints
_SMALL_ENOUGH: Final = 1_000_000
_FEW_VALUES, _MANY_VALUES = 80, 150


@dataclass(frozen=True, slots=True, eq=False)
class Scree:
    """The spectrum of one filled matrix."""

    spectrum: Spectrum  # singular values, largest first, and the sum of the squares of all of them
    side: int  # number of singular values that the matrix has: the smaller of people and films
    centred: bool  # whether each film's mean was taken out first, so that what is decomposed is what the mean leaves

    @property
    def complete(self) -> bool:
        """Whether all singular values were found."""
        return len(self.spectrum.values) == self.side

    def rank(self, share: float = SHARE) -> int | None:
        """Return the smallest k whose values hold this share of the energy, None when none found does."""
        shares = self.spectrum.shares
        # The shares of all values add up to one only as exactly as floating point does.
        return int(np.argmax(shares >= share - 1e-9)) + 1 if len(shares) and shares[-1] >= share - 1e-9 else None

    def energy_share(self, k: int) -> float:
        """Return the share of the energy in the first k values, k from 0 to the number found."""
        return float(min(self.spectrum.shares[k - 1], 1.0)) if k else 0.0


def scree(dataset: Dataset, *, centred: bool, seed: int = 1, checkpoint: Callable[[], object] = lambda: None) -> Scree:
    """Find the singular values of a data set's filled matrix, which is never built.

    Small sets get all of them from the smaller side's Gram matrix; large ones the first `_FEW_VALUES` or
    `_MANY_VALUES` by randomised subspace iteration (Halko, Martinsson & Tropp 2011) with the orthonormal bases
    found from Gram matrices chunk by chunk. No single call lasts longer than a person notices, so the work can be
    cancelled at any time without a process of its own. The energy of all values is known exactly either
    way: it is the squared Frobenius norm.

    `centred`: decompose rating − film mean with 0 in the gaps; else the ratings with the film means in the gaps.
    """

    def between(_: int) -> None:
        checkpoint()

    data = TrainingData.of(dataset, dataset.ratings)
    damping = METHOD.choose()["damping"]
    assert isinstance(damping, float)
    matrix = FilledRatings(data, damping, centred=centred, checkpoint=between)
    side = min(matrix.shape)
    if side <= EXACT_SIDE:
        values = _all_values(matrix, checkpoint)
    else:
        wanted = _MANY_VALUES if len(dataset.ratings) <= _SMALL_ENOUGH else _FEW_VALUES
        values = _first_values(matrix, min(wanted, side), seed, checkpoint)
    return Scree(Spectrum(values, matrix.energy), side, centred)


def _all_values(matrix: FilledRatings, checkpoint: Callable[[], object]) -> NDArray[np.float64]:
    n_users, n_films = matrix.shape
    side = min(matrix.shape)
    gram = np.empty((side, side))
    for part in parts(side, 64):  # some columns of the unit matrix at a time
        unit = np.zeros((side, part.stop - part.start))
        unit[np.arange(part.start, part.stop), np.arange(unit.shape[1])] = 1
        if n_users <= n_films:
            gram[:, part] = matrix.times(matrix.transposed_times(unit))
        else:
            gram[:, part] = matrix.transposed_times(matrix.times(unit))
        checkpoint()
    squares = np.linalg.eigvalsh((gram + gram.T) / 2)[::-1]
    checkpoint()
    return np.sqrt(np.maximum(squares, 0.0))


def _first_values(
    matrix: FilledRatings, count: int, seed: int, checkpoint: Callable[[], object]
) -> NDArray[np.float64]:
    width = min(count + _OVERSAMPLING, *matrix.shape)
    rng = np.random.default_rng((seed, 4))
    basis = np.empty((matrix.shape[1], width))
    for part in parts(len(basis), _CHUNK):
        basis[part] = rng.standard_normal(basis[part].shape)
        checkpoint()
    for _ in range(ROUNDS):
        left = _orthonormal(matrix.times(basis), checkpoint)
        basis = _orthonormal(matrix.transposed_times(left), checkpoint)
    squares = np.linalg.eigvalsh(_gram(matrix.times(basis), checkpoint))[::-1]
    return np.sqrt(np.maximum(squares[:count], 0.0))


def _gram(tall: NDArray[np.float64], checkpoint: Callable[[], object]) -> NDArray[np.float64]:
    gram = np.zeros((tall.shape[1], tall.shape[1]))
    for part in parts(len(tall), _CHUNK):
        gram += tall[part].T @ tall[part]
        checkpoint()
    return gram


def _orthonormal(tall: NDArray[np.float64], checkpoint: Callable[[], object]) -> NDArray[np.float64]:
    """Return an orthonormal basis of the columns: twice through the Gram matrix is as good as QR here.

    (Yamamoto et al. 2015 for Cholesky; eigenvectors bear dependent columns too, which become zero.)
    """
    for _ in range(2):
        squares, vectors = np.linalg.eigh(_gram(tall, checkpoint))
        least = 1e-14 * max(float(squares.max(initial=0.0)), math.ulp(0.0))
        scaled = vectors * np.where(squares > least, 1 / np.sqrt(np.maximum(squares, least)), 0.0)
        turned = np.empty_like(tall)
        for part in parts(len(tall), _CHUNK):
            turned[part] = tall[part] @ scaled
            checkpoint()
        tall = turned
    return tall
