"""What builds the packages, as far as it can be tried without building: the spec, the version, manifests, licences."""

from __future__ import annotations

import gzip
import importlib
import importlib.util
import plistlib
import re
import shutil
import subprocess
import sys
import tomllib
import types
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import mfgui

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"


@pytest.fixture
def packaging(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the scripts of packaging be imported, by a test of its own each."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    for name in ("build", "environment", "licences", "linux", "manifests", "smaller"):
        monkeypatch.delitem(sys.modules, name, raising=False)


def module(name: str) -> ModuleType:
    return importlib.import_module(name)


class Made:
    """Stands in for what a spec calls: remembers what it was given."""

    def __init__(self, *given: Any, **named: Any) -> None:
        self.given, self.named = given, named
        self.scripts: list[Any] = []
        self.pure: list[Any] = []
        self.binaries: list[tuple[str, str, str]] = [
            ("numba/_dispatcher.so", "/x/_dispatcher.so", "EXTENSION"),
            ("PySide6/Qt/plugins/platforms/libqxcb.so", "/x/libqxcb.so", "BINARY"),
            ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "/x/libqgtk3.so", "BINARY"),
            ("PySide6/Qt/lib/libQt6XcbQpa.so.6", "/x/libQt6XcbQpa.so.6", "BINARY"),
            ("PySide6/Qt/lib/libQt6Quick.so.6", "/x/libQt6Quick.so.6", "BINARY"),
            ("PySide6/Qt/plugins/printsupport/libcupsprintersupport.so", "/x/libcupsprintersupport.so", "BINARY"),
            ("libcups.so.2", "/x/libcups.so.2", "BINARY"),
            ("libgnutls.so.30", "/x/libgnutls.so.30", "BINARY"),
            ("libgtk-3.so.0", "/x/libgtk-3.so.0", "BINARY"),
        ]
        self.datas = [
            ("PySide6/Qt/translations/qtbase_de.qm", "/x", "DATA"),
            ("PySide6/Qt/translations/qtdeclarative_de.qm", "/x", "DATA"),
            ("numba/core/thing.h", "/x", "DATA"),
            ("mfgui/resources/demo/demo.zip", "/x", "DATA"),
        ]


