"""Models as numbers and arrays, and back: what files keep of them, never the ratings."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from mfgui.data.dataset import RatingScale
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interface import Ability
from mfgui.factorization.methods.bayes.model import BayesModel, View
from mfgui.factorization.methods.bayes.samples import Days, packed_samples, unpacked_samples
from mfgui.factorization.methods.content import ContentModel
from mfgui.factorization.methods.implicit import ImplicitFactorModel
from mfgui.factorization.methods.neighbours.fit import residuals_again
from mfgui.factorization.methods.neighbours.model import (
    ItemNeighbourModel,
    NeighbourModel,
    Neighbours,
    UserNeighbourModel,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from mfgui.factorization.interface import Checkpoint, FoldsIn, Model, TrainingData

SAMPLES_MB = 256
"""The samples of `bayes` packed for a model file take at most about so many megabytes; more are thinned evenly."""

FACTORS, CONTENT, IMPLICIT, BAYES = "factors", "content", "implicit", "bayes"
ITEM_NEIGHBOURS, USER_NEIGHBOURS = "similar films", "similar people"
_FACTOR_ARRAYS = ("user_bias", "film_bias", "user_factors", "film_factors", "user_support", "film_support")
_NEIGHBOUR_ARRAYS = ("user_bias", "film_bias", "user_support", "film_support")
_KEPT_ARRAYS = ("codes", "similarities", "found")
_VIEW_ARRAYS = ("user_factors", "film_factors", "item_prior", "count_prior")


class PackingError(TypeError):
    """A kind of model that cannot be kept in a file; its text is one sentence for a person."""


class RatingsNeededError(ValueError):
    """A model that predicts from the ratings themselves, which no file of ours holds, was to do without them."""


@dataclass(frozen=True, slots=True, eq=False)
class Packed:
    """A model as a file can hold it.

    Attributes
    ----------
    kind
        One of the kinds above.
    facts
        What JSON can hold.
    arrays
        Read-only; some may be the model's own.
    """

    kind: str
    facts: dict[str, Any]
    arrays: dict[str, NDArray[Any]]

    @property
    def needs_ratings(self) -> bool:
        """Whether `unpack` wants the training ratings."""
        return self.kind in {ITEM_NEIGHBOURS, USER_NEIGHBOURS}


def packable(model: Model) -> bool:
    """Whether `pack` knows this kind of model."""
    return isinstance(model, (FactorModel, NeighbourModel))


def pack(model: Model, samples_mb: int | None = None) -> Packed:
    """Pack a model of any built-in method.

    Parameters
    ----------
    samples_mb
        Megabytes that the samples of `bayes` may take; None for all of them.

    Raises
    ------
    PackingError
        For a kind of model that this program does not know.
    """
    if isinstance(model, BayesModel):
        return _pack_bayes(model, samples_mb)
    if isinstance(model, NeighbourModel):
        return _pack_neighbours(model)
    if not isinstance(model, FactorModel):
        raise PackingError(f"models of {model.method} cannot be saved: they are of a kind that no file can hold")
    arrays = {name: getattr(model, name) for name in _FACTOR_ARRAYS}
    kind = CONTENT if isinstance(model, ContentModel) else FACTORS
    if isinstance(model, ImplicitFactorModel):
        kind, arrays["implicit_factors"] = IMPLICIT, model.implicit_factors
    facts = _facts(model) | {"ridge": float(model.ridge), "ridge_per_rating": float(model.ridge_per_rating)}
    return Packed(kind, facts, arrays)


def unpack(packed: Packed, data: TrainingData | None = None, checkpoint: Checkpoint = lambda _: None) -> FoldsIn:
    """Make the model again.

    Parameters
    ----------
    data
        The training ratings, for those models that need them; a run that is continued has them anyway.

    Raises
    ------
    RatingsNeededError
        When `packed.needs_ratings` and there are none.
    LookupError, ValueError, TypeError
        When the parts do not belong together.
    """
    try:
        build = _BUILDERS[packed.kind]
    except KeyError:
        raise ValueError(f"there is no kind of model '{packed.kind}'") from None
    return build(packed, data, checkpoint)


def check(packed: Packed, n_users: int, n_films: int) -> None:
    """Raise ValueError or LookupError where a packed model is not whole, or not of so many people and films."""
    arrays = dict(packed.arrays)
    shapes: dict[str, tuple[type, tuple[int, ...]]] = {
        "user_support": (np.int32, (n_users,)),
        "film_support": (np.int32, (n_films,)),
        "user_bias": (np.float32, (n_users,)),
        "film_bias": (np.float32, (n_films,)),
    }
    if packed.needs_ratings:
        rows = n_films if packed.kind == ITEM_NEIGHBOURS else n_users
        most = arrays["codes"].shape[1]
        shapes |= {
            "codes": (np.int32, (rows, most)),
            "similarities": (np.float32, (rows, most)),
            "found": (np.int32, (rows,)),
        }
    elif packed.kind == BAYES:
        factors, days = arrays["view.film_factors"].shape[1], len(arrays["days"])
        del shapes["user_bias"], shapes["film_bias"]
        shapes |= {
            "days": (np.int64, (days,)),
            "view.user_factors": (np.float32, (n_users, factors)),
            "view.film_factors": (np.float32, (n_films, factors)),
            "view.item_prior": (np.float32, (n_films, factors + 1)),
            "view.count_prior": (np.float64, (len(arrays["view.count_prior"]), factors + 1)),
        }
        for sweep in {name.split(".")[1] for name in arrays if name.startswith("sample.")}:
            one = f"sample.{sweep}"
            width = arrays[f"{one}.users.steps"].shape[1]
            for part, rows in (("users", n_users), ("films", n_films), ("film_means", n_films)):
                shapes[f"{one}.{part}.steps"] = (np.int16, (rows, width))
                shapes[f"{one}.{part}.bias"] = (np.float32, (rows,))
            shapes |= {f"{one}.effects": (np.float32, (days,)), f"{one}.noise": (np.float32, (n_users,))}
    else:
        factors = arrays["user_factors"].shape[1]
        shapes |= {"user_factors": (np.float32, (n_users, factors)), "film_factors": (np.float32, (n_films, factors))}
        if packed.kind == IMPLICIT:
            shapes["implicit_factors"] = (np.float32, (n_films, factors))
    for name, (kind, shape) in shapes.items():
        if arrays[name].dtype != kind or arrays[name].shape != shape:
            raise ValueError(f"{name} is {arrays[name].dtype} of shape {arrays[name].shape}")
    if packed.needs_ratings:
        found, codes = arrays["found"], arrays["codes"]
        used = np.arange(codes.shape[1]) < found[:, None]
        if (found < 0).any() or (found > codes.shape[1]).any() or ((codes < 0) | (codes >= len(codes)))[used].any():
            raise ValueError("a neighbour is nobody")


def _facts(model: FactorModel | NeighbourModel) -> dict[str, Any]:
    return {
        "method": model.method,
        "settings": dict(model.settings),
        "model_seed": model.seed,
        "scale": asdict(model.scale),
        "mean": float(model.mean),
        "epoch": float(model.epoch),
        "abilities": sorted(ability.name for ability in model.abilities),
    }


def _common(facts: dict[str, Any]) -> dict[str, Any]:
    return {
        "method": str(facts["method"]),
        "settings": dict(facts["settings"]),
        "seed": int(facts["model_seed"]),
        "scale": RatingScale(**facts["scale"]),
        "mean": float(facts["mean"]),
        "epoch": float(facts["epoch"]),
        "abilities": frozenset(Ability[name] for name in facts["abilities"]),
    }


def _unpack_factors(packed: Packed, _data: TrainingData | None, _checkpoint: Checkpoint) -> FactorModel:
    parts: dict[str, Any] = _common(packed.facts) | {name: packed.arrays[name] for name in _FACTOR_ARRAYS}
    parts |= {name: float(packed.facts[name]) for name in ("ridge", "ridge_per_rating")}
    # What a model of another package could do beyond this stayed behind in its own class.
    parts["abilities"] &= {Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN}
    if packed.kind == IMPLICIT:
        return ImplicitFactorModel(**parts, implicit_factors=packed.arrays["implicit_factors"])
    return (ContentModel if packed.kind == CONTENT else FactorModel)(**parts)


def _pack_bayes(model: BayesModel, samples_mb: int | None) -> Packed:
    samples = model.samples
    if samples and samples_mb is not None:
        size = sum(array.nbytes for array in packed_samples(samples[:1]).values() if isinstance(array, np.ndarray))
        most = max(2, samples_mb * (1 << 20) // max(size, 1))
        if len(samples) > most:
            samples = tuple(samples[int(place)] for place in np.linspace(0, len(samples) - 1, most))
    whole = packed_samples(samples)
    arrays = {key: value for key, value in whole.items() if isinstance(value, np.ndarray)}
    arrays |= {f"view.{name}": getattr(model.view, name) for name in _VIEW_ARRAYS}
    arrays |= {"days": model.days.keys, "user_support": model.user_support, "film_support": model.film_support}
    sizes = {key: value for key, value in whole.items() if not isinstance(value, np.ndarray)}
    return Packed(BAYES, _facts(model) | {"steps": sizes}, arrays)


@dataclass(frozen=True, slots=True, eq=False)
class _Known:
    scale: RatingScale
    mean: float
    user_support: NDArray[np.int32]
    film_support: NDArray[np.int32]


def _unpack_bayes(packed: Packed, _data: TrainingData | None, _checkpoint: Checkpoint) -> BayesModel:
    facts, arrays = _common(packed.facts), packed.arrays
    known = _Known(facts["scale"], facts["mean"], arrays["user_support"], arrays["film_support"])
    samples = unpacked_samples({**arrays, **packed.facts["steps"]})
    return BayesModel(
        facts["method"],
        known,
        facts["settings"],
        facts["seed"],
        samples,
        Days(arrays["days"]),
        None,
        None,
        facts["epoch"],
        View(*(arrays[f"view.{name}"] for name in _VIEW_ARRAYS)),
    )


def _pack_neighbours(model: NeighbourModel) -> Packed:
    arrays = {name: getattr(model, name) for name in _NEIGHBOUR_ARRAYS}
    arrays |= {name: getattr(model.kept, name) for name in _KEPT_ARRAYS}
    kind = ITEM_NEIGHBOURS if isinstance(model, ItemNeighbourModel) else USER_NEIGHBOURS
    return Packed(kind, _facts(model) | {"bias_damping": model.bias_damping}, arrays)


def _unpack_neighbours(packed: Packed, data: TrainingData | None, checkpoint: Checkpoint) -> FoldsIn:
    facts, arrays = _common(packed.facts), packed.arrays
    if data is None:
        raise RatingsNeededError(f"models of {facts['method']} predict from the ratings themselves")
    parts: dict[str, Any] = facts | {name: arrays[name] for name in _NEIGHBOUR_ARRAYS}
    parts["bias_damping"] = float(packed.facts["bias_damping"])
    parts["kept"] = Neighbours(*(arrays[name] for name in _KEPT_ARRAYS))
    learnt = facts["epoch"] > 0
    parts["by_user"], parts["by_film"], compared = residuals_again(
        data, facts["settings"], arrays["user_bias"], arrays["film_bias"], checkpoint, learnt=learnt
    )
    if packed.kind == ITEM_NEIGHBOURS:
        return ItemNeighbourModel(**parts)
    return UserNeighbourModel(**parts, compared=compared)


_BUILDERS: dict[str, Callable[[Packed, TrainingData | None, Checkpoint], FoldsIn]] = {
    FACTORS: _unpack_factors,
    CONTENT: _unpack_factors,
    IMPLICIT: _unpack_factors,
    BAYES: _unpack_bayes,
    ITEM_NEIGHBOURS: _unpack_neighbours,
    USER_NEIGHBOURS: _unpack_neighbours,
}
