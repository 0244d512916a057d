"""Anybody's table: delimiters, guessed and chosen columns, ids of text, ratings of any range."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mfgui.data import cache
from mfgui.data.dataset import Dataset, RatingScale
from mfgui.data.errors import DataError
from mfgui.data.held_out_file import split_by_file
from mfgui.data.reading import read_dataset
from mfgui.data.source import open_file
from mfgui.data.tables import ratings as table_ratings
from mfgui.data.tables.columns import find_columns
from mfgui.data.tables.formats import open_table
from mfgui.data.tables.ids import clean_ids
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.question import preview_table

SHOP = (
    "Customer;Product;Stars;Date;Name\n"
    "zoë;p-10;4,5;2021-03-01;Teapot, The\n"
    'anna;p-2;-1;2021-03-01T12:00:00Z;"Cup; blue ""B"""\n'
    "zoë;p-2;10;2021-03-02 00:00:00+02:00;\n"
)


def write(folder: Path, text: str, name: str = "shop.csv", encoding: str = "utf-8") -> Path:
    file = folder / name
    file.write_bytes(text.encode(encoding))
    return file


def rows_of(data: Dataset) -> list[tuple[str, str, float]]:
    r = data.ratings
    columns = zip(r.users.tolist(), r.films.tolist(), r.values.tolist(), strict=True)
    return [(data.user_label(user), data.films.label(film), value) for user, film, value in columns]


def test_text_ids_dates_and_decimal_commas(tmp_path: Path) -> None:
    file = write(tmp_path, SHOP)
    data = read_dataset(file)
    assert rows_of(data) == [("zoë", "p-10", 4.5), ("anna", "p-2", -1), ("zoë", "p-2", 10)]
    assert data.user_labels == ("anna", "zoë")
    assert data.user_ids.tolist() == [0, 1]
    assert data.films.labels == ("p-10", "p-2")
    assert data.films.titles == ("The Teapot", 'Cup; blue "B"')
    assert data.ratings.timestamps is not None
    assert data.ratings.timestamps.tolist() == [1614556800, 1614600000, 1614636000]
    assert data.scale == RatingScale(-1, 10, 0.5)
    assert (data.name, data.source, data.edition, data.is_table) == ("shop", file, "own table", True)
    assert data.summary == "3 ratings by 2 users of 2 products, from -1 to 10 in steps of 0.5, 2021"
    assert data.skipped.count == 0
    assert (data.user_of("zoë"), data.user_of("zo"), data.film_of("p-2"), data.film_of("2")) == (1, None, 1, None)


def test_text_ids_come_back_from_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MFGUI_HOME", str(tmp_path / "home"))
    monkeypatch.setattr(cache, "LEAST_RATINGS", 1)
    file = write(tmp_path, SHOP)
    stages: list[str] = []
    first = read_dataset(file)
    again = read_dataset(file, progress=lambda stage, _: stages.append(stage))
    assert set(stages) == {"Opening the copy read before"}
    assert rows_of(again) == rows_of(first)
    assert again.fingerprint == first.fingerprint
    assert again.films.titles == first.films.titles
    other = read_dataset(file, columns=TableOptions(user="Product", film="Customer"))
    assert other.user_labels == ("p-10", "p-2")
    assert other.columns == "user=Product,film=Customer"


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("userId,movieId,rating,timestamp", "0123"),
        ("timestamp,rating,item_id,user_id", "3210"),
        ("User-ID,ISBN,Book-Rating,when", "012"),
        ("reviewerID,asin,overall,unixReviewTime", "0123"),
        ("CUSTOMER,Film,Score,datetime", "0123"),
        ("user,title,stars,x", "012"),
    ],
)
def test_guessed_columns(tmp_path: Path, header: str, found: str) -> None:
    told = dict(zip(("user", "film", "rating", "time"), map(int, found), strict=False))
    file = tmp_path / "f.csv"
    file.write_text(f"{header}\n{','.join('1234'[: len(header.split(','))])}\n", "utf-8")
    columns, doubts = find_columns(open_table(open_file(file), file.name), TableOptions())
    assert (columns, doubts) == (told, [])


