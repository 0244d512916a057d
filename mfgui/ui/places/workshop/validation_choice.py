"""Choosing which ratings are held out: at random, the newest, the last of each person, or a published split."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from mfgui.data.splitting import Validation
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.number_edit import NumberField
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

_COUNT, _SHARE, _TIME, _LAST = "count", "share", "time", "last"
_STANDARD = {_COUNT: 5000.0, _SHARE: 10.0, _TIME: 10.0, _LAST: 5.0}
"""What is offered first; the count is the blog's."""


class ValidationChoice(QWidget):
    """A kind and an amount, or the name of a split that comes with the data; `chosen` carries the words for it.

    Attributes
    ----------
    kind, amount
        The parts.
    """

    chosen = Signal(str)
    """By the person alone; as `split_from_spec` takes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ratings = 0
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("Held-out ratings"))
        self.kind.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(12)
        self.kind.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.kind.activated.connect(self._kind_chosen)
        self.amount = NumberField(1, 90, whole=False, unit="%")
        self.amount.setAccessibleName(tr("How many are held out"))
        fonts.set_width(self.amount, 110)
        self.amount.changed.connect(self._tell)
        make.column(self.kind, (self.amount, 0, Qt.AlignmentFlag.AlignLeft), into=self)
        self.setFocusProxy(self.kind)

    def offer(self, splits: Sequence[str], *, times: bool, ratings: int) -> None:
        """Offer what these data allow: names of published splits, splits by time, at most the number of ratings."""
        self._ratings = ratings
        self.kind.clear()
        for words, name, hint in (
            (tr("a share, at random"), _SHARE, tr("Drawn at random from all ratings, under the seed")),
            (tr("a number, at random"), _COUNT, tr("This many, drawn at random by the seed; 5,000 in the post")),
            (tr("the newest ratings"), _TIME, tr("The newest share of all ratings: predict the future from the past")),
            (tr("the last of each person"), _LAST, tr("The newest ratings of each person who has more")),
        ):
            self.kind.addItem(words, name)
            self.kind.setItemData(self.kind.count() - 1, hint, Qt.ItemDataRole.ToolTipRole)
        model = self.kind.model()
        assert isinstance(model, QStandardItemModel)
        for row in (2, 3):
            model.item(row).setEnabled(times)
            if not times:
                model.item(row).setToolTip(tr("These ratings have no times."))
        for name in splits:
            self.kind.addItem(tr("as published: {name}", name=name), f"official:{name}")

    def show_choice(self, words: str) -> None:
        """Show what is held out, as `split_from_spec` takes it."""
        row = self.kind.findData(words)
        if row >= 0:
            self.kind.setCurrentIndex(row)
        elif not words.startswith(("official:", "file:")):
            validation = Validation.parse(words)
            name = validation.kind
            amount = float(validation.amount)
            if validation.kind == "random":
                name = _COUNT if isinstance(validation.amount, int) else _SHARE
            self.kind.setCurrentIndex(self.kind.findData(name))
            self._bound(name)
            self.amount.set_value(100 * amount if name in (_SHARE, _TIME) else amount)
        self.amount.setVisible(str(self.kind.currentData()) in _STANDARD)

    def _bound(self, name: str) -> None:
        share = name in (_SHARE, _TIME)
        self.amount.whole, self.amount.unit = not share, "%" if share else ""
        most = 90.0 if share else float(max(1, self._ratings - 1)) if name == _COUNT else 1000.0
        self.amount.set_bounds(1.0, most)

    @Slot()
    def _kind_chosen(self) -> None:
        name = str(self.kind.currentData())
        self.amount.setVisible(name in _STANDARD)
        if name in _STANDARD:
            self._bound(name)
            standard = _STANDARD[name]
            if name == _COUNT and standard >= self._ratings:
                standard = max(1.0, self._ratings // 10)
            self.amount.set_value(standard)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        self.chosen.emit(self.words)

    @property
    def words(self) -> str:
        """What is chosen, as `split_from_spec` takes it."""
        name, amount = str(self.kind.currentData()), self.amount.value
        if name == _SHARE:
            return str(Validation("random", round(amount / 100, 6)))
        if name == _TIME:
            return str(Validation("time", round(amount / 100, 6)))
        if name == _COUNT:
            return str(Validation("random", int(amount)))
        return str(Validation("last", int(amount))) if name == _LAST else name
