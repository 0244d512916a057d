"""The run command: what it makes of its arguments, what it does without a screen, the curve in text."""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"

# Stands in for mfgui: notes what it was called with, and trains for two epochs.
PROGRAM = """
import json, os, sys
with open(os.environ["CALLS"], "a") as calls:
    calls.write(json.dumps([os.environ.get("QT_QPA_PLATFORM"), *sys.argv[1:]]) + "\\n")
if sys.argv[1] == os.environ.get("FAILS_AT"):
    sys.exit(2)
if "--screenshot" in sys.argv:
    print("This plugin does not support raise()\\nthe window's own words", file=sys.stderr)
if sys.argv[1] == "train":
    for epoch, rmse in enumerate([1.0, 0.9]):
        report = {"epoch": epoch, "train_rmse": rmse - 0.1, "validation_rmse": rmse, "seconds": 0.5}
        print(json.dumps(report), flush=True)
    summary = {"simulated": True, "best_epoch": 1, "validation_rmse": 0.9, "baseline_rmse": 0.95}
    print(json.dumps({"method": "adam", **summary, "seconds_training": 0.5}))
"""


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(PACKAGING))
    for name in ("run", "environment"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return importlib.import_module("run")


@pytest.fixture
def calls(run: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """File of the calls of a stand-in for mfgui, a JSON list a line; its environment counts as made."""
    package = tmp_path / "stand-in" / "mfgui"
    package.mkdir(parents=True)
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(package.parent))
    monkeypatch.setenv("CALLS", str(tmp_path / "calls"))
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setattr(run.environment, "prepare", lambda lock, *, screen: Path(sys.executable))
    monkeypatch.chdir(tmp_path)
    return tmp_path / "calls"


def read(calls: Path) -> list[list[str | None]]:
    return [json.loads(line) for line in calls.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("given", "passed_on"),
    [
        ([], ["--demo"]),
        (["--theme", "dark"], ["--demo", "--theme", "dark"]),
        (["ml-latest-small", "--train"], ["ml-latest-small", "--train"]),
        (["--panel", "map", "ml.zip"], ["--panel", "map", "ml.zip"]),
        (["--demo", "--train"], ["--demo", "--train"]),
        (["info", "ml-latest-small"], ["info", "ml-latest-small"]),
        (["--help"], ["--help"]),
        (["--self-test"], ["--self-test"]),
    ],
)
def test_with_a_screen_arguments_are_passed_on_and_the_demo_is_the_default(
    run: ModuleType, calls: Path, monkeypatch: pytest.MonkeyPatch, given: list[str], passed_on: list[str]
) -> None:
    monkeypatch.setattr(run.environment, "has_screen", lambda: True)
    assert run.main(given) == 0
    assert read(calls) == [[None, *passed_on]]


@pytest.mark.parametrize(
    ("given", "data", "options"),
    [
        ([], ["--demo"], ["--size", "1280x800"]),
        (["ml-latest-small"], ["ml-latest-small"], ["--size", "1280x800"]),
        (["--part", "film=20", "a.csv"], ["a.csv", "--part", "film=20"], ["--size", "1280x800"]),
        (["--size", "900x600", "--panel", "map"], ["--demo"], ["--panel", "map", "--size", "900x600"]),
    ],
)
def test_without_a_screen_the_job_is_done_in_the_terminal(
    run: ModuleType,
    calls: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    given: list[str],
    data: list[str],
    options: list[str],
) -> None:
    monkeypatch.setattr(run.environment, "has_screen", lambda: False)
    assert run.main(given) == 0
    train, recommend, shot = read(calls)
    model = train[-1]
    assert train == [None, "train", *data, "--method", "adam", "--json", "--output", model]
    assert recommend == [None, "recommend", model, "--user", "1", "-n", "10", "--why"]
    picture = str(Path.cwd() / "mfgui-window.png")
    assert shot == ["offscreen", *data, "--screenshot", picture, "--after", "trained", *options]
    printed, complaints = capfd.readouterr()
    assert complaints.splitlines() == ["the window's own words"]
    assert "There is no screen here" in printed
    assert "epoch  1   training 0.8000   validation 0.9000" in printed
    assert "(simulated ratings)" in printed
    assert "Best epoch 1: 0.9000, where the baseline has 0.9500; 0.5 s." in printed
    assert printed.rstrip().endswith(picture)


def test_without_a_screen_a_failure_ends_the_job_with_its_code(
    run: ModuleType, calls: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run.environment, "has_screen", lambda: False)
    monkeypatch.setenv("FAILS_AT", "train")
    assert run.main([]) == 2
    assert len(read(calls)) == 1


@pytest.mark.parametrize("given", [["--demo", "--screenshot", "a.png"], ["--self-test"]])
def test_a_screenshot_and_the_self_test_need_no_screen(
    run: ModuleType, calls: Path, monkeypatch: pytest.MonkeyPatch, given: list[str]
) -> None:
    monkeypatch.setattr(run.environment, "has_screen", lambda: False)
    assert run.main(given) == 0
    assert read(calls) == [["offscreen", *given]]


def test_what_cannot_be_set_up_is_one_message(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def prepare(lock: str, *, screen: bool) -> Path:
        raise run.environment.SetupError("This system lacks a font.")

    monkeypatch.setattr(run.environment, "prepare", prepare)
    assert run.main([]) == 1
    assert capsys.readouterr().out == "This system lacks a font.\n"


def test_chart_falls_from_its_highest_value_to_its_lowest(run: ModuleType) -> None:
    lines = run.chart([1.0, 0.9, 0.8]).splitlines()
    assert lines[0].startswith("  1.0000 |*")
    assert lines[-2].lstrip().startswith("0.8000 |")
    columns = {lines.index(line): line.index("*") for line in lines if "*" in line}
    assert sorted(columns) == sorted(columns, key=lambda row: columns[row])
    assert len(columns) == 3


@pytest.mark.parametrize("values", [[0.9], [0.9, 0.9], [1.0 / n for n in range(1, 500)]])
def test_chart_keeps_to_its_size(run: ModuleType, values: list[float]) -> None:
    lines = run.chart(values).splitlines()
    assert len(lines) == run.CHART_HEIGHT + 1
    assert max(map(len, lines)) <= 80
    assert any("*" in line for line in lines)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="Windows and macOS always have a screen")
def test_a_screen_is_a_display_of_x11_or_wayland(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not run.environment.has_screen()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert run.environment.has_screen()


@pytest.mark.skipif(os.name == "nt", reason="apt-get is Debian's")
@pytest.mark.parametrize(
    ("programs", "told"),
    [
        (["apt-get"], "su -c 'apt-get install --no-install-recommends libegl1 fonts-dejavu-core'"),
        (["apt-get", "sudo"], "sudo apt-get install --no-install-recommends libegl1 fonts-dejavu-core"),
    ],
)
def test_where_nothing_may_be_installed_the_line_to_type_is_told(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, programs: list[str], told: str
) -> None:
    environment = run.environment

    def refuse(command: list[str], **_options: object) -> subprocess.CompletedProcess[str]:
        assert command == ["sudo", "-n", "true"]
        return subprocess.CompletedProcess(command, 1)

    monkeypatch.setattr(environment.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(environment.shutil, "which", lambda name: name if name in programs else None)
    monkeypatch.setattr(environment.subprocess, "run", refuse)
    with pytest.raises(environment.SetupError) as error:
        environment._apt_install(["libegl1", "fonts-dejavu-core"], "what Qt needs of the system")
    assert str(error.value).splitlines()[-1].strip() == told
