"""The table of rivals: a row for each method with its figures, and rows of what others have published."""

from __future__ import annotations

import csv
import io
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from PySide6.QtCore import QModelIndex, QObject, Qt

from mfgui.evaluation.rivals import FIGURES
from mfgui.ui.kit.array_table import LEFT, RIGHT, ArrayTableModel, Column
from mfgui.ui.kit.roles import Role
from mfgui.ui.text import count, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from mfgui.evaluation.published import Published
    from mfgui.evaluation.rivals import Row
    from mfgui.ui.kit.frame_model import AnyIndex

_LOWER_IS_BETTER: Final = frozenset({"rmse", "mae", "seconds"})
_NO_BEST: Final = frozenset({"novelty", "diversity", "coverage"})
"""Of these more is not simply better."""


class RivalColumn(Column):
    """The name, then `evaluation.rivals.FIGURES` in their order."""

    METHOD = 0
    RMSE = 1
    MAE = 2
    NDCG = 3
    PRECISION = 4
    RECALL = 5
    COVERAGE = 6
    DIVERSITY = 7
    NOVELTY = 8
    SECONDS = 9


@dataclass(slots=True)
class Rival:
    """One row of the table.

    Attributes
    ----------
    name, detail
        The method, and what is told of it when the pointer rests there.
    figures, deviations
        By the names of `FIGURES` (and "raw …"); empty until it is ready.
    state
        "waiting", "running", "ready", "failed" or "published".
    """

    name: str
    detail: str
    figures: dict[str, float] = field(default_factory=dict)
    deviations: dict[str, float] = field(default_factory=dict)
    state: str = "waiting"


def column_words() -> tuple[tuple[str, str], ...]:
    """Names of the columns, and what each means."""
    why = tr(
        "The lowest RMSE need not give the best list: RMSE asks how well ratings are guessed of films that people\n"
        "chose to rate, a list asks which of all films they would like. A method that is a little wrong everywhere\n"
        "but right at the top makes better lists, and the other way round."
    )
    return (
        (tr("Method"), ""),
        (tr("RMSE"), tr("Root mean squared error of predicted test ratings, in stars; lower is better.") + "\n" + why),
        (tr("MAE"), tr("Mean absolute error of predicted test ratings, in stars; lower is better.")),
        (
            tr("NDCG@10"),
            tr("How good lists of ten are: liked films count more the higher they stand; 1 is the best possible.")
            + "\n"
            + why,
        ),
        (tr("Precision"), tr("Share of the ten listed films that the test shows the person to like.")),
        (tr("Recall"), tr("Share of the films that a person likes in the test that are among the ten.")),
        (tr("Coverage"), tr("Share of all rated films that are in anybody's list.")),
        (tr("Diversity"), tr("How different the genres of the films in one list are: 0 alike, 1 nothing in common.")),
        (tr("Novelty"), tr("How rarely the listed films are rated, in bits: 1 more is half as often.")),
        (tr("Seconds"), tr("Of training, the choice of the number of epochs included; all cores.")),
    )


