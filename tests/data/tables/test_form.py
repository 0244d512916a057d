"""Answers to online forms: a row a person, behind when it was filled in and perhaps by whom."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from mfgui.data.reading import read_dataset
from mfgui.data.source import open_file
from mfgui.data.tables.form import find_form
from mfgui.data.tables.formats import open_table
from tests.data.tables.test_variants import ROWS, triples
from tests.data.tables.test_workbooks import workbook

FILMS = ("Alien", "Heat", "Léon", "The Matrix", "Up", "Jaws", "8½", "Se7en")
GRID = [f"How did you like these films? [{film}]" for film in FILMS]
Column = tuple[str, "Callable[[int], Any]"]
STAMP: Column = ("Timestamp", lambda n: f"5/{n}/2020 10:{n:02}:07")
MAIL: Column = ("Email Address", lambda n: f"p{n}@example.org")
NAME: Column = ("Your name", lambda n: f"Person {n}")


def rows_of(
    front: Sequence[Column],
    heads: Sequence[str] = GRID,
    back: Sequence[Column] = (),
    answer: Any = lambda rating: rating,
) -> list[list[Any]]:
    """The answers of 12 people, each of whom left out some questions."""
    rows = [[head for head, _ in front] + list(heads) + [head for head, _ in back]]
    for n in range(1, 13):
        ratings = {i: r for u, i, r in ROWS if u == n}
        answers = [answer(ratings[k]) if (n + k) % 5 else "" for k in range(1, len(heads) + 1)]
        rows.append([cell(n) for _, cell in front] + answers + [cell(n) for _, cell in back])
    return rows


def saved(file: Path, rows: list[list[Any]], separator: str = ",") -> Path:
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows(rows)
    file.write_text(text.getvalue(), "utf-8", newline="")
    return file


def right(person: Callable[[int], str], films: int = len(FILMS)) -> list[tuple[str, str, float]]:
    return sorted((person(u), FILMS[i - 1], r) for u, i, r in ROWS if (u + i) % 5 and i <= films)


@pytest.mark.parametrize(
    ("front", "person"),
    [
        ([STAMP], str),
        ([STAMP, MAIL], MAIL[1]),
        ([STAMP, NAME], NAME[1]),
        ([STAMP, NAME, MAIL], MAIL[1]),
        ([STAMP, ("Email", lambda n: "anonymous"), ("Name", lambda n: "")], str),
        ([STAMP, ("Email Address", lambda n: MAIL[1](n) if n % 3 else "")], str),
        ([("Zeitstempel", lambda n: f"{n:02}.05.2020 10:00:07"), ("E-Mail-Adresse", MAIL[1])], MAIL[1]),
        ([("Timestamp", lambda n: f"2020/05/{n:02} 9:05:07 PM GMT+2"), ("Username", MAIL[1])], MAIL[1]),
    ],
)
@pytest.mark.parametrize("heads", [GRID, FILMS, [f"How do you rate {film}?" for film in FILMS]])
def test_each_row_is_a_person_and_each_question_a_film(
    tmp_path: Path, front: list[Column], person: Callable[[int], str], heads: Sequence[str]
) -> None:
    data = read_dataset(saved(tmp_path / "answers.csv", rows_of(front, heads)), cache=False)
    assert triples(data) == right(person)
    assert data.ratings.timestamps is not None
    assert data.years_rated == (2020, 2020)


def test_other_answers_are_left_out(tmp_path: Path) -> None:
    front = [STAMP, MAIL, ("How old are you?", lambda n: 20 + n)]
    back: list[Column] = [
        *((f"Have you seen them? [{film}]", lambda n: ("Yes", "No")[n % 2]) for film in FILMS),
        ("Anything else?", lambda n: "thank you" if n % 4 else ""),
    ]
    data = read_dataset(saved(tmp_path / "answers.csv", rows_of(front, GRID, back), ";"), cache=False)
    assert triples(data) == right(MAIL[1])


def test_three_questions_are_enough_and_stars_are_read(tmp_path: Path) -> None:
    rows = rows_of([STAMP, MAIL], GRID[:3], answer=lambda rating: f"{rating} stars")
    assert triples(read_dataset(saved(tmp_path / "answers.csv", rows), cache=False)) == right(MAIL[1], 3)


@pytest.mark.parametrize("heads", [GRID, FILMS])
def test_answers_may_be_words(tmp_path: Path, heads: Sequence[str]) -> None:
    words = ("Hated it", "Disliked it", "OK", "Liked it", "Loved it")
    rows = rows_of([STAMP, MAIL], heads, answer=lambda rating: words[int(rating - 0.5)])
    data = read_dataset(saved(tmp_path / "answers.csv", rows), cache=False)
    assert triples(data) == [(person, film, float(int(rating + 0.5))) for person, film, rating in right(MAIL[1])]


def test_a_workbook_of_answers(tmp_path: Path) -> None:
    front: list[Column] = [
        ("ID", lambda n: n),
        ("Start time", lambda n: f"2020-05-{n:02} 10:00:07"),
        ("Completion time", lambda n: f"2020-05-{n:02} 10:05:07"),
        ("Email", lambda n: "anonymous"),
        ("Name", NAME[1]),
    ]
    data = read_dataset(workbook(tmp_path / "answers.xlsx", {"Form1": rows_of(front, FILMS)}), cache=False)
    assert triples(data) == right(NAME[1])
    assert data.ratings.timestamps is not None


@pytest.mark.parametrize(
    "head",
    [
        "timestamp,user,film,rating,age,height",
        "user,film,date,rating,sound,story",
        "date,note,weight,length,width,depth",
        "user_id,video_id,play,length,date,ratio",
    ],
)
def test_other_tables_with_a_date_are_no_form(tmp_path: Path, head: str) -> None:
    cells = {
        "date": "2020-05-{k:02}",
        "timestamp": "2020-05-{k:02}",
        "note": "text {k}",
        "weight": "{k}.{n}5",
        "length": "{n}7{k}9",
    }
    lines = [
        ",".join(cells.get(name, "{n}").format(n=n, k=1 + n % 28) for name in head.split(",")) for n in range(1, 120)
    ]
    (tmp_path / "t.csv").write_text("\n".join([head, *lines]), "utf-8")
    assert find_form(open_table(open_file(tmp_path / "t.csv"), "t.csv")) is None


def test_questions_in_full_may_stand_below_short_ones(tmp_path: Path) -> None:
    """As Qualtrics writes them: names, then questions, then what its own programs read."""
    heads = [f"Q1_{n}" for n, _ in enumerate(FILMS, start=1)]
    rows = rows_of([("StartDate", lambda n: f"2020-05-{n:02} 10:00:07"), ("ResponseId", lambda n: f"R_{n}")], heads)
    asked = ["Start Date", "Response ID", *(f"How did you like these films? - {film}" for film in FILMS)]
    rows[1:1] = [asked, [f'{{"ImportId":"QID{n}"}}' for n, _ in enumerate(asked)]]
    data = read_dataset(saved(tmp_path / "answers.csv", rows), cache=False)
    assert triples(data) == right(str)
    assert data.years_rated == (2020, 2020)
    assert data.nouns.items == "films"
