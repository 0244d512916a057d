"""Pages of which one is seen, each built when first wanted: in steps, so that the window goes on meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Self

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget
from shiboken6 import isValid

from mfgui.ui.kit import make


class Stepwise:
    """A widget that is built in steps; a mixin, named before the widget's own class.

    What others do in their constructor such a class does in `steps`. It is not to be shown or used before
    it is whole.
    """

    _rest: Iterator[None] | None = None

    def steps(self) -> Iterator[None]:
        """Build, with a `yield` wherever the event loop may have a turn: every 30 ms or less."""
        raise NotImplementedError

    def build_next(self) -> bool:
        """Build one more step; False when there was none left."""
        if self._rest is None:
            self._rest = self.steps()
        return next(self._rest, self) is not self

    def abandon(self) -> None:
        """Build no further: what has no place yet goes now or with this widget, not when Python ends after Qt."""
        self._rest = iter(())
        assert isinstance(self, QWidget)
        for made in list(_widgets_in(vars(self).values())):
            if made.parent() is None and not made.isAncestorOf(self):
                made.setParent(self)
            if isinstance(made, Stepwise) and self.isAncestorOf(made):  # a part that is built in steps, too
                made.abandon()

    def complete(self) -> Self:
        """Build all that is missing at once."""
        while self.build_next():
            pass
        return self


def _widgets_in(values: Iterable[object]) -> Iterator[QWidget]:
    """What an object's attributes hold, one by one or in lists."""
    for value in values:
        if isinstance(value, QWidget) and isValid(value):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from _widgets_in(value)


class LazyStack(QStackedWidget):
    """Shows one of several pages by name; the one before stays in sight while the next is being built.

    `makers`: what makes each page; called once. A page that is `Stepwise` is built in successive turns of the event
    loop, any other in one.
    """

    page_wanted = Signal(str)  # another page is wanted; carries its name
    page_shown = Signal(str)  # a page that was wanted is in sight; carries its name

    def __init__(self, makers: Mapping[str, Callable[[], QWidget]]) -> None:
        super().__init__()
        self._makers = dict(makers)
        self._begun: dict[str, QWidget] = {}
        self._whole: set[str] = set()
        self._then: dict[str, Callable[[QWidget], object]] = {}
        self.wanted = ""  # name of the page that is shown, or will be once it is built; "" before any
        self.addWidget(QWidget())  # in sight until the first page is built: a stack shows whatever comes first
        self._turn = make.timer(self, self._build_wanted)

    def add(self, name: str, page: QWidget) -> None:
        """Add a page that is there already."""
        self._begun[name] = page
        self._whole.add(name)
        self.addWidget(page)

    def add_later(self, name: str, maker: Callable[[], QWidget]) -> None:
        """Add a page that is made when it is first wanted."""
        self._makers[name] = maker

    def knows(self, name: str) -> bool:
        """Whether there is a page of that name, or will be."""
        return name in self._makers or name in self._whole

    def built(self, name: str) -> bool:
        """Whether the page of that name is there."""
        return name in self._whole

    def when_built(self, name: str, then: Callable[[QWidget], object]) -> None:
        """Do something with a page as soon as it is there, once."""
        if self.built(name):
            then(self._begun[name])
        else:
            self._then[name] = then

    def waiting(self, name: str) -> Callable[[QWidget], object] | None:
        """What is to be done with a page that is not there yet; None for nothing."""
        return self._then.get(name)

    def page(self, name: str) -> QWidget:
        """The page of that name; what is missing of it is built at once."""
        while not self.built(name):
            self._build(name)
        if name == self.wanted:
            self._arrive()
        return self._begun[name]

    def minimumSizeHint(self) -> QSize:
        """Return what the page in sight needs, whatever the others do."""
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else QSize(0, 0)

    def show_page(self, name: str) -> None:
        """Bring a page to the front as soon as it is built."""
        if name != self.wanted:
            self.wanted = name
            self.page_wanted.emit(name)
        if self.built(name):
            self._arrive()
        else:
            self._turn.start()

    def build_ahead(self) -> bool:
        """Build one step of a page that is not there yet; False when all are."""
        missing = next((name for name in self._makers if not self.built(name)), None)
        if missing is None:
            return False
        self._build(missing)
        return True

    def abandon(self) -> None:
        """Build no further, for the window closes."""
        self._turn.stop()
        for page in self._begun.values():
            if isinstance(page, Stepwise):
                page.abandon()

    def _build(self, name: str) -> None:
        """Build one step of a page."""
        page = self._begun.get(name)
        if page is None:
            page = self._begun[name] = self._makers[name]()
            self.addWidget(page)  # now: to take in a page full of widgets costs as much as to build some of them
            going_on = isinstance(page, Stepwise)
        else:
            going_on = isinstance(page, Stepwise) and page.build_next()
        if not going_on:
            self._whole.add(name)
            if name in self._then:
                self._then.pop(name)(page)

    @Slot()
    def _build_wanted(self) -> None:
        if not self.built(self.wanted):
            self._build(self.wanted)
        if self.built(self.wanted):
            self._arrive()
        else:
            self._turn.start()

    def _arrive(self) -> None:
        self._turn.stop()
        page = self._begun[self.wanted]
        if page is not self.currentWidget():
            self.setCurrentWidget(page)
            self.page_shown.emit(self.wanted)