def evaluate(platform: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, list[Made]]:
    """Run the spec as PyInstaller would on a system; return what it made, by kind."""
    made: dict[str, list[Made]] = {}

    def kind(name: str) -> Any:
        def make(*given: Any, **named: Any) -> Made:
            made.setdefault(name, []).append(Made(*given, **named))
            return made[name][-1]

        return make

    imports = {
        "/x/libqxcb.so": ["libQt6XcbQpa.so.6"],
        "/x/libcupsprintersupport.so": ["libcups.so.2"],
        "/x/libcups.so.2": ["libgnutls.so.30"],
    }
    stand_ins = {
        "linux": {"needed": lambda path: imports.get(path, [])},
        "PyInstaller.depend.bindepend": {"get_imports": lambda path: [(name, "") for name in imports.get(path, [])]},
        "PyInstaller.utils.hooks": {
            "collect_submodules": lambda name: [name],
            "copy_metadata": lambda name: [(name, f"{name}.dist-info")],
        },
    }
    for name, values in stand_ins.items():
        stand_in = types.ModuleType(name)
        vars(stand_in).update(values)
        monkeypatch.setitem(sys.modules, name, stand_in)
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setenv("MFGUI_BUILD", str(tmp_path))
    spec = PACKAGING / "mfgui.spec"
    kinds = {name: kind(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
    exec(compile(spec.read_text("utf-8"), str(spec), "exec"), {"SPECPATH": str(PACKAGING), **kinds})
    return made


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_the_spec_takes_what_is_used_and_nothing_else(
    platform: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = evaluate(platform, monkeypatch, tmp_path)
    (analysis,) = made["Analysis"]
    names = {Path(entry[0]).name for entry in analysis.binaries}
    assert names == {"_dispatcher.so", "libqxcb.so", "libQt6XcbQpa.so.6", "libcupsprintersupport.so"}
    assert [Path(entry[0]).name for entry in analysis.datas] == ["qtbase_de.qm", "demo.zip"]
    assert (str(ROOT / "resources"), "mfgui/resources") in analysis.named["datas"]
    programs = [program.named["name"] for program in made["EXE"]]
    assert programs == (["mfgui", "mfgui-window"] if platform == "win32" else ["mfgui"])
    assert ("BUNDLE" in made) == (platform == "darwin")


def test_the_application_of_macos_opens_models_and_folders(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (bundle,) = evaluate("darwin", monkeypatch, tmp_path)["BUNDLE"]
    about = bundle.named["info_plist"]
    assert plistlib.loads(plistlib.dumps(about)) == about
    types_ = about["CFBundleDocumentTypes"]
    assert ["mfgui"] in [one.get("CFBundleTypeExtensions") for one in types_]
    assert ["public.folder"] in [one.get("LSItemContentTypes") for one in types_]
    assert bundle.named["version"] == mfgui.__version__


@pytest.mark.usefixtures("packaging")
def test_the_version_stands_in_one_place() -> None:
    assert module("build").version() == mfgui.__version__
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "version" not in project["project"]
    assert project["tool"]["hatch"]["version"]["path"] == "mfgui/__init__.py"


@pytest.mark.usefixtures("packaging")
def test_manifests_name_the_packages_and_their_hashes() -> None:
    manifests = module("manifests")
    sums = {name.format(version="1.2.3"): f"{n}" * 64 for n, name in enumerate(manifests.PACKAGES.values())}
    for template in manifests.TEMPLATES.iterdir():
        filled = manifests.fill_in(template.read_text("utf-8"), sums, "https://example.org/mfgui/", "1.2.3")
        assert not re.search(r"@[A-Z0-9_]+@", filled)
        assert "1.2.3" in filled
    cask = manifests.fill_in(
        (manifests.TEMPLATES / "mfgui.rb").read_text("utf-8"), sums, "https://example.org", "1.2.3"
    )
    assert f'arm:   "{"0" * 64}"' in cask
    with pytest.raises(KeyError):
        manifests.fill_in("@MACOS_ARM64@", {}, "", "1.2.3")


@pytest.mark.usefixtures("packaging")
def test_the_notes_of_a_release_are_its_part_of_the_changelog() -> None:
    notes = module("manifests").notes
    changelog = (
        "# Changelog\n\n## Unreleased\n\n- later\n\n## 1.2.3 – 2026-12-01\n\n- now\n\n## 1.2 – 2026-11-01\n\n- before\n"
    )
    assert notes(changelog, "1.2.3") == "- now\n"
    assert notes(changelog, "1.2") == "- before\n"
    with pytest.raises(SystemExit):
        notes(changelog, "9.9")


@pytest.mark.usefixtures("packaging")
def test_every_package_that_is_shipped_has_a_licence_text() -> None:
    licences = module("licences")
    text = licences.gather()
    for name in licences.locked():
        assert f"\n{importlib.metadata.distribution(name).metadata['Name']} " in text
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "SIL OPEN FONT LICENSE" in text
    bill = licences.bill("1.2.3")
    assert {part["bom-ref"] for part in bill["components"]} == set(bill["dependencies"][0]["dependsOn"])
    assert bill["metadata"]["component"]["version"] == "1.2.3"
    assert licences.bill("1.2.3") == bill


@pytest.mark.usefixtures("packaging")
def test_a_library_that_strip_has_spoilt_is_told() -> None:
    linux = module("linux")
    header = bytearray(64 + 56)
    header[32:40] = (64).to_bytes(8, "little")
    header[54:58] = (56).to_bytes(2, "little") + (1).to_bytes(2, "little")
    header[64] = 1  # loaded
    header[64 + 8 : 64 + 16] = (0x1000).to_bytes(8, "little")
    header[64 + 16 : 64 + 24] = (0x2000).to_bytes(8, "little")
    header[64 + 48 : 64 + 56] = (0x1000).to_bytes(8, "little")
    assert linux._can_be_loaded(bytes(header))
    header[64 + 8] = 8
    assert not linux._can_be_loaded(bytes(header))


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("readelf"), reason="wants binutils on Linux")
@pytest.mark.usefixtures("packaging")
def test_a_library_tells_what_it_loads_itself_and_not_what_that_loads() -> None:
    from PySide6 import QtWidgets

    names = module("linux").needed(QtWidgets.__file__)
    assert any(name.startswith("libQt6Widgets.") for name in names)
    assert not any(name.startswith("libicu") for name in names)  # Qt's core loads it


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("dpkg-deb"), reason="wants dpkg on Linux")
@pytest.mark.usefixtures("packaging")
def test_the_package_for_debian_has_a_revision_and_both_changelogs(tmp_path: Path) -> None:
    linux = module("linux")
    tree = tmp_path / "usr"
    resources = tree / "lib" / "mfgui" / "_internal" / "mfgui" / "resources"
    resources.mkdir(parents=True)
    (resources / "licences.txt").write_text("MIT")
    linux._make_deb(tmp_path, tree, tmp_path, "1.2.3")
    (package,) = tmp_path.glob("mfgui_1.2.3-1_*.deb")
    shown = subprocess.run(["dpkg-deb", "-f", package, "Version"], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "1.2.3-1"
    about = tmp_path / "package" / "usr" / "share" / "doc" / "mfgui"
    assert gzip.decompress((about / "changelog.gz").read_bytes()).startswith(b"# Changelog")
    changes = gzip.decompress((about / "changelog.Debian.gz").read_bytes()).decode()
    assert changes.startswith("mfgui (1.2.3-1) ")
    assert re.search(r"^ -- .+ <.+>  \w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} \+0000$", changes, re.MULTILINE)
    assert (about / "copyright").read_text() == "MIT"


@pytest.mark.skipif(sys.platform != "linux", reason="the archive is for Linux")
def test_the_archive_installs_for_one_person_and_leaves_nothing_but_what_they_made(tmp_path: Path) -> None:
    source, home = tmp_path / "mfgui 1.2", tmp_path / "home of somebody"
    share = source / "share"
    for name in (
        "applications/mfgui.desktop",
        "mime/packages/mfgui.xml",
        "metainfo/org.mfgui.mfgui.metainfo.xml",
        "icons/hicolor/16x16/apps/mfgui.png",
        "icons/hicolor/scalable/apps/mfgui.svg",
    ):
        (share / name).parent.mkdir(parents=True, exist_ok=True)
        (share / name).write_text("Exec=mfgui %f\n")
    (source / "lib" / "mfgui" / "_internal").mkdir(parents=True)
    program = source / "lib" / "mfgui" / "mfgui"
    program.write_text("#!/bin/sh\necho started\n")
    program.chmod(0o755)
    shutil.copy(PACKAGING / "linux" / "install.sh", source)
    made = home / ".local" / "share" / "mfgui" / "models" / "mine.mfgui"
    made.parent.mkdir(parents=True)
    made.write_text("mine")
    others = home / ".local" / "share" / "icons" / "hicolor" / "16x16" / "apps" / "other.png"
    others.parent.mkdir(parents=True)
    others.touch()
    variables = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    for _ in range(2):  # installing again replaces what was there
        subprocess.run(["sh", source / "install.sh"], env=variables, check=True, capture_output=True)
    started = subprocess.run([home / ".local" / "bin" / "mfgui"], capture_output=True, text=True, check=True)
    assert started.stdout == "started\n"
    entry = (home / ".local" / "share" / "applications" / "mfgui.desktop").read_text()
    assert f'Exec="{home}/.local/lib/mfgui/mfgui" %f' in entry
    installed = home / ".local" / "lib" / "mfgui" / "install.sh"
    subprocess.run(["sh", installed, "--remove"], env=variables, check=True, capture_output=True)
    # The desktop's own tools keep their lists; of mfgui nothing is left.
    left = {path for path in home.rglob("*") if "mfgui" in path.name and (path.is_file() or path.is_symlink())}
    assert left == {made}
    assert others.is_file()
    assert made.read_text() == "mine"


def test_llvm_is_told_to_make_code_for_this_processor_alone(packaging: None) -> None:
    smaller = module("smaller")
    lines = ("INIT(AllTargetInfos)", "INIT(AllTargets)", "INIT(AllTargetMCs)", "INIT(AllAsmPrinters)")
    text, changed = smaller.FOR_ALL.subn(smaller._for_this_processor, "\n".join((*lines, "INIT(NativeTarget)")))
    assert changed == 4
    assert text.count("LLVMInitializeNativeTarget()") == 3
    assert "LLVMPY_InitializeAllAsmPrinters() { LLVMInitializeNativeAsmPrinter(); }" in text
    assert text.endswith("\nINIT(NativeTarget)")


def test_llvm_is_linked_only_with_a_compiler_and_all_static_libraries(
    packaging: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    smaller = module("smaller")
    library = tmp_path / "libz.a"
    for name, does in (("llvm-config-22", "exit $LLVM"), ("g++", f"echo {library}")):
        (tmp_path / name).write_text(f"#!/bin/sh\n{does}\n")
        (tmp_path / name).chmod(0o755)
    config = str(tmp_path / "llvm-config-22")
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    monkeypatch.setenv("LLVM", "0")
    assert not smaller._can_link(config)
    library.touch()
    assert smaller._can_link(config)
    monkeypatch.setenv("LLVM", "1")
    assert not smaller._can_link(config)


def test_what_rust_packages_are_made_of_is_listed(packaging: None) -> None:
    from importlib import metadata

    licences = module("licences")
    texts = licences.texts_of(metadata.distribution("arro3-io"))
    assert "Apache License" in texts["Apache-2.0.txt"]
    (crates,) = (text for name, text in texts.items() if name.startswith("Made of"))
    assert any(re.fullmatch(r"parquet [\d.]+: Apache-2.0", line) for line in crates.splitlines())
