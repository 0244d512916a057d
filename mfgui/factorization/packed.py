"""A model as a file can hold it, and the kinds of models that files hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final, Protocol, runtime_checkable

from numpy.typing import NDArray

from mfgui.data.dataset import RatingScale
from mfgui.factorization.interface import Ability, Checkpoint, FoldsIn, TrainingData
from mfgui.factorization.settings import Settings

_MOST_MEAN: Final = 1e12  # no scale reaches it; above some 1e38 a prediction, which has four bytes, would be infinite
_MOST_ODDS = 1000  # values of ratings of which a model says how likely each is


@dataclass(frozen=True, slots=True, eq=False)
class Packed:
    """A model as a file can hold it: never the ratings."""

    kind: str  # name of its ModelKind
    facts: dict[str, Any]  # what JSON can hold; those of `of` among them
    arrays: dict[str, NDArray[Any]]  # read-only; some may be the model's own

    @classmethod
    def of(cls, kind: str, model: Describes, arrays: Mapping[str, NDArray[Any]], **more: Any) -> Packed:
        """Pack what nearly all models know of themselves, and more facts."""
        facts = {
            "method": model.method,
            "settings": dict(model.settings),
            "model_seed": model.seed,
            "scale": asdict(model.scale),
            "mean": float(model.mean),
            "epoch": float(model.epoch),
            "abilities": sorted(ability.name for ability in model.abilities),
        }
        return cls(kind, facts | more, dict(arrays))

    def described(self) -> dict[str, Any]:
        """Return the facts of `of` by the names of the model's attributes; raises LookupError or ValueError."""
        facts = self.facts
        mean = float(facts["mean"])
        if not abs(mean) < _MOST_MEAN:
            raise ValueError(f"a mean of {mean:g}")
        scale, abilities = RatingScale(**facts["scale"]), frozenset(Ability[name] for name in facts["abilities"])
        if Ability.ODDS in abilities and scale.steps > _MOST_ODDS:
            raise ValueError(f"chances of {scale.steps} values")
        return {
            "method": str(facts["method"]),
            "settings": dict(facts["settings"]),
            "seed": int(facts["model_seed"]),
            "scale": scale,
            "mean": mean,
            "epoch": float(facts["epoch"]),
            "abilities": abilities,
        }

    def check(self, expected: Mapping[str, tuple[type, tuple[int, ...]]]) -> None:
        """Raise LookupError or ValueError where arrays are missing, or of another type or shape."""
        for name, (kind, shape) in expected.items():
            array = self.arrays[name]
            if array.dtype != kind or array.shape != shape:
                raise ValueError(f"{name} is {array.dtype} of shape {array.shape}")


class Describes(Protocol):
    """What `Packed.of` asks of a model."""

    @property
    def method(self) -> str:
        """See Model."""

    @property
    def settings(self) -> Settings:
        """Complete settings that it was fitted with."""

    @property
    def seed(self) -> int:
        """Seed that it was fitted with."""

    @property
    def scale(self) -> RatingScale:
        """See Model."""

    @property
    def mean(self) -> float:
        """See HasFactors."""

    @property
    def epoch(self) -> float:
        """Epochs behind it."""

    @property
    def abilities(self) -> frozenset[Ability]:
        """See Model."""


@runtime_checkable
class Packs(Protocol):
    """A model that can be kept in a file."""

    def pack(self, most_mb: int | None = None) -> Packed:
        """Return what its ModelKind needs to make it again.

        `most_mb`: about how many megabytes it may take, where it can do with less; None for all there is.
        """


class RatingsNeededError(ValueError):
    """A model that predicts from the ratings themselves, which no file of ours holds, was to do without them."""


@dataclass(frozen=True, slots=True)
class ModelKind:
    """A kind of model that files can hold."""

    name: str  # in files: for good
    # Raise ValueError or LookupError where a packed model is not whole: (packed, people, films).
    check: Callable[[Packed, int, int], None]
    # Make the model again: (packed, training data, checkpoint) -> model. The data are None where they are not at hand,
    # unless `needs_ratings`; raises LookupError, ValueError or TypeError where the parts do not belong together.
    build: Callable[[Packed, TrainingData | None, Checkpoint], FoldsIn]
    needs_ratings: bool = False  # whether `build` cannot do without the training data
    # Raised by one where a kind comes that programs of before do not know, so that they call its files newer ones.
    age: int = 0
