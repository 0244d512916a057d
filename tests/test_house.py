"""The house rules: rooms, types, style, docstrings, locks, what the wheel carries, what no file may name."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
ROOMS_WITHOUT_QT = (
    "base",
    "data",
    "factorization",
    "training",
    "insight",
    "evaluation",
    "storage",
    "spark",
    "commands",
)

LINT_IMPORTS = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"

# Imports every module of the rooms named and the command line, with the window's libraries out of reach.
IMPORT_WITHOUT_QT = """
import importlib, pkgutil, sys

class Blocked:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6", "pyqtgraph"):
            raise ImportError(f"{name} is for mfgui.ui alone")

sys.meta_path.insert(0, Blocked())
for room in sys.argv[1:]:
    module = importlib.import_module(f"mfgui.{room}")
    for found in pkgutil.walk_packages(getattr(module, "__path__", []), f"mfgui.{room}."):
        importlib.import_module(found.name)
"""


def passes(*arguments: str) -> None:
    """Run this Python in the checkout; fail with what it prints unless it exits with 0."""
    ran = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False, timeout=280
    )
    assert ran.returncode == 0, f"\n{ran.stdout}{ran.stderr}"


def project() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.split("\0") if (ROOT / name).is_file()]


def pins(lock: str) -> dict[str, set[Version]]:
    """Return the versions that a lock allows of each package."""
    found: dict[str, set[Version]] = {}
    for line in (ROOT / "packaging" / lock).read_text(encoding="utf-8").splitlines():
        match = re.match(r"([a-z0-9.-]+)==([^ ;\\]+)", line)
        if match:
            found.setdefault(match[1], set()).add(Version(match[2]))
    return found


def test_each_room_imports_only_from_those_below_it() -> None:
    passes("-c", LINT_IMPORTS)


def test_every_room_but_ui_imports_without_qt() -> None:
    passes("-c", IMPORT_WITHOUT_QT, *ROOMS_WITHOUT_QT, "api", "cli")


def test_ruff_finds_nothing() -> None:
    passes("-m", "ruff", "check", "--quiet", ".")


def test_ruff_would_format_nothing_otherwise() -> None:
    passes("-m", "ruff", "format", "--check", "--quiet", ".")


def test_mypy_finds_nothing() -> None:
    # What Windows has no clocks and no memory figures for is not looked at there.
    # The stubs of each numpy are written for the Pythons that it is for, so types are read as of this one.
    python = f"--python-version={sys.version_info.major}.{sys.version_info.minor}"
    passes("-m", "mypy", python, "mfgui", *(["tests/benchmarks"] if sys.platform == "linux" else []))


def test_every_module_says_its_purpose_in_its_first_line() -> None:
    silent = []
    for path in sorted((ROOT / "mfgui").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if not re.match(r'"""[^"\s]', source):
            silent.append(str(path.relative_to(ROOT)))
    assert silent == []


# Methods of Qt's and of the standard library's parsers whose names have no capital to know them by.
ASKED_FOR = {
    "count",
    "data",
    "end",
    "event",
    "flags",
    "handle_data",
    "handle_endtag",
    "handle_starttag",
    "paint",
    "sort",
    "start",
}


def test_every_public_method_says_what_it_does_but_for_what_a_base_class_asks_for() -> None:
    classes: dict[str, list[ast.ClassDef]] = {}
    for path in sorted((ROOT / "mfgui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                classes.setdefault(node.name, []).append(node)

    def above(node: ast.ClassDef) -> set[str]:
        bases = [
            one for base in node.bases for one in classes.get(ast.unparse(base).partition("[")[0], []) if one != node
        ]
        return {part.name for base in bases for part in base.body if isinstance(part, ast.FunctionDef)}.union(
            *map(above, bases)
        )

    silent = [
        f"{node.name}.{part.name}"
        for node in (one for named in classes.values() for one in named if not one.name.startswith("_"))
        for part in node.body
        if isinstance(part, ast.FunctionDef) and not part.name.startswith("_") and ast.get_docstring(part) is None
        if part.name.islower() and part.name not in ASKED_FOR | above(node)
        if not any(ast.unparse(mark).endswith(("setter", "overload")) for mark in part.decorator_list)
    ]
    assert silent == []


def test_packaging_does_not_shadow_the_library_of_that_name() -> None:
    assert list((ROOT / "packaging").rglob("__init__.py")) == []


def test_top_level_holds_the_agreed_folders_and_files_only() -> None:
    top = {path.relative_to(ROOT).parts[0] for path in tracked_files()}
    agreed = {"pyproject.toml", "README.md", "mfgui", "resources", "tests", "packaging"}
    assert {name for name in top if not name.startswith(".")} <= agreed


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    place = re.compile(r"(?<![\w.])/(?:work|root)/|(?<![\w.])/(?:home|Users)/\w|[A-Z]:\\{1,2}Users")
    found = []
    for path in tracked_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a picture
        found += [
            f"{path.relative_to(ROOT)}:{number}: {match[0]}"
            for number, line in enumerate(text.splitlines(), 1)
            if (match := place.search(line))
        ]
    assert found == []


def test_what_installs_names_no_host() -> None:
    installing = [ROOT / "pyproject.toml", ROOT / ".pre-commit-config.yaml", ROOT / ".ci" / "run"]
    # Texts of licences and the namespaces of XML name hosts from which nothing is installed.
    names = (
        path for path in tracked_files() if path.is_relative_to(ROOT / "packaging") and path.parent.name != "texts"
    )
    installing += [path for path in names if path.suffix not in {".xml", ".plist"}]
    assert [path.name for path in installing if "://" in path.read_text(encoding="utf-8")] == []


def test_commands_of_the_readme_exist() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"python3 (packaging/\w+\.py)", readme))
    assert {"packaging/run.py", "packaging/test.py"} <= named
    assert all((ROOT / name).is_file() for name in named)
    assert "packaging/LICENSE.txt" in readme
    assert (ROOT / "packaging" / "LICENSE.txt").is_file()


def test_ci_runs_the_test_command_of_the_readme_on_every_python_that_is_declared() -> None:
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert "python3 packaging/test.py" in script
    workflow = (ROOT / ".github" / "workflows" / "tests.yml").read_text(encoding="utf-8")
    assert "- run: python3 packaging/test.py\n" in workflow
    declared = [line.rpartition(" ")[2] for line in project()["project"]["classifiers"] if "Python :: 3." in line]
    run = re.search(r"python: \[(.+)\]", workflow)
    assert run
    assert re.findall(r'"(3\.\d+)"', run[1]) == declared


def test_benchmark_results_can_be_read() -> None:
    passes("tests/benchmarks/results.py")


@pytest.mark.parametrize(("lock", "extras"), [("lock.txt", []), ("lock-test.txt", ["test"])])
def test_locks_hold_what_the_project_asks_for(lock: str, extras: list[str]) -> None:
    declared = project()["project"]
    asked = list(declared["dependencies"])
    for extra in extras:
        asked += declared["optional-dependencies"][extra]
    locked = pins(lock)
    for requirement in map(Requirement, asked):
        versions = locked.get(requirement.name.lower(), set())
        assert versions, f"{lock} lacks {requirement.name}: run packaging/lock.py"
        assert all(requirement.specifier.contains(version) for version in versions), requirement


def test_locks_have_a_hash_for_every_package_and_agree() -> None:
    for lock in ("lock.txt", "lock-test.txt"):
        text = (ROOT / "packaging" / lock).read_text(encoding="utf-8")
        entries = re.split(r"\n(?=[a-z])", text)
        assert len(entries) > 10
        assert all("--hash=sha256:" in entry for entry in entries[1:])
    program, tests = pins("lock.txt"), pins("lock-test.txt")
    assert {name: tests.get(name) for name in program} == program


def test_wheel_carries_the_resources_and_the_licence(tmp_path: Path) -> None:
    passes("-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path))
    (wheel,) = tmp_path.glob("*.whl")
    carried = set(zipfile.ZipFile(wheel).namelist())
    tracked = {path.relative_to(ROOT).as_posix() for path in tracked_files()}
    resources = {name for name in tracked if name.startswith("resources/")}
    modules = {name for name in tracked if name.startswith("mfgui/")}
    assert resources
    assert "mfgui/py.typed" in modules
    assert {f"mfgui/{name}" for name in resources} | modules <= carried
    assert any(name.endswith("LICENSE.txt") for name in carried)
    assert {name.partition("/")[0] for name in carried if ".dist-info" not in name} == {"mfgui"}
