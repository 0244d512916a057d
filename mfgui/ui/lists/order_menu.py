"""The button that chooses what a list is ordered by, with the two controls of the usual order."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget, QWidgetAction

from mfgui.insight.orders import CAUTION, POSITIONS, Order, Ordering
from mfgui.insight.ranking import Basis
from mfgui.ui.kit import make
from mfgui.ui.kit.icons import IconButton
from mfgui.ui.kit.level import LEVEL
from mfgui.ui.kit.theme import Theme
from mfgui.ui.text import tr


class OrderMenu(IconButton):
    """Its menu has all orders, and two sliders."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        menu = QMenu()
        super().__init__(theme, "sort", tr("Order of the list"), menu=menu)
        menu.setParent(self, menu.windowFlags())
        self.setObjectName("order")
        self._has_interest = False
        group = QActionGroup(self)
        self.orders: dict[Order, QAction] = {}  # the menu's actions by order
        for order in Order:
            self.orders[order] = make.entry(
                menu, _title(order), self._change, hint=_rule(order), checked=order is Order.BOTH
            )
            group.addAction(self.orders[order])
        menu.setToolTipsVisible(True)
        menu.addSeparator()
        first, last = POSITIONS[0], POSITIONS[-1]
        # The sliders; see `Ordering`.
        self.watch = make.slider(tr("Sure to like or likely to watch"), first, last, ticks=True)
        self.fame = make.slider(tr("Well known or hidden gems"), first, last, ticks=True)
        controls = QWidget()
        grid = make.grid(margins=(12, 6), into=controls)
        for row, (low, slider, high) in enumerate(
            ((tr("sure to like"), self.watch, tr("likely to watch")), (tr("well known"), self.fame, tr("hidden gems")))
        ):
            grid.addWidget(make.muted(low), row, 0)
            grid.addWidget(slider, row, 1)
            grid.addWidget(make.muted(high), row, 2)
            slider.setMinimumWidth(110)
            slider.valueChanged.connect(self._change)
        fields = QWidgetAction(menu)
        fields.setDefaultWidget(controls)
        menu.addAction(fields)
        menu.addSeparator()
        # The action that says whether interest is learnt beside the next run.
        self.beside = menu.addAction(tr("Learn who watches what with each run"))
        self.beside.setCheckable(True)
        self.beside.setChecked(True)
        self.setMenu(menu)
        menu.aboutToShow.connect(self._show_level)
        self._show()

    @property
    def ordering(self) -> Ordering:
        """The order that is chosen."""
        order = next(order for order, action in self.orders.items() if action.isChecked())
        return Ordering(order, self.watch.value(), self.fame.value())

    def choose(self, ordering: Ordering) -> None:
        """Choose an order as a person does."""
        self.watch.setValue(ordering.watch)
        self.fame.setValue(ordering.fame)
        self.orders[ordering.order].setChecked(True)
        self._change()

    def set_interest(self, *, learnt: bool) -> None:
        """Offer the order by interest, or say that it was not learnt."""
        if learnt != self._has_interest:
            self._has_interest = learnt
            self._show()

    @property
    def _shown(self) -> Order:
        """What lists are ordered by: without interest cautiously, where both are chosen."""
        order = self.ordering.order
        return Order.CAUTIOUS if order is Order.BOTH and not self._has_interest else order

    def rule(self, basis: Basis) -> str:
        """What a list is ordered by in a calm sentence."""
        return {
            Basis.MATCH: tr("100 is the best match"),
            Basis.INTEREST: tr("Likeliest to be watched first"),
            Basis.CAUTIOUS: tr("Highest expected rating first, with caution"),
            Basis.RATING: tr("Highest expected rating first"),
        }[basis]

    @property
    def details(self) -> str:
        """The order exactly."""
        return _rule(self._shown)

    @Slot()
    def _show_level(self) -> None:
        self.beside.setVisible(LEVEL.full)

    @Slot()
    def _change(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.setToolTip(self.details)
        self.orders[Order.BOTH].setEnabled(self._has_interest)
        for slider in (self.watch, self.fame):
            slider.setEnabled(self._shown is Order.BOTH)


def _title(order: Order) -> str:
    return {Order.BOTH: tr("Watch and like"), Order.CAUTIOUS: tr("Cautious"), Order.PREDICTED: tr("Predicted")}[order]


def _rule(order: Order) -> str:
    if order is Order.BOTH:
        return tr(
            "A film is placed by how likely this person is to watch it (learnt from who rated what, by implicit ALS),\n"
            "times how likely they are to like it, to a power that was chosen on held-out likes.\n"
            "The large number is this match, 100 for the best film; the bar shows where the rating likely lies."
        )
    if order is Order.CAUTIOUS:
        return tr(
            "A film with n ratings is placed by (n × predicted + {c:g} × average) ÷ (n + {c:g}).\n"
            "The average is what this person gives an average film. So a film that few people\n"
            "rated must be predicted higher to come first. The large number is this, the mark on the bar\n"
            "the prediction.",
            c=CAUTION,
        )
    return tr("Films are placed by the model's prediction before it is cut to the rating scale.")
