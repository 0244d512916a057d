"""Choose a method and one of its presets, side by side."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QWidget

from mfgui.factorization import registry
from mfgui.factorization.method import Method
from mfgui.ui.kit import fonts, make
from mfgui.ui.text import tr

DEFAULT_PRESET = "balanced"
_METHOD_WIDTH = 276  # German names are long
_AROUND = 40


class EntrantEdit(QWidget):
    """Two boxes; `changed` tells when either was changed."""

    changed = Signal()

    def __init__(self, method: str) -> None:
        super().__init__()
        self.methods = make.choice(tr("Method"), letters=8)
        fonts.set_width(self.methods, most=_METHOD_WIDTH)
        self.methods.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for one in registry.methods().values():
            self.methods.addItem(tr(one.title), one.name)
            self.methods.setItemData(self.methods.count() - 1, tr(one.sentence), Qt.ItemDataRole.ToolTipRole)
        widest = max(self.methods.fontMetrics().horizontalAdvance(tr(m.title)) for m in registry.methods().values())
        self.methods.view().setMinimumWidth(widest + 40)
        hint = tr("A named set of settings; the page Runs of the Workshop has them all")
        self.presets = make.choice(tr("Preset"), hint=hint)
        widest = max(self.presets.fontMetrics().horizontalAdvance(title) for title in preset_titles().values())
        fonts.set_width(self.presets, widest + _AROUND)  # the same for all, so that lanes stand in line
        make.row((self.methods, 1), self.presets, into=self)
        self.methods.setCurrentIndex(self.methods.findData(method))
        self.methods.currentIndexChanged.connect(self._method_changed)
        self.presets.currentIndexChanged.connect(self.changed)
        self._offer_presets()

    @property
    def method(self) -> Method:
        """The method chosen."""
        return registry.method(str(self.methods.currentData()))

    @property
    def preset(self) -> str:
        """The preset chosen."""
        return str(self.presets.currentData())

    @property
    def chosen(self) -> tuple[str, str]:
        """Names of the method and the preset chosen."""
        return self.method.name, self.preset

    def choose(self, method: str, preset: str) -> None:
        """Choose these."""
        self.methods.setCurrentIndex(self.methods.findData(method))
        self.presets.setCurrentIndex(self.presets.findData(preset))

    @Slot()
    def _method_changed(self) -> None:
        self._offer_presets()
        self.changed.emit()

    def _offer_presets(self) -> None:
        wanted = self.presets.currentData() or DEFAULT_PRESET
        words = preset_titles()
        with QSignalBlocker(self.presets):
            self.presets.clear()
            for name in self.method.presets:
                self.presets.addItem(words.get(name, name), name)
            found = self.presets.findData(wanted)
            self.presets.setCurrentIndex(found if found >= 0 else max(self.presets.findData(DEFAULT_PRESET), 0))
        self.presets.setEnabled(self.presets.count() > 1)
        make.named(self.methods, tr("Method"), tr(self.method.sentence))


def preset_titles() -> dict[str, str]:
    """What presets are called on screen."""
    return {"quick": tr("Quick"), "balanced": tr("Balanced"), "accurate": tr("Accurate"), "blog": tr("Textbook")}
