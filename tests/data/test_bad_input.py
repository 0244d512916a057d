"""Broken folders, files and zips: refused in one sentence that says where, or lines skipped and listed."""

from __future__ import annotations

import os
import struct
import zipfile
from pathlib import Path

import pytest

from mfgui.data.editions import ratings_file
from mfgui.data.editions.rating_lines import Layout, careful_fields
from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset
from mfgui.data.tables.options import TableOptions

HEADER = "userId,movieId,rating,timestamp\n"
MOVIES = "movieId,title,genres\n" + "".join(f"{k},Film {k} (1990),Drama\n" for k in range(1, 301))


def lines(n: int = 300) -> list[str]:
    return [f"{k % 7 + 1},{k},{k % 5 + 1}.0,{10**9 + k}" for k in range(1, n + 1)]


def edition(folder: Path, ratings: str | bytes | None = None, movies: str | bytes = MOVIES, **files: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    if ratings is None:
        ratings = HEADER + "\n".join(lines()) + "\n"
    for name, text in {"ratings": ratings, "movies": movies, **files}.items():
        (folder / f"{name}.csv").write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def with_lines(**changed: str) -> str:
    """300 good lines, some changed: L7="…" is line 7 of the file, the first rating being line 2."""
    all_lines = lines()
    for name, text in changed.items():
        all_lines[int(name[1:]) - 2] = text
    return HEADER + "\n".join(all_lines) + "\n"


def refusal(path: Path) -> str:
    with pytest.raises(DataError) as caught:
        read_dataset(path)
    sentence = str(caught.value)
    assert "\n" not in sentence
    assert len(sentence) < 300
    return sentence


@pytest.mark.parametrize(
    ("ratings", "sentence"),
    [
        (b"", "ratings.csv: the file is empty; get a fresh copy of the data set"),
        (HEADER, "ratings.csv: the file holds no ratings, only its header; get a fresh copy of the data set"),
        (HEADER + "\n\n", "ratings.csv: the file holds no ratings, only its header; get a fresh copy of the data set"),
        (
            "userId,movieId,stars,timestamp\n1,2,3.0,4\n",
            (
                "ratings.csv, line 1: there is no column rating (found: userId, movieId, stars, timestamp); "
                "needed are userId, movieId, rating"
            ),
        ),
        (
            "1,31,2.5,1260759144\n1,32,2.5,1260759145\n",
            (
                "ratings.csv, line 1: there is no column userId (found: 1, 31, 2.5, 1260759144); "
                "needed are userId, movieId, rating"
            ),
        ),
        (
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 50,
            "ratings.csv, line 1: the file is not text; get a fresh copy of the data set",
        ),
        (HEADER.encode("utf-16"), "ratings.csv, line 1: the file is not text; get a fresh copy of the data set"),
        (
            HEADER.encode() + b"\0\1\2\n" * 50,
            ("ratings.csv, line 2: is not text, and 100 % of the lines are broken; get a fresh copy of the data set"),
        ),
        (
            "userId,movieId,rating\n" + "1,x,3.0\n" * 200,
            (
                "ratings.csv, line 2: has the film 'x', which is not a "
                "whole number, and 100 % of the lines are broken; get a fresh copy of the data set"
            ),
        ),
        (HEADER + "1,2", "ratings.csv: the file holds no ratings that can be read; get a fresh copy of the data set"),
        (
            with_lines(L7="1,2", L9="1,2", L11="nonsense", L20=",,,"),
            (
                "ratings.csv, line 7: has 2 fields where 4 are expected, and 1.3 % of the lines are broken; "
                "get a fresh copy of the data set"
            ),
        ),
        (
            HEADER + f"1,2,nan,3{'':300}\n" * 10_000,  # more than is read at once
            (
                "ratings.csv, line 2: has the rating nan, which is not between 0.5 and 5, "
                "and more than 1 % of the lines are broken; get a fresh copy of the data set"
            ),
        ),
        (HEADER.encode() + b"1" * 5_000_000, "ratings.csv, line 2: the file is not text, with a line of over 2 MB"),
    ],
    ids=[
        "empty",
        "header only",
        "header and blanks",
        "missing column",
        "no header",
        "png",
        "utf-16",
        "binary lines",
        "all broken, small",
        "one cut line",
        "4 in 300",
        "all broken",
        "no line ends",
    ],
)
def test_ratings_that_are_refused(tmp_path: Path, ratings: str | bytes, sentence: str) -> None:
    assert refusal(edition(tmp_path, ratings)) == sentence


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("1,2", "has 2 fields where 4 are expected"),
        ("nonsense", "has 1 field where 4 are expected"),
        ("1,2,3.0,4,5", "has 5 fields where 4 are expected"),
        ("x,2,3.0,4", "has the user 'x', which is not a whole number"),
        ("1.5,2,3.0,4", "has the user '1.5', which is not a whole number"),
        ("-1,2,3.0,4", "has the user -1, which is below 0"),
        ("1,,3.0,4", "has no film"),
        ("1,99999999999999999999999999,3.0,4", "has the film '9999999999999999999…', which is not a whole number"),
        ("1,2,good,4", "has the rating 'good', which is not a number"),
        ("1,2,,4", "has no rating"),
        ("1,2,nan,4", "has the rating nan, which is not between 0.5 and 5"),
        ("1,2,inf,4", "has the rating inf, which is not between 0.5 and 5"),
        ("1,2,-3.0,4", "has the rating -3.0, which is not between 0.5 and 5"),
        ("1,2,99,4", "has the rating 99, which is not between 0.5 and 5"),
        ("1,2,5.5,4", "has the rating 5.5, which is not between 0.5 and 5"),
        ("1,2,0,4", "has the rating 0, which is not between 0.5 and 5"),
        ("1,2,3.0,yesterday", "has the time 'yesterday', which is not a whole number"),
        ('"1,2,3.0,4', "has a quotation mark without its partner"),
        ("1,2,\0,4", "is not text"),
        ("1;2;3.0;4", "has 1 field where 4 are expected"),
    ],
)
def test_one_broken_line_is_skipped_and_listed(tmp_path: Path, line: str, reason: str) -> None:
    data = read_dataset(edition(tmp_path, with_lines(L100=line)))
    assert data.skipped.count == 1
    (skipped,) = data.skipped.lines
    assert (skipped.file, skipped.line, skipped.reason) == ("ratings.csv", 100, reason)
    rated = data.films.ids[data.ratings.films].tolist()
    assert rated == [k for k in range(1, 301) if k != 99]


