"""Shows the help's Markdown offline: links between pages, formulas in the theme's colour, back and forward."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, QUrl, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QImage,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QTextBrowser

from mfgui.ui.kit.drawn import announce
from mfgui.ui.kit.theme import Theme
from mfgui.ui.stage.help_pages import FIRST, Library, slug, split_link
from mfgui.ui.text import tr

_FORMULA_SCALE = 1.35  # pixels of a point of a formula, at 100 %

_READ_OUT = 300  # letters that a screen reader says of a page by itself, to the end of a paragraph


class HelpBrowser(QTextBrowser):
    """A page of the library, or one that is made (`made`), by links such as "watch.md#the-map"."""

    moved = Signal()  # another page is shown

    def __init__(self, library: Library, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("help text")
        self.setAccessibleName(tr("Help"))
        self._library, self._theme = library, theme
        # What makes the pages that are no files, by name: each returns Markdown.
        self.made: dict[str, Callable[[], str]] = {}
        self.at = ""  # the link of what is shown
        self._before: list[str] = []
        self._after: list[str] = []
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setDocumentMargin(16)
        self.anchorClicked.connect(self._clicked)
        theme.changed.connect(self._again)

    @property
    def can_go(self) -> tuple[bool, bool]:
        """Whether there is a page before and one after."""
        return bool(self._before), bool(self._after)

    def open(self, link: str) -> None:
        """Show a page, and of it a section; one that does not exist leads to the first."""
        if self.at and self.at != link:
            self._before.append(self.at)
            self._after.clear()
        self._show(link)

    def go(self, step: int) -> None:
        """Go back (-1) or forward (1)."""
        source, target = (self._before, self._after) if step < 0 else (self._after, self._before)
        if source:
            target.append(self.at)
            self._show(source.pop())

    def _show(self, link: str) -> None:
        self.at = link
        page, section = split_link(link)
        text = self.made[page]() if page in self.made else self._library.pages.get(page)
        if text is None:
            text = self._library.pages.get(FIRST, tr("The help's files are missing."))
        self.document().setIndentWidth(self._theme.px(20))  # of lists; the panel is narrow
        self.document().setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        space_out(self.document(), self._theme)
        first = self._block_of(slug(self._library.heading(page, section))) if section else self.document().begin()
        self.setTextCursor(QTextCursor(first))
        top = self.document().documentLayout().blockBoundingRect(first).top()
        self.verticalScrollBar().setValue(round(top) - 8 if section else 0)
        self.moved.emit()
        if self.hasFocus():
            self.read_out()

    def read_out(self) -> None:
        """Let a screen reader say how the page begins, and the arrow keys go on line by line."""
        if not QAccessible.isActive():
            return
        flag = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flag.TextBrowserInteraction | flag.TextSelectableByKeyboard)
        block, words = self.textCursor().block(), list[str]()
        while block.isValid() and sum(map(len, words)) < _READ_OUT:
            words.append(block.text())
            block = block.next()
        announce(self, "\n".join(words))

    def _block_of(self, heading: str) -> QTextBlock:
        """The block of a heading; the first one where there is none."""
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().headingLevel() and slug(block.text()) == heading:
                return block
            block = block.next()
        return self.document().begin()

    @Slot(QUrl)
    def _clicked(self, url: QUrl) -> None:
        link = url.toString()
        if link.startswith("#"):
            link = split_link(self.at)[0] + ".md" + link
        self.open(link)

    @Slot()
    def _again(self) -> None:
        """Draw text and formulas in the present colours and size."""
        if self.at and self.isVisible():
            value = self.verticalScrollBar().value()
            self._show(split_link(self.at)[0] + ".md")
            self.verticalScrollBar().setValue(value)

    def loadResource(self, kind: int, url: QUrl | str) -> object:
        """Return a formula as a picture in the text's colour; nothing else is loaded, from nowhere."""
        name = url.toString() if isinstance(url, QUrl) else url
        if kind == QTextDocument.ResourceType.ImageResource.value and name.endswith(".svg"):
            file = self._library.folder / name
            if file.is_file():
                return self._formula(file.read_text("utf-8"))
        return None

    def _formula(self, svg: str) -> QImage:
        colored = svg.replace("<svg ", f'<svg fill="{self._theme.colors.text}" ', 1)
        renderer = QSvgRenderer(colored.encode())
        size = renderer.viewBoxF().size() * (_FORMULA_SCALE * self._theme.text_size / 100)
        room = self.viewport().width() - 2 * self.document().documentMargin() - 16  # a scroll bar may come
        if room > 100 and size.width() > room:
            size *= room / size.width()
        ratio = self.devicePixelRatioF()
        image = QImage((size * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter, QRectF(0, 0, image.width(), image.height()))
        painter.end()
        image.setDevicePixelRatio(ratio)
        return image


def space_out(document: QTextDocument, theme: Theme) -> None:
    """Give headings, paragraphs and tables room, which Markdown has none of, and tables quiet lines."""
    whole = QTextCursor(document)
    whole.beginEditBlock()  # a screen reader hears of one change
    block = document.begin()
    while block.isValid():
        cursor, form = QTextCursor(block), block.blockFormat()
        if (table := _table_at(cursor)) is not None:
            frame = table.format()
            frame.setBorderBrush(QColor(theme.colors.border))
            frame.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            frame.setCellPadding(theme.px(4))
            frame.setTopMargin(theme.px(6))
            table.setFormat(frame)
        elif block.textList() is None:
            form.setTopMargin(theme.px(16 if form.headingLevel() > 1 else 0))
            form.setBottomMargin(theme.px(8))
            cursor.setBlockFormat(form)
            if form.headingLevel():
                size = QTextCharFormat()
                size.setProperty(QTextFormat.Property.FontSizeAdjustment, max(0, 3 - form.headingLevel()))
                cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
                cursor.mergeCharFormat(size)
        elif (after := block.next()).isValid() and after.textList() is None:  # the end of a list
            form.setBottomMargin(theme.px(8))
            cursor.setBlockFormat(form)
        block = block.next()
    whole.endEditBlock()


def _table_at(cursor: QTextCursor) -> QTextTable | None:
    return cursor.currentTable()
