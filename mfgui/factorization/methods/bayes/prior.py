"""The prior of one side's rows and how it is drawn: a normal whose mean follows the rows' features."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mfgui.data.grouping import parts
from mfgui.factorization.interface import Checkpoint
from mfgui.factorization.methods.bayes.features import Features
from mfgui.factorization.rows import aligned_rows, run_chunks

ROWS = 4096  # rows of the features multiplied at a time
# β₀ of the Normal–Wishart prior: what the mean's precision is, in rows (Salakhutdinov & Mnih 2008).
MEAN_PRECISION = 2.0

GROUP_SHAPE, GROUP_RATE = 1.0, 0.1  # gamma prior of the precision of a group's coefficients


class RowPrior:
    """w ~ N(xβ, Λ⁻¹) for each row; β ~ N(0, (λ_g Λ)⁻¹) for each group g of features, Λ ~ Wishart(I, D).

    Macau's form (Simm et al. 2015), the mean of BPMF being one more feature, always 1, of fixed precision.
    Λ and β are drawn jointly: Λ with β integrated out, then β given Λ, so that they do not hold each other
    back. The implicit features' columns are orthogonal, so the Gram matrix of all features is diagonal but
    for the few others, and its Cholesky factor costs next to nothing.
    """

    # β as last drawn, of the implicit and of the other features, float32, shapes (r, D) and (f, D).
    coefficients: tuple[NDArray[np.float32], NDArray[np.float32]]

    def __init__(
        self,
        features: Features,  # X of this side
        size: int,  # D, numbers in a row
        checkpoint: Checkpoint = lambda _: None,
        *,
        width: int | None = None,  # columns of `means`: zeros beyond D, for who wants padded rows. None: D.
    ) -> None:
        self.features, self._size = features, size
        known = features.known
        self._cross = np.zeros((features.implicit.shape[1], features.others.shape[1]))
        self._gram = np.zeros((features.others.shape[1], features.others.shape[1]))
        for part in parts(len(known), ROWS):
            here = known[part]
            others = features.others[part][here].astype(np.float64)
            self._cross += features.implicit[part][here].T @ others.astype(np.float32)
            self._gram += others.T @ others
            checkpoint(0)
        self._known = int(known.sum())
        self._all_known = bool(known.all())
        self._precisions = np.array([1.0] * (len(features.groups) - 1) + [MEAN_PRECISION])
        self.precision = np.eye(size)
        self.coefficients = (
            np.zeros((features.implicit.shape[1], size), np.float32),
            np.zeros((features.others.shape[1], size), np.float32),
        )
        self.means = aligned_rows(len(known), size if width is None else width)

    def draw(self, rows: NDArray[np.float32], rng: np.random.Generator, checkpoint: Checkpoint) -> None:
        """Draw Λ and the rows' prior means given the rows, shape (n, D); rows without ratings do not count."""
        size, features = self._size, self.features
        if not self._all_known:
            rows = _where_known(rows, features.known, checkpoint)
        first, second, squares = self._products(rows, checkpoint)
        root, cross, corner = self._factor()
        upper = first / root[:, None]
        lower = np.linalg.solve(corner, second - cross.T @ upper)
        scatter = np.eye(size) + squares - upper.T @ upper - lower.T @ lower
        self.precision = _wishart((scatter + scatter.T) / 2, self._known + size, rng)
        # Rows of E are N(0, Λ⁻¹): z L⁻¹ for Λ = L Lᵀ.
        half = np.linalg.inv(np.linalg.cholesky(self.precision))
        upper += rng.standard_normal(upper.shape) @ half
        lower += rng.standard_normal(lower.shape) @ half
        lower = np.linalg.solve(corner.T, lower)
        upper = (upper - cross @ lower) / root[:, None]
        precisions = self._drawn_precisions(np.concatenate([upper, lower]), rng)
        coefficients = upper.astype(np.float32), lower.astype(np.float32)
        self._set_means(*coefficients, checkpoint)
        # Last, and at once: where a checkpoint has raised, the same draw can be made again.
        self._precisions, self.coefficients = precisions, coefficients

    def snapshot(self) -> RowPrior:
        """Return this prior as it is now, for `regression`: further draws do not change it."""
        taken = copy.copy(self)
        taken.means = np.zeros((0, self._size), np.float32)
        return taken

    @property
    def state(self) -> dict[str, NDArray[Any]]:
        """What draws have made of it: to be given to `restore`."""
        implicit, others = self.coefficients
        drawn = {"precision": self.precision, "group_precisions": self._precisions, "means": self.means}
        return drawn | {"implicit": implicit, "others": others}

    def restore(self, state: Mapping[str, NDArray[Any]]) -> None:
        """Take over the state of a prior of the same features; raises ValueError where it cannot be one."""
        self.precision, self._precisions = np.array(state["precision"]), np.array(state["group_precisions"])
        if not np.isfinite(self.precision).all():  # which LAPACK may let through
            raise ValueError("a precision is not positive definite: it is no number")
        np.linalg.cholesky(self.precision)  # raises a ValueError where it is no precision
        if not (np.isfinite(self._precisions) & (self._precisions > 0)).all():
            raise ValueError("precisions are above 0")
        self.means[:, : self._size] = state["means"][:, : self._size]
        if "others" in state:  # older versions did not save them
            self.coefficients = np.array(state["implicit"]), np.array(state["others"])

    def regression(self, rows: NDArray[np.float32]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Coefficients by which the features predict these rows, at the present precisions of the groups.

        Returns the implicit ones and the others, float64, shapes (r, columns of rows) and (f, columns of rows).
        """
        if not self._all_known:
            rows = _where_known(rows, self.features.known, lambda _seen: None)
        first, second, _ = self._products(rows, lambda _seen: None)
        root, cross, corner = self._factor()
        upper = first / root[:, None]
        lower = np.linalg.solve(corner.T, np.linalg.solve(corner, second - cross.T @ upper))
        return (upper - cross @ lower) / root[:, None], lower

    def _factor(self) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
        """Cholesky factor of XᵀX + diag(λ): its diagonal part, the rows below it (transposed), the corner."""
        sizes = self.features.groups
        diagonal = np.repeat(self._precisions, sizes)
        root = np.sqrt(self.features.squares + diagonal[: sizes[0]])
        cross = self._cross / root[:, None]
        corner = np.linalg.cholesky(self._gram + np.diag(diagonal[sizes[0] :]) - cross.T @ cross)
        return root, cross, corner

    def _products(
        self, rows: NDArray[np.float32], checkpoint: Checkpoint
    ) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
        """Xᵀ rows for the implicit and the other features, and rowsᵀ rows, summed in a fixed order."""
        features = self.features
        bounds = _bounds(len(rows))
        parts: list[tuple[NDArray[np.float32], ...]] = [()] * (len(bounds) - 1)

        def work(first: int, last: int) -> None:
            here = rows[first:last]
            parts[first // ROWS] = (
                features.implicit[first:last].T @ here,
                features.others[first:last].T @ here,
                here.T @ here,
            )

        run_chunks(work, bounds, 0, lambda _done: checkpoint(0))
        first, second, squares = (
            np.asarray(np.sum(products, axis=0, dtype=np.float64)) for products in zip(*parts, strict=True)
        )
        return first, second, squares

    def _set_means(self, upper: NDArray[np.float32], lower: NDArray[np.float32], checkpoint: Checkpoint) -> None:
        features = self.features

        def work(first: int, last: int) -> None:
            here = features.others[first:last] @ lower
            here += features.implicit[first:last] @ upper
            self.means[first:last, : self._size] = here
            self.means[first:last, self._size :] = 0

        run_chunks(work, _bounds(len(self.means)), 0, lambda _done: checkpoint(0))

    def _drawn_precisions(self, coefficients: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
        lengths = np.einsum("fk,kl,fl->f", coefficients, self.precision, coefficients, optimize=True)
        precisions, start = self._precisions.copy(), 0
        for g, size in enumerate(self.features.groups[:-1]):
            shape = GROUP_SHAPE + 0.5 * size * self._size
            rate = GROUP_RATE + 0.5 * float(lengths[start : start + size].sum())
            precisions[g] = rng.gamma(shape, 1 / rate)
            start += size
        return precisions


def _where_known(rows: NDArray[np.float32], known: NDArray[np.bool_], checkpoint: Checkpoint) -> NDArray[np.float32]:
    """The rows with ratings; zeros in place of the others."""
    left = np.empty_like(rows)
    for part in parts(len(rows), ROWS):
        np.multiply(rows[part], known[part, None], out=left[part])
        checkpoint(0)
    return left


def _bounds(rows: int) -> NDArray[np.int64]:
    return np.append(np.arange(0, rows, ROWS), rows).astype(np.int64)


def _wishart(inverse_scale: NDArray[np.float64], freedom: float, rng: np.random.Generator) -> NDArray[np.float64]:
    """Draw a Wishart matrix by Bartlett's decomposition (Bartlett 1933)."""
    size = len(inverse_scale)
    triangle = np.tril(rng.standard_normal((size, size)), -1)
    triangle[np.diag_indices(size)] = np.sqrt(rng.chisquare(freedom - np.arange(size)))
    half = np.linalg.cholesky(np.linalg.inv(inverse_scale)) @ triangle
    return np.asarray(half @ half.T)