def test_line_numbers_are_those_of_an_editor(tmp_path: Path) -> None:
    text = with_lines(L3="\n", L4="2,1,3.0,1000000000", L50="x", L60="1,2,5.5,4")
    data = read_dataset(edition(tmp_path, text))
    assert [(s.line, s.reason) for s in data.skipped.lines] == [
        (51, "has 1 field where 4 are expected"),
        (61, "has the rating 5.5, which is not between 0.5 and 5"),
        (5, "is replaced: user 2 rated film 1 once more"),
    ]


def test_last_line_cut_off_is_skipped(tmp_path: Path) -> None:
    data = read_dataset(edition(tmp_path, HEADER + "1,2,3.0,4\n1,3,3.0,4\n1,4,"))
    assert len(data.ratings) == 2
    assert [(s.line, s.reason) for s in data.skipped.lines] == [(4, "the file ends in the middle of this line")]


def test_more_skipped_lines_than_are_listed_are_counted(tmp_path: Path) -> None:
    good = "".join(f"{k},{k},3.0,4\n" for k in range(150_000))
    data = read_dataset(edition(tmp_path, HEADER + good + "x\n" * 1_100))
    assert data.skipped.count == 1_100
    assert len(data.skipped.lines) == 1_000
    assert data.skipped.lines[0].line == 150_002
    assert len(data.ratings) == 150_000