class RivalsModel(ArrayTableModel):
    """Answers texts, tooltips, TITLE and YEAR for names, and `Role.BEST` for the best of a column."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(RivalColumn, parent)
        self.rows: list[Rival] = []
        self._words = column_words()
        self._figures: NDArray[np.float64] = np.empty((0, len(FIGURES)))
        self._best: set[tuple[int, int]] = set()

    def set_rivals(self, entrants: Sequence[tuple[str, str]], published: Sequence[Published]) -> None:
        """Start anew with these entrants (name, detail), none of them ready, and published rows below."""
        self.beginResetModel()
        self.rows = [Rival(name, detail) for name, detail in entrants]
        self.rows += [Rival(one.title, one.source, dict(one.figures), state="published") for one in published]
        self._take_figures()
        self._arrange()
        self.endResetModel()

    def set_state(self, number: int, state: str, detail: str = "") -> None:
        """Tell how one entrant's turn stands."""
        self.rows[number].state = state
        if detail:
            self.rows[number].detail = detail
        self._changed()

    def set_row(self, row: Row) -> None:
        """Show what an entrant came to."""
        rival = self.rows[row.number]
        rival.figures, rival.deviations, rival.state = row.figures, row.deviations, "ready"
        self._take_figures()
        self._rearrange()
        self._changed()

    def as_table(self) -> list[list[str]]:
        """All rows that have figures, in the order shown, with their names and where they are from."""
        header = ["method", *FIGURES, "source"]
        rows = []
        for place in range(len(self._order)):
            rival = self.rows[self.entry(place)]
            if rival.figures:
                numbers = [rival.figures.get(name, math.nan) for name in FIGURES]
                source = rival.detail if rival.state == "published" else "mfgui"
                texts = ["" if math.isnan(number) else f"{number:.6g}" for number in numbers]
                rows.append([rival.name, *texts, source])
        return [header, *rows]

    def as_csv(self, protocol: str) -> str:
        """The same as CSV, the protocol in a last column of every row: figures never go without it."""
        stream = io.StringIO()
        writer = csv.writer(stream, lineterminator="\n")
        header, *rows = self.as_table()
        writer.writerow([*header, "protocol"])
        writer.writerows([*row, protocol] for row in rows)
        return stream.getvalue()

    def _changed(self) -> None:
        if self.rows:
            last = self.index(len(self.rows) - 1, len(RivalColumn) - 1, QModelIndex())
            self.dataChanged.emit(self.index(0, 0, QModelIndex()), last)

    def _take_figures(self) -> None:
        self._figures = np.array(
            [[rival.figures.get(name, math.nan) for name in FIGURES] for rival in self.rows], np.float64
        ).reshape(len(self.rows), len(FIGURES))
        self._best = set()
        own = np.array([rival.state != "published" for rival in self.rows], np.bool_)
        for column, name in enumerate(FIGURES):
            values = np.where(own, self._figures[:, column], np.nan)
            known = np.isfinite(values)
            if name in _NO_BEST or known.sum() < 2:
                continue
            best = np.nanargmin(values) if name in _LOWER_IS_BETTER else np.nanargmax(values)
            self._best.add((int(best), column + 1))

    def _count(self) -> int:
        return len(self.rows)

    def _key(self, column: int) -> NDArray[Any]:
        if column == RivalColumn.METHOD:
            return np.arange(len(self.rows))
        return self._figures[:, column - 1]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the columns, and what they mean."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words[section][0]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._words[section][1] or None
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See the class."""
        if not index.isValid():
            return None
        entry, column = self.entry(index.row()), index.column()
        rival = self.rows[entry]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(rival, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Role.BEST:
            return (entry, column) in self._best
        if role == Role.TITLE and column == RivalColumn.METHOD:
            return rival.name
        if role == Role.YEAR and column == RivalColumn.METHOD:
            return tr("published") if rival.state == "published" else ""
        return self._tip(rival, column) if role == Qt.ItemDataRole.ToolTipRole else None

    def _text(self, rival: Rival, column: int) -> str:
        if column == RivalColumn.METHOD:
            return rival.name
        if column == RivalColumn.RMSE and rival.state in {"waiting", "running", "failed"} and not rival.figures:
            return {"waiting": "·", "running": tr("running…"), "failed": tr("failed")}[rival.state]
        number = rival.figures.get(FIGURES[column - 1], math.nan)
        if math.isnan(number):
            return "–" if rival.figures else ""
        if rival.state == "published":
            return f"{number:g}"  # with the decimals that were published, no more
        if column == RivalColumn.SECONDS:
            if number < 0.01:
                return "< 0.01"
            return f"{number:.2f}" if number < 100 else count(round(number))
        return f"{number:.2f}" if column == RivalColumn.NOVELTY else f"{number:.4f}"

    def _tip(self, rival: Rival, column: int) -> str:
        if column == RivalColumn.METHOD or not rival.figures:
            return rival.detail
        name = FIGURES[column - 1]
        number, raw = rival.figures.get(name, math.nan), rival.figures.get(f"raw {name}")
        if math.isnan(number):
            return tr("not published") if rival.state == "published" else tr("cannot be told of these ratings")
        lines = [f"{rival.name}: {self._words[column][0]} {number:.6g}"]
        if name in rival.deviations:
            lines.append(tr("± {sd:.4f}, the standard deviation over the divisions", sd=rival.deviations[name]))
        if raw is not None:
            lines.append(tr("{raw:.6g} for lists in the model's own order, without caution", raw=raw))
        if rival.state == "published":
            lines.append(rival.detail)
        return "\n".join(lines)


def _alignment(column: int) -> Qt.AlignmentFlag:
    return LEFT if column == RivalColumn.METHOD else RIGHT