@pytest.mark.parametrize(
    ("name", "values", "is_time"),
    [
        ("when", ["2001-12-31", "2002-01-01T10:00:00Z"], True),
        ("Date Watched", ["2001/12/31", "2002/01/01 10:11"], True),
        ("watched", ["978307200", "978307201"], True),
        ("watched", ["1", "0"], False),
        ("when", ["at night", "2002-01-01"], False),
        ("when", ["", "2002-01-01"], True),
        ("day", ["3", "17"], False),
        ("when", ["31.12.2001", "1 Jan 2002"], True),
    ],
)
def test_a_column_holds_times_where_its_values_are_times(
    tmp_path: Path, name: str, values: list[str], is_time: bool
) -> None:
    last = f"user,item,rating,{name}\n1,2,3,{values[0]}\n2,5,4,{values[1]}\n"
    first = f"{name},user,item,rating\n{values[0]},1,2,3\n{values[1]},2,5,4\n"
    for text in (last, first):
        data = read_dataset(write(tmp_path, text))
        assert (len(data.ratings), data.skipped.count) == (2, 0)
        assert (data.ratings.timestamps is not None) == is_time
        assert (preview_table(tmp_path / "shop.csv").guess.time == name) == is_time
        if name == "Date Watched":
            assert data.ratings.timestamps is not None
            assert data.ratings.timestamps.tolist() == [1009756800, 1009879860]


@pytest.mark.parametrize(
    ("header", "columns", "said"),
    [
        (
            "a,b,c",
            TableOptions(),
            "cannot tell which column is the user and which the film and which the rating (found: a, b, c)",
        ),
        ("userId,b,rating", TableOptions(), "cannot tell which column is the film (found: userId, b, rating)"),
        ("a,b,c", TableOptions("a", "b", "d"), "there is no column d (found: a, b, c); choose among these"),
        ("a,b,c", TableOptions("a", "b", "b"), "one column cannot be two things (chosen: user=a,film=b,rating=b)"),
    ],
)
def test_columns_that_cannot_be_told(tmp_path: Path, header: str, columns: TableOptions, said: str) -> None:
    file = write(tmp_path, f"{header}\n1,2,3\n")
    with pytest.raises(DataError) as caught:
        read_dataset(file, columns=columns)
    assert str(caught.value).startswith(f"shop.csv, line 1: {said}")


def test_chosen_columns(tmp_path: Path) -> None:
    file = write(tmp_path, "who,what,Rating,timestamp\n7,2,3,never\n10,2,5,never\n7,11,1,\n", "notes.txt")
    data = read_dataset(file, columns=TableOptions.parse("user=who,film=WHAT,time="))
    assert rows_of(data) == [("7", "2", 3), ("10", "2", 5), ("7", "11", 1)]
    assert data.user_ids.tolist() == [7, 10]
    assert data.films.titles == ("Item 2", "Item 11")
    assert data.user_labels == data.films.labels == ()
    assert [(s.line, s.reason) for s in data.skipped.lines] == []
    assert data.ratings.timestamps is None
    assert data.scale == RatingScale(1, 5, 1)
    assert data.columns == "user=who,film=WHAT,time="
    for wrong in ("who", "user=a,user=b", "person=a"):
        with pytest.raises(DataError, match="cannot tell the columns from"):
            TableOptions.parse(wrong)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1"])
def test_delimiters_and_encodings(tmp_path: Path, delimiter: str, encoding: str) -> None:
    text = "user,item,rating\r\né,1,2\r\n\r\nb,1,4.5".replace(",", delimiter)
    data = read_dataset(write(tmp_path, text, "mine.tsv", encoding))
    assert rows_of(data) == [("é", "1", 2), ("b", "1", 4.5)]
    assert data.films.label(0) == "1"


def test_a_file_named_as_in_an_edition_with_columns_of_its_own(tmp_path: Path) -> None:
    file = write(tmp_path, "user_id,book_id,rating\n1,2,5\n2,2,3\n", "ratings.csv")
    assert rows_of(read_dataset(file)) == [("1", "2", 5), ("2", "2", 3)]
    assert read_dataset(file).source == file


