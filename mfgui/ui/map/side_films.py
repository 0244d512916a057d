"""The map's side: films chosen, a path from film to film, bookmarks."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QMimeData, QModelIndex, QStringListModel, Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QListView

from mfgui.base.genres import genre_words
from mfgui.insight.map_path import PathStep, find_path
from mfgui.ui.kit import make
from mfgui.ui.kit.film_search import FilmSearch
from mfgui.ui.kit.frame_model import AnyIndex
from mfgui.ui.kit.panel import Panel
from mfgui.ui.kit.theme import Theme
from mfgui.ui.kit.words import in_a_line
from mfgui.ui.map.film_cloud import END_MIME
from mfgui.ui.map.panel import MapPanel
from mfgui.ui.map.words import step_sentence
from mfgui.ui.state.session import Session
from mfgui.ui.text import count, tr

LISTED = 500  # films listed at most; all are counted and exported
_GENRES_SHOWN = 5

_MARKS_SEEN = 6  # bookmarks seen at once; the others by scrolling


class _Lines(QStringListModel):
    """Lines of films; a film dragged from here can be put at an end of the map."""

    def __init__(self, films: ShortFilmList) -> None:
        super().__init__(films)
        self._films = films

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        if indexes and indexes[0].row() < len(self._films.codes):
            data.setData(END_MIME, f"film:{self._films.codes[indexes[0].row()]}".encode())
        return data


class ShortFilmList(QListView):
    """A short list of films; a click or Enter chooses one."""

    def __init__(self, session: Session, name: str, *, wrap: bool = False) -> None:
        super().__init__()
        self._session = session
        self.codes: list[int] = []  # the films listed
        self._lines = _Lines(self)
        self.setModel(self._lines)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(wrap)
        self.setUniformItemSizes(not wrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if wrap:
            self.setTextElideMode(Qt.TextElideMode.ElideNone)  # else a third line becomes an ellipsis
            self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSpacing(2)
        self.setDragEnabled(True)
        self.setMinimumHeight(64)
        self.clicked.connect(self._chosen)
        self.activated.connect(self._chosen)

    def set_films(self, codes: list[int], lines: list[str]) -> None:
        """List films by these lines."""
        self.codes = codes
        self._lines.setStringList(lines)
        self.show_selected(self._session.film)

    def show_selected(self, film: int | None) -> None:
        """Highlight this film, if it is listed, and no other."""
        row = self.codes.index(film) if film in self.codes else -1
        self.setCurrentIndex(self._lines.index(row) if row >= 0 else QModelIndex())

    def show_rows(self, n: int) -> None:
        """Be as high as this many rows, however much room there is."""
        self.ensurePolished()
        row = max(self.sizeHintForRow(0), 0) + self.spacing()
        self.setFixedHeight(n * row + 2 * self.spacing() + 2 * self.frameWidth())

    @Slot(QModelIndex)
    def _chosen(self, index: QModelIndex) -> None:
        if index.row() < len(self.codes):
            self._session.select_film(self.codes[index.row()])


class FilmsSide(Panel):
    """Drives `MapChoices` and bookmarks."""

    csv_wanted = Signal()

    def __init__(self, session: Session, theme: Theme, panel: MapPanel) -> None:
        super().__init__(session, framed=False)
        self._session, self._panel = session, panel
        self._choices = panel.choices

        self.chosen_title = make.title()
        self.genres = make.muted(wrap=True)
        self.chosen = ShortFilmList(session, tr("Films chosen"))
        self.clear = make.button(tr("Choose none"), self._clear, kind="link")
        self.export = make.button(tr("Save as CSV…"), self.csv_wanted, kind="link")

        self.start = FilmSearch(session.finder, theme)
        self.start.setPlaceholderText(tr("From a film"))
        self.start.film_chosen.connect(self._start_chosen)
        self.end = FilmSearch(session.finder, theme)
        self.end.setPlaceholderText(tr("to another"))
        self.end.film_chosen.connect(self._end_chosen)
        self.from_to = make.elided(kind="muted")
        self.steps = ShortFilmList(session, tr("Steps of the path"), wrap=True)
        self.no_path = make.button(tr("Remove the path"), self._drop_path, kind="link")
        self._ends: list[int | None] = [None, None]

        self.mark = make.button(tr("Bookmark this film"), self._toggle_mark, kind="link")
        self.marked = ShortFilmList(session, tr("Bookmarks"))

        make.column(
            self.chosen_title,
            self.genres,
            (self.chosen, 3),
            make.row(self.export, self.clear, make.STRETCH),
            6,
            make.title(tr("A path between two films")),
            self.start,
            self.end,
            self.from_to,
            (self.steps, 4),
            make.row(self.no_path, make.STRETCH),
            6,
            make.title(tr("Bookmarks")),
            self.marked,
            make.row(self.mark, make.STRETCH),
            make.STRETCH,
            margins=10,
            spacing=5,
            into=self,
        )

        session.dataset_changed.connect(self._new_data)
        session.film_changed.connect(self._film_changed)
        session.bookmarks.changed.connect(self._bookmarks_changed)
        self._choices.films_changed.connect(self._show_chosen)
        self.steps.hide()
        self.no_path.hide()
        if self._choices.path:
            self._ends = [self._choices.path[0], self._choices.path[-1]]
            panel.drawn.connect(self._ask_path, Qt.ConnectionType.SingleShotConnection)
        self._show_all()

    @Slot()
    def _new_data(self) -> None:
        self._drop_path()
        self._show_all()

    def _show_all(self) -> None:
        self._show_ends()
        self._show_marked()
        self._show_chosen()
        self._film_changed()

    # Films chosen

    @Slot()
    def _clear(self) -> None:
        self._choices.choose(np.empty(0, np.int32))

    @Slot()
    def _show_chosen(self) -> None:
        films, dataset = self._choices.films, self._session.dataset
        for button in (self.clear, self.export):
            button.setVisible(len(films) > 0)
        if dataset is None or len(films) == 0:
            self.chosen_title.setText(tr("No films chosen"))
            self.genres.setText(tr("Draw a box or a lasso on the map."))
            self.genres.setToolTip("")
            self.chosen.set_films([], [])
            self.chosen.hide()
            return
        self.chosen.show()
        one = len(films) == 1
        self.chosen_title.setText(tr("1 film chosen") if one else tr("{n} films chosen", n=count(len(films))))
        table = dataset.films
        by_genre = table.genres[films].sum(axis=0)
        leading = np.argsort(-by_genre, kind="stable")
        genres = [
            f"{genre_words(table.genre_names[g])} {count(int(by_genre[g]))}" for g in leading.tolist() if by_genre[g]
        ]
        self.genres.setText(in_a_line(genres[:_GENRES_SHOWN]))
        self.genres.setToolTip("\n".join(genres))
        listed = films[:LISTED].tolist()
        lines = [table.caption(f) for f in listed]
        if len(films) > LISTED:
            lines.append(tr("… and {n} more", n=count(len(films) - LISTED)))
        self.chosen.set_films(listed, lines)

    # A path

    @Slot(int)
    def _start_chosen(self, film: int) -> None:
        self._ends[0] = film
        self._ask_path()

    @Slot(int)
    def _end_chosen(self, film: int) -> None:
        self._ends[1] = film
        if self._ends[0] is None and self._session.film != film:
            self._ends[0] = self._session.film
        self._ask_path()

    def _show_ends(self) -> None:
        dataset = self._session.dataset
        names = [tr("…") if f is None or dataset is None else dataset.films.titles[f] for f in self._ends]
        # A line in either case, so that the fields above do not move when the first film is chosen.
        some = any(f is not None for f in self._ends)
        self.from_to.setText(tr("{a} to {b}", a=names[0], b=names[1]) if some else tr("In small steps, near to near"))

    @Slot()
    def _ask_path(self) -> None:
        self._show_ends()
        (start, end), dataset, shown = self._ends, self._session.dataset, self._panel.shown
        if start is None or end is None or start == end or dataset is None or shown is None:
            return
        model, films, traits = shown.model, dataset.films, shown.facts.traits

        self.ask(lambda state: find_path(model, start, end, films, traits, state.checkpoint), self._show_path)

    def _show_path(self, steps: tuple[PathStep, ...]) -> None:
        dataset = self._session.dataset
        if dataset is None:
            return
        if not steps:
            self.steps.set_films([], [tr("No way leads there over films that people know.")])
        else:
            codes = [steps[0].start, *(s.end for s in steps)]
            lines = [dataset.films.caption(steps[0].start) + "."]
            lines += [f"{k}. {step_sentence(step, dataset.films)}" for k, step in enumerate(steps, 1)]
            self.steps.set_films(codes, lines)
            self._choices.set_path(tuple(codes))
        self.steps.show()
        self.no_path.show()

    @Slot()
    def _drop_path(self) -> None:
        self._ends = [None, None]
        self._show_ends()
        self.steps.set_films([], [])
        self.steps.hide()
        self.no_path.hide()
        if self._choices.path:
            self._choices.set_path(())

    # Bookmarks

    @Slot()
    def _film_changed(self) -> None:
        film, dataset = self._session.film, self._session.dataset
        for listed in (self.chosen, self.steps, self.marked):
            listed.show_selected(film)
        self.mark.setEnabled(film is not None)
        if film is None or dataset is None:
            self.mark.setText(tr("Select a film to bookmark it"))
            return
        title = self.mark.fontMetrics().elidedText(dataset.films.titles[film], Qt.TextElideMode.ElideRight, 150)
        title = title.replace("&", "&&")
        self.mark.setText(
            tr("Remove bookmark “{title}”", title=title)
            if self._session.bookmarks.has(film)
            else tr("Bookmark “{title}”", title=title)
        )

    @Slot()
    def _toggle_mark(self) -> None:
        if self._session.film is not None:
            self._session.bookmarks.toggle(self._session.film)

    @Slot()
    def _bookmarks_changed(self) -> None:
        self._show_marked()
        self._film_changed()

    def _show_marked(self) -> None:
        dataset, codes = self._session.dataset, self._session.bookmarks.films
        if dataset is not None:
            self.marked.set_films(codes.tolist(), [dataset.films.caption(int(f)) for f in codes])
        self.marked.setVisible(len(codes) > 0)
        self.marked.show_rows(min(len(codes), _MARKS_SEEN))
        self._choices.set_noted(codes)
