"""Packages for Linux of the program's folder: a .deb, and a .tar.zst that needs no administrator."""

from __future__ import annotations

import datetime as dt
import gzip
import os
import re
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path

from environment import CHECKOUT, SetupError

HERE = Path(__file__).resolve().parent
FILES = HERE / "linux"
MAINTAINER = "The mfgui developers <mfgui@users.noreply.github.com>"
REVISION = 1
"""Which package of this version it is, for Debian: its versions are VERSION-REVISION."""

DEPENDS = (
    "libc6 (>= 2.36), libdbus-1-3, libegl1, libfontconfig1, libfreetype6, libgl1, libwayland-client0, "
    "libwayland-cursor0, libx11-6, libx11-xcb1, libxcb1"
)
"""What the folder takes from the system: its drivers, its fonts, its way to the screen. Every desktop has them."""

CONTROL = """\
Package: mfgui
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: libcups2 | libcups2t64, xdg-utils, fonts-dejavu-core | fonts-noto-core
Section: science
Priority: optional
Description: see how a recommender learns
 mfgui opens a folder of MovieLens film ratings, or a table of your own, learns
 it by matrix factorization while you watch the error fall, and then shows what
 was learnt: what each person would like next and why, and a map of the films.
 .
 A demo is built in. Python and all libraries are part of the package.
"""

CHANGES = """\
mfgui ({version}) stable; urgency=medium

  * Release {upstream}; what is new in it: changelog.gz.

 -- {maintainer}  {date:%a, %d %b %Y} 00:00:00 +0000
"""

OVERRIDES = """\
# Python, Qt and numerical libraries are part of the package on purpose: it is the same on every system.
mfgui: embedded-library *
mfgui: hardening-no-fortify-functions *
mfgui: hardening-no-pie *
mfgui: library-not-linked-against-libc *
mfgui: package-contains-documentation-outside-usr-share-doc *
mfgui: shared-library-is-multi-arch-foreign *
mfgui: sharedobject-in-library-directory-missing-soname *
mfgui: unstripped-binary-or-object *
mfgui: custom-library-search-path *
mfgui: exit-in-shared-library *
mfgui: embedded-feedparser-library *
mfgui: font-outside-font-dir *
mfgui: truetype-font-prohibits-installable-embedding *
mfgui: initial-upload-closes-no-bugs *
mfgui: national-encoding *
mfgui: repeated-path-segment *
mfgui: package-installs-python-bytecode *
# Their licences are shipped as they are, in one text that About shows too.
mfgui: copyright-file-contains-full-apache-2-license
mfgui: copyright-file-contains-full-gpl-license
mfgui: duplicate-font-file *
# Python's extensions find what they call in the program that loads them.
mfgui: shared-library-lacks-prerequisites *
"""


def make(folder: Path, parts: Path, out: Path, version: str, label: str) -> None:
    """Make both packages.

    Parameters
    ----------
    folder, parts
        The program's folder, and where build.py has put icons and texts.
    out, label
        Where the packages go, and how they are called.
    """
    with tempfile.TemporaryDirectory(prefix="mfgui-package-") as name:
        tree = Path(name) / "usr"
        _lay_out(tree, folder, parts, version)
        _make_archive(Path(name), tree, out / f"{label}.tar.zst", label)
        _make_deb(Path(name), tree, out, version)


def needed(library: str | Path) -> list[str]:
    """Return the names of what a library itself wants to be loaded, not of what that wants in turn."""
    shown = subprocess.run(
        ["readelf", "--dynamic", "--wide", str(library)], capture_output=True, text=True, check=True
    ).stdout
    return re.findall(r"\(NEEDED\).*\[(.+)\]", shown)


def strip_libraries(folder: Path) -> None:
    """Take out of libraries the symbols that nobody calls by name: 50 MB.

    What `strip` makes of libraries that auditwheel has moved sections of cannot be loaded; those stay as they were.
    """
    for library in sorted(folder.rglob("*.so*")):
        if library.is_symlink() or not library.is_file():
            continue
        smaller = library.with_name(f"{library.name}.stripped")
        subprocess.run(["strip", "--strip-unneeded", "-o", str(smaller), str(library)], check=True)
        if _can_be_loaded(smaller.read_bytes()):
            smaller.replace(library)
        else:
            smaller.unlink()


_LOADED = 1


def _can_be_loaded(elf: bytes) -> bool:
    """Whether each part that is loaded lies in the file as it must in memory (64 bits, little-endian)."""
    start, size, count = struct.unpack_from("<Q", elf, 32)[0], *struct.unpack_from("<HH", elf, 54)
    for at in range(start, start + size * count, size):
        kind, _flags, offset, address, _physical, _filed, _needed, align = struct.unpack_from("<IIQQQQQQ", elf, at)
        if kind == _LOADED and (offset - address) % max(align, 1):
            return False
    return True


