"""A list of films on paper or in a PDF."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextDocument

from mfgui.ui.kit import words
from mfgui.ui.lists.ranked_table import predicted_words
from mfgui.ui.text import tr

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from mfgui.data.dataset import Dataset
    from mfgui.insight.ranking import RankedFilms
    from mfgui.ui.lists.ranked_table import RankedMarks

MOST = 500
"""So many films are printed at most."""


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
            ", ".join(films.genres_of(film)),
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
