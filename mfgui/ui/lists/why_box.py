"""Why a film is predicted as it is: the ratings behind it, a sentence, and parts that add up to the number."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from mfgui.data.dataset import Films
from mfgui.insight.reasons import Kind, Part, Reasons, Step, Why
from mfgui.ui.charts.row_chart import ChartRow, RowChart
from mfgui.ui.charts.scales import in_full
from mfgui.ui.kit import make
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.odds_bars import OddsBars
from mfgui.ui.kit.row_table import tabular
from mfgui.ui.kit.theme import Theme
from mfgui.ui.kit.words import ratings, signed
from mfgui.ui.text import listing, numeral, plural, tr

SHOWN = 3  # so many of the person's own ratings are named while the box is small
FALLING = 5  # so many of them have a step of their own in the waterfall
_LEAST = 0.0005  # effects that would show as 0.000 are not named
_SMALL = 0.01  # below this effect, in stars, two decimals do not tell the ratings apart: there are three
_LIKED = 2  # so many ratings are named in the sentence


class WhyBox(QFrame):
    """Small: a heading, up to three ratings with what each added, the sum. Large: a sentence and a waterfall."""

    opened = Signal(bool)  # it became large, or small again

    def __init__(self, theme: Theme, *, large: bool = False) -> None:
        super().__init__()
        self.setObjectName("why")
        self.setAccessibleName(tr("Why this film"))
        self._always = large
        self._told: tuple[Films, Why] | None = None
        self.heading = make.elided(kind="title")
        hint = tr("All parts of the prediction (W)")
        self.more = IconButton(theme, "waterfall", tr("All parts of the prediction"), hint=hint, tone="muted", size=14)
        self.more.setCheckable(True)
        self.more.setChecked(large)
        if large:
            self.more.hide()
        self.more.setProperty("kind", "flat")
        self.more.toggled.connect(self._resized)
        self.rows = [(make.label(), make.elided(), make.label()) for _ in range(SHOWN)]
        grid = make.grid(spacing=(8, 2))
        grid.setColumnStretch(1, 1)
        for line, (stars, film, effect) in enumerate(self.rows):
            for column, label in enumerate((stars, film, effect)):
                label.setFont(tabular(label.font()))
                grid.addWidget(label, line, column)
            effect.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.nothing = _wrapped(make.label(wrap=True))
        grid.addWidget(self.nothing, SHOWN, 0, 1, 3)
        self.sum = _wrapped(make.muted(wrap=True))
        self.sentence = _wrapped(make.muted(wrap=True))
        self.waterfall = RowChart(
            theme, tr("Parts of the prediction"), names=0.62, columns=(tr("part"), tr("stars")), joined=True
        )
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Plain)
        rule.setForegroundRole(QPalette.ColorRole.Mid)
        self._small = QWidget()
        self.odds = [OddsBars(theme), OddsBars(theme)]  # beside the ratings while it is small, above all parts else
        make.column(make.row((grid, 1), self.odds[0], spacing=12), self.sum, spacing=4, into=self._small)
        self._large = QWidget()
        make.column(self.sentence, self.odds[1], self.waterfall, into=self._large)
        make.column(rule, make.row((self.heading, 1), self.more), self._small, self._large, spacing=4, into=self)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._resized()

    @property
    def large(self) -> bool:
        """Whether all parts are shown."""
        return self._always or self.more.isChecked()

    def toggle(self) -> None:
        """Become large or small."""
        if not self._always:
            self.more.toggle()

    def show_why(self, films: Films, why: Why, *, you: bool = False) -> None:
        """Tell of one film, to `you` or of somebody else; what you rated the program chose to ask."""
        self._told = films, why
        title = films.titles[why.film]
        if why.interest:
            words = tr("Why {p:.0f} % for {film}?", p=100 * why.predicted, film=title)
            self.heading.setText(words)
        elif why.rated is not None:
            self.heading.setText(
                tr(
                    "Rated {rated:g}, predicted {predicted:.1f}: {film}",
                    rated=why.rated,
                    predicted=why.predicted,
                    film=title,
                )
            )
        else:
            self.heading.setText(tr("Why {predicted:.1f} for {film}?", predicted=why.predicted, film=title))
        self.heading.setToolTip(
            tr("This rating was held out of training: the model never saw it.") if why.held_out else ""
        )
        reasons = why.reasons
        named = reasons.strongest(SHOWN, _LEAST) if reasons else ()
        decimals = _decimals(reasons)
        for (stars, film, effect), reason in zip(self.rows, (*named, None, None, None), strict=False):
            stars.setText(tr("★ {stars:g} for", stars=reason.rating) if reason else "")
            film.setText(films.titles[reason.film] if reason else "")
            film.setToolTip(films.caption(reason.film) if reason else "")
            film.setVisible(reason is not None)
            effect.setText(signed(reason.effect, decimals) if reason else "")
            stars.setVisible(reason is not None)
            effect.setVisible(reason is not None)
        nothing = _nothing_named(reasons, you=you) if reasons else tr("This method gives no reasons.")
        self.nothing.setText("" if named else nothing)
        self.nothing.setVisible(not named)
        summed = reasons is not None and not why.interest and (named or len(reasons.explanation.films))
        self.sum.setText(_sum(reasons) if reasons is not None and summed else "")
        self.sum.setToolTip(_exactly(reasons) if reasons else "")
        for odds in self.odds:
            odds.set_odds(why.odds)
        self.sentence.setText(sentence(films, why, you=you))
        self.waterfall.set_rows(_waterfall(films, reasons, decimals, you=you) if reasons else ())
        self._resized()

    @Slot()
    def _resized(self) -> None:
        """Give each size its height: the small one's never changes, so that nothing jumps from film to film."""
        large = self.large
        self._small.setVisible(not large)
        self._large.setVisible(large)
        line = self.heading.fontMetrics().height()
        self.waterfall.setVisible(bool(self.waterfall.rows))
        if large:
            self.setMinimumHeight(0)
            self.setMaximumHeight((1 << 24) - 1)
        else:
            self.setFixedHeight(line * (SHOWN + 2) + 40)
        self.updateGeometry()
        if self.sender() is self.more:
            self.opened.emit(large)


