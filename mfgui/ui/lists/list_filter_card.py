"""A small form that narrows a list and varies it; every change is emitted at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSpinBox, QFrame, QLineEdit, QSpinBox, QToolButton, QWidget

from mfgui.base.genres import genre_words
from mfgui.data.dataset import NO_YEAR, Films
from mfgui.insight.filters import ListFilter, Seen
from mfgui.ui.kit import fonts, make
from mfgui.ui.kit.theme import Theme
from mfgui.ui.lists.only_from_menu import OnlyFromChoice
from mfgui.ui.lists.range_slider import RangeSlider
from mfgui.ui.state.session import Session
from mfgui.ui.text import count, listing, tr

LENGTHS = (10, 20, 50, 100, 500)
MOST_VARIETY = 0.7  # with the slider at its end; beyond that, lists are no longer of what somebody would like
EVERYTHING = 1 << 30  # the length of a list of all films


class ListFilterCard(QFrame):
    """Fields for a `ListFilter`, the length of the list and its variety."""

    changed = Signal()

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.chosen = ListFilter()  # the filter as it stands in the form
        self._films: Films | None = None
        self._offered = False
        self.text = QLineEdit()
        self.text.setPlaceholderText(tr("Words of the title"))
        self.text.setAccessibleName(tr("Words of the title"))
        self.text.setClearButtonEnabled(True)
        for emptying in self.text.findChildren(QAction, "_q_qlineeditclearaction"):
            emptying.setText(tr("Empty the field"))
        self.genres: dict[str, QToolButton] = {}
        self._genres = QWidget()
        self._flow = make.flow(spacing=3, into=self._genres)
        self.years = RangeSlider(theme, tr("Years"))
        self._span = make.muted()
        self.support = QSpinBox()
        self.support.setAccessibleName(tr("Least number of ratings"))
        self.support.setRange(1, 1_000_000)
        self.support.setGroupSeparatorShown(True)
        self.support.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.support.setToolTip(tr("Only films with at least this many ratings to learn from"))
        fonts.set_width(self.support, 64)
        seen = [(tr("not yet rated"), Seen.UNSEEN), (tr("rated"), Seen.SEEN), (tr("rated or not"), Seen.BOTH)]
        self.seen = make.choice(tr("Seen or not"), seen)
        lengths = [*((count(number), number) for number in LENGTHS), (tr("all"), EVERYTHING)]
        self.length = make.choice(tr("How many films"), lengths)
        self.length.setCurrentIndex(LENGTHS.index(100))
        self.only = OnlyFromChoice(session)
        self.only.setObjectName("only from")
        hint = tr("Only films of a watchlist, a shop's shelf, a programme: in every list")
        make.named(self.only, tr("Only from a list"), hint)
        self.variety = make.slider(tr("Variety"), 0, 10, page=2)
        self._variety_words = make.label(tr("Variety"))
        self.set_varied(able=True)

        grid = make.grid(margins=10, spacing=(8, 7), into=self)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.text, 0, 0, 1, 3)
        grid.addWidget(self._genres, 1, 0, 1, 3)
        grid.addWidget(make.label(tr("Years"), of=self.years.handles[0]), 2, 0)
        grid.addWidget(self.years, 2, 1)
        grid.addWidget(self._span, 2, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(make.label(tr("Films"), of=self.seen), 3, 0)
        grid.addLayout(make.row((self.seen, 1), self.length, spacing=8), 3, 1, 1, 2)
        grid.addWidget(make.label(tr("Ratings, at least"), of=self.support), 4, 0, 1, 2)
        grid.addWidget(self.support, 4, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(make.label(tr("Only from"), of=self.only), 5, 0)
        grid.addWidget(self.only, 5, 1, 1, 2)
        self._variety_words.setBuddy(self.variety)
        grid.addWidget(self._variety_words, 6, 0)
        grid.addWidget(self.variety, 6, 1, 1, 2)
        fields = (*self.years.handles, self.seen, self.length, self.support, self.only, self.variety)
        for earlier, later in zip((self._genres, *fields), fields, strict=False):
            QWidget.setTabOrder(earlier, later)

        self.text.textChanged.connect(self._edited)
        self.years.changed.connect(self._edited)
        self.support.valueChanged.connect(self._edited)
        self.seen.currentIndexChanged.connect(self._edited)
        self.length.currentIndexChanged.connect(self.changed)
        self.variety.valueChanged.connect(self.changed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the genres as many lines as they need at this width."""
        super().resizeEvent(event)
        self._genres.setMinimumHeight(self._flow.heightForWidth(self._genres.width()))

    @property
    def wanted(self) -> int:
        """How many films to list."""
        return int(self.length.currentData())

    @property
    def variety_share(self) -> float:
        """How much unlikeness counts, from 0 to `MOST_VARIETY`; 0 where it cannot be had."""
        return self.variety.value() / self.variety.maximum() * MOST_VARIETY if self.variety.isEnabled() else 0.0

    def set_films(self, films: Films | None) -> None:
        """Offer the genres and years of these films, and choose nothing."""
        self._films, self._offered = films, False
        self.show_filter(ListFilter())
        if self.isVisible():
            self._offer()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._offered:
            self._offer()

    def _offer(self) -> None:
        films, self._offered = self._films, True
        for button in self.genres.values():
            self._flow.removeWidget(button)
            button.deleteLater()
        self.genres = {}
        for name in sorted(films.genre_names, key=genre_words) if films is not None else ():
            button = QToolButton()
            button.setProperty("kind", "chip")
            button.setText(genre_words(name))
            button.setCheckable(True)
            button.toggled.connect(self._edited)
            self.genres[name] = button
            self._flow.addWidget(button)
        self._genres.setVisible(bool(self.genres))
        known = films.years[films.years != NO_YEAR] if films is not None else None
        if known is not None and len(known):
            self.years.set_limits(int(known.min()), int(known.max()))
        else:
            self.years.set_limits(0, 0)
        self.years.setEnabled(self.years.minimum < self.years.maximum)
        self.show_filter(self.chosen)

    def set_varied(self, *, able: bool) -> None:
        """Offer variety, or not where the method has no factors."""
        self.variety.setEnabled(able)
        hint = tr(
            "To the right, films unlike those above them come first: at each place stands the film with the\n"
            "greatest (1 − v) × score − v × likeness to the nearest film above (maximal marginal relevance,\n"
            "likeness being the cosine of film factors), v up to {most:g}. Marks show what has moved.",
            most=MOST_VARIETY,
        )
        self.variety.setToolTip(hint if able else tr("This method has no film factors, so variety is not available"))
        self._variety_words.setToolTip(self.variety.toolTip())

    def show_filter(self, chosen: ListFilter) -> None:
        """Put a filter in the form, without `changed`."""
        self.chosen = chosen
        fields = (self.text, self.support, self.seen, *self.genres.values())
        for field in fields:
            field.blockSignals(True)
        if self.text.text().strip() != chosen.text:
            self.text.setText(chosen.text)
        self.support.setValue(chosen.least_support)
        self.seen.setCurrentIndex(self.seen.findData(chosen.seen))
        for name, button in self.genres.items():
            button.setChecked(name in chosen.genres)
        for field in fields:
            field.blockSignals(False)
        self.years.set_values(*(chosen.years or (self.years.minimum, self.years.maximum)))
        self._say_span()

    @Slot()
    def _edited(self) -> None:
        years = self.years.low, self.years.high
        self.chosen = replace(
            self.chosen,
            text=self.text.text().strip(),
            genres=frozenset(name for name, button in self.genres.items() if button.isChecked()),
            years=None if years == (self.years.minimum, self.years.maximum) else years,
            least_support=self.support.value(),
            seen=Seen(self.seen.currentData()),
        )
        self._say_span()
        self.changed.emit()

    def _say_span(self) -> None:
        known = self.years.maximum > 0
        self._span.setText(tr("{first}–{last}", first=self.years.low, last=self.years.high) if known else "")


def chip_words(chosen: ListFilter) -> dict[str, str]:
    """Say by field what narrows a list."""
    words: dict[str, str] = {}
    for name in chosen.active:
        if name == "genres":
            words[name] = listing(sorted(map(genre_words, chosen.genres)), choice=True)
        elif name == "years" and chosen.years:
            first, last = chosen.years
            words[name] = tr("{first}–{last}", first=first, last=last) if first != last else str(first)
        elif name == "least_support":
            words[name] = tr("{n}+ ratings", n=count(chosen.least_support))
        elif name == "text":
            words[name] = tr("“{words}”", words=chosen.text)
        else:
            words[name] = tr("rated films") if chosen.seen is Seen.SEEN else tr("rated or not")
    return words
