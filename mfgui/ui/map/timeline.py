"""The epochs of a run as a line to slide along: play, speed, and saving it as a moving picture."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QRect, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget

from mfgui.base.files import replacing
from mfgui.factorization.capabilities import HasFactors
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.save_dialog import PICTURES, ask_file
from mfgui.ui.kit.theme import Theme
from mfgui.ui.map.exporting import ENDINGS, png_bytes, write_moving_picture
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.state.background import Background
from mfgui.ui.state.jobs import Failure, Job, JobState
from mfgui.ui.state.session import RunState, Session
from mfgui.ui.text import tr

T = TypeVar("T")
_SPEEDS = (1400, 700, 300)  # milliseconds an epoch: slow, normal, fast
_LAST_SHOWN_MS = 2500
_ROOM_FOR_SPEED = 48  # letters across from which on there is room for the choice of a speed
_SHOTS_BETWEEN = 3  # pictures of the films on their way from epoch to epoch


class JumpSlider(QSlider):
    """Qt's own moves by a page towards the press; this one is level and goes there."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Bring the handle under the mouse first."""
        if event.button() is Qt.MouseButton.LeftButton:
            option = QStyleOptionSlider()
            self.initStyleOption(option)

            def place(part: QStyle.SubControl) -> QRect:
                return self.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, self)

            handle = place(QStyle.SubControl.SC_SliderHandle)
            if not handle.contains(event.position().toPoint()):
                groove = place(QStyle.SubControl.SC_SliderGroove)
                left = round(event.position().x()) - groove.left() - handle.width() // 2
                self.setValue(
                    QStyle.sliderValueFromPosition(
                        self.minimum(), self.maximum(), left, groove.width() - handle.width(), option.upsideDown
                    )
                )
        super().mousePressEvent(event)


