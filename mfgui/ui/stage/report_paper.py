"""The report on paper: a PDF by Qt, with small tables on one page, heads that repeat, and numbered pages."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLocale, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextTable,
)
from PySide6.QtSvg import QSvgRenderer

from mfgui.ui.kit.colors import LIGHT
from mfgui.ui.kit.fonts import body_font
from mfgui.ui.stage.report import CURVE, MAP, SCREEN_MARGIN, WIDTH
from mfgui.ui.text import tr

_MARGIN_MM, _DOTS_PER_INCH = 16, 96
_FOOT = 34  # height of a page's foot, in dots
_SMALL = 0.75  # a table that takes no more of a page than this, with what leads to it, stands on one
_MOST_PASSES = 60
# Where paper is Letter, by Unicode's CLDR; elsewhere it is A4.
_LETTER = frozenset(
    getattr(QLocale.Country, name)
    for name in (
        *("Belize", "Canada", "Chile", "Colombia", "CostaRica", "ElSalvador", "Guatemala", "Mexico", "Nicaragua"),
        *("Panama", "Philippines", "PuertoRico", "UnitedStates", "Venezuela"),
    )
)


def paper(country: QLocale.Country | None = None) -> QPageSize:
    """Size of paper in a country, by default the system's."""
    found = QLocale.system().territory() if country is None else country
    return QPageSize(QPageSize.PageSizeId.Letter if found in _LETTER else QPageSize.PageSizeId.A4)


def pdf(html: str, svg: str, picture: QImage | None, size: QPageSize | None = None) -> bytes:
    """Return the page with its pictures as a PDF; on any thread."""
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(size or paper())
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setResolution(_DOTS_PER_INCH)
    body = QSizeF(writer.width(), writer.height() - _FOOT)
    document = laid_out(html, svg, picture, body)
    title = document.metaInformation(QTextDocument.MetaInformation.DocumentTitle)
    writer.setTitle(title)
    painter = QPainter(writer)
    pages = document.pageCount()
    for page in range(pages):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * body.height())
        document.drawContents(painter, QRectF(0, page * body.height(), body.width(), body.height()))
        painter.restore()
        _draw_foot(painter, QRectF(0, body.height(), body.width(), _FOOT), title, page + 1, pages)
    painter.end()
    buffer.close()
    return bytes(content.data())


def _draw_foot(painter: QPainter, foot: QRectF, title: str, page: int, pages: int) -> None:
    font = body_font(100)
    font.setPixelSize(11)
    painter.setFont(font)
    painter.setPen(QColor(LIGHT.muted))
    number = tr("Page {k} of {n}", k=page, n=pages)
    bottom = Qt.AlignmentFlag.AlignBottom
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | bottom, number)
    room = foot.width() - painter.fontMetrics().horizontalAdvance(number) - 20
    name = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(room))
    painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | bottom, name)


def laid_out(html: str, svg: str, picture: QImage | None, body: QSizeF) -> QTextDocument:
    """Lay the page out in pages of this size, in dots."""
    document = QTextDocument()
    document.setDocumentMargin(0)
    renderer = QSvgRenderer(svg.encode())
    drawn = QImage(renderer.defaultSize() * 3, QImage.Format.Format_RGB32)
    drawn.fill(0xFFFFFFFF)
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(CURVE), drawn)
    if picture is not None:
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(MAP), picture)
    html = html.replace(SCREEN_MARGIN, "margin:0")  # paper has its own margins
    document.setHtml(html.replace(f'width="{WIDTH}"', f'width="{min(WIDTH, int(body.width()))}"'))
    document.setPageSize(body)
    _keep_together(document, body.height())
    return document


def _keep_together(document: QTextDocument, height: float) -> None:
    """Begin a page before what is small and would stand on two, and before headings that would stand alone."""
    for _ in range(_MOST_PASSES):
        split = next((first for first, top, bottom in units(document) if is_split(top, bottom, height)), None)
        if split is None:
            return
        cursor = QTextCursor(split)
        form = split.blockFormat()
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        cursor.setBlockFormat(form)


def is_split(top: float, bottom: float, height: float) -> bool:
    """Whether what would have room on one page stands on two."""
    return top // height != (bottom - 1) // height and bottom - top <= _SMALL * height and top % height > 1


def units(document: QTextDocument) -> Iterator[tuple[QTextBlock, float, float]]:
    """What belongs together: a table or picture with the headings and sentences that lead to it; top and bottom."""
    layout = document.documentLayout()
    leads: list[QTextBlock] = []
    at = document.rootFrame().begin()
    while not at.atEnd():
        frame, block = at.currentFrame(), at.currentBlock()
        if isinstance(frame, QTextTable):
            place = layout.frameBoundingRect(frame)
            if leads:
                yield leads[0], layout.blockBoundingRect(leads[0]).top(), place.bottom()
            leads = []
        elif block.isValid():
            place = layout.blockBoundingRect(block)
            if block.blockFormat().headingLevel() and leads and not leads[-1].blockFormat().headingLevel():
                leads = []
            leads.append(block)
            if "\N{OBJECT REPLACEMENT CHARACTER}" in block.text():
                yield leads[0], layout.blockBoundingRect(leads[0]).top(), place.bottom()
                leads = []
            elif len(leads) > 1 and leads[-2].blockFormat().headingLevel():
                yield leads[-2], layout.blockBoundingRect(leads[-2]).top(), place.bottom()
        at += 1
