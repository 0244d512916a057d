"""About: version, licence, notices, libraries and folders, and all of that for a report."""

from __future__ import annotations

import os
import platform
import sys
from importlib import metadata
from pathlib import Path

from PySide6.QtCore import Qt, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QTextBrowser, QWidget

from mfgui import __version__
from mfgui.base import paths
from mfgui.ui.kit import make
from mfgui.ui.kit.icons import application_icon
from mfgui.ui.kit.theme import Theme
from mfgui.ui.stage.help_browser import space_out
from mfgui.ui.text import home_relative, tr

# What it is built on; the last is optional.
LIBRARIES = (
    "PySide6_Essentials", "numpy", "pandas", "numba", "llvmlite", "pyqtgraph", "rapidfuzz", "python-calamine", "pillow",
    "platformdirs", "charset-normalizer", "arro3-io", "openTSNE",
)  # fmt: skip

_SOURCE = (
    "F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History and Context. ACM Transactions on "
    "Interactive Intelligent Systems 5, 4: 19. doi 10.1145/2827872"
)


def versions() -> list[tuple[str, str, str]]:
    """Name, version and licence of each library that is there."""
    found = []
    for name in LIBRARIES:
        try:
            about = metadata.metadata(name)
        except metadata.PackageNotFoundError:
            continue
        given = about.get_all("License-Expression") or about.get_all("License") or [""]
        licence = given[0]
        if len(licence) > 60 or "\n" in licence or not licence:
            classed = [text.rpartition(" :: ")[2] for text in about.get_all("Classifier") or () if "License ::" in text]
            licence = classed[0] if classed else ""
        found.append((name.replace("_", " "), about["Version"], licence))
    return found


def folders() -> list[tuple[str, Path]]:
    """What each of our folders is for, and where it is."""
    return [
        (tr("Models, runs and your ratings"), paths.data()),
        (tr("Settings"), paths.settings()),
        (tr("Cache (can be made again)"), paths.cache()),
        (tr("Logs"), paths.logs()),
        (tr("The program's own files"), paths.resources()),
    ]


def licence_text() -> str:
    """The licence, from the installed package or the checkout."""
    file = paths.resources().parent / "packaging" / "LICENSE.txt"
    if file.is_file():
        return file.read_text("utf-8")
    try:
        for each in metadata.files("mfgui") or ():
            if each.name == "LICENSE.txt":
                return each.read_text("utf-8")
    except (metadata.PackageNotFoundError, OSError):
        pass
    return "MIT"


def gathered_licences() -> Path:
    """File of the licences of all that a package brings (Python, Qt, libraries); a checkout has none."""
    return paths.resources() / "licences.txt"


def report() -> str:
    """Everything as plain text, without anything of the person's but where the folders are."""
    screen = QGuiApplication.primaryScreen()
    size = screen.size() if screen is not None else None
    lines = [
        f"mfgui {__version__}",
        f"Python {sys.version.split()[0]} ({platform.python_implementation()}), Qt {qVersion()}",
        f"{platform.platform()}, {platform.machine()}, {os.cpu_count()} cores",
        f"Qt platform {QGuiApplication.platformName()}"
        + (f", screen {size.width()} x {size.height()} at {screen.devicePixelRatio():g}" if size else ""),
        "",
        *(f"{name} {version}" for name, version, _ in versions()),
        "",
        *(f"{what}: {home_relative(folder)}" for what, folder in folders()),
    ]
    return "\n".join(lines)


class AboutDialog(QDialog):
    """Says which program this is, on what it stands and where it keeps things."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("About mfgui"))
        mark = make.label()
        mark.setPixmap(application_icon().pixmap(56, 56))
        mark.setAccessibleName("mfgui")
        words = make.column(
            make.label(tr("mfgui {version}", version=__version__), kind="heading"),
            make.muted(tr("See how a recommender learns.")),
            spacing=2,
        )
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Licence, notices, libraries and folders"))
        self.text.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.text.document().setDocumentMargin(12)
        self.text.setMarkdown(self._words())
        space_out(self.text.document(), theme)
        self.copy = make.button(tr("Copy all that for a report"), self._copy)  # puts `report` on the clipboard
        # Shows the licences of all that a package brings, where this is one.
        self.licences = make.button(tr("Licences of all parts"), self._show_licences)
        self.licences.setVisible(gathered_licences().is_file())
        self.done_button = make.button(tr("Close"), self.accept, kind="primary")
        make.column(
            make.row(mark, words, make.STRETCH, spacing=14),
            (self.text, 1),
            make.row(self.copy, self.licences, make.STRETCH, self.done_button),
            margins=18,
            spacing=14,
            into=self,
        )
        self.resize(640, 560)

    def _words(self) -> str:
        lines = [
            f"### {tr('Notices')}",
            "",
            tr("mfgui is free software under the MIT licence. Nothing is sent anywhere."),
        ]
        lines += [
            "",
            tr("MovieLens data: {source}. For research use; no endorsement by GroupLens is implied.", source=_SOURCE),
        ]
        lines += ["", tr("Typeface: Inter by Rasmus Andersson, under the SIL Open Font License 1.1.")]
        lines += [
            "",
            f"### {tr('Libraries')}",
            "",
            f"| {tr('Name')} | {tr('Version')} | {tr('Licence')} |",
            "|---|---|---|",
        ]
        lines += [f"| {name} | {version} | {licence} |" for name, version, licence in versions()]
        lines += [f"| Python | {sys.version.split()[0]} | PSF |", f"| Qt | {qVersion()} | LGPL-3.0 |"]
        lines += ["", f"### {tr('Folders')}", ""]
        lines += [f"- {what}: `{home_relative(folder)}`" for what, folder in folders()]
        return "\n".join([*lines, "", f"### {tr('Licence')}", "", licence_text()])

    @Slot()
    def _show_licences(self) -> None:
        self.text.setPlainText(gathered_licences().read_text("utf-8"))
        self.licences.hide()

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(report())
        self.copy.setText(tr("Copied"))
