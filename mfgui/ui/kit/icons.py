"""The icon set: one SVG a name, recoloured to the theme, crisp at every scale; and a small button that shows one."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QMenu, QToolButton

from mfgui.base import paths
from mfgui.ui.kit.theme import Theme

_SIZES = (16, 20, 24, 32, 40, 48, 60, 72, 96)  # pixels: of 16, 20, 24 and 32, on screens of up to 300 %
_LARGE = (144, 256)  # the program's own icon has these too
SMALL_ICON = 24  # pixels up to which the program's icon is the simple one


@cache
def _svg(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text("utf-8")


@lru_cache(maxsize=200)  # of 100 kB each: those of two themes
def _pictures(name: str, color: str, sizes: tuple[int, ...] = _SIZES) -> tuple[QImage, ...]:
    """Draw an icon in all sizes, once a colour: a page has dozens of them, and drawing one anew takes milliseconds.

    Images and not pixmaps are kept, which would outlive the application.
    """
    renderer = QSvgRenderer(QByteArray(_svg(name).replace("#000", color).encode()))
    made = []
    for size in sizes:
        picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        made.append(picture)
    return tuple(made)


def icon(name: str, color: str) -> QIcon:
    """Return an icon of the set in one colour (`#rrggbb`), rendered for screens up to 300 %."""
    made = QIcon()
    for picture in _pictures(name, color):
        made.addPixmap(QPixmap.fromImage(picture))
    return made


def application_icon() -> QIcon:
    """Return the program's own icon; small ones are drawn with fewer and thicker lines."""
    made = QIcon()
    for name in ("mfgui-small", "mfgui"):
        for picture in _pictures(name, "#000", _SIZES + _LARGE):
            if (picture.width() <= SMALL_ICON) == (name == "mfgui-small"):
                made.addPixmap(QPixmap.fromImage(picture))
    return made


class IconButton(QToolButton):
    """Quiet where it cannot be pressed."""

    def __init__(
        self,
        theme: Theme,
        name: str,  # of the icon; also of the widget
        label: str,  # for screen readers, and the tooltip where there is no `hint`
        *,
        hint: str = "",
        tone: str = "text",  # the theme's colour, as `Colors` calls it
        size: int = 16,  # of the icon at 100 % text size, in pixels
        menu: QMenu | None = None,  # opens at once when pressed
    ) -> None:
        super().__init__()
        self._theme, self._name, self._tone, self._size = theme, name, tone, size
        self.setObjectName(name)
        self.setToolTip(hint or label)
        # Its hint is read out after its name: one that begins with the name is said once, in place of it.
        self.setAccessibleName(hint if hint.startswith(label) else label)
        if menu is not None:
            self.setMenu(menu)
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.follow(self, self._restyle)
        self._restyle()

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self._restyle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._restyle()

    def _restyle(self) -> None:
        side = self._theme.px(self._size)
        self.setIconSize(QSize(side, side))
        self.setIcon(icon(self._name, getattr(self._theme.colors, self._tone if self.isEnabled() else "muted")))
