"""What can be done with a list and its selected film: copy, save, print, open on the web, hide and show again."""

from __future__ import annotations

from functools import partial
from html import escape

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QMenu

from mfgui.data.dataset import Dataset
from mfgui.insight.ranking import RankedFilms
from mfgui.storage.list_file import list_table
from mfgui.storage.table_file import table_text, write_table
from mfgui.ui.kit import make, words
from mfgui.ui.kit.save_dialog import ask_file, ask_table_file
from mfgui.ui.lists.film_list import FilmList
from mfgui.ui.lists.listing import Recommendations
from mfgui.ui.lists.ranked_table import RankedMarks, predicted_words
from mfgui.ui.state.background import Background
from mfgui.ui.state.jobs import Failure, JobState
from mfgui.ui.state.links import links
from mfgui.ui.state.session import Session
from mfgui.ui.text import tr

MOST = 500  # so many films are printed at most
_COPIED = 1000  # at most this many films go into the clipboard


def print_list(printer: QPrinter, dataset: Dataset, heading: str, ranked: RankedFilms, marks: RankedMarks) -> None:
    """Print a list under a heading, with where its numbers are from."""
    document = QTextDocument()
    document.setHtml(_html(dataset, heading, ranked, marks))
    document.print_(printer)


def _html(dataset: Dataset, heading: str, ranked: RankedFilms, marks: RankedMarks) -> str:
    films, rows = dataset.films, []
    for place, film in enumerate(ranked.films[:MOST].tolist()):
        between = ""
        if marks.lows is not None and marks.highs is not None:
            between = tr("{low:.1f}–{high:.1f}", low=float(marks.lows[place]), high=float(marks.highs[place]))
        cells = (
            str(place + 1),
            f"{films.titles[film]} {words.year(films, film)}".strip(),
            ", ".join(words.genres(films, film)),
            predicted_words(float(ranked.predicted[place]), interest=ranked.interest),
            between,
            words.ratings(int(ranked.support[place])),
        )
        rows.append("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in cells) + "</tr>")
    heads = ("", tr("Film"), tr("Genres"), tr("Predicted"), tr("Likely"), tr("Learnt from"))
    head = "".join(f"<th align='left'>{escape(cell)}</th>" for cell in heads)
    source = f"{dataset.name}: {dataset.summary}"
    return (
        f"<h2>{escape(heading)}</h2><table cellpadding='3' width='100%'><tr>{head}</tr>{''.join(rows)}</table>"
        f"<p><small>{escape(source)}</small></p>"
    )


class ListActions(QObject):
    """Fills `menu` each time that it is opened, by what is listed and selected."""

    def __init__(self, session: Session, films: FilmList) -> None:
        super().__init__(films)
        self._session = session
        self._films = films
        self._background = Background(session, self)
        self.listed: Recommendations | None = None  # the list that is shown; None while there is none
        self._printer: QPrinter | None = None
        self.menu = QMenu(films)
        self.menu.setToolTipsVisible(True)
        self.menu.aboutToShow.connect(self.fill)

    @Slot()
    def fill(self) -> None:
        """Put the actions in the menu."""
        menu, session = self.menu, self._session
        menu.clear()
        data, film, listed = session.dataset, self._films.film, self.listed
        if data is not None and film is not None:
            make.entry(menu, tr("Open the film's page"), partial(session.open_film, film), keys="Return")
            for site, address in links(data, film).items():
                words = tr("Open its picture") if site == tr("Picture") else tr("Open at {site}", site=site)
                make.entry(menu, words, partial(QDesktopServices.openUrl, QUrl(address)))
            make.entry(menu, tr("Hide this film"), partial(session.hiding.hide, film), keys="H")
            menu.addSeparator()
        make.entry(menu, tr("More like this, less like that…"), partial(session.show_page, "steer"))
        menu.addSeparator()
        has_list = listed is not None and len(listed.ranked) > 0
        for words, slot, keys in (
            (tr("Copy the list"), self.copy, "Ctrl+C"),
            (tr("Save the list…"), self._save, ""),
            (tr("Save as PDF…"), self._save_pdf, ""),
            (tr("Print…"), self._print, ""),
        ):
            make.entry(menu, words, slot if has_list else None, keys=keys)
        menu.addSeparator()
        hidden = menu.addMenu(tr("Hidden films"))
        for code in sorted(session.hiding.films, key=lambda f: data.films.titles[f].casefold() if data else ""):
            if data is not None:
                show, hint = partial(session.hiding.show, code), tr("List this film again")
                make.entry(hidden, data.films.caption(code), show, hint=hint, data=code)
        if hidden.isEmpty():
            make.entry(hidden, tr("None"))

    # The list

    @Slot()
    def copy(self) -> None:
        """Put the list in the clipboard, as a table that spreadsheets take."""
        listed = self.listed
        if listed is not None:
            ranked = _first(listed.ranked, _COPIED)
            films, marks = listed.dataset.films, listed.marks
            copy = QGuiApplication.clipboard().setText
            self._background.ask(lambda _state: table_text(list_table(films, ranked, marks.lows, marks.highs)), copy)

    @Slot()
    def _save(self) -> None:
        listed = self.listed
        if listed is None:
            return
        place = ask_table_file(self._films, tr("Save the list"), _file_name(listed))
        if place is None:
            return
        films, ranked, marks = listed.dataset.films, listed.ranked, listed.marks

        def work(_state: JobState) -> None:
            write_table(list_table(films, ranked, marks.lows, marks.highs), place)

        self._background.ask(work, lane=self._session.reading)

    @Slot()
    def _save_pdf(self) -> None:
        listed = self.listed
        if listed is None:
            return
        kinds = tr("PDF files ({patterns})")
        place = ask_file(self._films, tr("Save as PDF"), _file_name(listed), kinds, (".pdf",))
        if place is not None:
            printer = QPrinter(QPrinter.PrinterMode.HighResolution)
            printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            printer.setOutputFileName(str(place))
            self._put_on_paper(printer, listed)

    @Slot()
    def _print(self) -> None:
        if self.listed is not None:
            self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)  # a dialog does not keep it
            dialog = QPrintDialog(self._printer, self._films)
            dialog.setModal(True)
            dialog.accepted.connect(self._print_chosen)
            dialog.finished.connect(dialog.deleteLater)
            dialog.show()

    @Slot()
    def _print_chosen(self) -> None:
        printer, listed = self._printer, self.listed
        if printer is None or listed is None:
            return
        native = printer.outputFormat() == QPrinter.OutputFormat.NativeFormat and printer.isValid()
        if not native and not printer.outputFileName():
            self._session.problem.emit(Failure(tr("there is no such printer; choose another, or save as PDF")))
        else:
            self._put_on_paper(printer, listed)

    def _put_on_paper(self, printer: QPrinter, listed: Recommendations) -> None:
        heading = tr("What {name} might like next", name=listed.person.name)
        print_list(printer, listed.dataset, heading, listed.ranked, listed.marks)


def _file_name(listed: Recommendations) -> str:
    return f"{listed.dataset.name} {listed.person.name}"


def _first(ranked: RankedFilms, most: int) -> RankedFilms:
    import numpy as np

    return ranked if len(ranked) <= most else ranked.take(np.arange(most))
