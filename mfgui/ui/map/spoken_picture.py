"""The map as it is read out: the films in view, one by one, and the one that is selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect

from mfgui.ui.kit.drawn import Drawn, DrawnItem, Role, tell_current
from mfgui.ui.kit.theme import Theme
from mfgui.ui.map.cloud_picture import CloudPicture
from mfgui.ui.text import count, listing, plural, tr

MOST_READ = 40  # of the films in view so many can be read one by one, the most-rated: who zooms in finds the others
# Films that say where a person's dot is, and the most-rated ones of which they are: others mean nothing to most.
_NEAREST, _LANDMARKS = 3, 250


class SpokenPicture(CloudPicture, Drawn):
    """The drawn map with its films as items of a list."""

    spoken_role = Role.List

    def __init__(self, theme: Theme, describe: Callable[[int], list[str]]) -> None:
        super().__init__(theme, describe)
        # What is said of a film after its name; `describe` until somebody knows more.
        self.say: Callable[[int], list[str]] = lambda film: describe(film)[1:]
        self.setAccessibleName(tr("Map of films"))
        self._stands: tuple[str, NDArray[np.float32]] | None = None
        self._tell_selected()

    def set_person(self, name: str, point: NDArray[np.float32] | None) -> None:
        """Show where a person points to, or nobody."""
        super().set_person(name, point)
        self._stands = None if point is None else (name, point)

    def whereabouts(self) -> str:
        """Say which films the person's dot is nearest to, or walks to; "" for nobody."""
        if self._stands is None or self.empty:
            return ""
        name, point = self._stands
        known = self._popular[:_LANDMARKS]
        away = np.hypot(*(self._positions[known] - point).T)
        near = known[np.argsort(away, kind="stable")[:_NEAREST]].tolist()
        return tr("The dot “{name}” is nearest to {films}", name=name, films=listing([self._name(f) for f in near]))

    def films_in_view(self, *, everything: bool = False) -> NDArray[np.int32]:
        """Codes of the films in view, most-rated first; with `everything`, those filtered out too."""
        codes = np.flatnonzero(self._support > 0) if everything else self._popular
        pixels = self.view.to_widget(self._positions[codes])
        seen = np.all((pixels >= 0) & (pixels <= (self.width(), self.height())), axis=1)
        return codes[seen].astype(np.int32)

    def set_selected(self, film: int | None) -> None:
        """Ring a film and name it, on screen and to screen readers; bring it into view."""
        super().set_selected(film)
        self._tell_selected()

    def _tell_selected(self) -> None:
        film = self._selected
        if film is None or not self._drawn(film):
            self.setAccessibleDescription(
                tr(
                    "Films that the same people like lie near each other. Arrows go from film to film, Enter opens "
                    "the film, plus and minus zoom, Shift and arrows move the map."
                )
            )
            return
        self.setAccessibleDescription(". ".join([self._name(film), *self.say(film)]))
        if self.hasFocus():  # the arrows led here: read it out at once, not only when asked for
            tell_current(self)

    def _name(self, film: int) -> str:
        return next(iter(self.describe(film)), "")

    # For screen readers; see Drawn

    def spoken_value(self) -> str:
        """Return how much is in view, what lies at the ends of the axes, and where the person is."""
        if self.empty:
            return ""
        seen = len(self.films_in_view())
        words = plural(seen, "1 film of {all} in view", "{n} films of {all} in view", all=count(self.n_films))
        return "; ".join([words, *filter(None, (*self._axis_words, self.whereabouts()))])

    def spoken_items(self) -> Sequence[int]:
        """Return the codes of the most-rated films in view, and of the selected one."""
        if self.empty:
            return ()
        found: list[int] = self.films_in_view()[:MOST_READ].tolist()
        film = self._selected
        if film is not None and film not in found and self._drawn(film):
            found.append(film)
        return found

    def spoken_item(self, number: int) -> DrawnItem:
        """Return a film's title, and what is known of it."""
        if not 0 <= number < len(self._titles):
            return DrawnItem("")
        x, y = self.view.to_widget(self._positions[number : number + 1])[0].tolist()
        return DrawnItem(self._name(number), ", ".join(self.say(number)), QRect(round(x) - 4, round(y) - 4, 9, 9))

    def spoken_current(self) -> int | None:
        """Return the selected film."""
        return self._selected if self._selected is not None and self._drawn(self._selected) else None
