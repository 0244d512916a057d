"""Build the packages that people install: `python packaging/build.py` makes those of the system that it runs on.

A folder with Python, libraries and mfgui in it (by PyInstaller, from packaging/lock-build.txt), its kernels compiled,
its self-test passed; and of it, on Linux a .deb and a .tar.zst, on Windows a .zip and an installer, on macOS a .dmg;
everywhere the wheel and the source. Beside them the bill of materials and SHA256SUMS. docs: packaging/README.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import environment
import linux
import smaller
from environment import CHECKOUT, SetupError, say

KERNELS_FOR = {"x86-64-v3": ["avx", "avx2", "bmi", "bmi2", "f16c", "fma", "lzcnt", "movbe", "popcnt"], "apple-m1": []}
"""The processors that kernels are compiled for ahead, as LLVM calls them, and what a machine must have to run them."""


def main(arguments: list[str] | None = None) -> int:
    """Build, and say what was made and how large it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=CHECKOUT / "build", help="where it is built (build/)")
    parser.add_argument("--out", type=Path, default=CHECKOUT / "dist", help="where the packages go (dist/)")
    parser.add_argument("--environment", type=Path, help="where the build's Python packages are installed")
    parser.add_argument("--folder-only", action="store_true", help="the program's folder, and no packages")
    parser.add_argument("--packages-only", action="store_true", help="packages of the folder that was built before")
    chosen = parser.parse_args(arguments)
    work, out = chosen.work.resolve(), chosen.out.resolve()
    try:
        python = environment.prepare("lock-build.txt", screen=False, folder=chosen.environment or work / "environment")
        if not chosen.packages_only:
            build_folder(python, work)
        if not chosen.folder_only:
            make_packages(python, work, out)
    except (SetupError, subprocess.CalledProcessError) as wrong:
        say(f"Not built: {wrong}")
        return 1
    return 0


def version() -> str:
    """Return the version: it stands in mfgui/__init__.py alone."""
    found = re.search(
        r'^__version__ = "([^"]+)"', (CHECKOUT / "mfgui" / "__init__.py").read_text("utf-8"), re.MULTILINE
    )
    if found is None:
        raise SetupError("mfgui/__init__.py has no __version__")
    return found[1]


def label() -> str:
    """Return how the files of this version for this system are called."""
    machine = {"amd64": "x86_64", "arm64": "arm64", "aarch64": "arm64"}.get(platform.machine().lower())
    system = {"win32": "windows", "darwin": "macos"}.get(sys.platform, sys.platform)
    return f"mfgui-{version()}-{system}-{machine or platform.machine().lower()}"


# The folder


def program_folder(work: Path) -> Path:
    """Return the folder that PyInstaller makes: of macOS the application."""
    return work / "folder" / ("mfgui.app" if sys.platform == "darwin" else "mfgui")


def program(work: Path) -> Path:
    """Return the program in its folder."""
    inside = {"darwin": "Contents/MacOS/mfgui", "win32": "mfgui.exe"}.get(sys.platform, "mfgui")
    return program_folder(work) / inside


def libraries(work: Path) -> Path:
    """Return where all but the program itself lies."""
    return program_folder(work) / ("Contents/Frameworks" if sys.platform == "darwin" else "_internal")


def build_folder(python: Path, work: Path) -> None:
    """Make the folder, put licences and kernels into it, and let the program test itself."""
    here = CHECKOUT / "packaging"
    parts = work / "parts"
    shutil.rmtree(parts, ignore_errors=True)
    parts.mkdir(parents=True)
    _run(python, here / "icons.py", parts, QT_QPA_PLATFORM="offscreen")
    _licences(python, parts / "resources" / "licences.txt", parts)
    _version_resource(parts / "version.txt")
    say("Collecting Python, libraries and mfgui …")
    began = time.perf_counter()
    _run(
        *(python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", work / "folder", "--workpath", work / "pyinstaller", here / "mfgui.spec"),
        MFGUI_BUILD=str(parts),
    )
    say(f"  {time.perf_counter() - began:.0f} s")
    if sys.platform == "linux":
        linux.strip_libraries(libraries(work))
        linked = smaller.link_llvm(python, libraries(work))
        _licences(python, libraries(work) / "mfgui" / "resources" / "licences.txt", parts, libraries(work), *linked)
    compile_kernels(work)
    if sys.platform == "darwin":
        _sign(program_folder(work))
    say("Testing the program …")
    _run(program(work), "--self-test")
    state_sizes(work)


def _licences(python: Path, texts: Path, parts: Path, *shipped: Path | str) -> None:
    _run(python, CHECKOUT / "packaging" / "licences.py", texts, parts / "mfgui.cdx.json", version(), *shipped)


def compile_kernels(work: Path) -> None:
    """Compile the kernels for the common processor into the program's folder: nobody waits for a compiler then."""
    machine = platform.machine().lower()
    processor = "x86-64-v3" if machine in ("x86_64", "amd64") else "apple-m1" if sys.platform == "darwin" else ""
    if not processor:
        say("Kernels are not shipped for this processor; they are compiled at the first start.")
        return
    say(f"Compiling kernels for {processor} …")
    target = libraries(work) / "mfgui" / "resources" / "kernels"
    shutil.rmtree(target, ignore_errors=True)
    with tempfile.TemporaryDirectory(prefix="mfgui-kernels-") as folder:
        variables = {"NUMBA_CPU_NAME": processor, "NUMBA_CPU_FEATURES": "", "MFGUI_HOME": folder}
        variables["NUMBA_CACHE_DIR"] = str(Path(folder) / "kernels")
        _run(program(work), "-m", "mfgui.factorization.warm", **variables)
        (made,) = (Path(folder) / "kernels").iterdir()
        about = {"name": processor, "needs": KERNELS_FOR[processor]}
        (made / "processor.json").write_text(json.dumps(about) + "\n", encoding="utf-8")
        for unreadable in (made, *made.rglob("*")):  # what was private in a cache is everybody's in a package
            unreadable.chmod(0o755 if unreadable.is_dir() else 0o644)
        shutil.copytree(made, target / made.name)


def _version_resource(file: Path) -> None:
    """Write what Windows shows of a program's file."""
    numbers = (*(int(part) for part in re.findall(r"\d+", version())[:3]), 0, 0, 0, 0)[:4]
    words = {
        "FileDescription": "mfgui",
        "ProductName": "mfgui",
        "FileVersion": version(),
        "ProductVersion": version(),
        "LegalCopyright": "MIT licence",
        "OriginalFilename": "mfgui.exe",
    }
    strings = ", ".join(f"StringStruct({key!r}, {value!r})" for key, value in words.items())
    file.write_text(
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}), kids=["
        f"StringFileInfo([StringTable('040904B0', [{strings}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n",
        encoding="utf-8",
    )


