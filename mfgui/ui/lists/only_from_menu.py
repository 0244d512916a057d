"""What chooses the list of films to choose from: a menu in the menu bar and in every filter, a chip that lets go."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Slot
from PySide6.QtGui import QActionGroup, QWheelEvent
from PySide6.QtWidgets import QComboBox, QMenu, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.chips import Chips
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.session import Session
from mfgui.ui.text import count, tr


class OnlyFromMenu(QMenu):
    """Filled each time that it is opened."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(tr("Only from a &List"), parent)
        self._session = session
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self.fill)
        self.addAction(tr("All films"))  # some systems show no empty menu at all

    @Slot()
    def fill(self) -> None:
        """Put in it what can be chosen from now."""
        self.clear()
        only, chosen = self._session.only, self._session.only.chosen
        group = QActionGroup(self)
        for number, words, hint in (
            (None, tr("All films"), tr("Lists show films whatever they are in")),
            *((one.id, tr("{name} ({n})", name=one.name, n=count(one.films)), "") for one in only.lists),
        ):
            hint = hint or tr("Lists show only films of this list")
            checked = number == (chosen.id if chosen else None)
            choose = partial(only.choose, number)
            group.addAction(make.entry(self, words, choose, hint=hint, data=number, checked=checked))
        self.addSeparator()
        there = self._session.dataset is not None
        hint = tr("A watchlist, a shop's shelf, a festival's programme: any table of films, or a text")
        add = make.entry(self, tr("Add a list…"), only.table_wanted if there else None, hint=hint)
        add.setObjectName("add a list")
        if chosen is not None:
            hint = tr("Which of its films are here, and which film each row is")
            look = only.review_wanted if there else None
            make.entry(self, tr("Look through {name}…", name=chosen.name), look, hint=hint)
            make.entry(self, tr("Delete {name}", name=chosen.name), only.delete)


class OnlyFromChoice(QComboBox):
    """What is chosen from, as a field; the menu opens in place of a list."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._only = session.only
        self.menu = OnlyFromMenu(session, self)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        session.only.changed.connect(self._show)
        self._show()

    def showPopup(self) -> None:
        self.menu.setMinimumWidth(self.width())
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to what is around."""
        event.ignore()

    @Slot()
    def _show(self) -> None:
        self.clear()
        self.addItem(self._only.chosen.name if self._only.chosen else tr("all films"))


class OnlyFromChip(Chips):
    """Says above a list what it is restricted to; taken away, there are all films again."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(theme)
        self._only = session.only
        self.removed.connect(self._all_films)
        session.only.changed.connect(self._show)
        self._show()

    @Slot()
    def _show(self) -> None:
        only = self._only
        self.set_chips({"only": only.words} if only.words else {}, {"only": only.details})

    @Slot()
    def _all_films(self) -> None:
        self._only.choose(None)