def test_broken_lines_are_told_by_their_numbers(tmp_path: Path) -> None:
    good = [f"u{k % 9},i{k},{k % 11 * 10},{k + 964_982_703}" for k in range(800)]
    broken = {
        5: "u1,i5,good,1",
        6: "u1,i5,5",
        7: ",i5,5,1",
        8: "u1,,5,1",
        9: 'u1,"i5,5,1',
        10: "u1,i5,50,soon",
        11: "u1,i5,nan,1",
        12: "u1,i\0,5,1",
        700: "\ufffd,\ufffd,50,964982703",
    }
    lines = [broken.get(k, line) for k, line in enumerate(good)] + ["u3,i3,100,964982000", "u1,i"]
    data = read_dataset(write(tmp_path, "\n".join(["user,item,score,time", *lines])))
    assert sorted((s.line, s.reason) for s in data.skipped.lines) == [
        (7, "has the rating 'good', which is not a number"),
        (8, "has 3 fields where 4 are expected"),
        (9, "has no user"),
        (10, "has no film"),
        (11, "has a quotation mark without its partner"),
        (13, "has no rating"),
        (14, "is not text"),
        (802, "is replaced: user u3 rated film i3 once more"),
        (803, "the file ends in the middle of this line"),
    ]
    assert len(data.ratings) == 793
    assert any("1 cannot be, as 'soon'" in note for note in data.notes)  # a bad time never costs the rating
    assert data.user_of("\ufffd") is not None
    assert data.scale == RatingScale(0, 100, 10)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the file is empty"),
        ("user,item,rating\n", "the file holds no ratings"),
        ("user,item,rating\n1,2,x\n1,3,4\n", "line 2: has the rating 'x', which is not a number, and 50 % of the"),
        ("user,item,rating\n1,2,70\n1,3,70\n", "every rating is 70"),
        ("user,item,rating\n" + "1" * (1 << 21), "a line of over 1 MB"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(DataError) as caught:
        read_dataset(write(tmp_path, text))
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_line_that_is_not_utf_8(tmp_path: Path) -> None:
    lines = ["user,item,rating", *(f"é,i{k},{k % 5}" for k in range(200))]
    content = "\n".join(lines).encode().replace(b"i7,", b"i\xff7,")
    (tmp_path / "x.csv").write_bytes(content)
    data = read_dataset(tmp_path / "x.csv")
    assert [(s.line, s.reason) for s in data.skipped.lines] == [(9, "is not text")]
    assert data.user_labels == ("é",)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    data = read_dataset(write(tmp_path, "user,item,rating\né,2,3\nb,2,4\n" + "c,2,1\n", encoding=encoding))
    assert rows_of(data) == [("é", "2", 3), ("b", "2", 4), ("c", "2", 1)]


@pytest.mark.parametrize(
    ("values", "scale"),
    [
        ([0, 40, 100], (0, 100, 10)),
        ([0, 45, 100], (0, 100, 5)),
        ([0, 46, 100], (0, 100, 1)),
        ([-9.75, 3.5, 9.12], (-9.75, 9.12, 0.01)),
        ([-2, 2], (-2, 2, 1)),
        ([0.5, 4], (0.5, 5, 0.5)),
        ([0, 12.34567, 50], (0, 50, 0.01)),
        ([2, 7], (2, 7, 1)),
    ],
)
def test_scales(tmp_path: Path, values: list[float], scale: tuple[float, float, float]) -> None:
    lines = "".join(f"{k},1,{value}\n" for k, value in enumerate(values))
    found = read_dataset(write(tmp_path, f"user,item,rating\n{lines}")).scale
    np.testing.assert_allclose((found.minimum, found.maximum, found.step), scale, rtol=1e-6)


def test_times_in_milliseconds(tmp_path: Path) -> None:
    text = "user,item,rating,time\n1,1,1,1614556800000\n2,1,2,1614556800000000\n3,1,2,1614556800\n4,1,1,-5\n"
    data = read_dataset(write(tmp_path, text + "5,1,1,1614556800000000000\n"))
    assert data.ratings.timestamps is not None
    assert data.ratings.timestamps.tolist() == [1614556800] * 5  # the impossible one takes the first there is
    assert data.notes == ("times: 1 cannot be; these ratings take the first time of their person",)


def test_hold_out_files_have_the_same_columns(tmp_path: Path) -> None:
    data = read_dataset(write(tmp_path, SHOP))
    held = write(tmp_path, "product,stars,customer\np-2,10,zoë\np-77,1,zoë\n", "held.csv")
    split = split_by_file(data, held)
    assert split.validation.values.tolist() == [10]
    assert split.train.values.tolist() == [4.5, -1]
    data = read_dataset(tmp_path / "shop.csv", columns=TableOptions(user="Date", film="Product"))
    with pytest.raises(DataError, match="there is no column Date"):
        split_by_file(data, held)


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs")), min_size=1, max_size=6)
IDS = st.one_of(TEXT, st.integers(0, 10**12).map(str)).filter(lambda text: clean_ids([text]) == [text])
"""Ids that no program has written as a float: "1.0" is 1."""


@given(
    ratings=st.dictionaries(
        st.tuples(IDS, IDS),
        st.tuples(st.integers(-400, 400).map(lambda v: v / 4), st.integers(631_152_000, 4_102_444_799)),
        min_size=2,
        max_size=25,
    ),
    order=st.permutations(range(4)),
    delimiter=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n"]),
    comma=st.booleans(),
)
@settings(max_examples=80)
def test_what_is_written_comes_back(ratings, order, delimiter, end, comma) -> None:
    def written(value: float) -> str:
        return str(value).replace(".", ",") if comma and delimiter != "," else str(value)

    rows = [("user", "item", "score", "time"), *((u, i, written(v), t) for (u, i), (v, t) in ratings.items())]
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator=end).writerows([row[k] for k in order] for row in rows)
    with TemporaryDirectory() as name:
        file = write(Path(name), out.getvalue())
        if len({value for value, _ in ratings.values()}) == 1:
            with pytest.raises(DataError, match="every rating is"):
                read_dataset(file, columns=TableOptions(values="ratings"))
            return
        data = read_dataset(
            file, columns=TableOptions("user", "item", "score", "time", not_rated="none", values="ratings")
        )
    assert data.skipped.count == 0
    assert rows_of(data) == [(u, i, v) for (u, i), (v, _) in ratings.items()]
    assert data.ratings.timestamps is not None
    assert data.ratings.timestamps.tolist() == [time for _, time in ratings.values()]
    assert data.scale.minimum <= data.ratings.values.min()
    assert data.scale.maximum >= data.ratings.values.max()
    for u, i in ratings:
        assert data.user_of(u) is not None
        assert data.film_of(i) is not None


