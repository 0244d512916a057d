"""The box that chooses a method: grouped, each with its one sentence, no name ever cut off."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from mfgui.factorization import registry
from mfgui.factorization.method import Method, MethodGroup
from mfgui.ui.kit import fonts
from mfgui.ui.kit.row_table import paint_ground
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import reworded, tr

_SENTENCE = Qt.ItemDataRole.UserRole + 1
_POPUP_WIDTH = 460
_PAD = 12
_AROUND = 44  # room in the box for padding and arrow
_ROWS = 20


def group_titles() -> dict[MethodGroup, str]:
    """Return what groups are called on screen, in their order."""
    return {
        MethodGroup.CLASSIC: tr("Classic"),
        MethodGroup.BEST: tr("Best accuracy"),
        MethodGroup.BASELINE: tr("For comparison"),
    }


def grouped_methods() -> list[tuple[MethodGroup, list[Method]]]:
    """Return all methods by group, in the order of the picker."""
    known = registry.methods().values()
    return [(group, [method for method in known if method.group is group]) for group in group_titles()]


class MethodChooser(QComboBox):
    """Choose a method of the registry by its title; `chosen` carries its name."""

    chosen = Signal(str)  # by the person alone

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(tr("Method"))
        model = QStandardItemModel(self)
        for group, methods in grouped_methods():
            head = QStandardItem(group_titles()[group])
            head.setFlags(Qt.ItemFlag.NoItemFlags)
            model.appendRow(head)
            for method in methods:
                item = QStandardItem(tr(method.title))
                item.setData(method.name, Qt.ItemDataRole.UserRole)
                sentence = tr(method.sentence)
                item.setData(sentence, _SENTENCE)
                item.setData(sentence, Qt.ItemDataRole.AccessibleDescriptionRole)
                item.setToolTip(sentence)
                model.appendRow(item)
        self.setModel(model)
        self.setItemDelegate(_ChooserDelegate(theme, self))
        self.view().setMinimumWidth(_POPUP_WIDTH)
        self.setMaxVisibleItems(_ROWS)
        widest = max(self.fontMetrics().horizontalAdvance(m.title) for m in registry.methods().values())
        self.setMinimumWidth(widest + _AROUND)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.activated.connect(self._activated)

    @property
    def method(self) -> str:
        """Name of the method that is shown."""
        return str(self.currentData())

    def show_method(self, name: str) -> None:
        """Show a method as chosen."""
        self.setCurrentIndex(self.findData(name))
        sentence = reworded(str(self.currentData(_SENTENCE)))
        self.setToolTip(sentence)
        self.setAccessibleDescription(tr("Method. {sentence}", sentence=sentence))

    @Slot(int)
    def _activated(self, row: int) -> None:
        if self.itemData(row) is None:  # the heading of a group
            return
        self.show_method(self.method)
        self.chosen.emit(self.method)


class _ChooserDelegate(QStyledItemDelegate):
    """Draws a method as its title over its sentence, a group as a heading."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = QFontMetrics(_small(option.font)).height()
        sentence = index.data(_SENTENCE)
        if not sentence:
            return QSize(_POPUP_WIDTH, line + 14)
        text = QFontMetrics(_small(option.font)).boundingRect(
            QRect(0, 0, _POPUP_WIDTH - 2 * _PAD - 12, 1000), int(Qt.TextFlag.TextWordWrap), sentence
        )
        return QSize(_POPUP_WIDTH, option.fontMetrics.height() + text.height() + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        c = self._theme.colors
        rect = option.rect.adjusted(_PAD, 5, -_PAD, -5)
        title, sentence = str(index.data()), reworded(index.data(_SENTENCE) or "")
        painter.save()
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # what follows is laid out from the left
        if not sentence:
            painter.setFont(_small(option.font, bold=True))
            painter.setPen(QColor(c.muted))
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), title)
            painter.restore()
            return
        paint_ground(painter, option, c, hovered=False)  # what is hovered is selected
        painter.setFont(option.font)
        painter.setPen(QColor(c.text))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), title)
        painter.setFont(_small(option.font))
        painter.setPen(QColor(c.muted))
        below = rect.adjusted(0, option.fontMetrics.height(), 0, 5)
        painter.drawText(below, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), sentence)
        painter.restore()


def _small(font: QFont, *, bold: bool = False) -> QFont:
    small = QFont(font)
    small.setPointSizeF(small.pointSizeF() * fonts.SMALL)
    small.setBold(bold)
    return small
