"""The command line: `mfgui [PATH]` opens the window; the commands do the same work without one."""

from __future__ import annotations

import argparse
import io
import os
import re
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from mfgui import __version__
from mfgui.base.errors import one_line
from mfgui.base.files import check_writable, reason
from mfgui.base.text import language_asked_for, speak_of, tr, translatable, use_language
from mfgui.commands.common import RATINGS, chosen_part, part_options
from mfgui.commands.parser import Parser

# Each is a module of `commands`, imported when it is called.
_COMMANDS = {
    "info": translatable("the contents of a folder or zip"),
    "train": translatable("train a method, printing its error after each epoch"),
    "tune": translatable("search for better settings of a method on validation ratings"),
    "evaluate": translatable("measure a method's accuracy on test ratings"),
    "recommend": translatable("list films that a person might like"),
    "predict": translatable("predicted ratings of pairs of people and films"),
    "import-model": translatable("make a model trained elsewhere one that can be opened"),
    "export": translatable("factors and biases as CSV and NPZ"),
}


# What --panel takes; the window's panels by their names.
PANELS = (
    "welcome", "download", "watch", "overview", "training", "explore", "people", "films", "person", "list",
    "recommendations", "map", "workshop", "studio", "learn", "runs", "compare", "errors", "race", "tune", "methods",
    "rivals", "scree", "how", "film", "me", "rate", "groups", "steer", "together", "data",
)  # fmt: skip

