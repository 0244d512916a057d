"""The scree plot of the ratings that are open: how many factors hold how much of them."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QButtonGroup, QSlider, QWidget

from mfgui.insight.scree import SHARE, Scree, scree
from mfgui.ui.charts.chart import Chart
from mfgui.ui.charts.chart_menu import ChartMenu
from mfgui.ui.charts.edges import Flag, LineEnd, Rule
from mfgui.ui.charts.scales import Scale, in_full
from mfgui.ui.kit import make
from mfgui.ui.kit.lazy_stack import Stepwise
from mfgui.ui.kit.panel import Panel
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.jobs import Job
from mfgui.ui.state.workspace import Workspace
from mfgui.ui.text import count, numeral, plural, tr

_DWARFS = 20.0
_LEFT_OUT_DASH = (4.0, 3.0)
_WANTED_DASH = (6.0, 3.0)
_FIRST_K = 20


class _Strengths(Chart):
    """Singular values, those kept in full colour."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme, tr("Strength of each factor"), x_name=tr("factor"), y_name=tr("strength (singular value)")
        )
        self.left_out = self.line("points", 1, _LEFT_OUT_DASH)
        self.kept = self.line("data", 2)
        self.dot = self.dots("accent", 10)
        self._values = np.empty(0)

    def show_values(self, values: np.ndarray, k: int) -> None:
        """Draw all values, the first k of them as kept; on a logarithmic scale where the first dwarfs the rest."""
        self._values = values
        self.y_scale = Scale(len(values) > 1 and bool(values[0] > _DWARFS * values[1]), 1e-2)
        heights, numbers = self.y_scale.places(values), np.arange(1, len(values) + 1)
        self.set_marks(numbers, heights)
        self.kept.setData(numbers[:k], heights[:k])
        # From the last kept one on, so that the line has no hole.
        first = max(k - 1, 0)
        self.left_out.setData(numbers[first:], heights[first:])
        self.dot.setData(numbers[k - 1 : k] if k else [], heights[k - 1 : k] if k else [])
        low = float(heights.min(initial=0.0)) if self.y_scale.logarithmic else 0.0
        high = float(heights.max(initial=low + 1))
        self.show_range(0, len(values) * 1.02 + 1, low, high + 0.08 * (high - low))
        self.refresh()

    def mark_words(self, mark: int) -> str:
        """Return the strength of a factor."""
        return tr("factor {n}: {value:.4g}", n=mark + 1, value=float(self._values[mark]))

    def table(self) -> list[tuple[str, ...]]:
        """Return all singular values."""
        return [(self.x_name, self.y_name), *((str(n), in_full(v)) for n, v in enumerate(self._values.tolist(), 1))]