class Timeline(QWidget):
    """Drives `Session.epochs`; there while a run with several epochs is shown."""

    saving = Signal(str, float)  # words and a fraction; 1 when done

    def __init__(self, session: Session, theme: Theme, panel: MapPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._panel = session, panel
        self._clean = False
        self._background = Background(session, self)
        self._made: list[bytes] = []
        self._size = (0, 0)
        self._making: Job | None = None
        self._file: Path | None = None
        self._rendered: HasFactors | None = None
        self.play = IconButton(theme, "start", tr("Play the epochs"))
        self.play.setCheckable(True)
        self.play.toggled.connect(self._play_or_pause)
        self.slider = JumpSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("Epoch"))
        self.slider.setPageStep(1)
        self.slider.valueChanged.connect(self._slid)
        self.words = make.label()
        fonts.set_width(self.words, least=120)
        speeds = list(zip((tr("slow"), tr("normal"), tr("fast")), _SPEEDS, strict=True))
        self.speed = make.choice(tr("Speed"), speeds, self._set_pace)
        self.speed.setCurrentIndex(1)
        make.row(self.play, (self.slider, 1), self.words, self.speed, margins=(4, 0), spacing=8, into=self)
        self._pace = make.timer(self, self._step, _SPEEDS[1], repeats=True)
        session.epochs.changed.connect(self._follow)
        session.epochs.shown_changed.connect(self._follow)
        session.run_state_changed.connect(self._follow)
        session.replay_wanted.connect(self._replay)
        panel.drawn.connect(self._drawn)
        self._follow()

    def set_clean(self, clean: bool) -> None:
        """Keep only what plays the epochs, for slides."""
        self._clean = clean
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the line of epochs its room."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        letters = self.width() / max(self.fontMetrics().horizontalAdvance("n"), 1)
        self.speed.setVisible(not self._clean and letters >= _ROOM_FOR_SPEED)

    @property
    def _epochs(self) -> tuple[int, ...]:
        return self._session.epochs.kept

    @Slot()
    def _follow(self) -> None:
        """Show which epochs there are and which is shown."""
        kept, shown = self._epochs, self._session.epochs.shown
        self.setVisible(len(kept) > 1)
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, max(len(kept) - 1, 0))
            place = kept.index(shown) if shown in kept else len(kept) - 1
            if not self.slider.isSliderDown():
                self.slider.setValue(place)
        idle = self._session.run_state is RunState.IDLE
        for part in (self.play, self.slider, self.speed):
            part.setEnabled(idle)
        if not idle:
            self.play.setChecked(False)
        if kept:
            epoch = kept[place]
            words = tr("Epoch {k} of {n}", k=epoch, n=kept[-1]) if shown in kept else tr("Result")
            self.slider.setAccessibleDescription(words)
            self.words.setText(words if idle else tr("Learning: epoch {k}", k=kept[-1]))
            self.words.setToolTip(tr("{n} epochs are saved, at most 60 of a run; people are folded in", n=len(kept)))

    @Slot(int)
    def _slid(self, place: int) -> None:
        if 0 <= place < len(self._epochs):
            self._session.epochs.show(self._epochs[place])

    def go_to(self, place: int) -> None:
        """Show an epoch by its place on the line."""
        self.slider.setValue(place)

    # Playing

    @Slot(bool)
    def _play_or_pause(self, playing: bool) -> None:
        self.play.set_icon("pause" if playing else "start")
        if playing:
            if self.slider.value() >= self.slider.maximum():
                self.slider.setValue(0)
            self._pace.start()
        else:
            self._pace.stop()

    @Slot()
    def _replay(self) -> None:
        """Play from the first epoch, where this line is seen."""
        if self.isVisible():
            self.play.setChecked(False)
            self.slider.setValue(0)
            self.play.setChecked(True)

    @Slot()
    def _set_pace(self) -> None:
        self._pace.setInterval(int(self.speed.currentData()))

    @Slot()
    def _step(self) -> None:
        if self._session.quick.busy or self._panel.cloud.moving:
            return  # the last epoch is still on its way
        if self.slider.value() >= self.slider.maximum():
            self.play.setChecked(False)
        else:
            self.slider.setValue(self.slider.value() + 1)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing plays unseen; what was playing on its way to the result leaves the result, not an early epoch."""
        super().hideEvent(event)
        under_way = self.play.isChecked() or self._file is not None
        self.play.setChecked(False)
        self.stop_saving()
        if under_way:
            self._session.epochs.show(None)

    # Saving as a moving picture

    @Slot()
    def ask_file(self) -> None:
        """Ask where the epochs are to be saved as a moving picture, and do so."""
        dataset = self._session.dataset
        name = tr("{name} map", name=dataset.name if dataset else tr("films"))
        kinds = tr("Animated PNG, GIF, WebP ({patterns})")
        file = ask_file(self, tr("Save as moving picture"), name, kinds, ENDINGS, PICTURES)
        if file is not None:
            self.record(file)

    def record(self, file: Path) -> None:
        """Go through all epochs, render the map, and write the moving picture."""
        self.play.setChecked(False)
        self.stop_saving()
        self._file, self._made, self._rendered = file, [], None
        self.saving.emit(tr("Rendering epochs"), 0.0)
        if self.slider.value() == 0 and self._session.epochs.shown == self._epochs[0]:
            self._drawn()
        else:
            self.slider.setValue(0)

    def stop_saving(self) -> None:
        """Give the moving picture up."""
        if self._making is not None:
            self._making.drop()
        if self._file is not None:
            self._file, self._making, self._made = None, None, []
            self.saving.emit("", 1.0)

    @Slot()
    def _drawn(self) -> None:
        """Render an epoch that has come on screen, and go on to the next."""
        if self._file is None or self._panel.shown is None:
            return
        wanted = None if self._at_end() else self._epochs[self.slider.value()]
        shown = self._panel.shown.model
        there = shown is self._session.model and self._session.epochs.shown == wanted
        if not there or shown is self._rendered or self._panel.busy:
            return
        self._rendered = shown
        cloud = self._panel.cloud
        if not self._made:
            self._size = cloud.width(), cloud.height()
        stills = cloud.stages(_SHOTS_BETWEEN if self._made else 0)
        for still in stills:  # the window may have been resized meanwhile: all pictures have one size
            still.view = still.view.resized(*self._size)

        def work(state: JobState) -> list[bytes]:
            pictures = []
            for still in stills:
                pictures.append(png_bytes(still.paint(1.0)))
                state.checkpoint()
            return pictures

        self._ask(work, self._take_pictures)

    def _take_pictures(self, pictures: list[bytes]) -> None:
        """Take the pictures of an epoch, and go on to the next."""
        self._made += pictures
        place = self.slider.value()
        self.saving.emit(tr("Rendering epochs"), 0.9 * place / max(self.slider.maximum(), 1))
        if self._at_end():
            self._write()
        else:
            self.slider.setValue(place + 1)

    def _ask(self, work: Callable[[JobState], T], take: Callable[[T], object]) -> None:
        self._making = self._background.ask(
            work, take, lane=self._session.epochs.lane, of=(), key="picture", failed=self._fail
        )

    def _fail(self, failure: Failure) -> None:
        self._session.problem.emit(failure)
        self.stop_saving()

    def _at_end(self) -> bool:
        return self.slider.value() >= self.slider.maximum()

    def _write(self) -> None:
        file, made = self._file, self._made
        assert file is not None
        pace = int(self.speed.currentData()) // (_SHOTS_BETWEEN + 1)

        def work(state: JobState) -> Path:
            with replacing(file) as stream:
                write_moving_picture(stream, file.suffix.lower(), made, pace, _LAST_SHOWN_MS, state.checkpoint)
            return file

        self._ask(work, self._written)

    def _written(self, _file: Path) -> None:
        self._file, self._making, self._made = None, None, []
        self.saving.emit("", 1.0)
