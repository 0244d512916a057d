"""Genres in the language that is spoken; what is typed finds the data's own name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mfgui.base import genres
from mfgui.base.genres import genre_meant, genre_words
from mfgui.base.text import speak_of


def test_the_genres_of_movielens_are_translated_and_others_stay(speak: Callable[[str], str]) -> None:
    assert genre_words("Comedy") == "Comedy"
    speak("de")
    said = [genre_words(name) for name in ("Comedy", "Sci-Fi", "War", "Film-Noir", "Drama")]
    assert said == ["Komödie", "Science-Fiction", "Kriegsfilm", "Film noir", "Drama"]
    assert genre_words("Krautrock") == "Krautrock"
    assert genre_words("Open") == "Open"  # a text of the catalogue, and no genre


def test_what_is_typed_in_german_is_the_datas_genre(speak: Callable[[str], str]) -> None:
    speak("de")
    assert genre_meant("komödie") == "Comedy"
    assert genre_meant("The Matrix") == "The Matrix"


def test_a_genre_is_no_word_for_films_of_other_data() -> None:
    speak_of(("song", "songs", "user", "users"))
    assert genre_words("Film-Noir") == "Film-Noir"
    speak_of()


def test_tags_of_the_demo_are_translated_and_those_of_others_stay(
    speak: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    speak("de")
    monkeypatch.setattr(genres, "_ours", False)  # whatever a window before was about
    assert genre_words("talking animals") == "talking animals"
    monkeypatch.setattr(genres, "_ours", True)
    assert genre_words("talking animals") == "sprechende Tiere"
    assert genre_words("dreamlike") == "dreamlike"
    assert genre_meant("Sprechende Tiere") == "talking animals"