class _Energy(Chart):
    """Share of the energy that the first k factors keep, the line of the share wanted, and the present k."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("Energy kept"), x_name=tr("factors kept (k)"), y_name=tr("energy kept, %"))
        self.curve = self.line("data", 2)
        self.dot = self.dots("accent", 10)

    def show_scree(self, scree: Scree, k: int, share: float) -> None:
        """Draw the shares, and where k stands among them."""
        shares = np.concatenate([[0.0], 100 * np.minimum(scree.spectrum.shares, 1.0)])
        numbers, rank, c = np.arange(len(shares)), scree.rank(share), self._theme.colors
        self.set_marks(numbers, shares)
        self.curve.setData(numbers, shares)
        self.dot.setData([k], [shares[k]])
        rules = [Rule(100 * share, c.reference, "share", dash=_WANTED_DASH), Rule(k, c.accent, "present", upright=True)]
        flags = []
        if rank is not None:
            rules.append(Rule(rank, c.reference, "rank", upright=True, dash=_WANTED_DASH))
            flags.append(Flag(tr("k = {k}", k=count(rank)), rank, c.muted))
        self.rules, self.flags = tuple(rules), tuple(flags)
        self.set_ends([LineEnd(tr("{p:g} %", p=100 * share), "", 100 * share, c.reference, _WANTED_DASH)])
        self.show_range(0, len(numbers) * 1.02, 0, 106)
        self.refresh()

    def mark_words(self, mark: int) -> str:
        """Return what the first factors keep."""
        return tr("{k} factors keep {p:.2f} %", k=count(mark), p=float(self.mark_y[mark]))

    def table(self) -> list[tuple[str, ...]]:
        """Return the share that each number of factors keeps."""
        return [(self.x_name, self.y_name), *((str(k), in_full(share)) for k, share in enumerate(self.mark_y.tolist()))]


class ScreePlot(QWidget):
    """Both curves side by side; a click in either chooses k."""

    chosen = Signal(int)  # carries the number of factors that was clicked at

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.strengths, self.energy = _Strengths(theme), _Energy(theme)
        make.row((self.strengths, 1), (self.energy, 1), spacing=16, into=self)
        self.strengths.clicked.connect(self._choose_factor)
        self.energy.clicked.connect(self.chosen)

    def show_scree(self, scree: Scree, k: int, share: float) -> None:
        """Draw a spectrum of which the first k values are kept."""
        self.strengths.show_values(scree.spectrum.values, k)
        self.energy.show_scree(scree, k, share)

    @Slot(int)
    def _choose_factor(self, mark: int) -> None:
        self.chosen.emit(mark + 1)


class ScreePanel(Stepwise, Panel):
    """Computes the spectrum when it is first looked at; a slider (or a click in the plot) chooses k."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(workspace, framed=False)
        self._theme = theme
        self._found: dict[bool, Scree] = {}
        self._job: Job | None = None

    def steps(self) -> Iterator[None]:
        """Build what is above the plots, then each of them."""
        title = make.title(tr("How many factors do these ratings need?"))
        self.centred = make.button(
            tr("Without film means"),
            hint=tr("Each film's mean is taken out first; what is left is what makes people differ (centre: films)"),
        )
        self.filled = make.button(
            tr("Filled as it is"), hint=tr("The ratings themselves, gaps filled with the film's mean (centre: none)")
        )
        self._which = QButtonGroup(self)
        for button in (self.centred, self.filled):
            button.setCheckable(True)
            self._which.addButton(button)
        self.centred.setChecked(True)
        self._which.buttonClicked.connect(self.refresh)
        self.sentence = make.label(
            wrap=True,
            hint=tr(
                "The table of ratings is taken apart into factors, strongest first (singular value decomposition).\n"
                "The energy of a factor is its singular value squared; all energies add up to the sum of the squares\n"
                "of all cells, which is known exactly. The usual rule keeps the fewest factors that hold 95 % of it."
            ),
        )
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.sentence.setMinimumHeight(2 * self.sentence.fontMetrics().lineSpacing())
        yield
        self.plot = ScreePlot(self._theme)
        for chart in (self.plot.strengths, self.plot.energy):
            ChartMenu(chart, self._workspace, self._theme)
        yield
        self.plot.setMinimumHeight(230)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("Factors kept"))
        self.slider.valueChanged.connect(self._show)
        self.kept_words = make.label(wrap=True)
        self.plot.chosen.connect(self.slider.setValue)

        make.column(
            make.row(title, make.STRETCH, self.centred, self.filled),
            self.sentence,
            (self.plot, 1),
            self.slider,
            self.kept_words,
            margins=(0, 2, 8, 2),
            spacing=8,
            into=self,
        )
        self._workspace.dataset_changed.connect(self._forget)
        self.follow(self._workspace.dataset_changed)
        self._show_nothing(tr("Open a set of ratings to see how many factors they need."))

    def hideEvent(self, event: QHideEvent) -> None:
        """Give up what nobody waits for: at real size it takes a gigabyte, which a run may want."""
        super().hideEvent(event)
        if self._job is not None:
            self._job.drop()
            self._job, self._outdated = None, True

    @Slot()
    def _forget(self) -> None:
        self._found = {}

    @Slot()
    def refresh(self) -> None:
        """Show the spectrum chosen, computing it when that was not done yet."""
        dataset, centred = self._workspace.dataset, self.centred.isChecked()
        if self._job is not None:
            self._job.drop()
            self._job = None
        if dataset is None:
            self._show_nothing(tr("Open a set of ratings to see how many factors they need."))
        elif centred in self._found:
            self._show_found()
        else:
            self._show_nothing(tr("Taking {name} apart…", name=dataset.name))
            self._job = self.ask(
                lambda state: scree(dataset, centred=centred, checkpoint=state.checkpoint),
                self._take,
                lane=self._workspace.projecting,
            )

    def _take(self, spectrum: Scree) -> None:
        self._job = None
        self._found[spectrum.centred] = spectrum
        self._show_found()

    def _show_nothing(self, words: str) -> None:
        self.sentence.setText(words)
        for part in (self.plot, self.slider, self.kept_words):
            make.reserved(part).hide()

    def _show_found(self) -> None:
        spectrum = self._found[self.centred.isChecked()]
        for part in (self.plot, self.slider, self.kept_words):
            part.show()
        count, rank = len(spectrum.spectrum.values), spectrum.rank()
        with QSignalBlocker(self.slider):
            self.slider.setRange(0, count)
            self.slider.setValue(min(_FIRST_K, count) if spectrum.centred else min(1, count))
        if not spectrum.centred:
            words = tr(
                "Filled with film means, the table is nearly one factor: it holds {p:.1f} % of the energy by itself, "
                "for films are good or bad for everybody. The 95 % rule gives k = {k}, which knows no tastes.",
                p=100 * spectrum.energy_share(1),
                k=rank if rank is not None else f"> {count}",
            )
        elif rank is None:
            words = tr(
                "Taste is spread over many factors: the first {n} of {side} hold {p:.0f} % of what the film means "
                "leave, so the 95 % rule wants more than {n}. Much of that is chance, which no method should learn.",
                n=count,
                side=numeral(spectrum.side, ","),
                p=100 * spectrum.energy_share(count),
            )
        else:
            words = tr(
                "Taste is spread over many factors: 95 % of what the film means leave takes {k} of {side}. Much of "
                "that is chance, which no method should learn: other methods do with far fewer.",
                k=numeral(rank, ","),
                side=numeral(spectrum.side, ","),
            )
        self.sentence.setText(words)
        self._show()

    @Slot()
    def _show(self) -> None:
        spectrum = self._found.get(self.centred.isChecked())
        if spectrum is None:
            return
        k = self.slider.value()
        self.plot.show_scree(spectrum, k, SHARE)
        dataset = self._workspace.dataset
        assert dataset is not None
        numbers = k * (dataset.n_users + dataset.n_films)
        if k == 0:
            words = tr("No factor: nothing but zeros.") if not spectrum.centred else tr("No factor: film means alone.")
        else:
            words = tr(
                "{factors}: {numbers} numbers keep {p:.1f} % of the energy.",
                factors=plural(k, "1 factor", "{n} factors"),
                numbers=numeral(numbers, ","),
                p=100 * spectrum.energy_share(k),
            )
        self.kept_words.setText(words)
