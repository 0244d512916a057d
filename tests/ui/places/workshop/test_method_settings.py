"""Editors of a method's settings, driven by keys and clicks: every setting of every method can be changed and reset."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QFileDialog, QSlider
from pytestqt.qtbot import QtBot

from mfgui.factorization import registry
from mfgui.factorization.settings import Value
from mfgui.training.sensible import Known, impossible, without_effect
from mfgui.ui.kit.number_edit import NumberEdit, NumberField
from mfgui.ui.kit.segments import Segments
from mfgui.ui.kit.theme import Theme
from mfgui.ui.learning.method_chooser import MethodChooser, grouped_methods
from mfgui.ui.places.workshop.method_settings import MethodSettings, Shown
from mfgui.ui.places.workshop.validation_choice import ValidationChoice


class Form:
    """A form and what a plan would do with its signals."""

    def __init__(self, qtbot: QtBot, theme: Theme, name: str) -> None:
        self.method = registry.method(name)
        self.values: dict[str, Value] = self.method.choose()
        self.widget = MethodSettings(theme)
        self.widget.changed.connect(self.set)
        self.widget.reset.connect(self.take_back)
        qtbot.addWidget(self.widget)
        self.show()
        self.widget.resize(400, 600)
        self.widget.show()

    def set(self, name: str, value: Value) -> None:
        self.values = self.method.choose(None, {**self.values, name: value})
        self.show()

    def take_back(self, name: str) -> None:
        self.set(name, self.method.choose()[name])

    def show(self) -> None:
        shown = Shown(
            self.values,
            self.method.choose(),
            without_effect(self.method, self.values, Known()),
            impossible(self.method, self.values),
        )
        self.widget.show_settings(self.method, shown)


def type_number(qtbot: QtBot, field: NumberField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field.lineEdit(), text)
    qtbot.keyClick(field.lineEdit(), Qt.Key.Key_Return)


@pytest.mark.parametrize("name", list(registry.methods()))
def test_every_setting_can_be_changed_and_reset(qtbot: QtBot, theme: Theme, name: str) -> None:
    form = Form(qtbot, theme, name)
    standard = form.method.choose()
    for setting in form.method.settings:
        editor = form.widget.editors[setting.name]
        if not editor.isEnabled():
            assert without_effect(form.method, form.values, Known()).get(setting.name) in editor.toolTip()
            continue
        if isinstance(editor, QCheckBox):
            qtbot.mouseClick(editor, Qt.MouseButton.LeftButton, pos=QPoint(8, editor.height() // 2))
        elif isinstance(editor, QComboBox):
            qtbot.keyClicks(editor, next(c for c in setting.choices if c not in ("mean-matched", setting.default)))
        else:
            assert isinstance(editor, NumberEdit)
            high = setting.default == setting.maximum
            qtbot.keyClick(editor.field, Qt.Key.Key_Down if high else Qt.Key.Key_Up)
        assert form.values[setting.name] != standard[setting.name], setting.name
        assert type(form.values[setting.name]) is type(setting.default)
        reset = form.widget.resets[setting.name]
        assert reset.isVisible()
        assert form.widget.labels[setting.name].font().bold()
        qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
        assert form.values[setting.name] == standard[setting.name]
        assert not reset.isVisible()
        assert not form.widget.labels[setting.name].font().bold()
        assert setting.help in editor.toolTip()


def test_what_is_typed_is_brought_into_bounds(qtbot: QtBot, theme: Theme) -> None:
    form = Form(qtbot, theme, "adam")
    editor = form.widget.editors["step"]
    assert isinstance(editor, NumberEdit)
    type_number(qtbot, editor.field, "0,003")
    assert form.values["step"] == 0.003
    type_number(qtbot, editor.field, "99")
    assert form.values["step"] == 10
    type_number(qtbot, editor.field, "fast")
    assert form.values["step"] == 10
    assert editor.field.lineEdit().text() == "10"
    factors = form.widget.editors["factors"]
    assert isinstance(factors, NumberEdit)
    type_number(qtbot, factors.field, "17.6")
    assert form.values["factors"] == 18


def test_the_slider_covers_the_range_by_equal_factors(qtbot: QtBot, theme: Theme) -> None:
    form = Form(qtbot, theme, "adam")
    editor = form.widget.editors["step"]
    assert isinstance(editor, NumberEdit)
    before = editor.slider.value()
    type_number(qtbot, editor.field, "0.008")
    tenfold = editor.slider.value() - before
    type_number(qtbot, editor.field, "0.08")
    assert editor.slider.value() - before == pytest.approx(2 * tenfold, abs=1)
    editor.slider.setFocus()
    qtbot.keyClick(editor.slider, Qt.Key.Key_Home)
    assert form.values["step"] == 1e-6
    qtbot.keyClick(editor.slider, Qt.Key.Key_End)
    assert form.values["step"] == 10
    zero = form.widget.editors["regularisation"]
    assert isinstance(zero, NumberEdit)
    zero.slider.setFocus()
    qtbot.keyClick(zero.slider, Qt.Key.Key_Home)
    assert form.values["regularisation"] == 0


def test_arrows_step_by_the_leading_digit(qtbot: QtBot) -> None:
    field = NumberField(0, 1000, whole=False)
    qtbot.addWidget(field)
    for start, key, end in (
        (0.02, Qt.Key.Key_Up, 0.03),
        (0.09, Qt.Key.Key_Up, 0.1),
        (0.1, Qt.Key.Key_Down, 0.09),
        (10, Qt.Key.Key_Down, 9),
        (0.025, Qt.Key.Key_Down, 0.02),
        (0, Qt.Key.Key_Up, 0.001),
        (0.001, Qt.Key.Key_Down, 0),
        (1000, Qt.Key.Key_Up, 1000),
    ):
        field.set_value(start)
        qtbot.keyClick(field, key)
        assert field.value == pytest.approx(end), start
    whole = NumberField(0, 100, whole=True)
    qtbot.addWidget(whole)
    whole.set_value(1)
    qtbot.keyClick(whole, Qt.Key.Key_Down)
    assert whole.value == 0
    qtbot.keyClick(whole, Qt.Key.Key_PageUp)
    assert whole.value == 10


def test_the_wheel_passes_over_what_has_no_focus(qtbot: QtBot, theme: Theme) -> None:
    form = Form(qtbot, theme, "adam")
    editor = form.widget.editors["factors"]
    assert isinstance(editor, NumberEdit)
    form.widget.editors["step"].setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(editor.field, wheel)
    assert not wheel.isAccepted()
    assert form.values["factors"] == registry.method("adam").choose()["factors"]


def test_what_makes_no_sense_together_cannot_be_chosen(qtbot: QtBot, theme: Theme) -> None:
    form = Form(qtbot, theme, "adam")
    start = form.widget.editors["init"]
    assert isinstance(start, QComboBox)
    row = start.findText("mean-matched")
    flags = start.model().flags(start.model().index(row, 0))
    assert not flags & Qt.ItemFlag.ItemIsEnabled
    assert "turn them off first" in start.model().index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
    for name in ("biases", "global_mean"):
        qtbot.mouseClick(form.widget.editors[name], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    qtbot.keyClicks(start, "mean-matched")
    assert form.values["init"] == "mean-matched"
    biases = form.widget.editors["biases"]
    assert not biases.isEnabled()
    assert "mean-matched" in biases.toolTip()
    qtbot.mouseClick(biases, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    assert form.values["biases"] is False


def test_settings_without_effect_say_why(qtbot: QtBot, theme: Theme) -> None:
    form = Form(qtbot, theme, "svd")
    energy, factors = form.widget.editors["energy"], form.widget.editors["factors"]
    assert energy.isEnabled()
    assert isinstance(factors, NumberEdit)
    type_number(qtbot, factors.field, "20")
    assert not energy.isEnabled()
    assert "number of factors is given" in energy.toolTip()


def test_the_chooser_groups_methods_and_cuts_no_name(qtbot: QtBot, theme: Theme) -> None:
    chooser = MethodChooser(theme)
    qtbot.addWidget(chooser)
    chooser.show_method("adam")
    chooser.resize(chooser.minimumSizeHint())
    chooser.show()
    for method in registry.methods().values():
        chooser.show_method(method.name)
        assert chooser.toolTip() == method.sentence
        assert chooser.width() - 36 >= chooser.fontMetrics().horizontalAdvance(method.title)
    titles = [chooser.itemText(n) for n in range(chooser.count())]
    heads = [n for n in range(chooser.count()) if chooser.itemData(n) is None]
    assert [titles[n] for n in heads] == ["Classic", "Best accuracy", "For comparison"]
    assert all(not chooser.model().item(n).isEnabled() for n in heads)  # type: ignore[attr-defined]
    assert len(titles) - len(heads) == sum(len(methods) for _, methods in grouped_methods())
    chooser.show_method("adam")
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.keyClick(chooser, Qt.Key.Key_Down)
    assert chosen.args == ["als"]


def test_segments_by_click_and_arrow(qtbot: QtBot, theme: Theme) -> None:
    row = Segments("Preset")
    qtbot.addWidget(row)
    row.offer([("a", "One", ""), ("b", "Two", ""), ("c", "Three", "")])
    row.choose("a")
    row.show()
    with qtbot.waitSignal(row.chosen) as chosen:
        qtbot.mouseClick(row.buttons["b"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["b"]
    row.buttons["b"].setFocus()
    qtbot.keyClick(row.buttons["b"], Qt.Key.Key_Right)
    assert row.current == "c"
    qtbot.keyClick(row.buttons["c"], Qt.Key.Key_Right)
    assert row.current == "a"
    row.choose("")
    assert row.current == ""
    row.offer([("x", "Other", "")])
    assert list(row.buttons) == ["x"]


@pytest.mark.parametrize(
    ("kind", "amount", "words"),
    [
        ("share", "25", "0.25"),
        ("count", "500", "500"),
        ("pairs", "30", "pairs:0.3"),
        ("time", "20", "time:0.2"),
        ("last", "3", "last:3"),
        ("official:u1", None, "official:u1"),
    ],
)
def test_what_is_held_out(qtbot: QtBot, kind: str, amount: str | None, words: str) -> None:
    choice = ValidationChoice()
    qtbot.addWidget(choice)
    choice.offer(("u1",), years=(1996, 2018), ratings=1000)
    choice.show_choice("0.1")
    choice.show()
    assert choice.amount.lineEdit().text() == "10 %"
    heard: list[str] = []
    choice.chosen.connect(heard.append)
    choose(qtbot, choice, kind)
    if amount is not None:
        type_number(qtbot, choice.amount, amount)
    assert heard[-1] == words
    choice.show_choice("time:0.5")
    choice.show_choice(words)
    assert choice.words == words
    assert choice.amount.isVisible() == (amount is not None)


def choose(qtbot: QtBot, choice: ValidationChoice, kind: str) -> None:
    """Choose a kind by keys."""
    qtbot.keyClick(choice.kind, Qt.Key.Key_Home)
    while choice.kind.currentData() != kind:
        qtbot.keyClick(choice.kind, Qt.Key.Key_Down)


def test_ratings_from_a_day_on_are_held_out(qtbot: QtBot) -> None:
    choice = ValidationChoice()
    qtbot.addWidget(choice)
    choice.offer((), years=(1996, 2018), ratings=1000)
    choice.show_choice("0.1")
    choice.show()
    assert not choice.date.isVisible()
    heard: list[str] = []
    choice.chosen.connect(heard.append)
    choose(qtbot, choice, "since")
    assert heard[-1] == "since:2018-01-01"
    assert choice.date.isVisible()
    assert not choice.amount.isVisible()
    choice.date.setDate(QDate(2016, 3, 9))
    assert heard[-1] == "since:2016-03-09"
    choice.show_choice("0.1")
    choice.show_choice("since:2016-03-09")
    assert choice.words == "since:2016-03-09"
    assert heard[-1] == "since:2016-03-09"


def test_a_file_of_ones_own_is_held_out(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "test.csv"
    choice = ValidationChoice()
    qtbot.addWidget(choice)
    choice.offer((), years=None, ratings=1000)
    choice.show_choice("0.1")
    heard: list[str] = []
    choice.chosen.connect(heard.append)
    answers = ["", str(file)]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_kw: (answers.pop(0), ""))
    choice.kind.setCurrentIndex(choice.kind.findData("file"))
    choice.kind.activated.emit(choice.kind.currentIndex())
    assert (heard, choice.words) == ([], "0.1")  # no file, no change
    choice.kind.setCurrentIndex(choice.kind.findData("file"))
    choice.kind.activated.emit(choice.kind.currentIndex())
    assert heard == [f"file:{file.resolve()}"]
    assert "test.csv" in choice.kind.currentText()
    assert not choice.amount.isVisible()


def test_no_splits_by_time_without_times(qtbot: QtBot) -> None:
    choice = ValidationChoice()
    qtbot.addWidget(choice)
    choice.offer((), years=None, ratings=100)
    model = choice.kind.model()
    rows = [model.index(row, 0) for row in range(model.rowCount())]
    closed = [row.data(Qt.ItemDataRole.UserRole) for row in rows if not row.flags() & Qt.ItemFlag.ItemIsEnabled]
    assert closed == ["time", "since", "last"]
    assert rows[3].data(Qt.ItemDataRole.ToolTipRole) == "These ratings have no times."
    choice.show_choice("0.1")
    qtbot.keyClick(choice.kind, Qt.Key.Key_Down)
    assert choice.words == "10"  # 5,000 are more than there are


def test_sliders_can_be_reached_and_named(qtbot: QtBot, theme: Theme) -> None:
    form = Form(qtbot, theme, "momentum")
    for slider in form.widget.findChildren(QSlider):
        assert slider.accessibleName()
        assert slider.focusPolicy() & Qt.FocusPolicy.TabFocus
