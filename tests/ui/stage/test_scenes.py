"""Scenes are read from a text file that people edit: what is right is shown, what is wrong told by its line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mfgui.base.text import languages
from mfgui.ui.stage.scenes import LONGEST_SENTENCE, own_file, parse, read_file, read_script, shipped_file
from mfgui.ui.window.place_list import page_names

PAGES = frozenset({"data", "map", "me"})
GOOD = '[[scene]]\nsentence = "One"\nshow = "map"\nperson = 7\n\n[[scene]]\nsentence = "Two"\nshow = "me"\n'


def lines_of(text: str, path: Path) -> list[tuple[int, str]]:
    return [(mistake.line, mistake.sentence) for mistake in parse(text, path / "scenes.toml", PAGES).mistakes]


@pytest.mark.parametrize("language", languages())
def test_the_scenes_that_ship_are_right_and_last_ten_minutes(speak: Callable[[str], str], language: str) -> None:
    speak(language)
    script = read_file(shipped_file(), page_names())
    assert script.sentences() == []
    assert len(script.scenes) == 7
    assert 8 <= sum(scene.minutes for scene in script.scenes) <= 12
    assert [scene.action for scene in script.scenes].count("rate") == 1
    for scene in script.scenes:
        assert scene.tour
        assert scene.todo
        assert scene.notes


def test_scenes_of_each_language_are_the_same_but_for_their_words(speak: Callable[[str], str]) -> None:
    assert "de" in languages()
    english = read_file(shipped_file(), page_names()).scenes
    for language in languages()[1:]:
        speak(language)
        other = read_script(page_names()).scenes
        words = ("sentence", "tour", "todo", "notes")
        for one, same in zip(other, english, strict=True):
            assert replace(one, **{name: getattr(same, name) for name in words}) == same
            assert all(getattr(one, name) != getattr(same, name) for name in words)


def test_the_order_of_the_file_is_the_order_on_stage(tmp_path: Path) -> None:
    script = parse(GOOD, tmp_path / "scenes.toml", PAGES)
    assert [(scene.sentence, scene.show, scene.person) for scene in script.scenes] == [
        ("One", "map", "7"),
        ("Two", "me", ""),
    ]
    assert script.mistakes == ()


@pytest.mark.parametrize(
    ("text", "line", "word"),
    [
        ('[[scene]]\nsentence = "One"\nshow = "maps"\n', 3, "maps"),
        ('[[scene]]\nsentence = "One\nshow = "map"\n', 2, "quotes"),
        ('[[scene]]\nshow = "map"\n', 1, "sentence"),
        (f'[[scene]]\nshow = "map"\nsentence = "{"x" * (LONGEST_SENTENCE + 1)}"\n', 3, str(LONGEST_SENTENCE)),
        (GOOD + 'filmm = "Alien"\n', 9, "filmm"),
        (GOOD + "count = 0\n", 9, "1 to 50"),
        (GOOD + "count = 2.5\n", 9, "whole"),
        (GOOD + "notes = 3\n", 9, "quotes"),
        (GOOD + 'notes = """\nshow = "nowhere"\n"""\naction = "dance"\n', 12, "dance"),
        ('title = "Mine"\n' + GOOD, 1, "title"),
        ("", 0, "[[scene]]"),
        ("scene = 3\n", 1, "[[scene]]"),
    ],
)
def test_each_mistake_is_a_sentence_with_its_line(tmp_path: Path, text: str, line: int, word: str) -> None:
    ((found, sentence),) = lines_of(text, tmp_path)
    assert found == line
    assert word in sentence


def test_a_scene_with_a_mistake_leaves_the_others_standing(tmp_path: Path) -> None:
    text = GOOD.replace('show = "map"', 'show = "nowhere"')
    script = parse(text, tmp_path / "scenes.toml", PAGES)
    assert [scene.sentence for scene in script.scenes] == ["Two"]
    assert script.sentences()[0].startswith("scenes.toml, line 3: ")


def test_bytes_that_are_no_text_are_told_by_their_line(tmp_path: Path) -> None:
    file = tmp_path / "scenes.toml"
    file.write_bytes(b"# scenes\n# caf\xe9\n")
    (mistake,) = read_file(file, PAGES).mistakes
    assert mistake.line == 2
    assert "UTF-8" in mistake.sentence
    (mistake,) = read_file(tmp_path / "none.toml", PAGES).mistakes
    assert "no such file" in mistake.sentence


def test_ones_own_scenes_come_first_and_broken_ones_do_not_empty_the_stage() -> None:
    assert read_script(page_names()).file == shipped_file()
    own_file().write_text('[[scene]]\nsentence = "Mine"\nshow = "data"\n', "utf-8")
    assert [scene.sentence for scene in read_script(page_names()).scenes] == ["Mine"]
    own_file().write_text("[[scene\n", "utf-8")
    script = read_script(page_names())
    assert len(script.scenes) == 7
    assert script.file == own_file()
    assert script.mistakes


def test_a_copy_that_nobody_changed_follows_the_language(speak: Callable[[str], str]) -> None:
    own = own_file()
    own.parent.mkdir(parents=True, exist_ok=True)
    english = read_script(page_names()).scenes
    own.write_bytes(shipped_file().read_bytes())
    speak("de")
    german = read_script(page_names())
    assert german.file == shipped_file()
    assert german.scenes[0].sentence != english[0].sentence
    own.write_bytes(own.read_bytes() + b"# mine\n")
    assert read_script(page_names()).scenes == english
    own.unlink()
