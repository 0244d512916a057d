"""The list of all methods: the built-in ones, and those that other packages add by entry points."""

from __future__ import annotations

import logging
from functools import cache
from importlib.metadata import entry_points
from typing import Final

from mfgui.base.text import tr
from mfgui.data.dataset import Dataset
from mfgui.data.errors import DataError
from mfgui.factorization.interface import Ability
from mfgui.factorization.method import Method
from mfgui.factorization.methods import adam, als, baseline, content, ease, momentum, popularity, sgd, svd, svdpp
from mfgui.factorization.methods.bayes import method as bayes
from mfgui.factorization.methods.ials import method as ials
from mfgui.factorization.methods.neighbours import item_knn, user_knn
from mfgui.factorization.settings import SettingError

log = logging.getLogger(__name__)


def _built_in() -> dict[str, Method]:

    modules = (
        adam,
        als,
        bayes,
        ials,
        svdpp,
        sgd,
        momentum,
        svd,
        item_knn,
        user_knn,
        content,
        ease,
        baseline,
        popularity,
    )
    return {module.METHOD.name: module.METHOD for module in modules}


DEFAULT: Final = adam.METHOD.name  # the method that is used where none is chosen
IMPLICIT_DEFAULT: Final = ials.METHOD.name  # the same where there are no ratings, only clicks, plays or likes
BASELINE: Final = baseline.METHOD  # the method whose error all others are held against
POPULARITY: Final = popularity.METHOD  # the floor that every method must beat
ENTRY_POINTS = "mfgui.methods"  # group of the entry points by which other packages add methods; each names a Method


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


def default_for(dataset: Dataset) -> str:
    """Name of the method that is used on a data set where none is chosen."""
    return IMPLICIT_DEFAULT if dataset.implicit else DEFAULT


def suits(method: Method, dataset: Dataset) -> bool:
    """Whether a method can learn from these ratings: those that predict ratings not from counts."""
    return not dataset.implicit or Ability.INTEREST in method.abilities


def check_suits(method: Method, dataset: Dataset) -> None:
    """Raise DataError where a method does not suit."""
    if not suits(method, dataset):
        raise DataError(
            tr(
                "{name} has no ratings to predict, only what was chosen and how often; train a method "
                "that learns who watches what, such as ials",
                name=dataset.name,
            )
        )


def method(name: str) -> Method:
    """Find one method; raises SettingError that lists the names there are."""
    known = methods()
    if name not in known:
        raise SettingError(tr("there is no method '{name}'; there are {known}", name=name, known=", ".join(known)))
    return known[name]
