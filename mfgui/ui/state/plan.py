"""What is to be trained next: method, preset, settings, held-out ratings, rules that end it; shared by all panels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal, Slot

from mfgui.factorization import registry
from mfgui.factorization.interface import Ability
from mfgui.factorization.method import Method
from mfgui.factorization.settings import Value
from mfgui.training.events import Stopping
from mfgui.training.sensible import Known
from mfgui.ui.state.running import SEED, VALIDATION, Running, RunState
from mfgui.ui.text import tr

STANDARD_PRESET = "balanced"


@dataclass
class _MethodChoice:
    """What was chosen for one method; kept while another one is looked at."""

    preset: str
    stopping: Stopping
    settings: dict[str, Value] = field(default_factory=dict)


class Plan(QObject):
    """Choices for the next run. Read the attributes, follow `changed`, choose by the verbs."""

    changed = Signal()

    def __init__(self, session: Running) -> None:
        super().__init__(session)
        self._session = session
        self.method = registry.method(registry.DEFAULT)  # what is to be trained
        self.validation = str(VALIDATION)  # how ratings are held out, as `split_from_spec` takes it
        self.seed = SEED  # of the split and of the method
        self.known = Known()  # what the open data set has beside its ratings
        self._choices: dict[str, _MethodChoice] = {}
        self._ratings = 0
        session.dataset_changed.connect(self._new_data)

    @property
    def preset(self) -> str:
        """The preset that settings start from; "" where the method has none."""
        return self._choice.preset

    @property
    def settings(self) -> dict[str, Value]:
        """Complete settings."""
        return dict(self._choice.settings)

    @property
    def stopping(self) -> Stopping:
        """Rules that end the run."""
        return self._choice.stopping

    @property
    def in_epochs(self) -> bool:
        """Whether the method learns in epochs, so that rules about them make sense."""
        return Ability.EPOCHS in self.method.abilities

    @property
    def lists(self) -> bool:
        """Whether it also learns who watches what, for lists; a method of interest does so by itself."""
        return self._session.beside and Ability.INTEREST not in self.method.abilities

    @property
    def _choice(self) -> _MethodChoice:
        name = self.method.name
        if name not in self._choices:
            preset = STANDARD_PRESET if STANDARD_PRESET in self.method.presets else ""
            settings = self.method.choose(preset or None, ratings=self._ratings)
            self._choices[name] = _MethodChoice(preset, _own_rules(self.method), settings)
        return self._choices[name]

    def preset_settings(self) -> dict[str, Value]:
        """Complete settings as the preset has them."""
        return self.method.choose(self.preset or None, ratings=self._ratings)

    def differing(self) -> dict[str, Value]:
        """Return the settings that differ from the preset's."""
        standard = self.preset_settings()
        return {name: value for name, value in self._choice.settings.items() if value != standard[name]}

    def rules_differ(self) -> bool:
        """Whether rules that end the run differ from the method's own."""
        return self._choice.stopping != _own_rules(self.method)

    @property
    def replays(self) -> bool:
        """Whether to start is to play what was recorded: it is what would be learnt, and nothing can be learnt yet."""
        session, opened = self._session, self._session.opened
        if not session.recorded or session.kernels_ready or opened is None:
            return False
        rules = opened.stopping
        recorded = (opened.method.name, opened.settings, rules, opened.seed, session.validation)
        return recorded == (self.method.name, self.settings, self.stopping, self.seed, self.validation)

    # Verbs

    def choose_method(self, name: str) -> None:
        """Choose a method; what was chosen for it earlier is as it was."""
        if name != self.method.name:
            self.method = registry.method(name)
            self.changed.emit()

    def choose_preset(self, name: str) -> None:
        """Take all settings from a preset."""
        if name != self.preset or self.differing():
            self._choice.preset = name
            self._choice.settings = self.preset_settings()
            self.changed.emit()

    def set(self, name: str, value: Value) -> None:
        """Choose one setting; raises SettingError where it cannot be."""
        checked = self.method.choose(None, {name: value})[name]
        if checked != self._choice.settings[name]:
            self._choice.settings[name] = checked
            self.changed.emit()

    def reset(self, name: str) -> None:
        """Take one setting from the preset again."""
        self.set(name, self.preset_settings()[name])

    def reset_all(self) -> None:
        """Take all settings from the preset, and the rules that end the run from the method."""
        if self.differing() or self.rules_differ():
            self._choice.settings = self.preset_settings()
            self._choice.stopping = _own_rules(self.method)
            self.changed.emit()

    def set_rules(self, *, epochs: int | None = None, patience: int | None = None, target: float | None = None) -> None:
        """Choose rules that end the run; None leaves one as it is, 0 turns patience or target off."""
        rules = self._choice.stopping
        chosen = replace(
            rules,
            epochs=rules.epochs if epochs is None else max(1, epochs),
            patience=rules.patience if patience is None else patience,
            target=rules.target if target is None else target,
        )
        if chosen != rules:
            self._choice.stopping = chosen
            self.changed.emit()

    def hold_out(self, validation: str) -> None:
        """Choose how ratings are held out."""
        if validation != self.validation:
            self.validation = validation
            self.changed.emit()

    def learn_lists(self, on: bool) -> None:
        """Choose whether a method of ratings also learns who watches what."""
        if on is not self._session.beside:
            self._session.beside = on
            self.changed.emit()

    def set_seed(self, seed: int) -> None:
        """Choose the seed."""
        if seed != self.seed:
            self.seed = seed
            self.changed.emit()

    @property
    def offer(self) -> tuple[str, Callable[[], object]] | None:
        """What a place that needs a model offers: words for a button, and what it does; None where it can only wait."""
        session = self._session
        able = session.dataset is not None and session.model is None and session.run_state is RunState.IDLE
        return (tr("Start"), self.start) if able else None

    def start(self) -> None:
        """Train as chosen; see also `replays`."""
        if self.replays:
            self._session.replay_wanted.emit()
            return
        self._session.start(
            self.method.name,
            preset=self.preset or None,
            settings=self.differing(),
            validation=self.validation,
            stopping=self.stopping,
            seed=self.seed,
        )

    def _size_anew(self, ratings: int) -> None:
        """Take what presets choose for so many ratings, where nobody has chosen otherwise."""
        for name, choice in self._choices.items():
            method, preset = registry.method(name), choice.preset or None
            before, now = (method.choose(preset, ratings=n) for n in (self._ratings, ratings))
            own = {key: value for key, value in choice.settings.items() if value != before[key]}
            choice.settings = {**now, **own}
        self._ratings = ratings

    @Slot()
    def _new_data(self) -> None:
        """Keep what was chosen, except what these ratings cannot give."""
        session = self._session
        if session.dataset is not None:
            self._size_anew(len(session.dataset.ratings))
            self.known = Known.of(session.dataset)
            if session.dataset.implicit and Ability.INTEREST not in self.method.abilities:
                self.method = registry.method(registry.default_for(session.dataset))
        by_time = self.validation.startswith(("time:", "last:", "since:")) and not self.known.times
        official = self.validation.startswith(("official:", "file:"))
        if by_time or official:
            self.validation = str(VALIDATION)
        self.changed.emit()


def _own_rules(method: Method) -> Stopping:
    return Stopping(method.epochs, method.patience)
