"""What a screen reader reads of the window, as text: `python -m tests.access_tree [FOLDER] [--pages NAME,…]`.

Each page of the demo, as a first start shows it, one line for each thing in the accessible tree: role, name, value,
description and state, indented by depth. With a folder, one file a page; without, everything is printed.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessible, QAccessibleInterface
    from PySide6.QtWidgets import QWidget

ROWS = 3
"""So many rows of a list or table are read; the others are like them."""
_SHOWN_STATES = ("focused", "selected", "checked", "expanded", "disabled")


@dataclass(frozen=True, slots=True)
class Spoken:
    """One thing in the accessible tree.

    Attributes
    ----------
    depth
        How deep in the tree it is.
    role, name, value, description
        What it is called, says, and says when asked for more.
    states
        Those in force that are said.
    focusable
        Whether the keys can go to it.
    of
        The class and object name behind it, and its parent's class; "" for what is drawn.
    """

    depth: int
    role: QAccessible.Role
    name: str
    value: str
    description: str
    states: tuple[str, ...]
    focusable: bool
    of: str

    def __str__(self) -> str:
        parts = [self.role.name, f'"{self.name}"']
        parts += [f"= {self.value}"] if self.value and self.value != self.name else []
        more = self.description.removeprefix(self.value).removeprefix(self.value.rstrip(".")).lstrip(". ")
        parts += [f"({more})"] if more and more != self.name else []
        parts += [f"[{', '.join(self.states)}]"] if self.states else []
        return "  " * self.depth + " ".join(parts).replace("\n", " / ")


def walk(widget: QWidget, rows: int = ROWS) -> Iterator[Spoken]:
    """Everything in sight below a widget, itself first; of lists and tables `rows` rows alone."""
    from PySide6.QtGui import QAccessible

    tree = QAccessible.queryAccessibleInterface(widget)
    assert tree is not None
    yield from _below(tree, 0, rows)


def _below(interface: QAccessibleInterface, depth: int, rows: int) -> Iterator[Spoken]:
    from PySide6.QtGui import QAccessible

    text, role, state = QAccessible.Text, QAccessible.Role, interface.state()
    if state.invisible:
        return
    thing = interface.object()
    of = f"{type(thing).__name__} {thing.objectName()} in {type(thing.parent()).__name__}" if thing else ""
    yield Spoken(
        depth,
        interface.role(),
        interface.text(text.Name),
        interface.text(text.Value),
        interface.text(text.Description),
        tuple(name for name in _SHOWN_STATES if getattr(state, name)),
        bool(state.focusable),
        of,
    )
    if interface.role() in (role.ComboBox, role.SpinBox, role.Slider, role.ScrollBar):
        return
    drawn = 0
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None and child.isValid():
            drawn += child.object() is None
            if drawn > rows * _columns(thing):
                return
            yield from _below(child, depth + 1, rows)


def _columns(thing: object) -> int:
    """Cells in a row of a table, one more than `rows` needs for its header; 1 for a list."""
    from PySide6.QtWidgets import QTableView

    return thing.model().columnCount() + 1 if isinstance(thing, QTableView) else 1


def tab_order(start: QWidget, most: int = 400) -> list[QWidget]:
    """Where Tab leads from a widget, until it is there again or nothing takes the keys."""
    start.setFocus()
    found: list[QWidget] = []
    while len(found) < most:
        start.window().focusNextChild()
        now = start.window().focusWidget()
        if now is None:
            break
        found.append(now)
        if now is start:
            break
    return found


def main(arguments: list[str] | None = None) -> int:
    """Read every page of the demo."""
    parser = argparse.ArgumentParser(prog="python -m tests.access_tree", description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", help="where a file for each page goes (printed)")
    parser.add_argument("--pages", default="", help="only these pages or sub-pages")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ.setdefault("MFGUI_HOME", home)
        return read_aloud(chosen.folder, [name for name in chosen.pages.split(",") if name])


def read_aloud(folder: Path | None, wanted: list[str]) -> int:
    """Open the demo, go through its pages, and write what each says."""
    from mfgui.ui.places.explore.place import SUB_PAGES as EXPLORE_SUB_PAGES
    from mfgui.ui.places.workshop.runs_page import VIEWS
    from mfgui.ui.state.jobs import end_lanes
    from mfgui.ui.window import application
    from mfgui.ui.window.place_list import pages
    from tests.gallery import at_rest, rest

    app = application.application()
    started = application.Started(application.WindowRequest(demo=True))
    window, session = started.window, started.session
    rest(app, lambda: session.model is not None and at_rest(window))
    names = ["welcome", *(kind.name for kind in pages()), *VIEWS, *EXPLORE_SUB_PAGES]
    for name in names:
        if wanted and name not in wanted:
            continue
        window.pages.show_panel(name)
        rest(app, lambda: at_rest(window))
        window.activateWindow()
        stops = [next(walk(stop)) for stop in tab_order(window.header.search)]
        lines = "\n".join(
            ["Tab goes to:", *(f"  {stop.role.name} {stop.name!r}" for stop in stops), *map(str, walk(window))]
        )
        if folder is None:
            print(f"== {name}\n{lines}\n")
        else:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{name}.txt").write_text(lines + "\n", "utf-8")
    session.close()
    end_lanes()
    return 0


if __name__ == "__main__":
    sys.exit(main())
