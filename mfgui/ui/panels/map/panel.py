"""The map panel: follows the session, has maps made, and lays buttons, legend and words around the canvas."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from mfgui.factorization.model import Ability, FactorModel
from mfgui.insight.projections import Projection
from mfgui.ui.icons import icon
from mfgui.ui.panels.map.legend import RatingLegend
from mfgui.ui.panels.map.projecting import Projected, make_map, point_of
from mfgui.ui.panels.map.wording import axis_tips, axis_words
from mfgui.ui.session import RunState
from mfgui.ui.text import count, tr
from mfgui.ui.widgets.film_cloud import FilmCloud

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from mfgui.ui.jobs import Job, JobState
    from mfgui.ui.session import Session
    from mfgui.ui.theme import Theme

_EDGE = 8
"""Pixels between the canvas's edge and what lies over it."""


class MapPanel(QWidget):
    """Films in the two strongest directions of the film factors, with the selected person and film."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Map"))
        self.setAccessibleDescription(tr("Films in the two strongest directions of what was learnt"))
        self.setMinimumSize(QSize(300, 240))
        self._session = session
        self._theme = theme
        self._shown: Projected | None = None
        self._job: Job | None = None
        self._stale = False
        self._ratings: dict[int, float] = {}

        self.cloud = FilmCloud(theme, self._describe)
        self.cloud.film_clicked.connect(self._choose)
        self.cloud.cleared.connect(self._let_go)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(5, 5, 5, 5)
        self._layout.addWidget(self.cloud)

        self.legend = RatingLegend(theme, self.cloud)
        self.caption = QLabel(self.cloud)
        self.caption.setProperty("kind", "muted")
        self.caption.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.message = QLabel(self.cloud)
        self.message.setProperty("kind", "muted")
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.message.setWordWrap(True)
        self.message.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._make_buttons()

        session.dataset_changed.connect(self._opened)
        session.model_changed.connect(self._follow_model)
        session.person_changed.connect(self._follow_person)
        session.film_changed.connect(self._follow_film)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._follow_model()
        self._follow_person()
        self._follow_film()

    def _make_buttons(self) -> None:
        self.buttons = QWidget(self.cloud)
        row = QHBoxLayout(self.buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)

        def button(name: str, words: str, keys: str) -> QToolButton:
            made = QToolButton()
            made.setObjectName(name)
            made.setAccessibleName(words)
            made.setToolTip(f"{words} ({keys})" if keys else words)
            made.setIconSize(QSize(16, 16))
            row.addWidget(made)
            return made

        self.zoom_in = button("zoom-in", tr("Zoom in"), "+")
        self.zoom_out = button("zoom-out", tr("Zoom out"), "−")
        self.fit = button("fit", tr("Show everything"), "0")
        self.labels = button("labels", tr("Film names"), "")
        self.labels.setCheckable(True)
        self.labels.setChecked(True)
        self.zoom_in.clicked.connect(self.cloud.zoom_in)
        self.zoom_out.clicked.connect(self.cloud.zoom_out)
        self.fit.clicked.connect(self.cloud.fit)
        self.labels.toggled.connect(self.cloud.set_labels_visible)
        QWidget.setTabOrder(self.cloud, self.zoom_in)

    # Following the session

    @Slot()
    def _opened(self) -> None:
        self._shown = None
        self._drop_job()
        self._follow_model()
        self.cloud.fit()

    @Slot()
    def _follow_model(self) -> None:
        """Have the present model's map made: one at a time, the latest next, and only when it is seen."""
        if not self._mappable():
            self._drop_job()
            self._shown = None
            self._stale = False
            self._show_map(move=False)
        elif self._job is not None or not self.isVisible():
            self._stale = True
        else:
            self._start_job()

    def _mappable(self) -> bool:
        model, dataset = self._session.model, self._session.dataset
        return (
            dataset is not None
            and isinstance(model, FactorModel)
            and Ability.FACTORS in model.abilities
            and len(model.film_support) == dataset.n_films
        )

    def _start_job(self) -> None:
        model, dataset = self._session.model, self._session.dataset
        assert isinstance(model, FactorModel)
        assert dataset is not None
        thorough = self._session.run_state is RunState.IDLE  # in the midst of a run there is no time for tags

        def work(state: JobState) -> Projected:
            return make_map(model, dataset, Projection(), state, thorough=thorough)

        self._stale = False
        self._job = self._session.quick.submit(work, key="map")
        self._job.succeeded.connect(self._projected)
        self._job.failed.connect(self._session.problem)
        self._job.ended.connect(self._job_over)

    def _drop_job(self) -> None:
        if self._job is not None:
            self._job.ended.disconnect(self._job_over)
            self._job.drop()
            self._job = None

    @Slot(object)
    def _projected(self, result: Projected) -> None:
        first = self._shown is None
        self._shown = result
        self._show_map(move=not first)

    @Slot()
    def _job_over(self) -> None:
        self._job = None
        if self._stale:
            self._follow_model()

    @Slot()
    def _follow_person(self) -> None:
        person, dataset = self._session.person, self._session.dataset
        self._ratings = {}
        if person is None or dataset is None:
            self.cloud.set_lit(np.empty(0, np.int32), np.empty(0))
        else:
            self._ratings = dict(zip(person.films.tolist(), person.ratings.tolist(), strict=True))
            low, high = dataset.scale.minimum, dataset.scale.maximum
            self.cloud.set_lit(person.films, (person.ratings - low) / max(high - low, 1e-9))
        self._place_person()
        self._lay_over()

    def _place_person(self) -> None:
        person, shown = self._session.person, self._shown
        known = person is not None and shown is not None and (
            person.user is not None or Ability.FOLD_IN in shown.model.abilities
        )
        if person is None or shown is None or not known:
            self.cloud.set_person("", None)
            return

        def work(state: JobState) -> tuple[str, np.ndarray]:
            return person.name, point_of(person, shown.model, shown.map)

        job = self._session.quick.submit(work, key="map person")
        job.succeeded.connect(self._person_placed)
        job.failed.connect(self._session.problem)

    @Slot(object)
    def _person_placed(self, result: tuple[str, np.ndarray]) -> None:
        if self._shown is not None:
            self.cloud.set_person(*result)

    @Slot()
    def _follow_film(self) -> None:
        self.cloud.set_selected(self._session.film)

    @Slot(int)
    def _choose(self, film: int) -> None:
        self._session.select_film(film)

    @Slot()
    def _let_go(self) -> None:
        self._session.select_film(None)

    # Showing

    def _show_map(self, *, move: bool) -> None:
        shown, dataset = self._shown, self._session.dataset
        if shown is None or dataset is None:
            self.cloud.set_films(np.empty((0, 2), np.float32), np.empty(0, np.int32), (), move=False)
        else:
            self.cloud.set_films(
                shown.map.positions, shown.model.film_support, dataset.films.titles, move=move
            )
            self.cloud.set_axis_words(axis_words(shown))
            self.cloud.axis_tips = axis_tips(shown)
            words = tr("Simulated ratings · {n} films") if dataset.simulated else tr("{n} films")
            words = words.format(n=count(self.cloud.n_films))
            self.caption.setText(tr("A part of the ratings · {words}", words=words) if dataset.part else words)
        self._follow_person()
        self._follow_film()

    def _empty_words(self) -> str:
        if self._session.dataset is None:
            return tr("Open a data set to see its films.")
        if self._session.model is not None and not self._mappable():
            return tr("This method has no factors to draw.")
        if self._session.model is None:
            return tr("Press Start: the map forms while it learns.")
        return ""

    def _describe(self, film: int) -> list[str]:
        dataset, shown = self._session.dataset, self._shown
        if dataset is None or shown is None:
            return []
        lines = [dataset.films.caption(film)]
        genres = dataset.films.genres_of(film)
        if genres:
            lines.append(", ".join(genres))
        support = int(shown.model.film_support[film])
        lines.append(
            tr("learnt from 1 rating") if support == 1 else tr("learnt from {n} ratings", n=count(support))
        )
        person = self._session.person
        if person is not None and film in self._ratings:
            lines.append(tr("{name}: ★ {rating:g}", name=person.name, rating=self._ratings[film]))
        return lines

    def _lay_over(self) -> None:
        """Put buttons, legend and caption in the corners, and the message in the middle."""
        filled = not self.cloud.empty
        width, height = self.cloud.width(), self.cloud.height()
        self.buttons.setVisible(filled)
        self.buttons.adjustSize()
        self.buttons.move(width - self.buttons.width() - _EDGE, _EDGE)
        self.legend.setVisible(filled and self.cloud.n_lit > 0)
        self.caption.setVisible(filled)
        self.caption.adjustSize()
        self.caption.move(_EDGE + 4, height - self.caption.height() - _EDGE)
        self.legend.resize(self.legend.sizeHint())
        beside_buttons = self.legend.width() + 2 * _EDGE < self.buttons.x()
        above_caption = self.caption.y() - self.legend.height()
        self.legend.move(_EDGE - 2, _EDGE if beside_buttons else above_caption)
        self.message.setText("" if filled else self._empty_words())
        self.message.setVisible(bool(self.message.text()))
        self.message.setGeometry(16, 0, width - 32, height)
        over = [self.buttons, self.legend, self.caption]
        self.cloud.set_covered([QRectF(w.geometry()) for w in over if not w.isHidden()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the corners."""
        super().resizeEvent(event)
        self._layout.activate()
        self._lay_over()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what was not drawn while hidden."""
        super().showEvent(event)
        if self._stale:
            self._follow_model()

    @Slot()
    def _restyle(self) -> None:
        for made in (self.zoom_in, self.zoom_out, self.fit, self.labels):
            made.setIcon(icon(made.objectName(), self._theme.colors.text))
        small = self.font()
        small.setPointSizeF(max(7.0, small.pointSizeF() * 0.88))
        self.caption.setFont(small)
        self._lay_over()
