"""One method of the registry: its names, settings and presets, how it is begun and what it makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from mfgui.base.text import tr
from mfgui.factorization.cost import CountsWork
from mfgui.factorization.interface import Ability, Fit, TrainingData
from mfgui.factorization.packed import ModelKind
from mfgui.factorization.settings import Setting, SettingError, Settings, Value, complete

MANY_RATINGS: Final = 500_000  # from so many ratings on, presets choose what `Method.larger` has


class MethodGroup(Enum):
    """How the methods are grouped for choosing."""

    CLASSIC = "classic"
    BEST = "best accuracy"
    BASELINE = "baseline"


@dataclass(frozen=True, eq=False)
class Method:
    """One method of the registry."""

    name: str  # on the command line
    title: str  # on screen
    sentence: str  # what it does in one plain sentence
    group: MethodGroup  # where the picker puts it
    settings: tuple[Setting, ...]  # what can be chosen
    abilities: frozenset[Ability]  # what its models can do
    # Begin fitting: (training data, complete settings, seed) -> Fit.
    start: Callable[[TrainingData, Settings, int], Fit]
    # Count the work of a run, so that its cost can be told beforehand; None where it cannot be.
    cost: CountsWork | None = None
    # What one division of 100,000 ratings takes with the default settings, lists of everybody included, on two cores.
    evaluation_seconds: float = 10.0
    # Kinds of models that it makes (see `ModelKind`), beside `factor_model.FACTORS`, which is known anyway.
    kinds: tuple[ModelKind, ...] = ()
    epochs: int = 1  # default number of epochs (1 for methods without epochs)
    patience: int = 5  # default number of epochs without improvement after which a run ends
    # Named sets of choices; `balanced` is what the defaults are.
    presets: Mapping[str, Settings] = field(default_factory=dict)
    # What these choose otherwise from `MANY_RATINGS` ratings on.
    larger: Mapping[str, Settings] = field(default_factory=dict)
    race_lane: int = 0  # in which lane a race offers it first, from 1; 0 for none
    # Where Spark has it too, for ratings that outgrow the machine (`mfgui.spark`): of its settings those that Spark's
    # ALS has, with None, and what those are there that it has not; None where it has not the method.
    spark: Mapping[str, Value | None] | None = None
    # What the validation error of its runs is called; the lower the better (see `training.events.EpochPoint`).
    error: str = "RMSE"

    def choose(
        self, preset: str | None = None, chosen: Settings | None = None, *, ratings: int = 0
    ) -> dict[str, Value]:
        """Complete settings from a preset, for so many ratings, and single choices on top; raises SettingError."""
        if preset and preset not in self.presets:
            names = ", ".join(self.presets) or "none"
            raise SettingError(
                tr("method {name} has no preset '{preset}'; it has {names}", name=self.name, preset=preset, names=names)
            )
        of_preset = {**self.presets[preset]} if preset else {}
        if preset and ratings >= MANY_RATINGS:
            of_preset |= self.larger.get(preset, {})
        return complete(self.settings, {**of_preset, **(chosen or {})})

    def named_by(self, run: Settings) -> dict[str, Value]:
        """The settings that a run names, and as they were those of which its version had no choice."""
        return {**{one.name: one.before for one in self.settings if one.before is not None}, **run}
