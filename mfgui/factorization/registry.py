"""The one list of methods: what each is called, what it can be told, how it is started."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache, cached_property
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, runtime_checkable

import numpy as np

from mfgui.data.dataset import parts
from mfgui.factorization.settings import Setting, SettingError, Settings, Value, complete

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import Dataset, Films, Genome, Ratings, RatingScale, Tags
    from mfgui.factorization.model import Ability, Model

log = logging.getLogger(__name__)

_COUNTED = 1 << 22
"""Ratings counted between two checkpoints: some 5 ms of work."""

Checkpoint: TypeAlias = Callable[[int], None]
"""Called by a fit between blocks of at most 50 ms with the ratings seen so far in this epoch.

It blocks while the run is paused and raises to end it; the fit lets that exception through and stays usable.
"""


def _go_on() -> None:
    """Let work go on, where nobody asks to end it."""


@dataclass(frozen=True, eq=False)
class TrainingData:
    """What a method learns from: the training ratings, the sizes of both vocabularies, facts about films.

    Its statistics are computed once, when first asked for.

    Attributes
    ----------
    films, genome
        The film table and the tag genome, None where unknown.
    tags
        As the data set has them, those of held-out ratings included: only tags whose person and film are a
        training pair may be learnt from (`content.training_tags`).
    checkpoint
        Called between pieces of work while a fit is started; it may raise to give up.
    """

    ratings: Ratings
    n_users: int
    n_films: int
    scale: RatingScale
    films: Films | None = None
    tags: Tags | None = None
    genome: Genome | None = None
    checkpoint: Callable[[], object] = _go_on

    @classmethod
    def of(cls, dataset: Dataset, train: Ratings, checkpoint: Callable[[], object] = _go_on) -> TrainingData:
        """Take these ratings of a data set, and all that it knows of the films."""
        return cls(
            train,
            dataset.n_users,
            dataset.n_films,
            dataset.scale,
            dataset.films,
            dataset.tags,
            dataset.genome,
            checkpoint,
        )

    @cached_property
    def mean(self) -> float:
        """Mean rating μ; 0 of none."""
        return float(self.ratings.values.mean(dtype=np.float64)) if len(self.ratings) else 0.0

    @cached_property
    def user_support(self) -> NDArray[np.int32]:
        """Number of ratings of each person, read-only, shape (N,)."""
        return _counts(self.ratings.users, self.n_users, self.checkpoint)

    @cached_property
    def film_support(self) -> NDArray[np.int32]:
        """Number of ratings of each film, read-only, shape (M,)."""
        return _counts(self.ratings.films, self.n_films, self.checkpoint)


def _counts(codes: NDArray[np.int32], rows: int, checkpoint: Callable[[], object]) -> NDArray[np.int32]:
    from mfgui.factorization.kernels import blocks

    counts = np.zeros(rows, np.int32)
    for part in parts(len(codes), _COUNTED):
        blocks.count_rows(codes[part], counts)
        checkpoint()
    counts.setflags(write=False)
    return counts


class Fit(Protocol):
    """A method being fitted. After construction, and after every epoch, `model()` is usable.

    Attributes
    ----------
    settled
        Whether the last epoch changed so little that more would be idle.
    """

    settled: bool

    def run_epoch(self, checkpoint: Checkpoint) -> None:
        """Go once over the training ratings (or do the whole fit, for methods without epochs)."""
        ...

    def model(self) -> Model:
        """Return a frozen snapshot of what has been learnt so far; cheap enough to take every second."""
        ...


State: TypeAlias = "dict[str, NDArray[Any] | bool | int | float]"
"""All that a fit needs to go on as if it had never been interrupted, by name; the data are given anew."""


@runtime_checkable
class SavesState(Protocol):
    """A fit that can be saved and continued, in another process too: every built-in method with epochs has it."""

    def state(self) -> State:
        """Return what `restore` needs, as of now or of the checkpoint at which the fit is held.

        Writable arrays may be the fit's own, which it goes on changing: who keeps them copies them.
        """
        ...

    def restore(self, state: State, checkpoint: Checkpoint) -> None:
        """Take over the state of a fit of the same method, data, settings and seed; this one is fresh.

        After that it goes on exactly as the other one would have. `checkpoint` may raise; the fit is then of no
        more use.
        """
        ...


@runtime_checkable
class LowersRegularisation(Protocol):
    """A fit whose λ can be lowered between epochs (the blog's note on a validation error that is stuck)."""

    def lower_regularisation(self, factor: float) -> float:
        """Multiply λ by a factor from now on, and return the λ that results."""
        ...


@runtime_checkable
class CutsModel(Protocol):
    """A fit whose snapshot takes long with very many people, and can be cut."""

    def model_between(self, checkpoint: Checkpoint) -> Model:
        """Return what `model()` returns; `checkpoint` is called between pieces of some 10 ms and may raise."""
        ...


@runtime_checkable
class ForgetsLayout(Protocol):
    """A fit that can give the memory of the ratings it laid out back at once, and keep what it has learnt."""

    def forget_layout(self) -> None:
        """Let the ratings go that are laid out; the next epoch lays them out again and goes on as ever."""
        ...


class Group(Enum):
    """How the methods are grouped for choosing."""

    BLOG = "From the blog"
    BEST = "Best accuracy"
    RIVAL = "Rivals"


@dataclass(frozen=True, eq=False)
class Method:
    """One method of the registry.

    Attributes
    ----------
    name, title, sentence
        On the command line; on screen; what it does in one plain sentence.
    group
        Where the picker puts it.
    settings, presets
        What can be chosen, and named sets of choices (`balanced` is what the defaults are).
    abilities
        What its models can do.
    start
        Begin fitting: (training data, complete settings, seed) -> Fit.
    epochs
        Default number of epochs (1 for methods without epochs).
    patience
        Default number of epochs without improvement after which a run ends.
    """

    name: str
    title: str
    sentence: str
    group: Group
    settings: tuple[Setting, ...]
    abilities: frozenset[Ability]
    start: Callable[[TrainingData, Settings, int], Fit]
    epochs: int = 1
    patience: int = 5
    presets: Mapping[str, Settings] = field(default_factory=dict)

    def choose(self, preset: str | None = None, chosen: Settings | None = None) -> dict[str, Value]:
        """Complete settings from a preset and single choices on top; raises SettingError."""
        if preset and preset not in self.presets:
            names = ", ".join(self.presets) or "none"
            raise SettingError(f"method {self.name} has no preset '{preset}'; it has {names}")
        return complete(self.settings, {**(self.presets[preset] if preset else {}), **(chosen or {})})


def _built_in() -> dict[str, Method]:
    from mfgui.factorization.methods import adam, als, baseline, content, momentum, popularity, sgd, svd, svdpp
    from mfgui.factorization.methods.bayes import method as bayes
    from mfgui.factorization.methods.neighbours import item_knn, user_knn

    modules = (adam, als, bayes, svdpp, sgd, momentum, svd, item_knn, user_knn, content, baseline, popularity)
    return {module.METHOD.name: module.METHOD for module in modules}


ENTRY_POINTS = "mfgui.methods"
"""Group of the entry points by which other packages add methods; each names a Method."""


@cache
def methods() -> dict[str, Method]:
    """All methods by name, in the order of the picker: the built-in ones, then those of other packages.

    An entry point that cannot be loaded, is no Method or has a name that is taken is logged and left out.
    """
    known = _built_in()
    for entry in entry_points(group=ENTRY_POINTS):
        try:
            found = entry.load()
        except Exception:
            # Whatever another package does wrong, the window has to open.
            log.exception("the method of entry point %s cannot be loaded", entry.name)
            continue
        if not isinstance(found, Method):
            log.warning("entry point %s (%s) is not a Method", entry.name, entry.value)
        elif found.name in known:
            log.warning("entry point %s adds a second method named %s", entry.name, found.name)
        else:
            known[found.name] = found
    return known


def method(name: str) -> Method:
    """Find one method; raises SettingError that lists the names there are."""
    known = methods()
    if name not in known:
        raise SettingError(f"there is no method '{name}'; there are {', '.join(known)}")
    return known[name]
