"""A sentence for a person stays one line, whatever is quoted in it."""

from __future__ import annotations

from pathlib import Path

from mfgui.base.errors import DataError, one_line


def test_names_with_line_ends_and_codes_of_terminals_stay_on_one_line() -> None:
    wrong = DataError("the column “a\nb\x1b[31m” is no number", Path("odd\n\x1b]0;x\x07folder") / "ratings.csv", 3)
    assert str(wrong) == "odd ]0;x folder/ratings.csv, line 3: the column “a b [31m” is no number"
    assert wrong.file == str(Path("odd\n\x1b]0;x\x07folder") / "ratings.csv")


def test_long_values_are_quoted_by_their_ends() -> None:
    said = one_line(f"there is no method '{'x' * 5000}y'; there are als")
    assert said == f"there is no method '{'x' * 59}…{'x' * 17}y'; there are als"
    assert len(one_line("a " * 9_000_000)) < 1000
    assert one_line("plain words, und Wörter / 日本") == "plain words, und Wörter / 日本"
