"""Which choices make sense together: settings without effect and values that cannot be, each with the reason."""

from __future__ import annotations

from dataclasses import dataclass

from mfgui.base.text import listing, tr
from mfgui.data.dataset import Dataset
from mfgui.factorization.method import Method
from mfgui.factorization.settings import Settings, Value


@dataclass(frozen=True, slots=True)
class Known:
    """What a data set has beside its ratings."""

    times: bool = True  # whether ratings have times
    tags: bool = True  # people gave tags
    genres: bool = True  # and films have genres

    @classmethod
    def of(cls, dataset: Dataset) -> Known:
        """Look at a data set."""
        return cls(
            times=dataset.ratings.timestamps is not None,
            tags=dataset.tags is not None and len(dataset.tags.texts) > 0,
            genres=bool(dataset.films.genre_names),
        )


def without_effect(method: Method, settings: Settings, known: Known) -> dict[str, str]:
    """Return the settings that change nothing as the others are chosen, by name, each with the reason.

    `settings`: complete settings of the method.
    """
    here = {setting.name for setting in method.settings}
    reasons: dict[str, str] = {}
    if {"energy", "factors"} <= here and settings["factors"]:
        reasons["energy"] = tr("The number of factors is given, so their share of the energy is not asked for.")
    if "lower_when_stuck" in here and not settings["lower_when_stuck"]:
        reasons["lower_after"] = reasons["lower_factor"] = tr("Only where λ is lowered when stuck.")
    if "dates" in here and not known.times:
        reasons["dates"] = tr("These ratings have no times.")
    if "film_table" in here and not known.genres:
        reasons["film_table"] = tr("These films have no genres.")
    if "tags" in here and not known.tags:
        reasons["tags"] = tr("Nobody has tagged these films.")
    return reasons


def impossible(method: Method, settings: Settings) -> dict[str, dict[Value, str]]:
    """Return the values that cannot be chosen as the other settings are, by setting, each with the reason."""
    here = {setting.name for setting in method.settings}
    reasons: dict[str, dict[Value, str]] = {}
    if "init" not in here:
        return reasons
    centring = [name for name in ("biases", "global_mean") if name in here]
    if not centring:
        reasons["init"] = {"mean-matched": tr("This method always has biases, and learns the mean by them.")}
    elif any(settings[name] for name in centring):
        labels = [tr(setting.label).lower() for setting in method.settings if setting.name in centring]
        reasons["init"] = {
            "mean-matched": tr("Only for a model without {names}: turn them off first.", names=listing(labels))
        }
    elif settings["init"] == "mean-matched":
        for name in centring:
            reasons[name] = {True: tr("Not with the initialisation “mean-matched”: choose another one first.")}
    return reasons
