"""The environment of run.py and test.py: Python packages from a lock, and what Qt needs of the system."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
LOCKS = Path(__file__).resolve().parent
STAMP = "mfgui-environment.json"
OLDEST_PYTHON = (3, 11)

# Libraries that Qt is linked with and that its wheel does not bring, by the Debian package that does.
DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libglx0",
    "libOpenGL.so.0": "libopengl0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libdrm.so.2": "libdrm2",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
FONT_PACKAGE = "fonts-dejavu-core"
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


class SetupError(Exception):
    """The environment cannot be made; the message says why and what to type."""


def has_screen() -> bool:
    """Whether windows can be shown here; only Linux and its kin are without a screen at times."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def prepare(lock: str, *, screen: bool, folder: Path | None = None) -> Path:
    """Make the environment, or find it made, and return its Python.

    Parameters
    ----------
    lock
        Name of the lock beside this file whose packages are needed.
    screen
        Whether windows will be shown; without, Qt's offscreen platform is all that must work.
    folder
        Where it is, when it is not that of run.py and test.py.

    Raises
    ------
    SetupError
        When something is missing that cannot be installed from here.
    """
    if sys.version_info < OLDEST_PYTHON:
        version = ".".join(map(str, sys.version_info[:3]))
        raise SetupError(f"mfgui needs Python 3.11 or newer; {sys.executable} is Python {version}.")
    folder = folder or _place()
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    stamp = _read_stamp(folder)
    identity = {"python": sys.version, "checkout": str(CHECKOUT)}
    if any(stamp.get(key) != value for key, value in identity.items()) or not python.exists():
        _make(folder, clear=bool(stamp))
        stamp = {**identity, "locks": {}, "platforms": []}
        _write_stamp(folder, stamp)
    content = (LOCKS / lock).read_bytes()
    fingerprint = hashlib.sha256(content).hexdigest()
    if stamp["locks"].get(lock) != fingerprint:
        _install(python, lock, content.decode("utf-8"))
        _write_path_file(python)
        stamp["locks"][lock] = fingerprint
        _write_stamp(folder, stamp)
    if sys.platform.startswith("linux"):
        platform = _platform(screen)
        if platform not in stamp["platforms"]:
            _see_to_system(python, platform)
            stamp["platforms"].append(platform)
            _write_stamp(folder, stamp)
    return python


def run(command: list[str | Path], **variables: str) -> int:
    """Run a program to its end with further environment variables; return its exit code."""
    process = subprocess.Popen(command, env={**os.environ, **variables})
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue  # the program has been told too, and ends as it sees fit


def say(text: str) -> None:
    """Print a line at once, whatever the console can show."""
    encoding = sys.stdout.encoding or "utf-8"
    print(text.encode(encoding, "replace").decode(encoding), flush=True)


