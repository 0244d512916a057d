"""Check what was packaged by the systems' own checkers: `python packaging/validate.py` after build.py, on Debian.

desktop-file-validate, appstreamcli, update-mime-database, lintian and shellcheck look at the .deb and its parts; the
installer for Windows is compiled on the folder of this system. piuparts is run by hand as root (see README.md).
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import build
from environment import CHECKOUT, say

TOOLS = (
    "desktop-file-validate",
    "appstreamcli",
    "update-mime-database",
    "lintian",
    "shellcheck",
    "makensis",
    "dpkg-deb",
)


def check(name: str, *command: str | Path, wrong: str = "") -> bool:
    """Run one checker; it fails by its exit code, or by a line that matches `wrong`."""
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False)
    printed = (done.stdout + done.stderr).strip()
    good = done.returncode == 0 and not (wrong and re.search(wrong, printed, re.MULTILINE))
    say(f"{'passed' if good else 'FAILED'}  {name}")
    if printed and not good:
        say("\n".join(f"        {line}" for line in printed.splitlines()[:40]))
    return good


def main() -> int:
    """Run all checkers; return 1 when one of them complains."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=CHECKOUT / "build")
    parser.add_argument("--out", type=Path, default=CHECKOUT / "dist")
    chosen = parser.parse_args()
    if missing := [tool for tool in TOOLS if not shutil.which(tool)]:
        say(f"not installed: {', '.join(missing)}")
        return 1
    (package,) = chosen.out.glob("mfgui_*.deb")
    with tempfile.TemporaryDirectory() as name:
        tree = Path(name) / "tree"
        subprocess.run(["dpkg-deb", "-x", str(package), str(tree)], check=True)
        share = tree / "usr" / "share"
        scripts = [*sorted((CHECKOUT / "packaging" / "linux").glob("*.sh"))]
        passed = [
            check("desktop file", "desktop-file-validate", share / "applications" / "mfgui.desktop", wrong="."),
            check(
                "AppStream", "appstreamcli", "validate", "--no-net", share / "metainfo" / "org.mfgui.mfgui.metainfo.xml"
            ),
            check("MIME types", "update-mime-database", "-n", share / "mime"),
            check("lintian", "lintian", "--fail-on", "error,warning", "--allow-root", package),
            check("shellcheck", "shellcheck", *scripts),
        ]
        say("Compiling the installer for Windows on this folder …")
        try:
            installer = Path(name) / "mfgui-setup.exe"
            build.compile_installer(build.program_folder(chosen.work), chosen.work / "parts", installer)
            say(f"passed  installer ({installer.stat().st_size / 1e6:.0f} MB)")
        except build.SetupError as wrong:
            say(f"FAILED  installer: {wrong}")
            passed.append(False)
    return 0 if all(passed) else 1


if __name__ == "__main__":
    raise SystemExit(main())
