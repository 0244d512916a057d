"""The preferences: one dialog, each choice in force at once."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QLineEdit, QScrollArea, QSpinBox, QWidget

from mfgui.base.text import languages
from mfgui.data.editions import catalogue
from mfgui.data.errors import DataError
from mfgui.factorization import pool
from mfgui.ui.kit import make
from mfgui.ui.kit.fonts import SIZES
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.theme import Theme, ThemeChoice
from mfgui.ui.stage.about import folders
from mfgui.ui.state.session import Session
from mfgui.ui.text import home_relative, tr
from mfgui.ui.window.applying import apply_work
from mfgui.ui.window.preferences import Preferences


class PreferencesDialog(QDialog):
    """Reads and writes `Preferences`, and puts each choice into force."""

    theme_chosen = Signal(object)  # carries a ThemeChoice
    text_sized = Signal(int)  # carries a size in per cent
    # Carries its code, "" for the system's; the window is built anew in it, this dialog too.
    language_chosen = Signal(str)

    def __init__(
        self,
        preferences: Preferences,
        session: Session,
        theme: Theme,
        empty_cache: QAction,  # the menu's action, whose words say how large the cache is
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preferences dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Preferences"))
        self._preferences, self._session, self._theme = preferences, session, theme
        self._cache = empty_cache
        inside = QWidget()
        self._form = QFormLayout(inside)
        self._form.setContentsMargins(4, 4, 12, 4)
        self._form.setHorizontalSpacing(18)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._form.setVerticalSpacing(10)
        self._looks()
        self._work()
        self._places()
        area = QScrollArea()
        area.setAccessibleName(tr("Preferences"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(inside)
        promise = make.muted(
            tr(
                "Nothing is sent anywhere. The network is used only when you press Download, and only to the server "
                "above: no statistics, no accounts, no updates in the background."
            ),
            wrap=True,
        )
        done = make.button(tr("Close"), self.accept, kind="primary")
        make.column((area, 1), promise, make.row(make.STRETCH, done), margins=18, spacing=12, into=self)
        needed = inside.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width() + 40
        self.resize(max(theme.px(640), needed), theme.px(690))

    def _row(self, name: str, words: str, field: QWidget, hint: str = "") -> None:
        field.setObjectName(name)
        field.setAccessibleName(words)
        label = make.label(words, hint=hint, of=field)
        label.setMinimumHeight(field.sizeHint().height())  # in the middle beside it
        field.setToolTip(hint)
        self._form.addRow(label, field)

    def _head(self, words: str) -> None:
        self._form.addRow(make.title(words))

    # Sections

    def _looks(self) -> None:
        preferences = self._preferences
        self._head(tr("Looks"))
        choices = [
            (tr("As the system"), ThemeChoice.SYSTEM),
            (tr("Light"), ThemeChoice.LIGHT),
            (tr("Dark"), ThemeChoice.DARK),
            (tr("High contrast, light or dark as the system"), ThemeChoice.CONTRAST),
        ]
        self.theme_choice = make.choice(tr("Colours"), choices, self._choose_theme)
        _select(self.theme_choice, preferences.theme)
        self._row("theme", tr("Colours"), self.theme_choice, tr("High contrast of the system is followed, too"))
        sizes = [(tr("{n} %", n=size), size) for size in SIZES]
        self.text_size = make.choice(tr("Size of text"), sizes, self._choose_size)
        _select(self.text_size, self._theme.chosen_size)
        self._row("text size", tr("Size of text"), self.text_size, tr("On top of the system's scale"))
        levels = [(tr("Simple: plain words, few settings"), False), (tr("Full: the field's terms, all settings"), True)]
        self.level = make.choice(tr("How much is shown"), levels, self._choose_level)
        _select(self.level, LEVEL.full)
        self._row("how much", tr("How much is shown"), self.level)
        spoken = [(_own_name(code), code) for code in languages()]
        self.language = make.choice(tr("Language"), [(tr("As the system"), ""), *spoken], self._choose_language)
        _select(self.language, preferences.language)
        self._row("language", tr("Language"), self.language)
        self._session.studies.changed.connect(self._offer_language)
        self._offer_language()
        moves = [(tr("Where it explains"), False), (tr("None"), True)]
        self.motion = make.choice(tr("Motion"), moves, self._choose_motion)
        _select(self.motion, preferences.reduced_motion)
        self._row("motion", tr("Motion"), self.motion, tr("Rows that slide, dots that walk"))

    def _work(self) -> None:
        preferences, cores = self._preferences, pool.cores()
        self._head(tr("Work"))
        numbers = [(tr("All {n} cores", n=cores), 0), *((str(n), n) for n in range(1, cores))]
        self.threads = make.choice(tr("Threads"), numbers, self._choose_threads)
        _select(self.threads, preferences.threads if preferences.threads < cores else 0)
        hint = tr("Fewer leave more for other programs; what is learnt is the same to the last digit")
        self._row("threads", tr("Threads"), self.threads, hint)
        self.memory = QSpinBox()
        self.memory.setRange(0, 16_000_000)
        self.memory.setSingleStep(500)
        self.memory.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.memory.setSuffix(" MB")
        self.memory.setSpecialValueText(tr("No bound"))
        self.memory.setValue(preferences.memory)
        self.memory.setKeyboardTracking(False)
        self.memory.valueChanged.connect(self._choose_memory)
        hint = tr("A run that would take more is not begun, and says so")
        self._row("memory", tr("Memory for a run"), self.memory, hint)
        starts = [(tr("Where I was last"), True), (tr("The start page"), False)]
        self.start = make.choice(tr("At the start"), starts, self._choose_start)
        _select(self.start, preferences.reopens)
        self._row("start", tr("At the start"), self.start)

    def _places(self) -> None:
        self._head(tr("Folders and network"))
        for words, folder in folders():
            show = make.button(tr("Show"), self._show_folder, hint=str(folder))
            show.setProperty("folder", str(folder))
            show.setAccessibleName(tr("Show the folder: {what}", what=words))
            place = make.elided(home_relative(folder), hint=str(folder))
            self._form.addRow(make.label(words), make.holder(make.row((place, 1), show)))
        self.cache = make.button(_plain(self._cache.text()), self._cache.trigger)
        self.cache.setEnabled(self._cache.isEnabled())
        self._cache.changed.connect(self._cache_changed)
        self._form.addRow(make.label(tr("Data sets read before")), self.cache)
        self.server = QLineEdit(self._preferences.server)
        self.server.setPlaceholderText(catalogue.SERVER)
        self.server.editingFinished.connect(self._choose_server)
        self._row("server", tr("Download server"), self.server, tr("A folder on the web that holds MovieLens' zips"))
        self.server_words = make.label(kind="warning", wrap=True)  # what is wrong with the address, "" for nothing
        self._form.addRow("", self.server_words)
        self.server_words.hide()

    # Choices

    @Slot()
    def _choose_theme(self) -> None:
        self.theme_chosen.emit(self.theme_choice.currentData())

    @Slot()
    def _choose_size(self) -> None:
        self.text_sized.emit(self.text_size.currentData())

    @Slot()
    def _choose_level(self) -> None:
        LEVEL.set_full(self.level.currentData())

    @Slot()
    def _offer_language(self) -> None:
        """Let the language be chosen, but for while a study is under way: the pages that draw it are built anew."""
        study = self._session.studies.title
        self.language.setEnabled(not study)
        self.language.setToolTip(tr("{study} is under way; choose when it has ended.", study=study) if study else "")

    @Slot()
    def _choose_language(self) -> None:
        self.language_chosen.emit(self.language.currentData())

    @Slot()
    def _choose_motion(self) -> None:
        self._preferences.reduced_motion = self.motion.currentData()
        apply_work(self._preferences, self._session)

    @Slot()
    def _choose_threads(self) -> None:
        self._preferences.threads = self.threads.currentData()
        apply_work(self._preferences, self._session)

    @Slot()
    def _choose_memory(self) -> None:
        self._preferences.memory = self.memory.value()
        apply_work(self._preferences, self._session)

    @Slot()
    def _choose_start(self) -> None:
        self._preferences.reopens = self.start.currentData()

    @Slot()
    def _choose_server(self) -> None:
        address, before = self.server.text().strip(), self._preferences.server
        wrong = ""
        try:
            catalogue.use_server(address)
            catalogue.server()
        except DataError:
            wrong = tr("“{address}” is no web address; it begins with https:// or http://.", address=address)
            catalogue.use_server(before)
        else:
            self._preferences.server = address
        self.server_words.setText(wrong)
        self.server_words.setVisible(bool(wrong))

    @Slot()
    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.sender().property("folder")))

    @Slot()
    def _cache_changed(self) -> None:
        self.cache.setText(_plain(self._cache.text()))
        self.cache.setEnabled(self._cache.isEnabled())


def _own_name(code: str) -> str:
    """What a language calls itself; of English Qt knows American and British ones alone."""
    return "English" if code == "en" else QLocale(code).nativeLanguageName().capitalize()


def _select(field: QComboBox, value: object) -> None:
    field.setCurrentIndex(max(0, field.findData(value)))


def _plain(words: str) -> str:
    """Words of a menu without the mark of its key."""
    return words.replace("&", "")
