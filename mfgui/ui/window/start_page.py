"""The welcome page: the ways in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from mfgui.ui.kit import make
from mfgui.ui.kit.icons import application_icon, icon
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.session import Session
from mfgui.ui.text import home_relative, tr, tr_as_is

_PAD, _ICON = 18, 30
_RECENT_SHOWN = 5


class CardButton(QAbstractButton):
    """Painted like a card; reached by Tab, pressed by Space like any button."""

    def __init__(self, theme: Theme, icon_name: str, title: str, sentence: str) -> None:
        super().__init__()
        self._theme = theme
        self._icon_name = icon_name
        self._sentence = sentence
        self.setText(title)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        return QSize(300, 2 * _PAD + self._title_metrics().height() + 4 + 2 * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(220, self.sizeHint().height())

    def _title_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._title_font())

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = self._theme.colors
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        active = self.isEnabled() and (self.underMouse() or self.isDown())
        painter.setBrush(QColor(c.hover if active else c.surface))
        edge = c.accent if self.isEnabled() and (self.hasFocus() or active) else c.border
        painter.setPen(QPen(QColor(edge), 1.5 if self.hasFocus() else 1))
        painter.drawRoundedRect(box, 10, 10)
        ink = QColor(c.text if self.isEnabled() else c.muted)
        picture = icon(self._icon_name, c.accent if self.isEnabled() else c.muted)
        picture.paint(painter, _PAD, _PAD, _ICON, _ICON)
        left = _PAD + _ICON + 14
        width = self.width() - left - _PAD
        painter.setPen(ink)
        painter.setFont(self._title_font())
        title_height = self._title_metrics().height()
        title = self._title_metrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, width)
        painter.drawText(left, _PAD, width, title_height, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(self.font())
        painter.setPen(QColor(c.muted))
        painter.drawText(
            left,
            _PAD + title_height + 4,
            width,
            self.height() - _PAD - title_height - 8,
            Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap,
            self._sentence,
        )
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    @Slot()
    def _restyle(self) -> None:
        self.update()


class WelcomePanel(QWidget):
    """Folder or zip, the demo, a download, recent folders; also a target for drops."""

    folder_wanted = Signal()
    zip_wanted = Signal()
    download_wanted = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        mark = make.label()
        mark.setPixmap(application_icon().pixmap(48, 48))
        mark.setAccessibleName("mfgui")
        headline = make.label(tr("See how a recommender learns"), kind="headline")
        promise = make.muted(
            tr_as_is(
                "Open film ratings, watch the machine find out what people like, and walk through what it learnt."
            ),
            wrap=True,
        )

        self.demo = CardButton(
            theme, "demo", tr("Show me the demo"), tr_as_is("Simulated ratings of well-known films. Starts at once.")
        )
        self.folder = CardButton(
            theme, "folder", tr("Open a folder"), tr("A MovieLens folder from your disk. You can also drop it here.")
        )
        self.zip = CardButton(
            theme,
            "archive",
            tr("Open a zip or a table"),
            tr("A MovieLens zip as downloaded, or ratings of your own as CSV."),
        )
        self.download = CardButton(
            theme,
            "download",
            tr("Download MovieLens"),
            tr_as_is("Real ratings by real people, from GroupLens: from 1 MB to 262 MB."),
        )
        self.demo.clicked.connect(self._open_demo)
        self.folder.clicked.connect(self.folder_wanted)
        self.zip.clicked.connect(self.zip_wanted)
        self.download.clicked.connect(self.download_wanted)
        cards = make.grid(spacing=14)
        for n, card in enumerate((self.demo, self.folder, self.zip, self.download)):
            cards.addWidget(card, n // 2, n % 2)

        self._recent_title = make.title(tr("Open recent"))
        self._recent = make.column(spacing=2)
        self.recent_buttons: list[QPushButton] = []

        column = make.column(
            make.Stretch(2),
            mark,
            headline,
            promise,
            18,
            cards,
            16,
            self._recent_title,
            self._recent,
            make.Stretch(3),
            spacing=8,
        )
        middle = QWidget()
        middle.setMaximumWidth(760)
        middle.setLayout(column)
        make.row(make.STRETCH, (middle, 100), make.STRETCH, margins=(28, 12), into=self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list_recent(self._session.recent.all()[:_RECENT_SHOWN])

    def _list_recent(self, folders: list[Path]) -> None:
        for button in self.recent_buttons:
            self._recent.removeWidget(button)
            button.deleteLater()
        self.recent_buttons = []
        self._recent_title.setVisible(bool(folders))
        for folder in folders:
            button = make.button(f"{folder.name}   –   {home_relative(folder.parent)}", kind="link", hint=str(folder))
            button.setProperty("folder", str(folder))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(self._open_recent)
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.recent_buttons.append(button)

    @Slot()
    def _open_demo(self) -> None:
        self._session.open_demo()

    @Slot()
    def _open_recent(self) -> None:
        self._session.open(Path(self.sender().property("folder")))