def state_sizes(work: Path, largest: int = 10) -> None:
    """Say how large the folder is, and its largest parts."""
    folder = program_folder(work)
    sizes = {file: file.lstat().st_size for file in folder.rglob("*") if file.is_file() and not file.is_symlink()}
    say(f"The program's folder has {sum(sizes.values()) / 1e6:.0f} MB in {len(sizes)} files. Its largest parts:")
    for file in sorted(sizes, key=sizes.__getitem__, reverse=True)[:largest]:
        say(f"  {sizes[file] / 1e6:6.1f} MB  {file.relative_to(folder)}")


# Packages of it


def make_packages(python: Path, work: Path, out: Path) -> None:
    """Make all that this system can of the folder, and list their hashes."""
    out.mkdir(parents=True, exist_ok=True)
    for old in out.iterdir():
        if old.name.startswith("mfgui") or old.name == "SHA256SUMS":
            old.unlink()
    _run(python, "-m", "hatchling", "build", "-d", out)
    if sys.platform == "linux":
        linux.make(program_folder(work), work / "parts", out, version(), label())
    elif sys.platform == "win32":
        _make_windows(work, out)
    elif sys.platform == "darwin":
        _make_macos(work, out)
    shutil.copyfile(work / "parts" / "mfgui.cdx.json", out / f"{label()}.cdx.json")
    made = sorted(file for file in out.iterdir() if file.name.startswith("mfgui"))
    sums = "".join(f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in made)
    (out / "SHA256SUMS").write_text(sums, encoding="utf-8", newline="\n")
    for file in made:
        say(f"{file.stat().st_size / 1e6:8.1f} MB  {file}")


def _make_windows(work: Path, out: Path) -> None:
    shutil.make_archive(str(out / f"{label()}-portable"), "zip", work / "folder", "mfgui")
    compile_installer(program_folder(work), work / "parts", out / f"{label()}-setup.exe")


def compile_installer(folder: Path, parts: Path, target: Path) -> None:
    """Compile the installer of a folder; Debian's makensis can do it as well."""
    _run(
        *("makensis", "-V2", "-WX", f"-DVERSION={version()}"),
        *(f"-DFOLDER={folder}", f"-DICON={parts / 'mfgui.ico'}", f"-DOUTPUT={target}"),
        f"-DKILOBYTES={sum(file.stat().st_size for file in folder.rglob('*') if file.is_file()) >> 10}",
        CHECKOUT / "packaging" / "windows" / "installer.nsi",
    )


def _sign(application: Path) -> None:
    """Sign with the certificate that CODESIGN_IDENTITY names; without one as macOS wants of any program ("-")."""
    identity = os.environ.get("CODESIGN_IDENTITY") or "-"
    rights = ["--options", "runtime", "--timestamp"] if identity != "-" else []
    rights += ["--entitlements", str(CHECKOUT / "packaging" / "macos" / "entitlements.plist")]
    _run("codesign", "--force", "--deep", *rights, "--sign", identity, application)
    _run("codesign", "--verify", "--deep", "--strict", application)


def _make_macos(work: Path, out: Path) -> None:
    """Make the .dmg, and have Apple notarize it where NOTARY_PROFILE names the keychain's entry."""
    image = out / f"{label()}.dmg"
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(program_folder(work), Path(folder) / "mfgui.app", symlinks=True)
        (Path(folder) / "Applications").symlink_to("/Applications")
        _run("hdiutil", "create", "-volname", "mfgui", "-srcfolder", folder, "-format", "ULMO", "-ov", image)
    if profile := os.environ.get("NOTARY_PROFILE"):
        _run("xcrun", "notarytool", "submit", image, "--keychain-profile", profile, "--wait")
        _run("xcrun", "stapler", "staple", image)


def _run(*command: str | Path, **variables: str) -> None:
    words = [str(word) for word in command]
    if subprocess.run(words, env={**os.environ, **variables}, cwd=CHECKOUT, check=False).returncode:
        raise SetupError(f"{' '.join(words)[:200]} failed")


if __name__ == "__main__":
    sys.exit(main())
