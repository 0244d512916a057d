"""The panel: whom for, in which order, the list itself, what narrows it, and why the selected film."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Slot
from PySide6.QtWidgets import QStackedLayout, QToolButton, QWidget

from mfgui.factorization.interface import Ability
from mfgui.insight.filters import ListFilter, get_ready
from mfgui.insight.ranking import CAUTION
from mfgui.ui.kit import make
from mfgui.ui.kit.chips import Chips
from mfgui.ui.kit.icons import icon
from mfgui.ui.kit.roles import Role
from mfgui.ui.lists.actions import ListActions
from mfgui.ui.lists.film_list import FilmList
from mfgui.ui.lists.list_filter_card import ListFilterCard, chip_words
from mfgui.ui.lists.listing import TOP, Listed, Wanted, make_list
from mfgui.ui.lists.ranked_table import ranked_frame, ranked_model
from mfgui.ui.lists.why_box import WhyBox
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.text import count, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.jobs import JobState
    from mfgui.ui.state.person import Person

LISTED = 100
"""Films listed at first."""
_SIZE, _LEAST_WIDTH = QSize(380, 740), 280
_LEAST_LIST = 140
"""So much height, in pixels, is left to the list beside form and reasons."""


class RecommendationsPanel(QWidget):
    """Drives `Session.select_film` and `Session.hiding`; follows person, film, model and reasons.

    Attributes
    ----------
    listed
        The list that is shown and what is told of it; None while there is none.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        make.as_panel(self)
        self.setMinimumWidth(_LEAST_WIDTH)
        self._session = session
        self._theme = theme
        self._listed_for: Person | None = None
        self._stale = False
        self.listed: Listed | None = None

        self.whom = make.elided(kind="title")
        self.caution = QToolButton()
        self.caution.setText(tr("Cautious"))
        self.caution.setAccessibleName(tr("Rank with caution"))
        self.caution.setCheckable(True)
        self.caution.setChecked(True)
        self.caution.toggled.connect(self._order_changed)
        self.filter = QToolButton()
        self.filter.setText(tr("Filter"))
        self.filter.setToolTip(tr("Narrow the list, choose its length, vary it"))
        self.filter.setCheckable(True)
        self.more = QToolButton()
        self.more.setIconSize(QSize(16, 16))
        self.more.setAccessibleName(tr("More to do with this list"))
        self.more.setToolTip(tr("Copy, save, print; the selected film; hidden films"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.rule = make.elided(kind="muted")
        self.card = ListFilterCard(theme)
        self.card.hide()
        self.chips = Chips(theme)
        self.came = make.elided()
        self.went = make.elided()
        for label in (self.came, self.went):
            label.hide()

        self.ranked = ranked_model(self)
        self.list = FilmList(self.ranked, theme)
        self.list.setAccessibleName(tr("Recommended films"))
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.empty = make.muted(wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setContentsMargins(24, 0, 24, 0)
        self.why = WhyBox(theme)
        self.why.hide()
        self.actions_menu = ListActions(session, self.list)
        self.more.setMenu(self.actions_menu.menu)

        pages = QWidget()
        self._pages = QStackedLayout(pages)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self.empty)
        make.column(
            make.row((self.whom, 1), self.caution, self.filter, self.more),
            self.rule,
            *(self.card, self.chips, self.came, self.went),
            (pages, 1),
            self.why,
            margins=10,
            into=self,
        )

        self.filter.toggled.connect(self._toggle_card)
        self.card.changed.connect(self._filter_changed)
        self.chips.removed.connect(self._chip_removed)
        self.list.selectionModel().currentRowChanged.connect(self._film_chosen)
        self.list.clicked.connect(self._film_chosen)
        self.list.opened.connect(self._open_film)
        self.list.hidden.connect(session.hiding.hide)
        self.list.why.connect(self.why.toggle)
        self.list.copied.connect(self.actions_menu.copy)
        self.list.customContextMenuRequested.connect(self._show_menu)
        session.dataset_changed.connect(self._new_data)
        session.run_state_changed.connect(self._say_why_empty)
        session.person_changed.connect(self._person_changed)
        session.model_changed.connect(self._ask_list)
        session.film_changed.connect(self._film_changed)
        session.reasons_changed.connect(self._show_why)
        session.hiding.changed.connect(self._ask_list)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.card.set_films(session.dataset.films if session.dataset else None)
        self._order_changed()
        self._person_changed()
        self._show_why()

    def sizeHint(self) -> QSize:
        """Return the size as a dock beside the map."""
        return _SIZE

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self._ask_list()
        self._show_why()

    # What is wanted

    @Slot()
    def _new_data(self) -> None:
        data = self._session.dataset
        self.card.set_films(data.films if data else None)
        self._show_chips()
        self._clear()
        self._person_changed()

    @Slot()
    def _person_changed(self) -> None:
        person = self._session.person
        self.whom.setText(tr("For {name}", name=person.name) if person else "")
        self._ask_list()

    @Slot()
    def _order_changed(self) -> None:
        if self.caution.isChecked():
            self.rule.setText(tr("Ranked with caution: few ratings count less"))
            rule = tr(
                "A film with n ratings is placed by (n × predicted + {c:g} × average) ÷ (n + {c:g}).\n"
                "The average is what this person gives an average film. So a film that few people\n"
                "rated must be predicted higher to come first. The number shown is the prediction itself.",
                c=CAUTION,
            )
        else:
            self.rule.setText(tr("The model's own order, however few the ratings"))
            rule = tr("Films are placed by the model's prediction before it is cut to the rating scale.")
        self.caution.setToolTip(rule)
        self._listed_for = None  # another list: start at its top
        self._say_rule()
        self._ask_list()

    @Slot(bool)
    def _toggle_card(self, shown: bool) -> None:
        self.card.setVisible(shown)
        self._show_why()
        data = self._session.dataset
        if shown and data is not None:
            films = data.films
            self._session.reading.submit(lambda _state: get_ready(films), key="titles")
        if shown:
            self.card.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _filter_changed(self) -> None:
        self._show_chips()
        self._ask_list()

    @Slot(str)
    def _chip_removed(self, field: str) -> None:
        if field == "variety":
            self.card.variety.setValue(0)
            return
        if field == "length":
            self.card.length.setCurrentIndex(self.card.length.findData(LISTED))
            return
        self.card.show_filter(self.card.chosen.without(field))
        self._filter_changed()

    def _show_chips(self) -> None:
        words = chip_words(self.card.chosen)
        if self.card.wanted != LISTED:
            words["length"] = tr("{n} films", n=self.card.length.currentText())
        if self.card.variety_share:
            words["variety"] = tr("varied")
        self.chips.set_chips(words)
        self.filter.setProperty("active", bool(words))

    # The list

    @Slot()
    def _ask_list(self) -> None:
        """Rank the films anew, off this thread."""
        session, card = self._session, self.card
        dataset, person = session.dataset, session.person
        model = session.model_for(person)
        if dataset is None or person is None or model is None:
            self._clear()
            return
        self._stale = not self.isVisible()
        if self._stale:
            return
        card.set_varied(able=Ability.FACTORS in model.abilities)
        wanted = Wanted(
            dataset,
            model,
            person,
            session.split.validation if session.split else None,
            card.chosen,
            session.hiding.films,
            self.caution.isChecked(),
            card.wanted,
            card.variety_share,
        )

        def work(state: JobState) -> Listed:
            return make_list(wanted, state.checkpoint)

        job = session.quick.submit(work, key=f"top-n {id(self)}")
        job.succeeded.connect(self._take_list)
        job.failed.connect(session.problem)

    @Slot(object)
    def _take_list(self, listed: Listed) -> None:
        person = listed.person
        if person is not self._session.person:
            return
        self.listed = self.actions_menu.listed = listed
        self.ranked.set_frame(ranked_frame(listed.ranked, listed.marks), listed.dataset)
        self._pages.setCurrentWidget(self.list if len(listed.ranked) else self.empty)
        self._say_why_empty()
        self._say_rule()
        self._say_what_if()
        self.list.show_film(self._session.film, scroll=False)
        if self._listed_for is None or person.real is not self._listed_for:
            self._listed_for = person.real
            self.list.scrollToTop()

    def _clear(self) -> None:
        self.listed = self.actions_menu.listed = None
        self.ranked.set_frame(None)
        self._listed_for = None
        self._pages.setCurrentWidget(self.empty)
        self._say_why_empty()
        self._say_what_if()

    @Slot()
    def _say_why_empty(self) -> None:
        session = self._session
        if session.dataset is None or session.person is None:
            words = ""
        elif session.model is None and session.run_state is RunState.IDLE:
            words = tr("Press Start: the list appears while it learns.")
        elif session.model is None:
            words = tr("Getting ready: the list appears while it learns.")
        elif session.model_for(session.person) is None:
            words = tr("This method knows only people of the data set.")
        elif self.card.chosen != ListFilter():
            words = tr("No film is left by these filters; take one of them away.")
        else:
            words = tr("Nothing left: this person has rated every film the model knows.")
        self.empty.setText(words)

    def _say_rule(self) -> None:
        """Tell on hover how the list is ordered and what the ranges mean."""
        lines = [self.caution.toolTip()]
        listed = self.listed
        if listed is not None and listed.marks.lows is not None:
            level = 100 * listed.marks.level
            if listed.of_method:
                lines.append(
                    tr("Ranges: by the method's own doubt, {p:.0f} % of ratings lie between the two numbers.", p=level)
                )
            elif listed.doubt:
                lines.append(
                    tr(
                        "Ranges: of the {n} held-out ratings looked at, {p:.0f} % lie between the two numbers,\n"
                        "counted apart for films with few and with many ratings.",
                        n=count(listed.doubt.ratings),
                        p=level,
                    )
                )
        self.rule.setToolTip("\n\n".join(lines))

    def _say_what_if(self) -> None:
        """Name what a what-if brought into the first places and drove out of them."""
        listed, person = self.listed, self._session.person
        shown = listed is not None and person is not None and person.base is not None
        for label, words, films in (
            (self.came, tr("In the first {n} now: {films}"), listed.entered if listed else ()),
            (self.went, tr("No longer there: {films}"), listed.left if listed else ()),
        ):
            named = []
            if shown and listed is not None:
                named = [listed.dataset.films.titles[film] for film in films]
            label.setText(words.format(n=TOP, films=" · ".join(named)))
            label.setToolTip("\n".join(named))
            label.setVisible(shown and bool(named))
        if shown and listed is not None and not listed.entered and not listed.left:
            self.came.setText(tr("The first {n} stay the same films.", n=TOP))
            self.came.setToolTip(
                tr("Arrows: against the list from their real ratings, all of them taken in as these are (fold-in).")
            )
            self.came.setVisible(True)

    # The selected film

    @Slot(QModelIndex)
    def _film_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._session.select_film(index.data(Role.FILM))

    @Slot()
    def _film_changed(self) -> None:
        self.list.show_film(self._session.film, scroll=True)

    @Slot(int)
    def _open_film(self, film: int) -> None:
        self._session.select_film(film)
        self._session.show_page("film")

    @Slot(QPoint)
    def _show_menu(self, spot: QPoint) -> None:
        self.actions_menu.menu.popup(self.list.viewport().mapToGlobal(spot))

    @Slot()
    def _show_why(self) -> None:
        why, dataset = self._session.reasons, self._session.dataset
        if why is None or dataset is None:
            self.why.hide()
            return
        self.why.show_why(dataset.films, why)
        self._place_why()

    @Slot()
    def _place_why(self) -> None:
        """Show why, unless the form takes the room that the list needs."""
        width = self.width()
        above = (self.filter, self.rule, self.card, self.chips, self.came, self.went)
        taken = sum(
            (part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()) + 6
            for part in (*above, self.why)
            if part is self.why or not part.isHidden()
        )
        wanted = self._session.reasons is not None and self._session.dataset is not None
        self.why.setVisible(wanted and (self.card.isHidden() or self.height() - taken >= _LEAST_LIST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out anew whether there is room for all."""
        super().resizeEvent(event)
        self._place_why()

    @Slot()
    def _restyle(self) -> None:
        self.more.setIcon(icon("more", self._theme.colors.text))
