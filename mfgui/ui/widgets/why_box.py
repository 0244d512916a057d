"""Why a film is predicted as it is: the ratings behind it, and parts that add up to the number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from mfgui.insight.reasons import Part, Reasons
from mfgui.ui.tables.words import ratings, signed
from mfgui.ui.text import tr
from mfgui.ui.widgets.elided_label import ElidedLabel
from mfgui.ui.widgets.row_table import tabular

if TYPE_CHECKING:
    from mfgui.data.dataset import Films

SHOWN = 3
"""So many of the person's own ratings are named."""
_LEAST = 0.0005
"""Effects that would show as 0.000 are not named."""
_SMALL = 0.01
"""Below this effect, in stars, two decimals do not tell the ratings apart: there are three."""


@dataclass(frozen=True, slots=True, eq=False)
class Why:
    """What the box tells of one film: its prediction, the person's own rating of it, the reasons if known."""

    film: int
    predicted: float
    rated: float | None
    held_out: bool
    reasons: Reasons | None


class WhyBox(QFrame):
    """A heading, up to three of the person's ratings with what each added, and the sum of the parts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("why")
        self.setAccessibleName(tr("Why this film"))
        self.heading = ElidedLabel()
        self.heading.setProperty("kind", "title")
        self.rows = [(QLabel(), ElidedLabel(), QLabel()) for _ in range(SHOWN)]
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for line, (stars, film, effect) in enumerate(self.rows):
            for column, label in enumerate((stars, film, effect)):
                label.setFont(tabular(label.font()))
                grid.addWidget(label, line, column)
            effect.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.sum = QLabel()
        self.sum.setProperty("kind", "muted")
        self.sum.setWordWrap(True)
        self.sum.setTextFormat(Qt.TextFormat.PlainText)
        self.sum.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Plain)
        rule.setForegroundRole(QPalette.ColorRole.Mid)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(rule)
        layout.setSpacing(4)
        layout.addWidget(self.heading)
        layout.addLayout(grid)
        layout.addStretch(1)
        layout.addWidget(self.sum)
        line = self.heading.fontMetrics().height()
        self.setFixedHeight(line * (SHOWN + 2) + 34)

    def show_why(self, films: Films, why: Why) -> None:
        """Tell of one film."""
        title = films.titles[why.film]
        if why.rated is not None:
            words = tr("Rated {rated:g}, predicted {predicted:.1f}: {film}")
            self.heading.setText(words.format(rated=why.rated, predicted=why.predicted, film=title))
        else:
            self.heading.setText(tr("Why {predicted:.1f} for {film}?", predicted=why.predicted, film=title))
        self.heading.setToolTip(
            tr("This rating was kept from training: the model never saw it.") if why.held_out else ""
        )
        reasons = why.reasons
        named = reasons.strongest(SHOWN, _LEAST) if reasons else ()
        decimals = 3 if named and abs(named[0].effect) < _SMALL else 2
        for (stars, film, effect), reason in zip(self.rows, (*named, None, None, None), strict=False):
            stars.setText(tr("★ {stars:g} for", stars=reason.rating) if reason else "")
            film.setText(films.caption(reason.film) if reason else "")
            effect.setText(signed(reason.effect, decimals) if reason else "")
            stars.setVisible(reason is not None)
            effect.setVisible(reason is not None)
        if not named:
            nothing = _nothing_named(reasons) if reasons else tr("This method gives no reasons.")
            self.rows[0][1].setText(nothing)
        self.sum.setText(_sum(reasons) if reasons else "")
        self.sum.setToolTip(_exactly(reasons) if reasons else "")


def _sum(reasons: Reasons) -> str:
    """Write the parts in one line, adding up to the shown number at the shown decimals."""
    parts = reasons.parts(1)
    words = [
        tr("Average {mean:.1f}", mean=parts[Part.MEAN]),
        tr("person {part}", part=signed(parts[Part.PERSON])),
        tr("film {part}", part=signed(parts[Part.FILM])),
        tr("taste {part}", part=signed(parts[Part.TASTE])),
    ]
    if parts.get(Part.CLIPPED):
        words.append(tr("cut off {part}", part=signed(parts[Part.CLIPPED])))
    return f"{', '.join(words)} = {reasons.explanation.prediction:.1f}"


def _nothing_named(reasons: Reasons) -> str:
    """Say why no rating is named."""
    number = len(reasons.explanation.films)
    if not number:
        return tr("No rating of this person was learnt from.")
    return tr("From {ratings}, each moving it by less than 0.001.", ratings=ratings(number))


def _exactly(reasons: Reasons) -> str:
    """Write every part, unrounded as far as anybody reads, a line each."""
    exact = reasons.explanation
    own = float(exact.contributions.sum())
    lines = [
        tr("{n:.4f}  average rating", n=exact.mean),
        tr("{n}  how this person rates, above or below others", n=signed(exact.person_bias, 4)),
        tr("{n}  how this film is rated, above or below others", n=signed(exact.film_bias, 4)),
        tr("{n}  taste: from the {k} ratings it learnt from", n=signed(own, 4), k=len(exact.films)),
    ]
    if exact.implicit:
        lines.append(tr("{n}  taste: from which films were rated at all", n=signed(exact.implicit, 4)))
    lines.append(tr("{n}  taste: what training has not settled", n=signed(exact.remainder, 4)))
    if exact.clipped:
        lines.append(tr("{n}  cut off at the end of the scale", n=signed(exact.clipped, 4)))
    lines.append(tr("{n:.4f}  predicted", n=exact.prediction))
    return "\n".join(lines)
