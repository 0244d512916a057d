"""Menus whose letters for the keyboard are underlined only where somebody goes through them by keys."""

from __future__ import annotations

import re

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QStyleOptionMenuItem


class QuietMenu(QMenu):
    """A menu of the bar, or within one."""

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        """Leave out the underlining unless the bar has the keys."""
        super().initStyleOption(option, action)
        _quieten(option)


class QuietMenuBar(QMenuBar):
    """The bar: Alt leads the keys to it, and then its letters are underlined."""

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        """Leave out the underlining unless the bar has the keys."""
        super().initStyleOption(option, action)
        _quieten(option)


def _quieten(option: QStyleOptionMenuItem) -> None:
    if not isinstance(QApplication.focusWidget(), QMenuBar):
        option.text = re.sub("&(.)", lambda letter: "&&" if letter[1] == "&" else letter[1], option.text)
