"""Why the selected film is predicted as it is for the selected person: asked once, told to all panels."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

import numpy as np
from PySide6.QtCore import QObject, Slot

from mfgui.factorization.interface import Ability, Explains
from mfgui.insight.reasons import Why, reasons, trained_ratings
from mfgui.ui.state.person import Person, taste_of

if TYPE_CHECKING:
    from mfgui.data.dataset import Ratings
    from mfgui.factorization.interface import Model
    from mfgui.ui.state.jobs import JobState
    from mfgui.ui.state.workspace import Workspace


@dataclass(frozen=True, slots=True, eq=False)
class _Explained:
    person: Person
    why: Why


class Reasoning(QObject):
    """Keeps `Session.reasons` true while person, film and model change."""

    def __init__(self, session: Workspace) -> None:
        super().__init__(session)
        self._session = session
        session.dataset_changed.connect(self._ask)
        session.person_changed.connect(self._ask)
        session.film_changed.connect(self._ask)
        session.model_changed.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        session = self._session
        person, film = session.person, session.film
        model = session.model_for(person)
        if person is None or film is None or model is None:
            session.set_reasons(None)
            return
        held_out = session.split.validation if session.split else None

        def work(_state: JobState) -> _Explained:
            return _Explained(person, explain(model, person, film, held_out))

        job = session.quick.submit(work, key="why")
        job.succeeded.connect(self._take)
        job.failed.connect(session.problem)

    @Slot(object)
    def _take(self, explained: _Explained) -> None:
        session = self._session
        if explained.person is session.person and explained.why.film == session.film and session.model:
            session.set_reasons(explained.why)


def explain(model: Model, person: Person, film: int, held_out: Ratings | None) -> Why:
    """Ask what a model makes of one film for one person; `held_out` ratings were kept from training."""
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
    return Why(film=film, predicted=predicted, rated=rated, held_out=kept, reasons=explained)
