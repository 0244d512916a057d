"""Scenes of a presentation: read from a TOML file that people edit, every mistake told by its line; without Qt."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from mfgui.base import paths
from mfgui.base.files import reason
from mfgui.base.text import language, tr

FILE_NAME: Final = "scenes.toml"
LONGEST_SENTENCE: Final = 110  # characters that two lines hold at the size that the last row reads
LONGEST_TOUR: Final = 260
MOST_SCENES: Final = 60
_MOST_BYTES: Final = 200_000
_COUNT, _MINUTES = 5, 1.5  # films that a room rates, and minutes of a scene, where its file does not say
SOMEBODY: Final = "somebody"  # the person of a scene that is about anybody: whoever of the data is selected
ACTIONS: Final = {
    "": "nothing: the page as it stands",
    "learn": "what was learnt is played from its beginning, or learning begins",
    "rate": "the room rates films together",
}


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene."""

    name: str  # its name in the file, for messages
    sentence: str  # what the last row reads
    show: str  # the page that it is on, by the window's name for it
    # Who and what is selected, by number and by title (or number); "" leaves that as it is.
    person: str = ""
    film: str = ""
    action: str = ""  # what happens, one of `ACTIONS`
    count: int = _COUNT  # films that are rated, for "rate"
    # The sentence and the one thing to do of the guided tour; without a sentence the tour leaves the scene out.
    tour: str = ""
    todo: str = ""
    notes: str = ""  # for whoever speaks
    minutes: float = _MINUTES  # how long it takes, for the clock beside the notes


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong in a file of scenes."""

    line: int  # number of the line, from 1; 0 when it is the whole file
    sentence: str  # what is wrong and what to do


@dataclass(frozen=True, slots=True)
class Script:
    """The scenes of a file."""

    file: Path  # where they stand
    scenes: tuple[Scene, ...]  # those without a mistake, in order
    mistakes: tuple[Mistake, ...] = field(default=())  # everything that is wrong; empty for a file that is right

    def sentences(self) -> list[str]:
        """Each mistake as a sentence with its file and line."""
        return [
            tr("{file}, line {line}: {reason}", file=self.file.name, line=mistake.line, reason=mistake.sentence)
            if mistake.line
            else f"{self.file.name}: {mistake.sentence}"
            for mistake in self.mistakes
        ]


def shipped_file() -> Path:
    """The scenes that come with the program, in the language that is spoken or else in English."""
    written = paths.resources() / f"scenes.{language()}.toml"
    return written if written.is_file() else paths.resources() / FILE_NAME


def own_file() -> Path:
    """The person's own scenes; the file need not exist."""
    return paths.settings() / FILE_NAME


def read_script(pages: Collection[str]) -> Script:
    """Read the person's own scenes, or those shipped where there are none or none of them is usable.

    A copy that nobody has changed is none: it would stay in the language in which it was made.

    `pages`: names that `show` may have.
    """
    own, shipped = own_file(), shipped_file()
    if not own.exists() or _is_as_shipped(own):
        return read_file(shipped, pages)
    script = read_file(own, pages)
    if script.scenes:
        return script
    return Script(own, read_file(shipped, pages).scenes, script.mistakes)


def _is_as_shipped(own: Path) -> bool:
    """Whether a copy is still what came with mfgui, in any language."""
    try:
        text = own.read_bytes().replace(b"\r\n", b"\n")
        return any(text == file.read_bytes() for file in paths.resources().glob("scenes*.toml"))
    except OSError:
        return False


def read_file(file: Path, pages: Collection[str]) -> Script:
    """Read a file of scenes; what cannot be read is told among the mistakes."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(_MOST_BYTES + 1)
        if len(raw) > _MOST_BYTES:
            return Script(
                file,
                (),
                (
                    Mistake(
                        0, tr("it is longer than {most_bytes} kB; scenes are short", most_bytes=_MOST_BYTES // 1000)
                    ),
                ),
            )
        text = raw.decode("utf-8-sig")
    except OSError as unread:
        return Script(file, (), (Mistake(0, tr("it cannot be read: {unread}", unread=reason(unread))),))
    except UnicodeDecodeError as broken:
        line = raw[: broken.start].count(b"\n") + 1
        return Script(file, (), (Mistake(line, tr("this is not UTF-8; save the file as UTF-8")),))
    return parse(text, file, pages)


def parse(text: str, file: Path, pages: Collection[str]) -> Script:
    """Read the text of a file of scenes."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        return Script(file, (), (_not_toml(str(wrong), text),))
    lines = _Lines(text)
    mistakes = [
        Mistake(lines.of_top(key), tr("“{key}” is not known here; scenes begin with [[scene]]", key=key))
        for key in found
        if key != "scene"
    ]
    tables = found.get("scene", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables) or not tables:
        mistakes.append(Mistake(lines.of_top("scene"), tr("there is no scene; each begins with a line [[scene]]")))
        return Script(file, (), tuple(mistakes))
    scenes = []
    for number, table in enumerate(tables[:MOST_SCENES]):
        faults = _wrong_with(table, pages)
        mistakes += [Mistake(lines.of(number, key), sentence) for key, sentence in faults]
        if not faults:
            scenes.append(_scene(table, number))
    if len(tables) > MOST_SCENES:
        mistakes.append(
            Mistake(
                lines.of(MOST_SCENES, ""),
                tr("more than {most_scenes} scenes; the rest is left out", most_scenes=MOST_SCENES),
            )
        )
    return Script(file, tuple(scenes), tuple(sorted(mistakes, key=lambda mistake: mistake.line)))


