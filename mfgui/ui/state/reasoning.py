"""Why the selected film is predicted as it is for the selected person: found once, for all panels."""

from __future__ import annotations

from typing import cast

import numpy as np
from PySide6.QtCore import QObject, Slot

from mfgui.data.dataset import Ratings
from mfgui.factorization.capabilities import Explains, TellsOdds
from mfgui.factorization.interest import Interest, shows_interest
from mfgui.factorization.interface import Ability, Model
from mfgui.insight.reasons import Why, reasons, trained_ratings
from mfgui.ui.state.background import Background
from mfgui.ui.state.person import Person, taste_of
from mfgui.ui.state.workspace import Workspace


class Reasoning(QObject):
    """Keeps `Session.reasons` true while person, film and model change."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._background = Background(workspace, self)
        for changed in (
            workspace.dataset_changed,
            workspace.person_changed,
            workspace.film_changed,
            workspace.model_changed,
        ):
            changed.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        workspace = self._workspace
        person, film = workspace.person, workspace.film
        model = workspace.model_for(person)
        if person is None or film is None or model is None:
            self._background.forget()
            workspace.set_reasons(None)
            return
        held_out, interest = workspace.split.validation if workspace.split else None, workspace.interest
        self._background.ask(
            lambda _state: explain(model, person, film, held_out, interest),
            workspace.set_reasons,
            of=("person", "film"),
        )


def explain(model: Model, person: Person, film: int, held_out: Ratings | None, interest: Interest | None = None) -> Why:
    """Ask what a model, and what was learnt of interest beside it, make of one film for one person.

    `held_out` ratings were kept from training.
    """
    taste = taste_of(person, model)
    own = np.flatnonzero(person.films == film)
    rated = float(person.ratings[own[0]]) if len(own) else None
    films, ratings = trained_ratings(person.films, person.ratings, person.user, held_out)
    explained = None
    if Ability.EXPLAIN in model.abilities:
        explained = reasons(cast("Explains", model), taste, films, ratings, film)
        predicted = explained.explanation.prediction
    else:
        predicted = float(np.clip(model.scores(taste)[film], model.scale.minimum, model.scale.maximum))
    kept = rated is not None and film not in films
    watching = None
    if interest is not None:
        watching = reasons(cast("Explains", interest.model), taste_of(person, interest.model), films, ratings, film)
    odds: tuple[tuple[float, float], ...] = ()
    if person.user is not None and Ability.ODDS in model.abilities:
        chances = cast("TellsOdds", model).odds(np.array([person.user], np.int32), np.array([film], np.int32))[0]
        odds = tuple(zip(model.scale.values, chances.tolist(), strict=True))
    return Why(film, predicted, rated, kept, explained, shows_interest(model), watching, odds)