@given(cuts=st.lists(st.tuples(st.integers(0, 90), st.integers(0, 8), st.binary(max_size=6)), min_size=1, max_size=4))
@settings(max_examples=150)
def test_any_damage_ends_in_a_data_set_or_a_sentence(cuts) -> None:
    content = SHOP.encode()
    for at, length, inserted in cuts:
        content = content[:at] + inserted + content[at + length :]
    with TemporaryDirectory() as name:
        file = Path(name) / "shop.csv"
        file.write_bytes(content)
        sentence = None
        try:
            data = read_dataset(file)
        except DataError as error:
            sentence = str(error)
    if sentence is not None:
        assert "\n" not in sentence
        return
    assert len(data.films.titles) == data.n_films
    assert data.summary


@pytest.mark.parametrize(
    ("header", "last", "whole"),
    [
        ("user,item,score,time", "u9,i1,5,96498222", False),
        ("user,item,score,time", "u9,i1,5,", False),
        ("user,item,score,time", "u9,i1", False),
        ("user,item,score,time", "u9,i1,5,2001-01-0", False),
        ("user,item,score,time", "u9,i1,5,964982225", True),
        ("user,item,time,score", "u9,i1,964982225,5", True),
        ("user,item,time,score", "u9,i1,964982225,5.", False),
        ("user,time,score,item", "u9,964982225,5,1", True),
        ("user,item,score,note", "u9,i1,5,", True),
        ("user,item,score,note", 'u9,i1,5,"so ', False),
    ],
)
def test_a_file_cut_inside_its_last_line(tmp_path: Path, header: str, last: str, whole: bool) -> None:
    time = "2001-01-05" if "-" in last else "964982224"
    row = {"user": "u{}", "item": "i{}", "score": "{}.5", "time": time, "note": "word."}
    rows = [",".join(row[name] for name in header.split(",")).replace("{}", str(k)) for k in range(1, 5)]
    data = read_dataset(write(tmp_path, "\n".join([header, *rows, last])))
    assert len(data.ratings) == (5 if whole else 4)
    listed = [(s.line, s.reason) for s in data.skipped.lines]
    assert listed == ([] if whole else [(6, "the file ends in the middle of this line")])