_TEXTS: Final = ("name", "sentence", "show", "person", "film", "action", "tour", "todo", "notes")
_NUMBERS: Final = {"count": (1, 50), "minutes": (0.1, 60)}


def _scene(table: dict[str, object], number: int) -> Scene:
    values = {key: " ".join(str(table[key]).split()) for key in _TEXTS if key in table and key != "notes"}
    values.setdefault("name", tr("scene {number}", number=number + 1))
    count, minutes = table.get("count"), table.get("minutes")
    numbers = {
        "count": count if isinstance(count, int) else _COUNT,
        "minutes": float(minutes) if isinstance(minutes, int | float) else _MINUTES,
    }
    return Scene(**values, notes=str(table.get("notes", "")).strip(), **numbers)  # type: ignore[arg-type]


def _wrong_with(table: dict[str, object], pages: Collection[str]) -> list[tuple[str, str]]:
    """What is wrong with a scene: the key and a sentence."""
    wrong: list[tuple[str, str]] = []
    for key, value in table.items():
        if key in _NUMBERS:
            low, high = _NUMBERS[key]
            whole = key == "count"
            fits = isinstance(value, int if whole else int | float) and not isinstance(value, bool)
            if not fits or not isinstance(value, int | float) or not low <= value <= high:
                kind = tr("a whole number") if whole else tr("a number")
                wrong.append(
                    (
                        key,
                        tr("“{key}” is to be {kind} from {low:g} to {high:g}", key=key, kind=kind, low=low, high=high),
                    )
                )
        elif key not in _TEXTS:
            wrong.append(
                (key, tr("“{key}” is not known; a scene has {what}", key=key, what=", ".join((*_TEXTS, *_NUMBERS))))
            )
        elif key in {"person", "film"} and isinstance(value, int) and not isinstance(value, bool):
            continue  # a number without quotes
        elif not isinstance(value, str):
            wrong.append((key, tr("“{key}” is to be a text in quotes", key=key)))
    sentence, show, action, tour = (table.get(key, "") for key in ("sentence", "show", "action", "tour"))
    if not str(sentence).strip():
        wrong.append(("sentence", tr("the scene has no sentence; write what the last row is to read")))
    elif len(str(sentence)) > LONGEST_SENTENCE:
        length = len(str(sentence))
        wrong.append(
            (
                "sentence",
                tr(
                    "the sentence has {length} characters; the last row reads {longest_sentence} at most",
                    length=length,
                    longest_sentence=LONGEST_SENTENCE,
                ),
            )
        )
    if len(str(tour)) > LONGEST_TOUR:
        wrong.append(
            (
                "tour",
                tr(
                    "the tour's sentence has {tour} characters; {longest_tour} fit its card",
                    tour=len(str(tour)),
                    longest_tour=LONGEST_TOUR,
                ),
            )
        )
    if isinstance(show, str) and show not in pages:
        known = ", ".join(sorted(pages))
        wrong.append(
            (
                "show",
                tr("there is no page “{show}”; there are {known}", show=show, known=known)
                if show
                else tr("say which page: {known}", known=known),
            )
        )
    if isinstance(action, str) and action not in ACTIONS:
        wrong.append(
            (
                "action",
                tr(
                    "“{action}” cannot be done; there are {actions}",
                    action=action,
                    actions=", ".join(a for a in ACTIONS if a),
                ),
            )
        )
    return wrong


class _Lines:
    """Where the keys of each scene stand in a text that is good TOML."""

    def __init__(self, text: str) -> None:
        self._top: dict[str, int] = {}
        self._scenes: list[tuple[int, dict[str, int]]] = []
        inside = ""
        for number, line in enumerate(text.splitlines(), 1):
            if inside:  # a text over several lines
                if inside in line:
                    inside = ""
                continue
            bare = line.strip()
            if re.match(r"\[\[\s*[\"']?scene[\"']?\s*\]\]", bare):
                self._scenes.append((number, {}))
            elif found := re.match(r"\[?\s*[\"']?([\w-]+)", bare):
                keys = self._scenes[-1][1] if self._scenes else self._top
                keys.setdefault(found[1], number)
            for mark in ('"""', "'''"):
                if bare.count(mark) % 2:
                    inside = mark

    def of(self, scene: int, key: str) -> int:
        """The line of a scene's key, or where the scene begins."""
        if scene >= len(self._scenes):
            return 0
        begin, keys = self._scenes[scene]
        return keys.get(key, begin)

    def of_top(self, key: str) -> int:
        """The line of a key before all scenes; 0 when it is not found."""
        return self._top.get(key, 0)


def _not_toml(message: str, text: str) -> Mistake:
    found = re.search(r"\(at line (\d+), column (\d+)\)", message)
    what = message.split(" (at ")[0]
    hint = tr('a text stands between quotes, as sentence = "Hello", and over several lines between """')
    line = int(found[1]) if found else len(text.splitlines())
    return Mistake(line, tr("this cannot be read ({what}); {hint}", what=what[:1].lower() + what[1:], hint=hint))
