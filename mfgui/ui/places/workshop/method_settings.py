"""A form of all settings of a method: each with its help, bounds and reset; what cannot be chosen says why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QSizePolicy, QWidget

from mfgui.factorization.method import Method
from mfgui.factorization.settings import Setting, Value
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.number_edit import NumberEdit
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import tr, value_words

_LABEL_WIDTH = 116
_MOST = 1e6  # bound of a number whose setting states none


@dataclass(frozen=True)
class Shown:
    """What a form shows of a method."""

    values: Mapping[str, Value]  # complete settings as they are
    standard: Mapping[str, Value]  # as the preset has them
    idle: Mapping[str, str] = field(default_factory=dict)  # settings without effect, with the reason
    # Values that cannot be chosen, by setting, with the reason.
    impossible: Mapping[str, Mapping[Value, str]] = field(default_factory=dict)
    enabled: bool = True  # whether anything can be changed now


class MethodSettings(QWidget):
    """One row for each setting of the registry. It changes nothing itself: follow `changed` and `reset`."""

    changed = Signal(str, object)  # carries a setting's name and the value that the person wants
    reset = Signal(str)  # carries the name of a setting to be taken from the preset again

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._method: Method | None = None
        self._shown: Shown | None = None
        self.editors: dict[str, QWidget] = {}  # by name of the setting
        self.resets: dict[str, IconButton] = {}
        self.labels: dict[str, QLabel] = {}
        self._grid = make.grid(spacing=(8, 5), into=self)
        self._grid.setColumnStretch(1, 1)

    def show_settings(self, method: Method, shown: Shown) -> None:
        """Show these; rows are made anew for another method only."""
        if method is not self._method:
            self._build(method)
        self._shown = shown
        for setting in method.settings:
            self._show_one(setting, shown)

    def _build(self, method: Method) -> None:
        self._method = method
        for widget in (*self.labels.values(), *self.editors.values(), *self.resets.values()):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.editors, self.resets, self.labels = {}, {}, {}
        previous: QWidget | None = None
        for row, setting in enumerate(method.settings):
            editor = self._editor(setting)
            label = make.label(setting.label, wrap=True, of=editor)
            fonts.set_width(label, _LABEL_WIDTH)
            words = tr("Reset {name}", name=tr(setting.label))
            reset = make.reserved(IconButton(self._theme, "reset", words, tone="accent", size=14))
            reset.setProperty("kind", "quiet")
            reset.setFixedSize(QSize(24, 24))
            reset.clicked.connect(partial(self._reset_clicked, setting.name))
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(editor, row, 1)
            self._grid.addWidget(reset, row, 2)
            self.labels[setting.name], self.editors[setting.name] = label, editor
            self.resets[setting.name] = reset
            if previous is not None:
                QWidget.setTabOrder(previous, editor)
            QWidget.setTabOrder(editor, reset)
            previous = reset

    def _editor(self, setting: Setting) -> QWidget:
        editor: QWidget
        if isinstance(setting.default, bool):
            editor = box = QCheckBox()
            box.toggled.connect(self._edited)
        elif isinstance(setting.default, str):
            editor = choice = make.Choice()
            for name in setting.choices:
                choice.addItem(value_words(name), name)
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            choice.activated.connect(self._edited)
        else:
            low = setting.minimum if setting.minimum is not None else -_MOST
            high = setting.maximum if setting.maximum is not None else _MOST
            editor = number = NumberEdit(
                low, high, whole=isinstance(setting.default, int), typical=float(setting.default), unit=tr(setting.unit)
            )
            number.set_name(tr(setting.label))
            number.changed.connect(self._edited)
        editor.setAccessibleName(tr(setting.label))
        editor.setProperty("setting", setting.name)
        return editor

    def _show_one(self, setting: Setting, shown: Shown) -> None:
        name, value = setting.name, shown.values[setting.name]
        editor, label, reset = self.editors[name], self.labels[name], self.resets[name]
        with QSignalBlocker(editor):
            if isinstance(editor, QCheckBox):
                editor.setChecked(bool(value))
            elif isinstance(editor, QComboBox):
                editor.setCurrentIndex(editor.findData(value))
            elif isinstance(editor, NumberEdit):
                editor.set_value(float(value))
        reason = shown.idle.get(name, "")
        barred = shown.impossible.get(name, {})
        if isinstance(editor, QCheckBox):
            reason = reason or barred.get(not bool(value), "")
        elif isinstance(editor, QComboBox):
            model = editor.model()
            assert isinstance(model, QStandardItemModel)
            for row, choice in enumerate(setting.choices):
                model.item(row).setEnabled(choice not in barred)
                model.item(row).setToolTip(barred.get(choice, ""))
        differs = value != shown.standard[name]
        help_text = self._help(setting, reason)
        for widget in (label, editor):
            widget.setToolTip(help_text)
            widget.setEnabled(shown.enabled and not reason)
        title = editor.accessibleName()
        editor.setAccessibleDescription(
            tr("{name}. {hint}", name=title, hint=help_text) if isinstance(editor, QComboBox) else help_text
        )
        font = label.font()
        font.setBold(differs)
        label.setFont(font)
        reset.setVisible(differs)
        reset.setEnabled(shown.enabled)
        reset.setToolTip(tr("Back to {value}, as in the preset", value=value_words(shown.standard[name])))

    def _help(self, setting: Setting, reason: str) -> str:
        lines = [tr(setting.help)]
        if reason:
            lines.insert(0, reason)
        if setting.minimum is not None and setting.maximum is not None:
            bounds = tr("{low:g} to {high:g}", low=setting.minimum, high=setting.maximum)
            lines.append(f"{bounds} {tr(setting.unit)}".strip())
        lines.append(tr("On the command line: --set {name}=…", name=setting.name))
        return "\n".join(lines)

    @Slot()
    def _edited(self) -> None:
        editor = self.sender()
        assert isinstance(editor, QWidget)
        assert self._method is not None
        name = editor.property("setting")
        setting = next(s for s in self._method.settings if s.name == name)
        value: Value
        if isinstance(editor, QCheckBox):
            value = editor.isChecked()
        elif isinstance(editor, QComboBox):
            value = str(editor.currentData())
        else:
            assert isinstance(editor, NumberEdit)
            value = int(editor.value) if isinstance(setting.default, int) else editor.value
        self.changed.emit(name, value)

    def _reset_clicked(self, name: str, _checked: bool = False) -> None:
        self.reset.emit(name)
