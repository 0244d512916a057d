"""What profiles and what was said of films are called, in the language of now."""

from __future__ import annotations

from collections.abc import Callable

from mfgui.storage.profiles import Change, Said, Step
from mfgui.ui.text import plural, tr


def called_now(name: str) -> Callable[[], str]:
    """What says a profile's name: mine, where I have given none, in the language of then."""
    mine = name == tr("Me")
    return lambda: tr("Me") if mine else name


def title_of(change: Change) -> str:
    """Return the title of the film that something was said of."""
    entry = change.before or change.after
    return entry.title if entry is not None else change.film


def step_words(step: Step) -> str:
    """What the menu calls something that was said of films."""
    kept = [change.after for change in step.changes if change.after is not None]
    of = kept[0] if kept else next((change.before for change in step.changes), None)
    if of is None or of.said is Said.POINTS:
        return tr("spread points") if kept else tr("clear points")
    if not kept:
        return tr("remove the rating of {film}", film=of.title)
    if len(kept) > 1:
        return plural(len(kept), "bring 1 rating", "bring {n} ratings")
    if of.said is Said.UNSEEN:
        return tr("haven't seen {film}", film=of.title)
    return tr("rate {film} {stars:g} ★", film=of.title, stars=of.stars)