def _place() -> Path:
    """Return the environment's folder: in the checkout, or in the person's cache where that is read-only."""
    if os.access(CHECKOUT, os.W_OK):
        return CHECKOUT / ".venv"
    cache = Path(os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "mfgui" / f"venv-{hashlib.sha256(str(CHECKOUT).encode()).hexdigest()[:12]}"


def _read_stamp(folder: Path) -> dict:
    try:
        return json.loads((folder / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _write_stamp(folder: Path, stamp: dict) -> None:
    (folder / STAMP).write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")


def _make(folder: Path, *, clear: bool) -> None:
    if not importlib.util.find_spec("ensurepip"):  # Debian keeps it in a package of its own
        _apt_install([f"python3.{sys.version_info.minor}-venv"], "Python's venv module")
    say(f"Making the Python environment in {folder} …")
    command = [sys.executable, "-m", "venv", *(["--clear"] if clear else []), str(folder)]
    made = subprocess.run(command, capture_output=True, text=True, check=False)
    if made.returncode:
        raise SetupError(f"The Python environment could not be made: {_last_line(made.stdout + made.stderr)}")


def _install(python: Path, lock: str, content: str) -> None:
    """Install what the lock names, one line of progress a package."""
    expected = len(set(re.findall(r"^([a-z0-9.-]+)==", content, re.MULTILINE)))
    say(f"Installing {expected} Python packages; the first time this takes a minute or two …")
    command = [
        str(python),
        "-m",
        "pip",
        "--disable-pip-version-check",
        "--no-input",
        "install",
        "--progress-bar",
        "off",
        "--require-hashes",
        "--only-binary",
        ":all:",
        "-r",
        str(LOCKS / lock),
    ]
    lines: list[str] = []
    count = 0
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=subprocess.STDOUT, text=True, errors="replace") as pip:
        assert pip.stdout is not None
        for line in pip.stdout:
            lines.append(line.rstrip())
            collecting = re.match(r"Collecting ([A-Za-z0-9._-]+)==(\S+)", line)
            if collecting:
                count += 1
                say(f"  {count:2} of {expected}  {collecting[1]} {collecting[2]}")
            elif line.startswith("Installing collected"):
                say("  all fetched; unpacking …")
    if pip.returncode:
        problems = [text for text in lines if text.startswith("ERROR")] or lines[-3:]
        raise SetupError("The Python packages could not be installed. pip says:\n  " + "\n  ".join(problems))


def _write_path_file(python: Path) -> None:
    """Let the environment import the checkout itself, from any working folder."""
    query = "import sysconfig; print(sysconfig.get_path('purelib'))"
    found = subprocess.run([str(python), "-c", query], capture_output=True, text=True, check=True)
    (Path(found.stdout.strip()) / "mfgui-checkout.pth").write_text(f"{CHECKOUT}\n", encoding="utf-8")


def _platform(screen: bool) -> str:
    if not screen:
        return "offscreen"
    return "wayland" if os.environ.get("WAYLAND_DISPLAY") else "xcb"


def _see_to_system(python: Path, platform: str) -> None:
    """Install, or tell how to install, the libraries and the font that Qt needs and the system lacks."""
    missing = _missing_libraries(python, platform)
    packages = sorted({DEBIAN_PACKAGES[name] for name in missing if name in DEBIAN_PACKAGES})
    if not _has_font():
        packages.append(FONT_PACKAGE)
    if not missing and not packages:
        return
    unknown = sorted(missing - DEBIAN_PACKAGES.keys())
    if unknown:
        raise SetupError(f"Qt needs libraries that this system lacks; please install {', '.join(unknown)}.")
    _apt_install(packages, "what Qt needs of the system")
    still = _missing_libraries(python, platform)
    if still:
        raise SetupError(f"Qt still lacks {', '.join(sorted(still))} after installing {', '.join(packages)}.")


def _missing_libraries(python: Path, platform: str) -> set[str]:
    """Ask the system's linker which libraries of Qt's parts that mfgui uses cannot be found."""
    query = "import importlib.util as u; print(u.find_spec('PySide6').submodule_search_locations[0])"
    found = subprocess.run([str(python), "-c", query], capture_output=True, text=True, check=True)
    pyside = Path(found.stdout.strip())
    plugins = pyside / "Qt" / "plugins"
    parts = [pyside / f"Qt{part}.abi3.so" for part in ("Core", "Gui", "Widgets", "Svg", "OpenGLWidgets")]
    parts += (plugins / "platforms").glob("libqoffscreen*")
    parts += (plugins / "platforms").glob(f"libq{platform}*")
    if platform == "xcb":
        parts += (plugins / "xcbglintegrations").glob("*.so")
    elif platform == "wayland":
        for kind in ("shell-integration", "decoration-client", "graphics-integration-client"):
            parts += (plugins / f"wayland-{kind}").glob("*.so")
    if not shutil.which("ldd"):
        return set()
    checked = subprocess.run(
        ["ldd", *(str(part) for part in parts if part.exists())], capture_output=True, text=True, check=False
    )
    return set(re.findall(r"^\s*(\S+) => not found", checked.stdout, re.MULTILINE))


def _has_font() -> bool:
    folders = (Path(name).expanduser() for name in FONT_FOLDERS)
    return any(
        name.lower().endswith((".ttf", ".otf", ".ttc"))
        for folder in folders
        for _, _, names in os.walk(folder)
        for name in names
    )


def _apt_install(packages: list[str], what: str) -> None:
    """Install Debian packages where that may be done unasked, else say the one line to type."""
    line = "apt-get install --no-install-recommends " + " ".join(packages)
    if not shutil.which("apt-get"):
        raise SetupError(f"This system lacks {what} (in Debian's packages {', '.join(packages)}); please install it.")
    root = os.geteuid() == 0
    by_root = f"sudo {line}" if shutil.which("sudo") else f"su -c '{line}'"
    if not root and not (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        raise SetupError(f"This system lacks {what}. Please type this line, then start again:\n  {by_root}")
    say(f"Installing {what}: {' '.join(packages)} …")
    prefix = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet", "--yes"]
    if not root:
        prefix = ["sudo", "-n", *prefix]
    # A list that cannot be fetched need not matter; whether the packages can be had is what counts.
    subprocess.run([*prefix, "update"], capture_output=True, stdin=subprocess.DEVNULL, check=False)
    installed = subprocess.run(
        [*prefix, "install", "--no-install-recommends", *packages],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    if installed.returncode:
        reason = _last_line(installed.stdout + installed.stderr)
        raise SetupError(
            f"{what[0].upper()}{what[1:]} could not be installed ({reason}). "
            f"Please type this line, then start again:\n  {line if root else by_root}"
        )


def _last_line(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "no reason given"
