"""The editions before CSV: ml-1m, ml-10m and ml-100k, in their own spelling, encodings and zips."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from mfgui.data.dataset import RatingScale
from mfgui.data.editions import ml_100k
from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset

CHILDREN = "Children's"


def write(folder: Path, encoding: str, **files: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_bytes(text.encode(encoding))
    return folder


def ml_1m(folder: Path) -> Path:
    return write(
        folder,
        "latin-1",
        ratings_dat="1::1193::5::978300760\n1::661::3::978302109\n2::1193::4::978298413\n",
        movies_dat=(
            "661::James and the Giant Peach (1996)::Animation|Children's|Musical\n"
            "1193::Misérables, Les (1995)::Drama\n"
            '2::"Star Wars: Episode V", The: Part 2 (1980)::Action\n'
        ),
        users_dat="1::F::1::10::48067\n2::M::56::16::70072\n9::M::25::15::55117\n",
    )


def test_ml_1m(tmp_path: Path) -> None:
    data = read_dataset(ml_1m(tmp_path / "ml-1m"))
    assert data.edition == "ml-1m"
    assert data.scale == RatingScale(1, 5, 1)
    assert data.films.titles == ('"Star Wars: Episode V", The: Part 2', "James and the Giant Peach", "Les Misérables")
    assert data.films.genres_of(1) == ("Animation", "Children", "Musical")
    assert data.ratings.values.tolist() == [5, 3, 4]
    assert data.ratings.films.tolist() == [2, 1, 2]
    assert data.ratings.timestamps is not None
    assert data.ratings.timestamps.tolist() == [978300760, 978302109, 978298413]
    assert data.people is not None
    assert data.people.ages == ("under 18", "56 and over")
    assert data.people.genders == ("F", "M")
    assert data.people.occupations == ("K-12 student", "self-employed")
    assert data.people.zip_codes == ("48067", "70072")
    assert data.tags is None
    assert data.skipped.count == 0


def test_ml_10m(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "ml-10M100K",
        "utf-8",
        ratings_dat="1::122::5::838985046\n3::110::4.5::1136075500\n",
        movies_dat="110::Amélie (2001)::Comedy|Romance\n122::Boomerang (1992)::(no genres listed)\n",
        tags_dat="3::110::très: bon::1215184630\n3::110::lost\n",
    )
    data = read_dataset(folder)
    assert (data.edition, data.name) == ("ml-10m", "ml-10M100K")
    assert data.scale == RatingScale(0.5, 5, 0.5)
    assert data.films.titles == ("Amélie", "Boomerang")
    assert data.films.genres_of(1) == ()
    assert data.tags is not None
    assert data.tags.texts == ("très: bon",)
    assert data.people is None
    assert [(s.file, s.line) for s in data.skipped.lines] == [("tags.dat", 2)]


def ml_100k_files(folder: Path) -> Path:
    def flags(*names: str) -> str:
        return "|".join("1" if name in names else "0" for name in ml_100k.GENRES)

    return write(
        folder,
        "latin-1",
        u_data="196\t242\t3\t881250949\n186\t302\t3\t891717742\n196\t302\t1\t881250950\n",
        u_item=(
            f"242|Kolya (1996)|24-Jan-1997||http://us.imdb.com/M/title-exact?Kolya%20(1996)|{flags('Comedy')}\n"
            f"267|unknown||||{flags('unknown')}\n"
            f"302|Misérables, Les (1995) (V)|01-Jan-1995||x|{flags('Animation', CHILDREN)}\n"
        ),
        u_user="186|39|F|executive|00000\n196|49|M|none|55105\n",
    )


def test_ml_100k(tmp_path: Path) -> None:
    data = read_dataset(ml_100k_files(tmp_path / "ml-100k"))
    assert data.edition == "ml-100k"
    assert data.films.ids.tolist() == [242, 267, 302]
    assert data.films.titles == ("Kolya", "unknown", "Les Misérables")
    assert data.films.years.tolist() == [1996, 0, 1995]
    assert [data.films.genres_of(k) for k in range(3)] == [("Comedy",), (), ("Animation", "Children")]
    assert data.user_ids.tolist() == [186, 196]
    assert data.ratings.users.tolist() == [1, 0, 1]
    assert data.people is not None
    assert data.people.ages == ("39", "49")
    assert data.people.occupations == ("executive", "")
    assert data.people.zip_codes == ("00000", "55105")


def test_opening_a_split_opens_the_edition(tmp_path: Path) -> None:
    folder = ml_100k_files(tmp_path / "ml-100k")
    (folder / "u1.base").write_text("1\t2\t3\t4\n")
    assert read_dataset(folder / "u1.base").fingerprint == read_dataset(folder).fingerprint


@pytest.mark.parametrize("make", [ml_1m, ml_100k_files])
def test_zip_and_single_file_read_the_same(tmp_path: Path, make) -> None:
    folder = make(tmp_path / "it")
    with zipfile.ZipFile(tmp_path / "it.zip", "w", zipfile.ZIP_DEFLATED) as out:
        for file in folder.iterdir():
            out.write(file, f"it/{file.name}")
    expected = read_dataset(folder)
    for path in (tmp_path / "it.zip", next(folder.glob("u*"))):
        data = read_dataset(path)
        assert data.fingerprint == expected.fingerprint
        assert data.films.titles == expected.films.titles
        assert data.people is not None


@pytest.mark.parametrize("text", ["", "1::2::3::4".replace("::", "\t") + "\n", "userId,movieId\n"])
def test_bad_ratings_name_the_file(tmp_path: Path, text: str) -> None:
    folder = ml_1m(tmp_path / "it")
    (folder / "ratings.dat").write_text(text)
    with pytest.raises(DataError, match=r"^ratings\.dat"):
        read_dataset(folder)
