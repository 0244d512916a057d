"""The line at the top: what is open, in a sentence, the tabs of the pages, and how to open something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.icons import icon
from mfgui.ui.text import as_sentence, count, tr

if TYPE_CHECKING:
    from mfgui.ui.kit.theme import Theme
    from mfgui.ui.state.session import Session
    from mfgui.ui.window.page_tabs import PageTabs


class Header(QWidget):
    """Name and summary of the data set; badges when its ratings are simulated or a part; what was skipped."""

    def __init__(
        self, session: Session, theme: Theme, tabs: PageTabs, open_menu: QMenu, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.name = make.title()
        self.simulated = make.label(
            tr("simulated ratings"),
            hint=tr(
                "Nobody gave these ratings: a program drew them from stated rules of taste (see README.txt there)."
            ),
        )
        self.simulated.setObjectName("simulated")
        self.simulated.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.part = make.label(tr("a part"))
        self.part.setObjectName("part")
        self.part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.summary = make.elided(kind="muted")
        self.skipped = make.button(kind="link")
        self.skipped.setAccessibleDescription(tr("Shows which lines were skipped, and why"))
        self.skipped.setText(tr("No line skipped"))
        self.open = QToolButton()
        self.open.setText(tr("Open"))
        self.open.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.open.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.open.setMenu(open_menu)
        self.open.setIconSize(QSize(18, 18))
        named = make.row(*(self.name, self.simulated, self.part, self.skipped), make.STRETCH, spacing=8)
        make.row(
            (make.column(named, self.summary, spacing=1), 1),
            tabs,
            self.open,
            margins=(12, 4, 10, 4),
            spacing=10,
            into=self,
        )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        session.dataset_changed.connect(self._show)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show()

    @Slot()
    def _show(self) -> None:
        data = self._session.dataset
        self.setVisible(data is not None)
        if data is None:
            return
        self.name.setText(data.name)
        self.name.setToolTip(str(data.source))
        self.simulated.setVisible(data.simulated)
        self.part.setVisible(bool(data.subset))
        self.part.setToolTip(as_sentence(data.subset) if data.subset else "")
        self.summary.setText(data.summary)
        skipped = data.skipped
        self.skipped.setVisible(skipped.count > 0)
        if skipped.count:
            self.skipped.setText(
                tr("1 line skipped") if skipped.count == 1 else tr("{n} lines skipped", n=count(skipped.count))
            )
            first = [f"{s.file}, line {s.line:,}: {s.reason}" for s in skipped.lines[:12]]
            more = skipped.count - len(first)
            self.skipped.setToolTip("\n".join(first) + (tr("\n… and {n} more", n=count(more)) if more else ""))

    @Slot()
    def _restyle(self) -> None:
        self.open.setIcon(icon("folder", self._theme.colors.text))
