"""What other programs and people write in the same kinds of tables: one right value, or one sentence, for each."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from mfgui.data.dataset import Dataset
from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset
from mfgui.data.tables.dialect import find_separator
from mfgui.data.tables.encoding import detect, marked
from mfgui.data.tables.values import Style, parse_rating

ROWS = [(user, item, 0.5 * (1 + (3 * user + item) % 10)) for user in range(1, 13) for item in range(1, 9)]
"""96 ratings of half stars, by 12 people of 8 items."""


def table(separator: str = ",", header: str = "user,item,rating", **written: str) -> str:
    """The ratings with each cell written as `{}` in `written`."""
    lines = [header.replace(",", separator)] if header else []
    for user, item, rating in ROWS:
        cells = {"user": user, "item": item, "rating": rating}
        lines.append(separator.join(written.get(role, "{}").format(value) for role, value in cells.items()))
    return "\n".join(lines) + "\n"


def triples(data: Dataset) -> list[tuple[str, str, float]]:
    ratings = data.ratings
    users = data.user_labels or tuple(map(str, data.user_ids.tolist()))
    films = [data.films.label(film) for film in range(data.n_films)]
    columns = zip(ratings.users, ratings.films, ratings.values, strict=True)
    return sorted((users[user], films[film], float(value)) for user, film, value in columns)


RIGHT = sorted((str(user), str(item), rating) for user, item, rating in ROWS)


def matrix(blank: str = "") -> str:
    """A row an item, a column a person."""
    known = {(user, item): rating for user, item, rating in ROWS}
    lines = ["Film," + ",".join(f"{user}" for user in range(1, 13))]
    lines += [
        f"{item},"
        + ",".join(f"{known[user, item]}" if (user + item) % 4 else blank or "unseen" for user in range(1, 13))
        for item in range(1, 9)
    ]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    "text",
    [
        table("^"),
        table("~"),
        table("\x01"),
        table(", ", '"user","item","rating"', user='"{}"', item='"{}"', rating='"{}"'),
        table(",", "'user','item','rating'", user="'{}'", item="'{}'", rating="'{}'"),
        table(",", header="user,item,rating", item="'{}'"),
        "Export of my films;;\nDate: 01.01.2020;;\n;;\n" + table(";"),
        "+------+------+--------+\n"
        + table(" | ", user="| {}", rating="{} |", header="| user,item,rating |")
        + "+------+------+--------+\n",
        table(" ", '"user" "item" "rating"').replace("\n", '\n"r{}" ', 0),
        '"user" "item" "rating"\n' + "".join(f'"{n}" {u} {i} {r}\n' for n, (u, i, r) in enumerate(ROWS)),
        "user,item,rating\n" + "".join(f"{u},{i},{r},\n" for u, i, r in ROWS),
        "".join(line + ("\n# checked\n" if n % 7 == 3 else "\n") for n, line in enumerate(table().splitlines())),
        table(rating="{} - so so"),
        table(rating="Rated {} of 5"),
        table(header="Which user?,The item you saw,How many stars? (0.5-5)"),
        table(header="ratings.user_id,ratings.item_id,ratings.rating"),
        "%%MatrixMarket matrix coordinate real general\n% made\n12 8 96\n" + table(" ", header=""),
        json.dumps([["user", "item", "rating"], *ROWS]),
        json.dumps({"answer": {"page": 1, "rows": [{"user": u, "item": i, "rating": r} for u, i, r in ROWS]}}),
        json.dumps({str(n): [{"item": i, "rating": r} for u, i, r in ROWS if u == n] for n in range(1, 13)}),
        json.dumps(
            [{"user": n, "seen": [{"item": i, "rating": r} for u, i, r in ROWS if u == n]} for n in range(1, 13)]
        ),
        "".join(
            json.dumps({"user": n, "ratings": [{"item": i, "rating": r} for u, i, r in ROWS if u == n]}) + "\n"
            for n in range(1, 13)
        ),
    ],
)
def test_the_same_ratings_are_read(tmp_path: Path, text: str) -> None:
    file = tmp_path / "mine.txt"
    file.write_text(text, "utf-8")
    assert triples(read_dataset(file)) == RIGHT


def test_people_may_be_the_columns_of_a_matrix(tmp_path: Path) -> None:
    file = tmp_path / "club.csv"
    file.write_text(matrix(), "utf-8")
    assert triples(read_dataset(file)) == [row for row in RIGHT if (int(row[0]) + int(row[1])) % 4]


def test_a_name_beside_a_film_is_of_whoever_rated_it(tmp_path: Path) -> None:
    file = tmp_path / "club.csv"
    file.write_text(table(header="Name,Film,Stars", user="P{}"), "utf-8")
    assert triples(read_dataset(file)) == sorted((f"P{u}", i, r) for u, i, r in RIGHT)


def test_times_are_told_by_what_they_are_where_no_name_tells(tmp_path: Path) -> None:
    days = [f"{1 + n % 28:02}.0{1 + n % 9}.2019" for n in range(len(ROWS))]
    lines = [f"{u};{i};{r};01.01.19{50 + u};{day}" for (u, i, r), day in zip(ROWS, days, strict=True)]
    file = tmp_path / "mine.csv"
    file.write_text("user;item;rating;birthday;read on\n" + "\n".join(lines) + "\n", "utf-8")
    assert read_dataset(file).years_rated == (2019, 2019)


@pytest.mark.parametrize("separator", [",", " "])
def test_without_a_header_the_day_may_come_first(tmp_path: Path, separator: str) -> None:
    rows = [(f"2019-0{1 + n % 9}-1{n % 9}", u, i, r) for n, (u, i, r) in enumerate(ROWS)]
    (tmp_path / "a.txt").write_text("".join(separator.join(map(str, row)) + "\n" for row in rows))
    data = read_dataset(tmp_path / "a.txt")
    assert triples(data) == RIGHT
    assert data.years_rated == (2019, 2019)


def test_purchases_and_hours_of_play_without_a_header_are_counts(tmp_path: Path) -> None:
    bought = [f'{u},"Game {i}",purchase,1.0,0' for u, i, _ in ROWS]
    played = [f'{u},"Game {i}",play,{(r * 1.7) ** 3:.1f},0' for u, i, r in ROWS if r > 1]
    file = tmp_path / "steam-200k.csv"
    file.write_text("\n".join(sorted(bought + played, key=lambda row: row.split(",")[:2])) + "\n", "utf-8")
    data = read_dataset(file)
    assert data.implicit
    assert data.n_users == 12
    assert data.films.label(0) == "Game 1"
    assert data.ratings.values.max() == pytest.approx(1 + (5 * 1.7) ** 3, abs=0.1)  # bought and played


@pytest.mark.parametrize(
    ("cells", "values"),
    [
        (["1.234", "7", "12.000"], [1234, 7, 12000]),
        (["1,234", "1,234,567"], [1234, 1234567]),
        (["3.625", "4.125"], [3.625, 4.125]),
        (["3.5", "4", "3.125"], [3.5, 4, 3.125]),
        (["1 234", "1’234", "12"], [1234, 1234, 12]),
        (["1.234,5"], [1234.5]),
        (["A", "C", "F", "b", "D"], [5, 3, 1, 4, 2]),
        (["A", "E", "C"], [5, 1, 3]),
        (["A+", "A-", "B", "F"], [13, 11, 9, 1]),
        (["it was amazing", "it was ok", "liked it"], [5, 2, 3]),
        (["bad", "Very Good", "average"], [2, 5, 3]),
        (["gut", "sehr schlecht", "nicht bewertet"], [4, 1, None]),
        (["like", "dislike"], [1, 0]),
        (["☆☆☆☆☆", "★★★☆☆", "★★½"], [0, 3, 2.5]),
        (["5 (great)", "2: poor", "—", "#N/A"], [5, 2, None, None]),
    ],
)
def test_how_a_column_writes_its_ratings(cells: list[str], values: list[float | None]) -> None:
    style = Style.of(cells)
    read = [parse_rating(cell, style).value for cell in cells]
    assert [None if value != value else value for value in read] == values


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Η ταινία που είδα χθες το βράδυ, και μια ωραία ιστορία", "cp1253"),
        ("הסרט שראיתי אתמול בערב היה טוב מאוד לדעתי", "cp1255"),
        ("الفيلم الذي شاهدته أمس كان جيدا جدا في رأيي", "cp1256"),
        ("Фильм, который я видел вчера вечером, был очень хорош", "cp1251"),
        ("Фильм, который я видел вчера вечером, был очень хорош", "koi8-r"),
    ],
)
def test_scripts_are_told_by_their_usual_letters(text: str, encoding: str) -> None:
    assert detect(text.encode(encoding)) == encoding


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_text_without_a_mark_is_told_though_most_of_its_letters_are_not_latin(encoding: str) -> None:
    assert marked("пользователь;фильм;оценка\n1;Фильм номер один;3\n".encode(encoding)) == encoding


def test_a_title_over_the_table_is_no_header() -> None:
    assert find_separator(["My films;;", ";;", "a;b;c", "1;2;3", "1;3;4"]) == (";", 3, 2)


def zipped(**files: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, text in files.items():
            archive.writestr(name.replace("_", "."), text)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("a.tar", b"ratings.csv".ljust(257, b"\0") + b"ustar" + bytes(300), "this is a tar archive; unpack it"),
        ("a.rds", b"X\n\0\0\0\3" + bytes(100), "this is a file of R"),
        ("a.dta", b"<stata_dta>" + bytes(100), "this is a file of Stata"),
        ("a.sav", b"$FL2@(#)" + bytes(100), "this is a file of SPSS"),
        ("a.mat", b"MATLAB 5.0 MAT-file" + bytes(100), "this is a file of Matlab"),
        ("a.feather", b"ARROW1\0\0" + bytes(100), "this is a Feather file"),
        ("a.csv", b"version https://git-lfs.github.com/spec/v1\noid sha256:1\n", "a pointer of Git LFS"),
        ("a.csv.gz", gzip.compress(gzip.compress(table().encode(), mtime=0), mtime=0), "this is packed twice"),
        ("a.csv.gz", gzip.compress(table().encode(), mtime=0)[:60], "the packed file is damaged"),
        ("a.csv.xz", b"\xfd7zXZ\0" + bytes(range(200)), "the packed file is damaged"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "with a password"),
        ("a.pptx", b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml ppt/" + bytes(99), "this is a presentation"),
        ("a.docx", b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml word/" + bytes(99), "this is a Word document"),
        ("a.rtf", b"{\\rtf1 my films}", "this is a document in rich text"),
        ("a.csv", bytes(range(256)) * 9, "the file is not text"),
        ("a.csv", b"\n\n \n", "the file is empty"),
        ("a.txt", b"[a]\nb = 1\n[c]\nd = 2\n", "a table of ratings has three columns or more"),
        ("a.txt", b"4 1:1 17:1\n3.5 2:1 18:1\n" * 9, "this is a file for LIBSVM or libFM"),
        ("a.csv", b"CREATE TABLE r (u int);\nINSERT INTO r VALUES (1,2,3);\n", "these are statements of SQL"),
        ("a.zip", zipped(a_jpg="x", b_png="y"), "there is no table in this zip"),
        ("a.csv", b"user,item,rating,date\n" + b"1,2,3,5,2020-01-01\n" * 20, "line 2: has 5 fields where the header"),
    ],
)
def test_what_is_no_table_is_named(tmp_path: Path, name: str, content: bytes, sentence: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(DataError, match=sentence):
        read_dataset(file)


def test_one_line_of_numbers_is_no_matrix(tmp_path: Path) -> None:
    file = tmp_path / "u.data"
    file.write_text("1\t2\t1\t3\t4\t5\n", "utf-8")  # two lines of ratings that ran together
    with pytest.raises(DataError, match=r"u\.data"):  # which has no line of four fields
        read_dataset(file)