PLAIN = "user,item,rating,timestamp\n"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (PLAIN + "1,2,3,964982703\n5,2,4.25,1614556800\n1,2,10,1614556801\n", True),
        (PLAIN + "1,2,3,964982703\r\n5,2,9,964982703\r\n3,2,0,964982704", True),
        ("user;item;rating\n1;2;3\n5;20;04.5\n", False),
        ("user;item;rating\n1;2;3\n5;20;4,5\n", False),
        (PLAIN + "1,2,3,4\n5,2,4,5\n", False),
        (PLAIN + "1,2,3,4\n05,2,4,9\n", False),
        (PLAIN + "1,2,3,4\n5,2,-4,9\n", False),
        (PLAIN + "1,2,3,4\n5,2,4,2001-02-03\n", False),
        (PLAIN + "1,2,3,4\n5,7.0,4,9\n", False),
        (PLAIN + "1,2,3,4\n12345678901,7,4,9\n", False),
        (PLAIN + '1,2,3,4\n"5",7,4,9\n', False),
        (PLAIN + "1,2,3,4\n\n5,7,4,9\n", False),
        (PLAIN + "1,2,3,1234567890\n3,2,4,1234567891\n5,7,4,12345", False),
        ("item,user,rating\n1,2,3\n5,2,4\n", False),
        ("1,2,3\n5,2,4\n7,2,5\n", True),
    ],
)
def test_plain_numbers_are_read_at_once_and_as_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, plain: bool
) -> None:
    file = tmp_path / "mine.csv"
    file.write_text(text, newline="")
    took: list[bool] = []
    fast = table_ratings._read_plain

    def noted(*given):
        took.append(bool(lines := fast(*given)))
        return lines

    monkeypatch.setattr(table_ratings, "_read_plain", noted)
    told: list[float] = []
    one = read_dataset(file, progress=lambda _, fraction: told.append(fraction))
    assert took == [plain]
    assert told == sorted(told)
    monkeypatch.setattr(table_ratings, "_read_plain", lambda *_: None)
    other = read_dataset(file)
    assert (one.user_labels, one.films.labels, one.scale, one.skipped) == (
        other.user_labels,
        other.films.labels,
        other.scale,
        other.skipped,
    )
    assert one.fingerprint == other.fingerprint
    assert np.array_equal(one.ratings.timestamps, other.ratings.timestamps)


def test_ids_of_which_no_rating_is_left_leave_no_trace(tmp_path: Path) -> None:
    text = "user,item,rating,title\nann,x1,,No\nbob,x2,4,Two\ncid,x3,bad,Three\ndan,x4,2,Four\n" + "eve,x2,3,Two\n" * 1
    filler = "".join(f"p{k},x{k % 3 + 5},{k % 5 + 1},T{k % 3}\n" for k in range(200))
    data = read_dataset(write(tmp_path, text + filler))
    assert len(data.user_labels) == data.n_users == len(set(data.user_labels)) == 203
    assert not {"ann", "cid"} & set(data.user_labels)
    assert data.films.labels == ("x2", "x4", "x5", "x6", "x7")
    assert data.films.titles == ("Two", "Four", "T0", "T1", "T2")
    assert ("bob", "x2", 4) in rows_of(data)
