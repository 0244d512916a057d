"""People's own tables, a kind each: made-up inputs of tests/data/cases, and what each holds when it is read rightly."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mfgui.data.dataset import Dataset
from mfgui.data.errors import DataError
from mfgui.data.held_out_file import split_by_file, split_from_spec
from mfgui.data.reading import read_dataset
from mfgui.data.tables.options import TableOptions

CASES = Path(__file__).parent.parent / "cases"
HALF, WHOLE = (0.5, 5, 0.5), (1, 5, 1)


def read(name: str, columns: str = "") -> Dataset:
    return read_dataset(CASES / name, columns=TableOptions.parse(columns) if columns else None, cache=False)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("01-excel-semicolon-decimal-comma/meine-bewertungen.csv", {}),
        ("01-excel-semicolon-decimal-comma/ml-excel", {"listed": 20}),
        ("02-utf16/ratings-unicode.csv", {}),
        ("03-compressed/folder", {"listed": 20}),
        ("03-compressed/myratings.csv.gz", {}),
        ("03-compressed/ratings.csv.bz2", {}),
        ("03-compressed/ratings.csv.gz", {}),
        ("04-zips/archive.zip", {}),
        ("05-kaggle-the-movies-dataset/the-movies-dataset", {"listed": 20, "imdb": 20}),
        ("06-kaggle-movielens-20m/archive", {"listed": 20, "imdb": 20, "tags": 1, "genome": 1}),
        ("07-text-dates-in-ratings-csv/ml-20m", {"listed": 20, "imdb": 20, "tags": 1}),
        ("09-hetrec/hetrec2011", {"listed": 20}),
        ("10-movietweetings/latest", {"listed": 20, "imdb": 20, "edition": "MovieTweetings", "scale": (2, 10, 1)}),
        ("11-netflix-prize/combined_data_1.txt", {"listed": 20, "edition": "Netflix Prize", "scale": WHOLE}),
        ("11-netflix-prize/mv_0000001.txt", {"ratings": 22, "users": 22, "films": 1, "listed": 1, "scale": WHOLE}),
        ("12-no-header/filmtrust/ratings.txt", {"years": None}),
        ("12-no-header/numbers.csv", {}),
        ("12-no-header/ratings_Movies.csv", {}),
        ("12-no-header/same-first.csv", {"ratings": 3, "users": 2, "films": 2, "scale": WHOLE, "years": None}),
        ("12-no-header/u.tsv", {}),
        ("13-book-crossing/BX-Book-Ratings.csv", {"ratings": 197, "scale": (3, 10, 1), "years": None, "skipped": 306}),
        ("14-anime-minus-one/rating.csv", {"ratings": 418, "scale": (2, 10, 1), "years": None, "skipped": 85}),
        ("15-matrix/jester-data-1.csv", {"scale": (-8, 8, 1), "years": None, "skipped": 297}),
        ("15-matrix/jester-long.csv", {"ratings": 357, "scale": (-8, 8, 1), "years": None, "skipped": 146}),
        ("15-matrix/pivot.csv", {"years": None}),
        ("18-unrated-rows/merged-blank.csv", {"ratings": 452, "years": None, "skipped": 51}),
        ("18-unrated-rows/merged-nan.csv", {"ratings": 452, "years": None, "skipped": 51}),
        ("18-unrated-rows/merged-null.csv", {"ratings": 452, "years": None, "skipped": 51}),
        ("19-pandas-resaved/floats", {"listed": 20}),
        ("19-pandas-resaved/idx", {"listed": 20}),
        ("19-pandas-resaved/links", {"listed": 20, "imdb": 20}),
        ("19-pandas-resaved/own-floats.csv", {}),
        ("19-pandas-resaved/own-sci.csv", {}),
        ("20-scales/binary.csv", {"scale": (0, 1, 1), "years": None}),
        ("20-scales/minus10to10.csv", {"scale": (-7.71, 9.24, 0.01), "years": None}),
        ("20-scales/minus1to1.csv", {"scale": (-0.78, 1, 0.01), "years": None}),
        ("20-scales/percent-number.csv", {"scale": (20, 100, 10), "years": None}),
        ("20-scales/tenpoint.csv", {"scale": (2, 10, 1), "years": None}),
        ("21-implicit/clicks.csv", {"implicit": True, "scale": None}),
        ("21-implicit/lastfm.csv", {"implicit": True, "scale": None, "years": None}),
        ("21-implicit/plays.csv", {"implicit": True, "scale": None, "years": None}),
        ("21-implicit/one-huge.csv", {"ratings": 502, "years": None, "skipped": 1}),
        *((f"23-dates/{name}.csv", {}) for name in ("amazon", "compact", "de", "iso-frac", "iso-space-zone", "long")),
        *((f"23-dates/{name}.csv", {}) for name in ("mon", "us", "us-time")),
        ("24-duplicates/exact.csv", {"years": None, "skipped": 60}),
        ("24-duplicates/no-time.csv", {"years": None, "skipped": 60}),
        ("24-duplicates/time-latest-first.csv", {"skipped": 60}),
        ("25-ratings-as-words/outof.csv", {"years": None}),
        ("25-ratings-as-words/percent.csv", {"scale": (20, 100, 10), "years": None}),
        ("25-ratings-as-words/quoted-decimal-comma.csv", {"years": None}),
        ("25-ratings-as-words/stars.csv", {"years": None}),
        ("25-ratings-as-words/thumbs.csv", {"scale": (0, 1, 1), "years": None}),
        ("25-ratings-as-words/truefalse.csv", {"scale": (0, 1, 1), "years": None}),
        ("25-ratings-as-words/words.csv", {"years": None}),
        ("28-ids/case.csv", {"users": 80, "years": None}),
        ("28-ids/huge.csv", {"years": None}),
        ("28-ids/names.csv", {"years": None}),
        ("28-ids/negative-mixed.csv", {"years": None}),
        ("28-ids/uuid.csv", {"years": None}),
        ("28-ids/zeros.csv", {"years": None}),
        ("34-json-xlsx/decimal-comma.csv", {}),
        ("34-json-xlsx/ratings.parquet", {}),
        ("34-json-xlsx/ratings.xlsx", {}),
        ("34-json-xlsx/reviews_Movies_and_TV_5.json", {}),
        ("35-folder-names/a 'quoted' name & more", {"listed": 20}),
        ("35-folder-names/電影 評分", {"listed": 20}),
        *((f"38-encodings/{name}.csv", {"years": None}) for name in ("cp1251", "cp1252", "gbk", "mac")),
        *((f"38-encodings/{name}.csv", {"years": None}) for name in ("utf16be-nobom", "utf8bom-quoted")),
        *(
            (f"48-column-names/{file.stem}.csv", {"years": None})
            for file in sorted((CASES / "48-column-names").iterdir())
            if file.stem not in ("douban", "msrecommenders", "lastfm", "steam")
        ),
        ("48-column-names/douban.csv", {}),
        ("48-column-names/msrecommenders.csv", {}),
        ("48-column-names/lastfm.csv", {"implicit": True, "scale": None, "years": None}),
        ("48-column-names/steam.csv", {"implicit": True, "scale": None, "years": None}),
        ("49-odd-times/excel-serial.csv", {}),
        ("49-odd-times/julian.csv", {}),
        ("49-odd-times/milliseconds.csv", {}),
        ("49-odd-times/nanoseconds.csv", {}),
        ("49-odd-times/ml", {"listed": 20}),
        ("49-odd-times/ml-missing", {"listed": 20}),
        ("49-odd-times/nat.csv", {}),
        ("49-odd-times/some-missing.csv", {}),
        ("49-odd-times/year-only.csv", {"years": (2000, 2004)}),
        ("49-odd-times/seq.csv", {"years": None}),
        ("49-odd-times/zeros.csv", {"years": None}),
    ],
)
def test_each_kind_opens_with_its_right_values(name: str, expected: dict[str, Any]) -> None:
    data = read(name)
    scale = (data.scale.minimum, data.scale.maximum, data.scale.step)
    found = {
        "ratings": len(data.ratings),
        "users": data.n_users,
        "films": data.n_films_rated,
        "listed": data.films.n_listed if data.films.n_listed and "listed" in expected else 0,
        "imdb": sum(map(bool, data.films.imdb_ids)) if "imdb" in expected else 0,
        "tags": len(data.tags) if data.tags else 0,
        "genome": len(data.genome) if data.genome else 0,
        "implicit": data.implicit,
        "years": data.years_rated,
        "skipped": data.skipped.count,
    }
    usual = {"ratings": 503, "users": 40, "films": 20, "listed": 0, "imdb": 0, "tags": 0, "genome": 0}
    usual |= {"implicit": False, "years": (2000, 2000), "skipped": 0}
    assert found == usual | {key: value for key, value in expected.items() if key not in ("scale", "edition")}
    if (wanted := expected.get("scale", HALF)) is not None:
        assert scale == pytest.approx(wanted, rel=1e-5)
    assert data.edition == expected.get("edition", data.edition)
    if "listed" in expected:
        assert "Toy Story" in data.films.titles


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("04-zips/outer.zip", r"this is a zip in a zip \(ml-mine\.zip\)"),
        ("26-degenerate/all-equal.csv", "every rating is 5"),
        ("34-json-xlsx/my-films.xlsx", "ratings of one person are imported under Me"),
        ("11-netflix-prize/movie_titles.csv", "cannot tell which column is the user"),
    ],
)
def test_what_cannot_open_is_one_sentence(name: str, sentence: str) -> None:
    with pytest.raises(DataError, match=sentence) as caught:
        read(name)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["one-person", "three"])
def test_too_few_ratings_to_hold_some_out_are_one_sentence(name: str) -> None:
    with pytest.raises(DataError, match=r"a part of \d ratings for validation: too few"):
        split_from_spec(read(f"26-degenerate/{name}.csv"), "0.1", 1)


def test_words_follow_the_data() -> None:
    assert read("13-book-crossing/BX-Book-Ratings.csv").summary == "197 ratings by 40 users of 20 books, whole points"
    assert read("21-implicit/lastfm.csv").summary == "503 counts by 40 users of 20 artists, implicit data"


def test_choices_overrule_what_was_found() -> None:
    assert len(read("13-book-crossing/BX-Book-Ratings.csv", "not-rated=none").ratings) == 503
    assert read("20-scales/tenpoint.csv", "scale=1..10").scale.minimum == 1
    assert read("21-implicit/plays.csv", "values=ratings").implicit is False
    logarithms = read("21-implicit/lastfm.csv", "values=log").ratings.values
    assert float(logarithms.max()) < 12
    by_number = read("12-no-header/numbers.csv", "user=2,film=1,rating=3,time=")
    assert (by_number.n_users, by_number.n_films, by_number.ratings.timestamps) == (20, 40, None)


def test_letters_are_right_in_every_encoding() -> None:
    assert read("38-encodings/cp1251.csv").films.labels[0].startswith("Фильм")
    assert read("38-encodings/gbk.csv").films.labels[0].startswith("电影")
    assert read("38-encodings/cp1252.csv").films.labels[0] == "Amélie – “110”"


def test_a_test_file_may_bring_ratings_of_its_own() -> None:
    whole, train = read("31-separate-test-file/both.csv"), read("31-separate-test-file/train.csv")
    split = split_by_file(train, CASES / "31-separate-test-file/test.csv")
    assert (len(split.train), len(split.validation)) == (402, 101)
    named = split_by_file(whole, CASES / "31-separate-test-file/test.csv")
    assert sorted(split.validation.values.tolist()) == sorted(named.validation.values.tolist())