def test_folder_that_is_not_movielens(tmp_path: Path) -> None:
    (tmp_path / "holiday.jpg").write_bytes(b"x")
    (tmp_path / "deeper").mkdir()
    assert refusal(tmp_path).startswith(f"{tmp_path}: there is no MovieLens data set here; looked for ratings.csv")
    assert refusal(tmp_path / "holiday.jpg").startswith(
        f"{tmp_path / 'holiday.jpg'}: this is no file of a data set; looked for ratings.csv"
    )
    assert refusal(tmp_path / "nowhere") == (
        f"{tmp_path / 'nowhere'}: there is nothing here; choose a MovieLens folder or zip"
    )


def test_folder_of_several_data_sets(tmp_path: Path) -> None:
    edition(tmp_path / "one")
    edition(tmp_path / "two")
    assert refusal(tmp_path) == f"{tmp_path}: there are several data sets here (one, two); open one of them"


def test_what_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = edition(tmp_path / "mine")
    real_open = Path.open

    def locked(self: Path, *args: object, **kwargs: object) -> object:
        if self.name == "ratings.csv":
            raise PermissionError(13, "Permission denied")
        return real_open(self, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", locked)
    assert refusal(folder) == "ratings.csv: permission to read is denied; allow it and try again"

    def closed(path: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", closed)
    assert refusal(folder) == f"{folder}: permission to read is denied; allow it and try again"


@pytest.mark.parametrize(
    ("movies", "sentence"),
    [
        ("", "movies.csv: the file is empty; get a fresh copy of the data set"),
        (
            "movieId,colour,genres\n1,x,y\n",
            (
                "movies.csv, line 1: there is no column title (found: movieId, colour, genres); "
                "needed are movieId, title, genres"
            ),
        ),
        (
            MOVIES.replace("Film 7 ", "Film, 7 ")
            .replace("\n9,", "\nnine,")
            .replace("\n12,Film", '\n12,"Film')
            .replace("\n200,", "\n,"),
            (
                "movies.csv, line 8: has 4 fields where 3 are expected, and 1.3 % of the lines are broken; "
                "get a fresh copy of the data set"
            ),
        ),
    ],
)
def test_film_tables_that_are_refused(tmp_path: Path, movies: str, sentence: str) -> None:
    assert refusal(edition(tmp_path, movies=movies)) == sentence


def test_broken_lines_of_small_tables_are_skipped_and_listed(tmp_path: Path) -> None:
    movies = MOVIES.replace("Film 7 ", "Film, 7 ") + "5,Twice (1990),Drama\n"
    damaged = movies.replace("Film 9 ", "Film é ").encode().replace("é".encode(), b"\xc3") + "400,é (1990),\n".encode()
    data = read_dataset(
        edition(
            tmp_path,
            movies=damaged,
            links="movieId,imdbId,tmdbId\n1,0001,1\nx,2,3\n3,0003\n",
            tags="userId,movieId,tag,timestamp\n1,1,good,1\n1,one,bad,1\n1,1,,1\n1,999,lost,1\n1,1",
        )
    )
    assert [(s.file, s.line) for s in data.skipped.lines] == [
        ("movies.csv", 8),
        ("movies.csv", 10),
        ("movies.csv", 302),
        ("links.csv", 3),
        ("links.csv", 4),
        ("tags.csv", 3),
        ("tags.csv", 4),
        ("tags.csv", 6),
        ("tags.csv", 5),
    ]
    assert data.films.titles[6] == "Film 7"
    assert data.films.listed_titles[6] == "7"
    assert data.films.titles[300] == "é"
    assert data.films.imdb_ids[0] == "0001"
    assert data.tags is not None
    assert data.tags.texts[data.tags.codes[0]] == "good"
    assert len(data.tags) == 1


def test_quotation_mark_gone_astray_costs_one_line(tmp_path: Path) -> None:
    movies = MOVIES.replace("\n7,Film", '\n7,"Film').replace("9,Film 9 (1990)", '9,"Film\n9 (1990)"', 1)
    data = read_dataset(edition(tmp_path, movies=movies))
    assert [(s.line, s.reason) for s in data.skipped.lines] == [(8, "has a quotation mark without its partner")]
    assert data.films.listed_titles[8] == "Film\n9 (1990)"
    assert data.films.listed_titles[9] == "Film 10 (1990)"


def test_optional_tables_with_an_unknown_header_are_done_without(tmp_path: Path) -> None:
    data = read_dataset(edition(tmp_path, links="a,b\n1,2\n", tags=""))
    assert data.tags is None
    assert [(s.file, s.line) for s in data.skipped.lines] == [("links.csv", 1), ("tags.csv", 1)]


def archive(path: Path, entries: dict[str, str], compression: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", compression) as out:
        for name, text in entries.items():
            out.writestr(name, text)
    return path


def test_zips_that_are_not_trusted(tmp_path: Path) -> None:
    good = HEADER + "\n".join(lines()) + "\n"
    path = tmp_path / "x.zip"
    for name in ("../evil.csv", "/etc/evil.csv", "a/../../evil.csv", "C:/evil.csv"):
        archive(path, {"ratings.csv": good, name: "x"})
        assert refusal(path) == f"{path}: the zip holds names that lead outside of it, so it is not trusted"
    archive(path, {"ratings.csv": HEADER + "1,2,3.0,4\n" * 1_000_000})
    assert refusal(path) == "ratings.csv: the file unpacks to absurdly much, so the zip is not trusted"
    archive(path, {"notes.txt": "x"})
    assert refusal(path).startswith(f"{path}: there is no MovieLens data set here")


def test_encrypted_damaged_and_cut_zips(tmp_path: Path) -> None:
    good = HEADER + "\n".join(lines()) + "\n"
    path = archive(tmp_path / "x.zip", {"ratings.csv": good}, zipfile.ZIP_STORED)
    whole = path.read_bytes()
    encrypted = bytearray(whole)
    encrypted[6] |= 1
    directory = whole.rindex(b"PK\1\2")
    struct.pack_into("<H", encrypted, directory + 8, 1)
    path.write_bytes(encrypted)
    assert refusal(path) == "ratings.csv: the file is encrypted; unpack the zip and open its folder"
    damaged = bytearray(whole)
    at = whole.index(b"1000000100")
    damaged[at : at + 10] = b"1000000999"
    path.write_bytes(damaged)
    assert refusal(path) == "ratings.csv: the file is damaged inside the zip; download the zip again"
    path.write_bytes(whole[: len(whole) // 2])
    assert refusal(path) == f"{path}: this is not a whole zip file; download it again"


@pytest.mark.parametrize("kept", [-1, -2, -5, -9, -10, -11, -12, -14])
def test_a_file_cut_inside_its_last_line_loses_that_line_alone(tmp_path: Path, kept: int) -> None:
    text = HEADER + "1,2,3.0,964982703\n1,3,4.5,964981247\n2,13,4.5,964982224"
    data = read_dataset(edition(tmp_path, text[:kept]))
    assert [(s.line, s.reason) for s in data.skipped.lines] == [(4, "the file ends in the middle of this line")]
    assert len(data.ratings) == 2


@pytest.mark.parametrize("end", ["", "\r", " ", "\n"])
def test_a_whole_last_line_without_its_end_is_kept(tmp_path: Path, end: str) -> None:
    text = HEADER + "1,2,3.0,964982703\n1,3,4.5,1064981247\n2,3,4.5,1164982224"
    data = read_dataset(edition(tmp_path, text + end))
    assert (len(data.ratings), data.skipped.count) == (3, 0)


def test_a_cut_is_seen_where_the_line_before_it_was_read_earlier(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ratings_file, "_BLOCK", 64)
    rows = "".join(f"1,{film},3.0,96498{film}\n" for film in range(1000, 1020))
    data = read_dataset(edition(tmp_path, HEADER + rows + "2,1000,4.0,9649"))
    assert [s.line for s in data.skipped.lines] == [22]
    assert len(data.ratings) == 20


@pytest.mark.parametrize("time", [12, -5, 631_151_999, 4_102_444_801, 964_982_703_000])
def test_a_time_that_cannot_be_is_a_broken_line(tmp_path: Path, time: int) -> None:
    rows = [f"{k},{k % 7},3.0,{964_982_703 + k}\n" for k in range(150)]
    rows[9] = f"9,2,3.0,{time}\n"
    data = read_dataset(edition(tmp_path, HEADER + "".join(rows)))
    reason = f"has the time {time}, which is not between 1990 and 2100"
    assert [(s.line, s.reason) for s in data.skipped.lines] == [(11, reason)]
    assert data.years_rated == (2000, 2000)


def test_times_in_milliseconds_become_seconds(tmp_path: Path) -> None:
    data = read_dataset(edition(tmp_path, HEADER + "1,2,3.0,964982703999\n1,3,4.5,964981247000\n"))
    assert data.ratings.timestamps is not None
    assert data.ratings.timestamps.tolist() == [964982703, 964981247]
    assert data.skipped.count == 0


@pytest.mark.parametrize("name", ["./", ".", "a/./"])
def test_a_zip_with_an_entry_for_its_own_folder(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(name, "")
        archive.writestr("ratings.csv", HEADER + "1,2,3.0,964982703\n2,2,4.0,964982703\n")
        archive.writestr("movies.csv", MOVIES)
    assert len(read_dataset(tmp_path / "a.zip").ratings) == 2


def test_lines_that_end_as_on_old_macs_are_read(tmp_path: Path) -> None:
    folder = edition(tmp_path / "mine", (HEADER + "1,2,3,4\n2,3,4,5\n").replace("\n", "\r"))
    data = read_dataset(folder)
    assert (len(data.ratings), data.user_ids.tolist(), data.films.n_listed) == (2, [1, 2], 300)
    own = tmp_path / "shop.csv"
    own.write_bytes(b"user,item,rating\r1,2,3\r1,3,4\r")
    assert read_dataset(own).ratings.values.tolist() == [3, 4]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_what_is_neither_file_nor_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    said = "this is neither a file nor a folder; choose a MovieLens folder or zip"
    assert refusal(tmp_path / "pipe.csv") == f"{tmp_path / 'pipe.csv'}: {said}"


@pytest.mark.parametrize("encoding", ["rot13", "idna", "undefined", "base64", "utf-8\0", "none at all"])
def test_an_encoding_that_is_none_of_text_is_one_sentence(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "r.csv").write_text("user,item,rating\n1,2,3\n")
    with pytest.raises(DataError, match="there is no encoding"):
        read_dataset(tmp_path / "r.csv", columns=TableOptions(encoding=encoding))


@pytest.mark.parametrize("block", [1 << 12, 1 << 21])
def test_points_are_read_as_a_table_however_long_it_is_and_few_are_looked_at_as_stars_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, block: int
) -> None:
    monkeypatch.setattr(ratings_file, "_BLOCK", block)
    looked: list[bytes] = []

    def look(line: bytes, layout: Layout) -> tuple[int, int, float, int] | str:
        looked.append(line)
        return careful_fields(line, layout)

    monkeypatch.setattr(ratings_file, "careful_fields", look)
    rows = "".join(f"{n % 97 + 1},{n % 89 + 1},{n % 91 * 10}\n" for n in range(8600))
    data = read_dataset(edition(tmp_path, "userId,movieId,rating\n" + rows))
    assert len(data.ratings) == 8600
    assert data.scale.maximum == 900
    assert len(looked) < 1200
