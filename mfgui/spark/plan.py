"""What is to be trained on Spark, and which settings its ALS has: known without Spark."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mfgui.base.text import tr
from mfgui.data.errors import DataError
from mfgui.data.splitting import Validation
from mfgui.data.tables.options import TableOptions
from mfgui.factorization.interface import Ability
from mfgui.factorization.method import Method
from mfgui.factorization.registry import method, methods
from mfgui.factorization.settings import Settings, Value

# People whose vectors the model file holds, those with the most ratings; the others can be folded in.
PEOPLE: Final = 100_000
ROUNDS: Final = 15


@dataclass(frozen=True, slots=True, eq=False)
class SparkPlan:
    """What is to be trained."""

    path: Path  # the ratings
    # One of `spark_methods`, and its complete settings, as `settings_there` makes them.
    method: str
    settings: Mapping[str, Value]
    master: str = "local[*]"  # `local[*]`, `spark://host:port`
    share: float = 0.1  # how much is held out, by a hash of who and what
    seed: int = 1  # and of what is drawn at random
    rounds: int = ROUNDS  # of both sides
    people: int = PEOPLE  # see `PEOPLE`
    columns: TableOptions | None = None  # which columns of their table are which
    titles: Path | None = None  # a table that names the items; that beside the ratings by default

    @property
    def interest(self) -> bool:
        """Whether the method says what is watched and predicts no rating."""
        return Ability.INTEREST in method(self.method).abilities


def spark_methods() -> tuple[str, ...]:
    """Names of the methods that Spark has too."""
    return tuple(name for name, one in methods().items() if one.spark is not None)


def settings_there(method: Method, settings: Settings, given: Collection[str]) -> dict[str, Value]:
    """Say what Spark's ALS makes of settings; raises DataError where it cannot do what is `given` by name."""
    own = method.spark or {}
    there = {**settings, **{name: value for name, value in own.items() if value is not None}}
    for name in given:
        if name not in own or there[name] != settings[name]:
            raise DataError(
                tr(
                    "Spark's ALS has no {setting}; of {method} it has {there}",
                    setting=name,
                    method=method.name,
                    there=", ".join(one for one, value in own.items() if value is None),
                )
            )
    return there


def share_of(validation: str | None) -> float:
    """Read how much is held out; raises DataError for what Spark's split does not do."""
    chosen = Validation.parse(validation or "0.1")
    if chosen.kind not in ("random", "pairs") or not isinstance(chosen.amount, float):
        raise DataError(
            tr(
                "on Spark a share is held out by person and item; give it as 0.1, not '{validation}'",
                validation=validation,
            )
        )
    return chosen.amount
