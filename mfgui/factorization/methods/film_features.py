"""What is known of each film beside its ratings, as columns for a regression: genres, tags, tag genome."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import Genome
from mfgui.data.grouping import parts
from mfgui.factorization.interface import Checkpoint, TrainingData
from mfgui.factorization.pool import uncut
from mfgui.factorization.rows import ROWS

GENOME_COLUMNS = 64  # the genome's tags, over a thousand and much alike, are brought to so many directions
_LOOKED_UP = 1 << 18
_FILMS = 256
_ROUNDS = 8
_OVERSAMPLING = 10


def film_features(data: TrainingData, tags: int, seed: int, checkpoint: Checkpoint) -> NDArray[np.float32]:
    """Columns of every film: its genres, the commonest tags, the main directions of the tag genome.

    Every genre, tag and genome tag is standardised over the training ratings (a film counts as often as it
    was rated), so that its weights are comparable; all are divided by the root of their number, so that the
    mean square length of a rated film is 1, or what the main directions hold of it. A film that the genome
    does not cover is average in it.

    `tags`: how many tags: those on films with most training ratings.

    Returns float32, shape (M, number of columns); no column without data.
    """
    columns: list[NDArray[np.float32]] = []
    weights = data.film_support.astype(np.float64)
    if data.films is not None:
        columns += list(data.films.genres.T.astype(np.float32))
    checkpoint(0)
    columns += _tag_columns(data, tags, weights, checkpoint)
    plain = np.stack(columns, axis=1) if columns else np.zeros((data.n_films, 0), np.float32)
    checkpoint(0)
    plain = _standardised(plain, weights, checkpoint)
    known = plain.shape[1]
    if data.genome is not None:
        directions, genome_tags = _genome_columns(data.genome, weights, seed, checkpoint)
        whole = np.zeros((data.n_films, directions.shape[1]), np.float32)
        whole[data.genome.films] = directions
        plain = np.hstack([plain, whole])
        known += genome_tags
    plain /= np.float32(math.sqrt(max(known, 1)))
    return plain


def training_tags(data: TrainingData, checkpoint: Checkpoint) -> NDArray[np.bool_]:
    """Which of the tags may be learnt from: those whose person rated that film in training, shape (t,).

    A tag by a person on a film held out would tell of the rating that is to be predicted.
    """
    tags, ratings = data.tags, data.ratings
    if tags is None:
        return np.zeros(0, np.bool_)
    pairs = tags.users.astype(np.int64) * data.n_films + tags.films
    wanted = uncut(lambda: np.unique(pairs), checkpoint)
    met = np.zeros(len(wanted), np.bool_)
    for part in parts(len(ratings) if len(wanted) else 0, _LOOKED_UP):
        rated = ratings.users[part].astype(np.int64) * data.n_films + ratings.films[part]
        place = np.minimum(np.searchsorted(wanted, rated), len(wanted) - 1)
        met[place[wanted[place] == rated]] = True
        checkpoint(0)
    allowed = np.empty(len(pairs), np.bool_)
    for part in parts(len(pairs), _LOOKED_UP):
        allowed[part] = met[np.searchsorted(wanted, pairs[part])]
        checkpoint(0)
    return allowed


def _tag_columns(
    data: TrainingData, count: int, weights: NDArray[np.float64], checkpoint: Checkpoint
) -> list[NDArray[np.float32]]:
    """One column of 0 and 1 for each of the commonest tags, however it is capitalised."""
    tags = data.tags
    if tags is None:
        return []
    allowed = training_tags(data, checkpoint)
    folded: dict[str, int] = {}
    text_of = np.array([folded.setdefault(text.casefold(), len(folded)) for text in tags.texts], np.int64)
    checkpoint(0)
    # Each film counts once for a tag, however many people gave it.
    pairs = uncut(lambda: np.unique(text_of[tags.codes[allowed]] * data.n_films + tags.films[allowed]), checkpoint)
    texts, films = np.divmod(pairs, data.n_films)
    strength = np.bincount(texts, weights[films], len(folded))
    commonest = np.argsort(-strength, kind="stable")[:count]
    columns = []
    for text in commonest[strength[commonest] > 0].tolist():
        column = np.zeros(data.n_films, np.float32)
        column[films[np.searchsorted(texts, text) : np.searchsorted(texts, text, side="right")]] = 1
        columns.append(column)
    return columns


def _standardised(
    columns: NDArray[np.float32], weights: NDArray[np.float64], checkpoint: Checkpoint
) -> NDArray[np.float32]:
    """Give every column mean 0 and variance 1 under the weights of the rows; constant ones are left out."""
    total = max(weights.sum(), 1.0)
    means = weights @ columns / total
    checkpoint(0)
    spreads = np.sqrt(np.maximum(weights @ np.square(columns) / total - means**2, 0))
    checkpoint(0)
    varied = spreads > 1e-6
    result = np.empty((len(columns), int(varied.sum())), np.float32)
    for part in parts(len(columns), ROWS):
        result[part] = (columns[part][:, varied] - means[varied]) / spreads[varied]
        checkpoint(0)
    return result


def _genome_columns(
    genome: Genome, weights: NDArray[np.float64], seed: int, checkpoint: Checkpoint
) -> tuple[NDArray[np.float32], int]:
    """Covered films along the main directions of the standardised genome, and how many tags have a say.

    The directions are the leading eigenvectors of the tags' covariance over the training ratings, by subspace
    iteration, whose every step is short, where a whole eigendecomposition could not be interrupted.
    """
    weights = weights[genome.films]
    total = max(weights.sum(), 1.0)
    sums, squares = np.zeros(len(genome.tags)), np.zeros(len(genome.tags))
    for part in parts(len(genome), _FILMS):
        relevance = genome.relevance[part].astype(np.float64)
        sums += weights[part] @ relevance
        squares += weights[part] @ relevance**2
        checkpoint(0)
    means = sums / total
    spreads = np.sqrt(np.maximum(squares / total - means**2, 0))
    varied = spreads > 1e-6

    centres, scales = means[varied].astype(np.float32), spreads[varied].astype(np.float32)

    def standardised(part: slice) -> NDArray[np.float32]:
        block = genome.relevance[part].astype(np.float32)[:, varied]
        return np.divide(block - centres, scales)

    size = int(varied.sum())
    if not size:  # nobody rated a film that it covers
        return np.zeros((len(genome), 0), np.float32), 0
    covariance = np.zeros((size, size), np.float32)
    for part in parts(len(genome), _FILMS):
        block = standardised(part)
        covariance += block.T @ (block * (weights[part, None] / total).astype(np.float32))
        checkpoint(0)
    width = min(GENOME_COLUMNS + _OVERSAMPLING, size)
    basis: NDArray[np.float32] = np.random.default_rng((seed, 5)).standard_normal((size, width), np.float32)
    for _ in range(_ROUNDS):
        basis = np.linalg.qr(covariance @ basis).Q.astype(np.float32)
        checkpoint(0)
    values, turn = np.linalg.eigh(basis.T @ covariance @ basis)
    main = basis @ turn[:, np.argsort(-values)[:GENOME_COLUMNS]]
    directions = np.empty((len(genome), main.shape[1]), np.float32)
    for part in parts(len(genome), _FILMS):
        directions[part] = standardised(part) @ main
        checkpoint(0)
    return directions, size
