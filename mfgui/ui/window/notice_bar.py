"""A bar for one sentence: what went wrong, with details and what mends it a click away, or an offer; no dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QSizePolicy

from mfgui.ui.kit import make
from mfgui.ui.kit.drawn import announce
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.jobs import Failure
from mfgui.ui.state.offer import Offer
from mfgui.ui.text import as_sentence, tr


class NoticeBar(QFrame):
    """Shows the latest problem or offer until it is dismissed; hidden when there is none."""

    def __init__(self, theme: Theme, mend: Callable[[Failure], Offer | None] = lambda _: None) -> None:
        """Make it; `mend` returns what can be done about a problem, None for nothing."""
        super().__init__()
        self.setObjectName("notice")
        self._mend = mend
        self._details = ""
        self._offer: Offer | None = None
        self.sentence = make.label(wrap=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.copy_details = make.button(tr("Copy details"), self._copy)
        self.take = make.button()  # the button of an offer, or of what mends a problem
        self.take.setAccessibleName(tr("What is offered"))
        self.take.clicked.connect(self._take)
        self.dismiss = IconButton(theme, "close", tr("Dismiss this message"), hint=tr("Dismiss"))
        self.dismiss.clicked.connect(self.clear)
        make.row((self.sentence, 1), self.copy_details, self.take, self.dismiss, margins=(14, 8, 8, 8), into=self)
        self.hide()

    @Slot(object)
    def show_failure(self, failure: Failure) -> None:
        """Show a problem in place of an earlier one."""
        self.sentence.setText(as_sentence(failure.sentence))
        self._details = failure.details
        self.copy_details.setVisible(bool(failure.details))
        self._set_offer(self._mend(failure), problem=True)
        self.show()
        announce(self, self.sentence.text())

    @Slot(object)
    def show_offer(self, offer: Offer) -> None:
        """Show an offer in place of what was there."""
        self.sentence.setText(offer.sentence)
        self._details = ""
        self.copy_details.hide()
        self._set_offer(offer)
        self.show()
        announce(self, self.sentence.text())

    def offers(self, act: Callable[[], object]) -> bool:
        """Whether this is what it offers to do now."""
        return self._offer is not None and self._offer.act == act

    def _set_offer(self, offer: Offer | None, *, problem: bool = False) -> None:
        self._offer = offer
        self.take.setText(offer.action if offer else "")
        self.take.setAccessibleName(self.take.text() or tr("What is offered"))
        self.take.setVisible(bool(offer and offer.action))
        self.setProperty("kind", "" if problem else "offer")
        self.style().polish(self)

    @Slot()
    def _take(self) -> None:
        offer = self._offer
        self.clear()
        if offer and offer.act:
            offer.act()

    @Slot()
    def step_made(self) -> None:
        """Hide an offer to take back what is not the latest step any more."""
        if self._offer and self._offer.takes_back:
            self.clear()

    @Slot()
    def clear(self) -> None:
        """Hide the bar."""
        self._offer = None
        self.hide()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.sentence.text()}\n\n{self._details}")
