"""The panel: whom for, in which order, the list itself, what narrows it, and why the selected film."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QToolButton, QWidget

from mfgui.factorization.interface import Ability
from mfgui.insight.filters import ListFilter, get_ready
from mfgui.insight.orders import Ordering
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.chips import Chips
from mfgui.ui.kit.drawn import announce
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.panel import Action, ContentOrMessage, Panel
from mfgui.ui.kit.theme import Theme
from mfgui.ui.lists.actions import ListActions
from mfgui.ui.lists.film_list import FilmList
from mfgui.ui.lists.list_filter_card import EVERYTHING, ListFilterCard, chip_words
from mfgui.ui.lists.listing import TOP, ListRequest, Recommendations, make_list
from mfgui.ui.lists.order_menu import OrderMenu
from mfgui.ui.lists.ranked_table import ranked_frame, ranked_model
from mfgui.ui.lists.why_box import WhyBox, sentence
from mfgui.ui.state.person import Person
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.text import count, plural, tr

LISTED = 100  # films listed at first
_SIZE, _LEAST_WIDTH = QSize(380, 740), 280
_LEAST_LIST = 140  # so much height, in pixels, is left to the list beside form and reasons


@dataclass(frozen=True, slots=True)
class Asked:
    """What a person asks of a list: which films, how many, how varied (as on the slider) and in which order."""

    filter: ListFilter
    wanted: int
    variety: int
    ordering: Ordering


class RecommendationsPanel(Panel):
    """Drives `Session.select_film` and `Session.hiding`; follows person, film, model and reasons."""

    def __init__(self, session: Session, theme: Theme, *, framed: bool = True, offers_start: bool = False) -> None:
        super().__init__(session, framed=framed)
        self._offers_start = offers_start
        fonts.set_width(self, least=_LEAST_WIDTH)
        self._session = session
        self._listed_for: Person | None = None
        self.listed: Recommendations | None = None  # the list that is shown, with its marks; None while there is none

        self.whom = make.elided(kind="title")
        self.order = OrderMenu(theme)
        self.order.changed.connect(self._order_changed)
        self.order.beside.toggled.connect(self._beside_changed)
        self.filter = QToolButton()
        self.filter.setText(tr("Filter"))
        self.filter.setToolTip(tr("Narrow the list, choose its length, vary it"))
        self.filter.setCheckable(True)
        self.rule = make.scaled(make.muted(wrap=True), fonts.SMALL)
        self.card = ListFilterCard(session, theme)
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
        self.why = WhyBox(theme)
        self.why.hide()
        self.actions_menu = ListActions(session, self.list)
        hint = tr("Copy, save, print; the selected film; hidden films")
        menu = self.actions_menu.menu
        self.more = IconButton(theme, "more", tr("More to do with this list"), hint=hint, menu=menu)

        self._pages = ContentOrMessage(self.list)
        self.empty = self._pages.message
        self._top = make.row((self.whom, 1), self.filter, self.more)
        make.column(
            self._top,
            make.row((self.rule, 1), self.order),
            *(self.card, self.chips, self.came, self.went),
            (self._pages, 1),
            self.why,
            margins=10,
            into=self,
        )

        self.filter.toggled.connect(self._toggle_card)
        self.card.changed.connect(self._filter_changed)
        self.chips.removed.connect(self._chip_removed)
        self.list.selectionModel().currentRowChanged.connect(self._select_film_of)
        self.list.clicked.connect(self._select_film_of)
        self.list.opened.connect(session.open_film)
        self.list.hidden.connect(session.hiding.hide)
        self.list.why.connect(self.why.toggle)
        self.list.copied.connect(self.actions_menu.copy)
        self.list.customContextMenuRequested.connect(self._show_menu)
        session.dataset_changed.connect(self._new_data)
        session.run_state_changed.connect(self._show_message)
        session.coming_changed.connect(self._show_message)
        session.person_changed.connect(self._show_whom)
        session.film_changed.connect(self._film_changed)
        session.reasons_changed.connect(self._show_why)
        session.only.changed.connect(self._show_chips)
        self.follow(session.dataset_changed, session.person_changed, session.model_changed)
        self.follow(session.hiding.changed, session.only.changed)
        self.card.set_films(session.dataset.films if session.dataset else None)
        self._order_changed()
        self._show_chips()
        self._show_whom()
        self._show_why()

    def add_beside_title(self, button: QWidget) -> None:
        """Put a button beside whom the list is for."""
        self._top.insertWidget(1, button)

    def sizeHint(self) -> QSize:
        return _SIZE

    def showEvent(self, event: QShowEvent) -> None:
        """Place the reasons in the room that there is now."""
        super().showEvent(event)
        self._show_why()

    # What is wanted

    @Slot()
    def _new_data(self) -> None:
        data = self._session.dataset
        self.card.set_films(data.films if data else None)
        self._show_chips()
        self._clear()

    @Slot()
    def _show_whom(self) -> None:
        person = self._session.person
        if person is not None and self._session.profiles.shown:
            self.whom.setText(tr("For you"))
        else:
            self.whom.setText(tr("For {name}", name=person.name) if person else "")
        self.list.setAccessibleName(tr("Recommended films. {whom}", whom=self.whom.text()))
        self._show_why()  # which speaks to you where the person is you

    @Slot()
    def _order_changed(self) -> None:
        self._listed_for = None  # another list: start at its top
        self._show_rule()
        self.refresh_when_seen()

    @Slot(bool)
    def _beside_changed(self, learnt: bool) -> None:
        self._session.beside = learnt

    @Slot(bool)
    def _toggle_card(self, shown: bool) -> None:
        self.card.setVisible(shown)
        self._show_why()
        data = self._session.dataset
        if shown and data is not None:
            films = data.films
            self.ask(lambda _state: get_ready(films), lane=self._session.reading, key="titles")
        if shown:
            self.card.text.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _filter_changed(self) -> None:
        self._show_chips()
        self.refresh_when_seen()

    @Slot(str)
    def _chip_removed(self, field: str) -> None:
        if field == "variety":
            self.card.variety.setValue(0)
            return
        if field == "only":
            self._session.only.choose(None)
            return
        if field == "length":
            self.card.length.setCurrentIndex(self.card.length.findData(LISTED))
            return
        self.card.show_filter(self.card.chosen.without(field))
        self._filter_changed()

    @Slot()
    def _remove_filters(self) -> None:
        self.card.show_filter(ListFilter())
        self._filter_changed()

    @Slot()
    def _show_chips(self) -> None:
        only = self._session.only
        words = {"only": only.words} if only.words else {}
        words |= chip_words(self.card.chosen)
        if self.card.wanted != LISTED:
            wanted = self.card.wanted
            words["length"] = tr("all films") if wanted == EVERYTHING else plural(wanted, "1 film", "{n} films")
        if self.card.variety_share:
            words["variety"] = tr("varied")
        self.chips.set_chips(words, {"only": only.details})
        self.filter.setProperty("active", bool(words))

    def kept(self) -> Asked:
        """See Panel: what a person has asked of the list."""
        card = self.card
        return Asked(card.chosen, card.wanted, card.variety.value(), self.order.ordering)

    def take_up(self, kept: Asked, *, same_data: bool) -> None:
        """See Panel; genres and years were meant of the same data."""
        self.order.choose(kept.ordering)
        self.card.length.setCurrentIndex(self.card.length.findData(kept.wanted))
        self.card.variety.setValue(kept.variety)
        self.card.show_filter(kept.filter if same_data else ListFilter())
        self._filter_changed()

    # The list

    def refresh(self) -> None:
        """Rank the films anew."""
        session, card = self._session, self.card
        dataset, person = session.dataset, session.person
        model = session.model_for(person)
        if dataset is None or person is None or model is None:
            self._clear()
            return
        card.set_varied(able=Ability.FACTORS in model.abilities)
        self.order.set_interest(learnt=session.interest is not None or Ability.INTEREST in model.abilities)
        request = ListRequest(
            dataset,
            model,
            person,
            session.split.validation if session.split else None,
            replace(card.chosen, only=session.only.films),
            session.hiding.films,
            session.interest,
            self.order.ordering,
            card.wanted,
            card.variety_share,
        )
        self.ask(lambda state: make_list(request, state.checkpoint), self._show_list, of=("dataset", "person"))
        self._show_message()

    def _show_list(self, listed: Recommendations) -> None:
        person = listed.person
        self.listed = self.actions_menu.listed = listed
        self.ranked.set_frame(ranked_frame(listed.ranked, listed.marks), listed.dataset)
        self._show_message()
        self._show_rule()
        self._show_entered()
        self.list.show_film(self._session.film, scroll=False)
        if self._listed_for is None or person.real is not self._listed_for:
            self._listed_for = person.real
            self.list.scrollToTop()

    def _clear(self) -> None:
        self.listed = self.actions_menu.listed = None
        self.ranked.set_frame(None)
        self._listed_for = None
        self._show_message()
        self._show_rule()
        self._show_entered()

    @Slot()
    def _show_message(self) -> None:
        """Show the list, or why there is none."""
        session = self._session
        if self.listed is not None and len(self.listed.ranked):
            self._pages.set_message("")
            return
        action: Action | None = None
        if session.coming:
            words = session.coming
        elif session.dataset is None or session.person is None:
            words = ""
        elif session.model is None and session.run_state is RunState.IDLE:
            words = tr("The list appears while it learns.")
            if self._offers_start:
                words, action = tr("Press Start: the list appears while it learns."), session.plan.offer
        elif session.model is None:
            words = tr("Getting ready: the list appears while it learns.")
        elif session.model_for(session.person) is None:
            words = tr("This method knows only people of the data set.")
        elif self.listed is None:
            words = tr("Making the list…")
        elif session.only.obstacle and self.card.chosen == ListFilter():
            words = session.only.obstacle
        elif self.card.chosen != ListFilter():
            words, action = tr("No film matches."), (tr("Remove all filters"), self._remove_filters)
        else:
            words = tr("No films left: this person has rated every film that the model knows.")
        self._pages.set_message(words, action, content=False)

    def _show_rule(self) -> None:
        """Say on hover how the list is ordered and what the ranges mean."""
        listed = self.listed
        self.rule.setText("" if listed is None else self.order.rule(listed.ranked.basis))
        lines = [self.order.details]
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

    def _show_entered(self) -> None:
        """Name the films that a what-if brought into the first places or drove out of them."""
        listed, person = self.listed, self._session.person
        shown = listed is not None and person is not None and person.base is not None
        for label, films in ((self.came, listed.entered if listed else ()), (self.went, listed.left if listed else ())):
            named = []
            if shown and listed is not None:
                named = [listed.dataset.films.titles[film] for film in films]
            titles = " · ".join(named)
            came = tr("In the first {n} now: {films}", n=TOP, films=titles)
            label.setText(came if label is self.came else tr("No longer there: {films}", films=titles))
            label.setToolTip("\n".join(named))
            label.setVisible(shown and bool(named))
        if shown and listed is not None and not listed.entered and not listed.left:
            self.came.setText(tr("The first {n} stay the same films.", n=TOP))
            self.came.setToolTip(tr("Arrows: compared with the list from their real ratings, folded in the same way."))
            self.came.setVisible(True)

    # The selected film

    @Slot()
    def _film_changed(self) -> None:
        self.list.show_film(self._session.film, scroll=True)

    @Slot(QPoint)
    def _show_menu(self, spot: QPoint) -> None:
        self.actions_menu.menu.popup(self.list.viewport().mapToGlobal(spot))

    @Slot()
    def _show_why(self) -> None:
        if not self.isVisible():  # it is called when it is shown
            return
        why, dataset = self._session.reasons, self._session.dataset
        if why is None or dataset is None:
            self.why.hide()
            return
        you = self._session.profiles.shown
        self.why.show_why(dataset.films, why, you=you)
        self._place_why()
        words = sentence(dataset.films, why, you=you)
        self.list.setAccessibleDescription(words)
        if self.list.hasFocus():  # the row itself is read out by Qt, before its reasons are there
            announce(self.list, words)

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
        super().resizeEvent(event)
        self._place_why()
