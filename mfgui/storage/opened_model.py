"""A model file opened: the model beside its ratings or, where they are elsewhere, beside people and films alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Final, cast

from mfgui.base.text import retold, tr, written
from mfgui.data.dataset import Dataset
from mfgui.data.errors import DataError
from mfgui.data.held_out_file import split_from_spec
from mfgui.data.reading import read_dataset
from mfgui.data.splitting import Split
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import FoldsIn
from mfgui.factorization.warm import KERNEL_MODULES
from mfgui.insight.answers import Answers
from mfgui.storage.aligning import aligned
from mfgui.storage.model_file import Ready, load_model, ratings_of
from mfgui.storage.saved_model import SavedModel, without_ratings

SUFFIX: Final = ".mfgui"  # ending of model files


@dataclass(frozen=True, eq=False)
class OpenedModel:
    """A model of a file, and what it is asked beside."""

    saved: SavedModel  # what the file holds
    dataset: Dataset  # its ratings; or its people and films alone, without any rating
    model: FoldsIn  # the model in the codes of `dataset`

    @cached_property
    def split(self) -> Split | None:
        """What the model learnt from and what was held out; None where that is not known."""
        return self._split[0]

    @property
    def doubt(self) -> str:
        """Why `split` is None, in words."""
        return self._split[1]

    @cached_property
    def _split(self) -> tuple[Split | None, str]:
        saved = self.saved
        if not saved.validation or not len(self.dataset.ratings):
            return None, written("nothing is known of them")
        try:
            split = split_from_spec(self.dataset, saved.validation, saved.seed)
        except DataError as wrong:
            return None, str(wrong)
        if split.protocol == saved.protocol:
            return split, ""
        return None, tr(
            "it was '{protocol}' and would be '{now}'", protocol=retold(saved.protocol), now=retold(split.protocol)
        )

    def answers(self, *, held_out: bool = False) -> Answers:
        """What it can be asked; with the ratings that were held out, where they are known, for exact reasons."""
        kept = self.split.validation if held_out and self.split is not None else None
        return Answers(self.dataset, self.model, self.saved.interest, kept)


def open_model(
    file: Path,
    # Where the ratings are, if not where they were. A model from elsewhere, whose ratings nobody knows, is brought into
    # their codes: people whom it does not know are folded in.
    data: Path | None = None,
    *,
    alone: bool = False,  # open the model without ratings where they cannot be had, in place of raising
    checkpoint: Callable[[], None] = lambda: None,
    ready: Ready = lambda _: None,
) -> OpenedModel:
    """Read a model file and the ratings that belong beside it.

    Raises DataError when the file or its ratings cannot be read, or do not belong together.
    """
    saved = load_model(file, data, ready)
    if saved.dataset is not None:
        return OpenedModel(saved, saved.dataset, saved.model)
    if not saved.fingerprint:
        if data is None:
            return OpenedModel(saved, without_ratings(saved, file), saved.model)
        ready(KERNEL_MODULES)  # people are folded in below, as exactly as where it was imported
        dataset = read_dataset(data, checkpoint=checkpoint)
        people, films = (saved.user_ids, saved.user_labels), (saved.film_ids, saved.film_labels)
        # What comes from elsewhere is always one, or of a class of its own.
        split = OpenedModel(saved, dataset, saved.model).split
        learnt = split.train if split is not None else None
        model = aligned(cast("FactorModel", saved.model), people, films, dataset, file, checkpoint, learnt)
        return OpenedModel(saved, dataset, model)
    try:
        dataset = ratings_of(saved, file, data, ready, checkpoint)
    except (DataError, OSError) as wrong:
        if data is not None or not alone:
            raise
        bare = replace(without_ratings(saved, file), notes=(written("people and films alone: {wrong}", wrong=wrong),))
        return OpenedModel(saved, bare, saved.model)
    return OpenedModel(saved, dataset, saved.model)
