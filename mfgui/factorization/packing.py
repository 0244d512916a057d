"""Models as numbers and arrays, and back, by the kinds that their methods know: what files hold of them."""

from __future__ import annotations

from mfgui.base.text import tr
from mfgui.factorization.factor_model import FACTORS
from mfgui.factorization.interface import Checkpoint, FoldsIn, Model, TrainingData
from mfgui.factorization.packed import ModelKind, Packed, Packs, RatingsNeededError
from mfgui.factorization.registry import methods

MOST_MB = 256  # what a model that can do with less takes at most of a model file, in megabytes


class PackingError(TypeError):
    """A model that cannot be kept in a file; its text is one sentence for a person."""


def packable(model: Model) -> bool:
    """Whether files can hold this model."""
    return isinstance(model, Packs)


def pack(model: Model, most_mb: int | None = None) -> Packed:
    """Pack a model; raises PackingError where no file can hold it. See `Packs.pack`."""
    if not isinstance(model, Packs):
        raise PackingError(
            tr("models of {method} cannot be saved: they are of a kind that no file can hold", method=model.method)
        )
    return model.pack(most_mb)


def kinds_of(method: str) -> tuple[ModelKind, ...]:
    """Return the kinds of models that a method makes, the general one last; of a method not known here, all kinds."""
    known = methods()
    own = known[method].kinds if method in known else [kind for other in known.values() for kind in other.kinds]
    return (*own, FACTORS)


def kind_of(packed: Packed) -> ModelKind:
    """Return the kind of a packed model; raises ValueError where its method is not here or knows no such kind."""
    for kind in kinds_of(str(packed.facts["method"])):
        if kind.name == packed.kind:
            return kind
    raise ValueError(f"there is no kind of model '{packed.kind}'")


def unpack(packed: Packed, data: TrainingData | None = None, checkpoint: Checkpoint = lambda _: None) -> FoldsIn:
    """Make the model again.

    `data`: the training ratings, for those models that need them; a run that is continued has them anyway.

    Raises RatingsNeededError when the kind needs ratings and there are none. Raises LookupError, ValueError
    or TypeError when the parts do not belong together.
    """
    kind = kind_of(packed)
    if kind.needs_ratings and data is None:
        raise RatingsNeededError(
            tr("models of {described} predict from the ratings themselves", described=packed.facts["method"])
        )
    return kind.build(packed, data, checkpoint)


def check(packed: Packed, n_users: int, n_films: int) -> None:
    """Raise ValueError or LookupError where a packed model is not whole, or not of so many people and films."""
    kind_of(packed).check(packed, n_users, n_films)
