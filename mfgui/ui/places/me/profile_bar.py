"""Whose ratings these are: choosing among profiles, what can be done with one, and importing ratings into it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from mfgui.data.dataset import Dataset
from mfgui.data.tables.options import TableOptions
from mfgui.storage.imports.reading import read_ratings
from mfgui.storage.profiles import export_ratings
from mfgui.ui.kit import make
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.save_dialog import ask_table_file
from mfgui.ui.kit.theme import Theme
from mfgui.ui.lists.import_dialog import ImportDialog, Recognised
from mfgui.ui.lists.table_import import TableImport
from mfgui.ui.state.background import Background
from mfgui.ui.state.columns_question import OWN, ColumnsQuestion, question_on_import
from mfgui.ui.state.profiles import Profiles
from mfgui.ui.state.session import Session
from mfgui.ui.text import plural, tr


class RatingsImport(TableImport):
    """Hands what was chosen to the profile, as one step; what no site is known by is asked about first."""

    def title(self) -> str:
        """Say what a file may be."""
        return tr("Import my ratings: an export of Letterboxd, IMDb, Trakt or another site, or a table")

    def read_table(self, path: Path, checkpoint: Callable[[], None], options: TableOptions | None) -> Recognised:
        """Read ratings."""
        read = read_ratings(path, checkpoint, options)
        films = tuple(rating.film for rating in read.ratings)
        return Recognised(path.name, read.source, films, read.skipped, ratings=read.ratings)

    def question_on(
        self, path: Path, options: TableOptions | None = None, why: str = "", *, checkpoint: Callable[[], object]
    ) -> ColumnsQuestion | None:
        """Return what to ask about a table of ratings."""
        return question_on_import(path, options, why, asks=OWN, checkpoint=checkpoint)

    def make_dialog(self, dataset: Dataset, recognised: Recognised) -> ImportDialog:
        """Make the review sheet of ratings."""
        return RatingsDialog(recognised, dataset.films, self._session.finder, self._theme, self._over)

    def take(self, dialog: ImportDialog) -> None:
        """Take the ratings in."""
        data, recognised = self._session.dataset, dialog.recognised
        if data is not None:
            # Two lines may be one film here: the later in the file counts.
            of = recognised.ratings
            taken = [
                (film, data.scale.converted(of[place].stars, of[place].scale), of[place].at)
                for place, film in dialog.chosen.items()
            ]
            self._session.profiles.bring(taken)


class RatingsDialog(ImportDialog):
    """The review sheet of ratings."""

    def heading(self, n: int) -> str:
        """Say how many ratings the file holds."""
        return plural(n, "1 rating from {source}", "{n} ratings from {source}", source=self.recognised.source)

    def take_words(self, n: int) -> str:
        """Words of the button that takes them in."""
        return plural(n, "Take in 1 rating", "Take in {n} ratings")


class ProfileBar(QWidget):
    """A choice of profiles and a menu: new, rename, delete, bring back, import, export."""

    import_wanted = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self._session = session
        self._background = Background(session, self)
        hint = tr("Whose ratings these are. Friends and family can keep theirs here, too.")
        self.choice = make.choice(tr("My profile"), slot=self._choose, hint=hint, letters=8)
        self.menu = QMenu(self)
        self.menu.aboutToShow.connect(self.fill)
        hint = tr("New profile, rename, delete, import and export ratings")
        self.more = IconButton(theme, "more", tr("More to do with profiles"), hint=hint, menu=self.menu)
        make.row((self.choice, 1), self.more, into=self)
        session.profiles.changed.connect(self._show)
        self._show()

    @property
    def _profiles(self) -> Profiles:
        return self._session.profiles

    @Slot()
    def _show(self) -> None:
        profiles, current = self._profiles.all(), self._profiles.current
        self.choice.clear()
        self.choice.setVisible(len(profiles) > 1)
        for profile in profiles:
            self.choice.addItem(profile.name, profile.id)
        if current is None:
            self.choice.addItem(tr("Me (nothing rated yet)"))
        else:
            self.choice.setCurrentIndex(self.choice.findData(current.id))

    @Slot(int)
    def _choose(self, row: int) -> None:
        chosen = self.choice.itemData(row)
        if chosen is not None:
            self._profiles.choose(chosen)

    @Slot()
    def fill(self) -> None:
        """Put in the menu what can be done now."""
        self.menu.clear()
        some = self._profiles.current is not None
        make.entry(self.menu, tr("New profile…"), self._new)
        make.entry(self.menu, tr("Rename…"), self._rename if some else None)
        make.entry(self.menu, tr("Delete"), self._profiles.delete if some else None)
        gone = self._profiles.all(deleted=True)
        if gone:
            back = self.menu.addMenu(tr("Restore"))
            for profile in gone:
                make.entry(back, profile.name, partial(self._profiles.bring_back, profile))
        self.menu.addSeparator()
        make.entry(self.menu, tr("Import ratings…"), self.import_wanted)
        make.entry(self.menu, tr("Export my ratings…"), self._export if self._profiles.entries else None)

    @Slot()
    def _new(self) -> None:
        self._ask(tr("New profile"), tr("Name"), "", self._create)

    @Slot(str)
    def _create(self, name: str) -> None:
        if name.strip():
            self._profiles.create(name.strip())

    @Slot()
    def _rename(self) -> None:
        if self._profiles.current is not None:
            self._ask(tr("Rename the profile"), tr("Name"), self._profiles.current.name, self._named)

    @Slot(str)
    def _named(self, name: str) -> None:
        self._profiles.rename(name.strip())

    def _ask(self, title: str, label: str, text: str, then: object) -> None:
        dialog = QInputDialog(self)
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextValue(text)
        dialog.textValueSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot()
    def _export(self) -> None:
        current = self._profiles.current
        if current is None:
            return
        place = ask_table_file(self, tr("Export my ratings"), current.name)
        if place is not None:
            entries = list(self._profiles.entries.values())
            self._background.ask(lambda _state: export_ratings(place, entries), lane=self._session.reading)