def _wrapped(label: QLabel) -> QLabel:
    """Let a label wrap into whatever width there is."""
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


def _decimals(reasons: Reasons | None) -> int:
    named = reasons.strongest(1, _LEAST) if reasons else ()
    return 3 if named and abs(named[0].effect) < _SMALL else 2


def sentence(films: Films, why: Why, *, you: bool = False) -> str:
    """Say in words what a prediction is made of; every number in it is one of the parts."""
    reasons = why.reasons
    if reasons is None:
        return tr("This method gives no reasons: its predictions cannot be split into parts.")
    if why.interest:
        return watching_sentence(films, reasons, you=you)
    watching = watching_sentence(films, why.watching, you=you) if why.watching else ""
    return " ".join(filter(None, (_rating_sentence(films, reasons, you=you), watching)))


def watching_sentence(films: Films, reasons: Reasons, *, you: bool = False) -> str:
    """Say whose watchers also watch the film; the shares are parts that add up to the interest."""
    interest = reasons.explanation.prediction
    led = [r for r in reasons.ratings if r.effect > 0][:_LIKED]
    if not led:
        if you:
            return tr("Interest in watching it is {p:.0f} %: none of your films leads to it.", p=100 * interest)
        return tr("Interest in watching it is {p:.0f} %: none of their films leads to it.", p=100 * interest)
    named = listing([tr("{film} (+{p:.0f} %)", film=films.titles[r.film], p=100 * r.effect) for r in led])
    return tr(
        "Interest in watching it is {p:.0f} %: people who watched {named} also watch it.", p=100 * interest, named=named
    )


def _rating_sentence(films: Films, reasons: Reasons, *, you: bool) -> str:
    """Say what a predicted rating is made of."""
    exact, decimals = reasons.explanation, _decimals(reasons)
    mean = exact.mean + exact.person_bias
    if you:
        usual = tr("You give an average film {mean:.1f}.", mean=mean)
    else:
        usual = tr("An average film gets {mean:.1f} from them.", mean=mean)
    if abs(exact.film_bias) < 0.05:
        film = tr("This one is rated about like an average film.")
    elif exact.film_bias > 0:
        film = tr("This one is rated {n:.1f} higher than that by everybody.", n=exact.film_bias)
    else:
        film = tr("This one is rated {n:.1f} lower than that by everybody.", n=-exact.film_bias)
    taste = reasons.taste
    if abs(taste) < 0.05:
        nothing = (
            tr("Your own taste changes next to nothing.") if you else tr("Their own taste changes next to nothing.")
        )
        return f"{usual} {film} {nothing}"
    adds = tr("adds {n:.1f}", n=taste) if taste > 0 else tr("takes away {n:.1f}", n=-taste)
    # As the waterfall beneath shows them: rounded so that all add up, which may be a unit beside the nearest.
    steps = [step for step in reasons.waterfall(FALLING, decimals) if step.kind in _LEADING]
    led = sorted(
        (s for s in steps if abs(s.effect) > _LEAST and (s.effect > 0) == (taste > 0)), key=lambda s: -abs(s.effect)
    )
    named = listing([_leader(films, step, decimals, you=you) for step in led[:_LIKED]])
    if not named:
        words = tr("Your own taste {adds}.", adds=adds) if you else tr("Their own taste {adds}.", adds=adds)
    elif you:
        words = tr("Your own taste {adds}, led by {named}.", adds=adds, named=named)
    else:
        words = tr("Their own taste {adds}, led by {named}.", adds=adds, named=named)
    told = f"{usual} {film} {words}"
    if you and any(step.kind is Kind.IMPLICIT for step in led[:_LIKED]):
        told += " " + tr("The program chose most of what it asked you, so that part says little of you.")
    return told


