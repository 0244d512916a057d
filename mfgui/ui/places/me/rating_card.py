"""One film at a time: the opening questions, and films that were searched for, on a large calm card."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent

from mfgui.data.dataset import Dataset, RatingScale
from mfgui.factorization.interface import Model
from mfgui.insight.questions import Interviewer, Question, QuestionPool, question_pool
from mfgui.insight.ranking import rank
from mfgui.insight.taste import LEAST_RATINGS
from mfgui.storage.profiles import Said
from mfgui.ui.kit import fonts, make, words
from mfgui.ui.kit.drawn import SPEAKS_DESCRIPTIONS, announce
from mfgui.ui.kit.film_tile import FilmTile
from mfgui.ui.kit.level import FullOnly
from mfgui.ui.kit.panel import Panel
from mfgui.ui.kit.stars import StarRating, rating_of_key
from mfgui.ui.kit.theme import Theme
from mfgui.ui.state.jobs import JobState
from mfgui.ui.state.person import Person, interested, known_to, taste_of
from mfgui.ui.state.session import Session
from mfgui.ui.text import listing, tr, tr_as_is

TOP = 20  # what an answer brings into this many first places is shown
_NAMED = 2
# Widths of the tile at 100 %, and the height of the card from which on it has the larger one, in pixels.
_TILE, _SMALL_TILE, _LOW = 124, 92, 380
_QUIET_LINES = 3  # lines below the bar: what an answer brought, and why a film is asked about
_LARGE_TITLE = 32  # letters of a title that stands large; a longer one takes no more room in plain text's size
_LONGEST_TITLE, _LONGEST_NAME = 60, 40


@dataclass(frozen=True, slots=True, eq=False)
class _QuestionChoice:
    model: Model | None
    interviewer: Interviewer
    rated: NDArray[np.int32]
    question: Question | None
    known: float


class RatingCard(Panel):
    """Keys: 1–5 give stars, a full stop adds half a star to the last answer, S for not seen."""

    answered = Signal(bool)  # the film on the card has been answered; carries whether it was searched for

    def __init__(self, session: Session, theme: Theme) -> None:
        super().__init__(session, framed=False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Rate a film"))
        self._session, self._theme = session, theme
        self.film: int | None = None  # code of the film on the card, None while there is none
        self.question: Question | None = None  # why it is asked, None for a film that was searched for
        self._choice: _QuestionChoice | None = None
        self._question_pool: tuple[Dataset, QuestionPool] | None = None
        self._last: tuple[int, float] | None = None

        self.known = make.reserved(make.progress_bar(tr("How much of your taste is known")))
        self.known_words = make.muted(wrap=True)
        self.tile = make.reserved(FilmTile(theme, _TILE))
        self.lead = make.muted(wrap=True)
        self.title = make.label(wrap=True)
        make.scaled(self.title, fonts.HEADING, bold=True)
        self.about = make.muted(wrap=True)
        self.stars = make.reserved(StarRating(theme, _scale(session)))
        make.scaled(self.stars, 2.2)
        self.stars.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys are the whole card's
        self.stars.keys_of = self
        self.stars.rated.connect(self._starred)
        never = tr("Ask about another film, and never about this one again (S)")
        self.unseen = make.reserved(make.button(tr("Haven't seen it"), self._not_seen, hint=never))
        self.back = make.button(tr("Back to the questions"), self.next_question, kind="link")
        self.why = make.muted(wrap=True)
        self.effect = make.muted(wrap=True)
        self._lay_out()
        session.dataset_changed.connect(self._new_data)
        session.model_changed.connect(self._new_model)
        session.profiles.changed.connect(self._follow)
        self._show_film()

    def _lay_out(self) -> None:
        self._words = make.holder(make.column(self.lead, 4, self.title, self.about, make.STRETCH, spacing=4))
        self._quiet = make.holder(make.column(self.effect, self.known_words, make.STRETCH, spacing=0))
        self._reasons = FullOnly(self.why, make.STRETCH)
        make.column(
            make.row((self.tile, 0, Qt.AlignmentFlag.AlignTop), (self._words, 1), spacing=14),
            (self.stars, 0, Qt.AlignmentFlag.AlignHCenter),
            make.row(make.STRETCH, self.unseen, self.back, make.STRETCH, spacing=8),
            self.known,
            self._quiet,
            self._reasons,
            make.STRETCH,
            spacing=8,
            into=self,
        )

    def fit(self, height: int) -> None:
        """Take the tile that so much height has room for, and say why it is asked where there is room for that.

        There is always room for the longest words there usually are: neither the stars nor the card's edge move from
        one film to the next.
        """
        low = height < self._theme.px(_LOW)
        line = self.lead.fontMetrics().lineSpacing()
        large = round(fonts.HEADING * line)
        self._words.setMinimumHeight(4 * line + 3 * large + 16)
        self._quiet.setFixedHeight(_QUIET_LINES * line + 4)
        self._reasons.setFixedHeight(0 if low else _QUIET_LINES * line + 4)  # the first line's hover tells it too
        self.tile.set_width(_SMALL_TILE if low else _TILE)

    def height_in(self, width: int) -> int:
        """Return how high the card has to be at a width."""
        inside = self.layout()
        assert inside is not None
        return inside.totalHeightForWidth(width) if inside.hasHeightForWidth() else inside.totalSizeHint().height()

    # What to ask

    def refresh(self) -> None:
        """Choose the next question."""
        self.next_question()

    @Slot()
    def next_question(self) -> None:
        """Choose the next question; the card stays as it is until there is one."""
        session = self._session
        dataset, person, model = session.dataset, session.profiles.person, session.model
        if dataset is None:
            return
        self.film = None
        if self._question_pool is None or self._question_pool[0] is not dataset:
            self._count(dataset)
            return
        films = self._question_pool[1]
        profiles, earlier = session.profiles, self._choice
        rated = np.empty(0, np.int32) if person is None else person.films
        answered = np.array([*profiles.of_kind(Said.RATED), *profiles.of_kind(Said.UNSEEN)], np.int32)

        def work(state: JobState) -> _QuestionChoice:
            same = earlier is not None and earlier.model is model
            interviewer = earlier.interviewer if earlier is not None and same else Interviewer(films, model)
            state.checkpoint()
            found = interviewer.questions(rated, answered)
            return _QuestionChoice(model, interviewer, rated, found[0] if found else None, interviewer.known(rated))

        self.ask(work, self._take)

    def _count(self, dataset: Dataset) -> None:
        """Count what can be asked about: with millions of ratings nobody is to wait behind it."""
        self.ask(
            lambda state: (dataset, question_pool(dataset, state.checkpoint)),
            self._set_pool,
            lane=self._session.reading,
        )

    def _set_pool(self, pool: tuple[Dataset, QuestionPool]) -> None:
        self._question_pool = pool
        self.refresh_when_seen()

    def _take(self, choice: _QuestionChoice) -> None:
        self._choice = choice
        if self.film is None:
            self.question = choice.question
            self.film = choice.question.film if choice.question is not None else None
        self._show_film()

    def show_film(self, film: int) -> None:
        """Put a film on the card that somebody searched for."""
        self.film, self.question = film, None
        self._show_film()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _new_data(self) -> None:
        self.film = self.question = self._choice = self._last = None
        self.effect.clear()
        self.stars.set_scale(_scale(self._session))
        self.refresh_when_seen()

    @Slot()
    def _new_model(self) -> None:
        """Without a question, or with one chosen without a model, choose again; else leave it in peace."""
        chosen_blind = self.question is not None and np.isnan(self.question.gain)
        if self.film is None or chosen_blind:
            self.refresh_when_seen()

    @Slot()
    def _follow(self) -> None:
        """Go on when the film on the card has been answered, here or elsewhere; an undone answer is asked again."""
        profiles = self._session.profiles
        if self._last is not None and not self._stands(*self._last):
            # Undone, or of another profile: what is shown of it is no longer true.
            entry = profiles.of_kind(Said.RATED).get(self._last[0])
            self._last = None if entry is None else (self._last[0], entry.stars)
            self.effect.clear()
        answered = self.film is not None and (
            self.film in profiles.of_kind(Said.RATED) or self.film in profiles.of_kind(Said.UNSEEN)
        )
        if self.question is None and self.film is not None:
            self._show_film()  # what was searched for stays until its answer
        elif answered or self.film is None or not self.isVisible() or self._others_rated():
            self.refresh_when_seen()

    def _others_rated(self) -> bool:
        """Whether the question was chosen for other ratings: films were imported, or the profile is another."""
        person = self._session.profiles.person
        rated = np.empty(0, np.int32) if person is None else person.films
        return self._choice is not None and not np.array_equal(np.sort(self._choice.rated), np.sort(rated))

    def _stands(self, film: int, stars: float) -> bool:
        entry = self._session.profiles.of_kind(Said.RATED).get(film)
        return entry is not None and entry.stars == stars

    # Answers

    @Slot(object)
    def _starred(self, stars: float | None) -> None:
        if stars is not None:
            self.answer(stars)
        elif self.film is not None:
            self._session.profiles.rate(self.film, None)

    def answer(self, stars: float) -> None:
        """Rate the film on the card, and go on."""
        film, searched = self.film, self.question is None
        if film is None:
            return
        before = self._session.profiles.person
        self.film = None
        self._session.profiles.rate(film, stars)
        self._last = (film, stars)
        self._ask_effect(film, stars, before)
        self.answered.emit(searched)

    @Slot()
    def _not_seen(self) -> None:
        film, searched = self.film, self.question is None
        if film is not None:
            self.film = None
            self.effect.clear()
            self._session.profiles.not_seen(film)
            self.answered.emit(searched)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.stars.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.stars.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys, scale = Qt.Key, _scale(self._session)
        stars = rating_of_key(event.key(), scale)
        if event.modifiers() not in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}:
            super().keyPressEvent(event)
        elif stars is not None:
            self.answer(stars)
        elif event.key() in {keys.Key_Period, keys.Key_Comma} and self._last is not None and _has_halves(scale):
            film, given = self._last
            more = min(given + scale.maximum / 10, scale.maximum)
            self._last = (film, more)
            before = self._session.profiles.person
            self._session.profiles.rate(film, more)
            self._ask_effect(film, more, before)
        elif event.key() == keys.Key_S:
            self._not_seen()
        else:
            super().keyPressEvent(event)

    def _ask_effect(self, film: int, stars: float, before: Person | None) -> None:
        """Say what an answer brought into the list, off this thread."""
        session = self._session
        dataset, model, after, interest = session.dataset, session.model, session.profiles.person, session.interest
        if dataset is None or after is None or model is None or not known_to(model, after):
            self._show_effect(film, stars, (), listed=False)
            return

        def work(_state: JobState) -> tuple[int, ...]:
            now = rank(model, taste_of(after, model), after.films, TOP, beside=interested(after, interest)).films
            if before is None or not len(before.films):
                return tuple(now[:_NAMED].tolist())
            was = rank(model, taste_of(before, model), before.films, TOP, beside=interested(before, interest)).films
            return tuple(now[~np.isin(now, was)].tolist())

        self.ask(work, partial(self._show_effect_if_valid, film, stars))

    def _show_effect_if_valid(self, film: int, stars: float, came: tuple[int, ...]) -> None:
        if self._stands(film, stars):
            self._show_effect(film, stars, came, listed=True)

    def _show_effect(self, film: int, stars: float, came: tuple[int, ...], *, listed: bool) -> None:
        data = self._session.dataset
        assert data is not None
        told = tr("{film}: {stars:g} ★.", film=words.shortened(data.films.titles[film], _LONGEST_NAME), stars=stars)
        if listed and came:
            first = [words.shortened(data.films.titles[code], _LONGEST_NAME) for code in came[:_NAMED]]
            more = len(came) - _NAMED
            named = tr("{films} and {n} more", films=", ".join(first), n=more) if more > 0 else listing(first)
            told += " " + tr("Into your first {top}: {films}.", top=TOP, films=named)
        elif listed:
            told += " " + tr("Your first {top} stay the same films.", top=TOP)
        self.effect.setText(told.replace("….", "…"))
        announce(self, self.effect.text())
        self._show_known()

    # Showing

    def _show_film(self) -> None:
        data, film = self._session.dataset, self.film
        choice = self._choice
        has = data is not None and film is not None
        for widget in (self.stars, self.unseen, self.about, self.tile):
            widget.setVisible(has)
        halves = tr_as_is("The key . adds half a star to the last answer.")
        keys = tr_as_is("Click the stars, or press 1 to 5.")
        self.stars.setToolTip(f"{keys} {halves}" if _has_halves(_scale(self._session)) else keys)
        self.tile.show_film(data, film)
        self.back.setVisible(has and self.question is None)
        self.why.setVisible(has and self.question is not None)
        self._show_known()
        if data is None or film is None:
            self.lead.setText(tr("Choosing a film to ask about…") if data is not None and choice is None else "")
            nothing = choice is not None and choice.question is None
            self.title.setText(tr("Nothing left to ask") if nothing else "")
            return
        films = data.films
        entry = self._session.profiles.of_kind(Said.RATED).get(film)
        self.lead.setText(tr("Seen this one? How was it?") if self.question is not None else tr("How was it?"))
        title = films.titles[film]
        self.title.setText(words.shortened(title, _LONGEST_TITLE))
        make.scaled(self.title, fonts.HEADING if len(title) <= _LARGE_TITLE else 1.0, bold=True)
        self.title.setToolTip(films.caption(film))
        others = films.other_titles[film] if films.other_titles else ""
        self.about.setText(words.in_a_line((words.year(films, film), *words.genres(films, film))))
        self.about.setToolTip(others)
        self.stars.set_value(None if entry is None else entry.stars)
        told = tr("{film}. Press 1 to 5 for stars, S if you have not seen it.", film=films.caption(film))
        if told != self.accessibleDescription():
            self.setAccessibleDescription(told)
            if self.hasFocus():
                caption = () if SPEAKS_DESCRIPTIONS else (films.caption(film),)
                announce(self, ". ".join((*caption, *words.genres(films, film))))
        self.lead.setToolTip("")
        if self.question is not None:
            self._show_why(self.question)

    def _show_known(self) -> None:
        """Say how much is known, by the rule that a person's page goes by too: nothing of few ratings."""
        choice, person = self._choice, self._session.profiles.person
        rated = 0 if person is None else len(person.films)
        model = choice is not None and not np.isnan(choice.known)
        known = choice.known if choice is not None and model else 0.0
        self.known.setVisible(model)
        self.known_words.setVisible(model and not self.effect.text())
        self.effect.setVisible(bool(self.effect.text()))
        if rated < LEAST_RATINGS:
            self.known.setValue(round(1000 * rated / LEAST_RATINGS))
            self.known_words.setText(words.too_few(rated, LEAST_RATINGS))
        else:
            self.known.setValue(round(1000 * known))
            self.known_words.setText(tr("The model knows {share:.0f} % of your taste", share=100 * known))
        tip = tr(
            "By {share:.0f} % your ratings lowered the mean variance of what the model would predict for you,\n"
            "films weighted as they are watched (the fold-in's posterior covariance). Under {n} ratings chance\n"
            "alone can look like a taste.",
            share=100 * known,
            n=LEAST_RATINGS,
        )
        self.known.setToolTip(tip)
        self.known_words.setToolTip(tip)
        self.known.setAccessibleName(self.known_words.text())

    def _show_why(self, question: Question) -> None:
        facts = {"known": 100 * question.known, "spread": question.spread}
        if np.isnan(question.gain):
            told = tr("{known:.0f} % of people rated it; opinions differ by {spread:.1f} ★.", **facts)
        else:
            told = tr(
                "{known:.0f} % of people rated it; opinions differ by {spread:.1f} ★; your answer settles {gain:.0f} % "
                "of what is open about you.",
                **facts,
                gain=100 * question.gain,
            )
        self.why.setText(told)
        rule = tr(
            "Asked because share who rated it × standard deviation of its ratings × √(part by which an answer\n"
            "lowers the mean variance of your predictions) is the highest of all films not yet asked about.\n"
            "The deviation is damped by 20 imaginary ratings at the deviation that is common here."
        )
        self.why.setToolTip(rule)
        self.lead.setToolTip(f"{told}\n{rule}")


def _scale(session: Session) -> RatingScale:
    return session.dataset.scale if session.dataset is not None else RatingScale(0.5, 5, 0.5)


def _has_halves(scale: RatingScale) -> bool:
    """Whether half of one of five stars is a rating that can be given."""
    steps = scale.maximum / 10 / scale.step
    return scale.minimum >= 0 and abs(steps - round(steps)) < 1e-9 and steps >= 1