_WORD = re.compile(r"[A-Za-z][A-Za-z-]*")  # what may be a command mistyped
_BROKEN_PIPE = 141  # exit code after writing to a closed pipe: 128 + SIGPIPE, as in shells


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0, 1 when interrupted, 2 for bad input."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    # One thread for BLAS: its threads fight the kernels' own (measured: a sweep takes twice as long).
    for library in ("OPENBLAS", "MKL", "OMP"):
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    _prepare_streams()
    if "--json" not in words:  # what programs read stays English
        use_language(language_asked_for())
    chosen = _parser(words).parse_args(words)
    from mfgui.data.errors import DataError
    from mfgui.factorization.settings import SettingError

    try:
        try:
            code = int(chosen.run(chosen))
        finally:
            speak_of()  # of films again: other data were another call's
            _say_what_is_lost(chosen)
        if sys.stdout is not None:  # a program without a terminal has none on Windows
            sys.stdout.flush()
    except BrokenPipeError:
        # Python would report a failure when it flushes the rest at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _BROKEN_PIPE
    except (DataError, SettingError) as wrong:
        print(f"mfgui: {wrong}", file=sys.stderr)
        return 2
    except OSError as wrong:
        place = f"{wrong.filename}: " if wrong.filename else ""
        print(one_line(f"mfgui: {place}{reason(wrong)}"), file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print(f"mfgui: {tr('interrupted')}", file=sys.stderr)
        return 1
    return code


def _say_what_is_lost(chosen: argparse.Namespace) -> None:
    """Say once that nothing can be saved at home; the window says so itself."""
    from mfgui.base import paths

    if (unwritable := paths.unwritable()) and (chosen.run is not _window or chosen.screenshot):
        words = tr("nothing can be saved here; what belongs here is lost now")
        print(f"mfgui: {unwritable[0]}: {words}", file=sys.stderr)


def _prepare_streams() -> None:
    """Let no character stop a command: files and pipes get UTF-8, terminals a "?" for what they cannot show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def _parser(words: list[str]) -> argparse.ArgumentParser:
    """Build the parser that these words need: with commands when the first is one, else the window's."""
    parser = Parser(
        prog="mfgui",
        description=tr("See how a recommender learns. Without a command, opens the window."),
        epilog=f"{tr('commands:')} mfgui info PATH | mfgui train PATH | mfgui evaluate PATH | "
        "mfgui tune PATH | mfgui recommend FILE.mfgui --user ID | mfgui predict FILE.mfgui --pairs CSV | "
        "mfgui import-model PATH --output FILE.mfgui | mfgui export FILE.mfgui --to FOLDER " + tr("(each has --help)"),
    )
    parser.add_argument(
        "--version", action="version", version=f"mfgui {__version__}", help=tr("show program's version number and exit")
    )
    if words and words[0] in _COMMANDS:
        commands = parser.add_subparsers(required=True)
        for name, purpose in _COMMANDS.items():
            command = commands.add_parser(name, help=tr(purpose), description=tr(purpose))
            if name == words[0]:
                import_module(f"mfgui.commands.{name.replace('-', '_')}").add_options(command)
    else:
        _window_options(parser)
        if words and _WORD.fullmatch(words[0]) and not Path(words[0]).exists():
            known = ", ".join(_COMMANDS)
            parser.error(
                tr("there is no command and no file {word}; the commands are {commands}", word=words[0], commands=known)
            )
    return parser


# The window


def _window_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", metavar="PATH", nargs="?", type=Path, help=RATINGS)
    parser.add_argument("--demo", action="store_true", help="open the built-in demo and train on it")
    parser.add_argument("--train", action="store_true", help="start training when the ratings are open")
    parser.add_argument("--screenshot", metavar="FILE.png", type=Path, help="save a picture and leave")
    parser.add_argument("--panel", choices=PANELS, help="picture of this panel alone")
    parser.add_argument("--after", choices=("trained", "loaded"), default="trained", help="when (trained)")
    parser.add_argument("--theme", choices=("light", "dark", "contrast", "system"), help="colours, for this time only")
    parser.add_argument("--size", metavar="WxH", type=_size, help="size of the window, as 1280x800")
    parser.add_argument("--self-test", action="store_true", help="try everything on the demo and say what passed")
    part_options(parser)
    parser.set_defaults(run=_window)


_LARGEST = 16_000  # pixels of a side of the window; more than any screen has


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    sides = (width, height)
    if not all(side.isdecimal() and len(side) <= 5 and 0 < int(side) <= _LARGEST for side in sides):
        raise argparse.ArgumentTypeError(tr("'{given}' is not a size; give WIDTHxHEIGHT, as 1280x800", given=text[:40]))
    return int(width), int(height)


def _window(chosen: argparse.Namespace) -> int:
    from mfgui.data.errors import DataError

    if chosen.self_test:
        return _self_test()
    if chosen.path is not None and chosen.demo:
        raise DataError(tr("give either a PATH or --demo, not both"))
    if chosen.panel and not chosen.screenshot:
        raise DataError(tr("--panel chooses what --screenshot shows; give --screenshot FILE.png too"))
    if chosen.screenshot:
        check_writable(chosen.screenshot)
    from mfgui.ui.kit.theme import ThemeChoice
    from mfgui.ui.window.application import WindowRequest, run

    columns, part = chosen_part(chosen)
    return run(
        WindowRequest(
            path=chosen.path,
            columns=columns,
            part=part,
            demo=chosen.demo,
            train=chosen.train,
            screenshot=chosen.screenshot,
            panel=chosen.panel,
            after=chosen.after,
            theme=ThemeChoice(chosen.theme) if chosen.theme else None,
            size=chosen.size,
        )
    )


def _self_test() -> int:
    """Try everything in a home of its own, with the kernels that are compiled already; 1 when something failed."""
    import tempfile

    from mfgui.base import kernel_cache  # noqa: F401 - decides where kernels lie while the home is still the person's

    with tempfile.TemporaryDirectory(prefix="mfgui-self-test-", ignore_cleanup_errors=True) as home:
        os.environ["MFGUI_HOME"] = home
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from mfgui.base.checks import Checks
        from mfgui.commands import self_test
        from mfgui.factorization import registry
        from mfgui.ui.window.self_test import draw_all

        for line in self_test.about():
            print(line, flush=True)
        checks = Checks()
        demo = self_test.check_all(checks, registry.methods())
        if demo is not None:
            draw_all(checks, demo)
        return checks.end()