# Steps of a taste that can lead; all other ratings together are none.
_LEADING = (Kind.RATING, Kind.IMPLICIT, Kind.REMAINDER)


def _leader(films: Films, step: Step, decimals: int, *, you: bool) -> str:
    effect = signed(step.shown, decimals)
    if step.reason is not None:
        film = films.titles[step.reason.film]
        return tr("★ {stars:g} for {film} ({effect})", stars=step.reason.rating, film=film, effect=effect)
    if step.kind is Kind.REMAINDER:
        return tr("what training has not settled ({effect})", effect=effect)
    if you:
        return tr("which films you rated at all ({effect})", effect=effect)
    return tr("which films they chose ({effect})", effect=effect)


def _waterfall(films: Films, reasons: Reasons, decimals: int, *, you: bool = False) -> list[ChartRow]:
    """Rows from the average to the prediction, each beginning where the one before ended."""
    rows, at = list[ChartRow](), 0.0
    for step in reasons.waterfall(FALLING, decimals):
        if step.kind in {Kind.MEAN, Kind.PERSON, Kind.FILM} and not step.effect:
            continue  # of interest there is no average
        words, hint = _step_words(films, step, you=you)
        whole = step.kind is Kind.MEAN
        shown = numeral(step.shown, f".{decimals}f") if whole else signed(step.shown, decimals)
        exact = tr("exactly {n}", n=numeral(step.effect, ".4f") if whole else signed(step.effect, 4))
        base, at = (0.0, step.effect) if whole else (at, at + step.effect)
        color = "points" if whole else "high" if step.effect >= 0 else "low"
        told = "\n".join(filter(None, (f"{words} {shown}", hint, exact)))
        cells = (words, in_full(step.effect))
        rows.append(ChartRow(words, at, told, base, color, after=shown, bold=whole, cells=cells))
    predicted, name = reasons.explanation.prediction, tr("Prediction")
    shown, cells = numeral(predicted, f".{decimals}f"), (name, in_full(predicted))
    rows.append(ChartRow(name, predicted, f"{name} {shown}", color="points", after=shown, bold=True, cells=cells))
    return rows


def _step_words(films: Films, step: Step, *, you: bool = False) -> tuple[str, str]:
    """Name one step, and say what it is."""
    reason = step.reason
    if reason is not None:
        return tr("★ {stars:g} for {film}", stars=reason.rating, film=films.caption(reason.film)), ""
    if you and step.kind is Kind.PERSON:
        return tr("You"), tr("How much higher or lower you rate than others, b_u")
    if you and step.kind is Kind.IMPLICIT:
        return tr("Which films you were asked"), tr("That you rated these films at all; the program chose most of them")
    return {
        Kind.MEAN: (tr("Average rating"), tr("The mean of all ratings learnt from, μ")),
        Kind.PERSON: (tr("This person"), tr("How much higher or lower they rate than others, b_u")),
        Kind.FILM: (tr("This film"), tr("How much higher or lower it is rated than others, b_i")),
        Kind.OTHERS: (
            plural(step.count, "1 other rating", "{n} other ratings"),
            tr("All their other ratings together"),
        ),
        Kind.IMPLICIT: (tr("Which films they chose"), tr("That they rated these films at all, whatever the stars")),
        Kind.REMAINDER: (
            tr("Not settled"),
            tr("What training has not settled: the model's number less that of its own ridge solution"),
        ),
        Kind.CLIPPED: (tr("Cut off"), tr("What goes beyond the rating scale is cut off")),
    }[step.kind]


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
    words[-1] = f"{words[-1]} = {numeral(reasons.explanation.prediction, '.1f')}"
    return ", ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in words)  # lines end between two parts


def _nothing_named(reasons: Reasons, *, you: bool) -> str:
    """Say why no rating is named."""
    number = len(reasons.explanation.films)
    if not number:
        return (
            tr("You have rated nothing yet: anybody would get this.")
            if you
            else tr("No rating of this person was learnt from.")
        )
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
