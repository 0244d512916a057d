"""The card of the next run: method, preset, settings, held-out ratings, rules that end it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from mfgui.factorization.interface import Ability
from mfgui.factorization.settings import Value
from mfgui.training.sensible import impossible, without_effect
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.level import FullOnly
from mfgui.ui.kit.number_edit import NumberField
from mfgui.ui.kit.panel import Panel, QuietScroll
from mfgui.ui.kit.segments import Segments
from mfgui.ui.kit.theme import Theme
from mfgui.ui.learning.controls import RunButtons
from mfgui.ui.learning.method_chooser import MethodChooser
from mfgui.ui.places.workshop.cost_line import CostLine
from mfgui.ui.places.workshop.entrant_edit import preset_titles
from mfgui.ui.places.workshop.method_settings import MethodSettings, Shown
from mfgui.ui.places.workshop.validation_choice import ValidationChoice
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.text import plural, tr

WIDTH, LEAST_WIDTH = 404, 384
_LABEL_WIDTH = 116
_FIXED = QSizePolicy.Policy.Fixed
_PRESETS = ("quick", "balanced", "accurate", "blog")


class Choices(Panel):
    """Shows the session's plan and changes it. What stands in the folds is there for those who look."""

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session)
        self._session = session
        fonts.set_width(self, least=LEAST_WIDTH, most=WIDTH)

        self.buttons = RunButtons(session, theme)  # what drives the run, below what it will be; all settings follow
        self.method = MethodChooser(theme)
        self.method.chosen.connect(session.plan.choose_method)
        self.sentence = make.muted(wrap=True)
        self.presets = Segments(tr("Preset"))
        self.presets.chosen.connect(session.plan.choose_preset)
        self.differs = make.muted()
        # Takes everything from the preset and the method again.
        self.reset_all = make.button(
            tr("Reset all"),
            session.plan.reset_all,
            kind="link",
            hint=tr("All settings as in the preset, and all rules as the method's own"),
        )
        self.changed = QWidget()
        make.row((self.differs, 1), self.reset_all, into=self.changed)

        self.cost = CostLine(session)
        self.lists = make.check(
            tr("Learn its lists too"),
            session.plan.learn_lists,
            hint=tr("Learn beside it who watches what: lists then go by what somebody is likely to watch and to like."),
        )

        self.settings = MethodSettings(theme)
        self.settings.changed.connect(self._set)
        self.settings.reset.connect(session.plan.reset)
        self.more_settings = make.button(kind="fold", checkable=True)  # open and close the folds
        self.more_settings.toggled.connect(self._fold)

        self.more_rules = make.button(kind="fold", checkable=True)
        self.more_rules.setChecked(True)
        self.more_rules.toggled.connect(self._fold)
        self.rules = self._build_rules()
        self._parts = make.column(
            make.title(tr("Next run")),
            self.method,
            self.sentence,
            4,
            make.title(tr("Preset")),
            self.presets,
            self.changed,
            self.cost,
            self.buttons,
            4,
            FullOnly(self.lists, self.more_settings, self.settings, self.more_rules, self.rules, spacing=8),
            make.STRETCH,
            margins=(14, 12, 12, 12),
            spacing=8,
        )
        self._inside = make.holder(self._parts)
        self._inside.installEventFilter(self)
        self._whole = False
        self.scroll_area = QuietScroll(self._inside)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        make.column(self.scroll_area, into=self)

        session.dataset_changed.connect(self._offer)
        self.follow(session.plan.changed, session.run_state_changed, session.dataset_changed)
        self._fold()
        self._offer()
        self.refresh()

    def sizeHint(self) -> QSize:
        """Wide where there is room; a narrow window gives it to the plot."""
        return QSize(WIDTH, self.whole_height if self._whole else 480)

    @property
    def whole_height(self) -> int:
        """Height of all that is inside, at the present width."""
        return self._parts.totalHeightForWidth(max(self.width(), self.minimumWidth()) - 4) + 4

    def stand_whole(self, whole: bool) -> None:
        """Be as high as all that is inside, and as wide as there is room; or scroll beside something else."""
        self._whole = whole
        bar = Qt.ScrollBarPolicy  # one of before would stay: beside it, sentences may need a line more
        self.scroll_area.setVerticalScrollBarPolicy(bar.ScrollBarAlwaysOff if whole else bar.ScrollBarAsNeeded)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, _FIXED if whole else QSizePolicy.Policy.Preferred)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return the height of all that is inside, where it is to stand whole."""
        least = super().minimumSizeHint()
        return QSize(least.width(), self.whole_height) if self._whole else least

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sentences take more lines in less width."""
        super().resizeEvent(event)
        if self._whole and event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is inside: folds open, sentences change."""
        if event.type() is QEvent.Type.LayoutRequest and self._whole:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _build_rules(self) -> QWidget:
        grid = make.grid(spacing=(8, 6))
        grid.setColumnStretch(1, 1)
        plan = self._session.plan
        self.validation = ValidationChoice()
        self.validation.chosen.connect(plan.hold_out)
        self.seed = NumberField(0, 2**31 - 1, whole=True)
        self.seed.changed.connect(self._set_seed)
        self.epochs = NumberField(1, 100_000, whole=True)
        self.epochs.changed.connect(self._set_epochs)
        self.patience = NumberField(0, 10_000, whole=True)
        self.patience.changed.connect(self._set_patience)
        self.target = NumberField(0, 10, whole=False, unit=tr("★"), none=tr("none"))
        self.target.changed.connect(self._set_target)
        self.rule_labels: dict[str, QLabel] = {}
        rows: tuple[tuple[str, QWidget, str], ...] = (
            (
                tr("Check on"),
                self.validation,
                tr("Which ratings are held out of training, to check on.\nAll others are used for training."),
            ),
            (tr("Seed"), self.seed, tr("Number that all chance comes from: the same seed gives the same run")),
            (tr("Epochs at most"), self.epochs, tr("How often it goes through all ratings, at most")),
            (
                tr("Patience"),
                self.patience,
                tr("It ends when validation has not improved for this many epochs; 0: no such rule"),
            ),
            (
                tr("Target"),
                self.target,
                tr("It ends when the validation error is under this; 0: none.\nDrawn in the plot."),
            ),
        )
        for row, (text, editor, help_) in enumerate(rows):
            label = make.label(text, hint=help_, of=editor)
            fonts.set_width(label, _LABEL_WIDTH)
            editor.setToolTip(help_)
            editor.setAccessibleName(text)
            self.rule_labels[text] = label
            top = Qt.AlignmentFlag.AlignTop if editor is self.validation else Qt.AlignmentFlag.AlignVCenter
            label.setContentsMargins(0, 5 if editor is self.validation else 0, 0, 0)
            grid.addWidget(label, row, 0, top)
            if isinstance(editor, NumberField):
                fonts.set_width(editor, 110)
                grid.addWidget(editor, row, 1, Qt.AlignmentFlag.AlignLeft)
            else:
                grid.addWidget(editor, row, 1)
        return make.holder(grid)

    # What the person does

    @Slot(str, object)
    def _set(self, name: str, value: Value) -> None:
        self._session.plan.set(name, value)

    @Slot(float)
    def _set_seed(self, seed: float) -> None:
        self._session.plan.set_seed(int(seed))

    @Slot(float)
    def _set_epochs(self, epochs: float) -> None:
        self._session.plan.set_rules(epochs=int(epochs))

    @Slot(float)
    def _set_patience(self, patience: float) -> None:
        self._session.plan.set_rules(patience=int(patience))

    @Slot(float)
    def _set_target(self, target: float) -> None:
        self._session.plan.set_rules(target=target)

    @Slot()
    def _fold(self) -> None:
        self.settings.setVisible(self.more_settings.isChecked())
        self.rules.setVisible(self.more_rules.isChecked())
        for button, text in (
            (self.more_settings, tr("More settings")),
            (self.more_rules, tr("How it is checked, when it ends")),
        ):
            button.setText(("▾  " if button.isChecked() else "▸  ") + text)
            button.setAccessibleName(text)

    # What the plan says

    @Slot()
    def _offer(self) -> None:
        session = self._session
        data = session.dataset
        self.validation.offer(
            session.hold_outs, years=data.years_rated if data else None, ratings=len(data.ratings) if data else 0
        )

    def refresh(self) -> None:
        """Show the plan."""
        plan, idle = self._session.plan, self._session.run_state is RunState.IDLE
        method, settings = plan.method, plan.settings
        self.method.show_method(method.name)
        self.sentence.setText(tr(method.sentence))
        named = [name for name in _PRESETS if name in method.presets]
        named += [name for name in method.presets if name not in named]
        titles = preset_titles()
        hints = {
            "quick": tr("Done soonest, a little less accurate"),
            "balanced": tr("The standard settings"),
            "accurate": tr("Takes longest, misses least"),
            "blog": tr("Plain Adam: batches of 32, a constant step, no tricks"),
        }
        self.presets.offer([(name, titles.get(name, name), hints.get(name, "")) for name in named])
        self.presets.choose(plan.preset)
        differing = len(plan.differing())
        changes = []
        if differing:
            changes.append(plural(differing, "1 setting changed", "{n} settings changed"))
        if plan.rules_differ():
            changes.append(tr("own rules to end"))
        self.differs.setText(", ".join(changes))
        self.changed.setVisible(bool(changes))
        self.settings.show_settings(
            method,
            Shown(
                settings,
                plan.preset_settings(),
                without_effect(method, settings, plan.known),
                impossible(method, settings),
                enabled=idle,
            ),
        )
        self.lists.setChecked(self._session.beside)
        self.lists.setVisible(Ability.INTEREST not in method.abilities)
        self.validation.show_choice(plan.validation)
        rules = plan.stopping
        self.target.unit = tr("★")
        for field, value in (
            (self.seed, plan.seed),
            (self.epochs, rules.epochs),
            (self.patience, rules.patience),
            (self.target, rules.target),
        ):
            field.set_value(float(value))
        self.target.unit = "" if Ability.INTEREST in method.abilities else tr("★")
        in_epochs = plan.in_epochs
        for field, text in (
            (self.epochs, tr("Epochs at most")),
            (self.patience, tr("Patience")),
            (self.target, tr("Target")),
        ):
            for widget in (field, self.rule_labels[text]):
                widget.setEnabled(idle and in_epochs)
                if not in_epochs:
                    widget.setToolTip(tr("This method learns in one step: there are no epochs to end after."))
        for editor in (self.method, self.presets, self.lists, self.reset_all, self.validation, self.seed):
            editor.setEnabled(idle)
        for text in (tr("Check on"), tr("Seed")):
            self.rule_labels[text].setEnabled(idle)