def _lay_out(tree: Path, folder: Path, parts: Path, version: str) -> None:
    """Put everything where it belongs under /usr, readable for everybody."""
    shutil.copytree(folder, tree / "lib" / "mfgui", symlinks=True)
    share = tree / "share"
    words = {"@VERSION@": version, "@DATE@": _date().isoformat()}
    _copy(FILES / "mfgui.desktop", share / "applications" / "mfgui.desktop", words)
    _copy(FILES / "mfgui-mime.xml", share / "mime" / "packages" / "mfgui.xml", words)
    metainfo = "org.mfgui.mfgui.metainfo.xml"
    _copy(FILES / metainfo, share / "metainfo" / metainfo, words)
    icons = share / "icons" / "hicolor"
    for icon in (parts / "icons").glob("*.png"):
        if icon.stem != "1024":
            _copy(icon, icons / f"{icon.stem}x{icon.stem}" / "apps" / "mfgui.png")
    _copy(CHECKOUT / "resources" / "icons" / "mfgui.svg", icons / "scalable" / "apps" / "mfgui.svg")


def _copy(source: Path, target: Path, words: dict[str, str] | None = None) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    content = source.read_bytes()
    for word, meant in (words or {}).items():
        content = content.replace(word.encode(), meant.encode())
    target.write_bytes(content)


def _date() -> dt.date:
    """The day of the release: that of the commit, so that the same source makes the same package."""
    shown = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=CHECKOUT, capture_output=True, text=True, check=False
    ).stdout
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH") or shown or 0)
    return dt.datetime.fromtimestamp(seconds, dt.UTC).date()


def _make_archive(room: Path, tree: Path, target: Path, label: str) -> None:
    if not shutil.which("zstd"):
        raise SetupError("zstd is needed for the .tar.zst: apt-get install zstd")
    (room / label).symlink_to(tree)
    shutil.copyfile(FILES / "install.sh", tree / "install.sh")
    (tree / "install.sh").chmod(0o755)
    _copy(tree / "lib/mfgui/_internal/mfgui/resources/licences.txt", tree / "LICENCES.txt")
    owner = ["--owner=0", "--group=0", "--numeric-owner", "--sort=name", f"--mtime={_date()} 00:00Z"]
    members = [f"{label}/{name}" for name in ("install.sh", "LICENCES.txt", "lib", "share")]
    command = ["tar", "-C", str(room), *owner, "-I", "zstd -12 -T0", "-cf", str(target), *members]
    subprocess.run(command, check=True)
    for name in ("install.sh", "LICENCES.txt"):
        (tree / name).unlink()
    (room / label).unlink()


def _make_deb(room: Path, tree: Path, out: Path, version: str) -> None:
    if not shutil.which("dpkg-deb"):
        return
    (tree / "bin").mkdir()
    (tree / "bin" / "mfgui").symlink_to("../lib/mfgui/mfgui")
    about = tree / "share" / "doc" / "mfgui"
    revised = f"{version}-{REVISION}"
    _pack((CHECKOUT / ".github" / "CHANGELOG.md").read_bytes(), about / "changelog.gz")
    changes = CHANGES.format(version=revised, upstream=version, maintainer=MAINTAINER, date=_date())
    _pack(changes.encode(), about / "changelog.Debian.gz")
    texts = tree / "lib/mfgui/_internal/mfgui/resources/licences.txt"
    _copy(texts, about / "copyright")
    texts.unlink()  # one copy is enough, and this is where Debian keeps it
    texts.symlink_to("../../../../../share/doc/mfgui/copyright")
    manual = (FILES / "mfgui.1").read_text("utf-8")
    manual = manual.replace("@VERSION@", version).replace("@DATE@", _date().isoformat())
    _pack(manual.encode(), tree / "share" / "man" / "man1" / "mfgui.1.gz")
    overrides = tree / "share" / "lintian" / "overrides" / "mfgui"
    overrides.parent.mkdir(parents=True)
    overrides.write_text(OVERRIDES, encoding="utf-8")
    _set_modes(tree)
    machine = subprocess.run(
        ["dpkg", "--print-architecture"], capture_output=True, text=True, check=True
    ).stdout.strip()
    package = room / "package"
    package.mkdir()
    tree.rename(package / "usr")
    control = package / "DEBIAN" / "control"
    control.parent.mkdir()
    files = [file for file in (package / "usr").rglob("*") if file.is_file() and not file.is_symlink()]
    control.write_text(
        CONTROL.format(
            version=revised,
            architecture=machine,
            maintainer=MAINTAINER,
            kilobytes=sum(file.stat().st_size for file in files) >> 10,
            depends=DEPENDS,
        ),
        encoding="utf-8",
    )
    package.chmod(0o755)
    subprocess.run(
        [
            "dpkg-deb",
            "--root-owner-group",
            "-Zxz",
            "--build",
            str(package),
            str(out / f"mfgui_{revised}_{machine}.deb"),
        ],
        check=True,
        stdout=subprocess.DEVNULL,
    )


def _pack(content: bytes, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(content, 9, mtime=0))


def _set_modes(tree: Path) -> None:
    """Libraries are no programs: none but mfgui itself is executable."""
    for file in (tree, *tree.rglob("*")):
        if not file.is_symlink():
            file.chmod(0o755 if file.is_dir() or file == tree / "lib" / "mfgui" / "mfgui" else 0o644)
