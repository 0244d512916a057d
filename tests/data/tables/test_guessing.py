"""Columns of tables whose names mislead or say nothing, as strangers' files have them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.question import preview_table
from tests.data.tables.test_variants import RIGHT, ROWS, triples
from tests.data.tables.test_workbooks import workbook

FRAME = pd.DataFrame(ROWS, columns=["user", "item", "rating"])


@pytest.mark.parametrize("written", ["index.csv", "plain.csv", "again.csv", "book.xlsx"])
def test_a_header_that_only_counts_the_columns_is_no_rating(tmp_path: Path, written: str) -> None:
    """What pandas writes for columns without names, with and without its index."""
    unnamed = FRAME.set_axis(range(3), axis=1)
    file = tmp_path / written
    if written == "book.xlsx":
        workbook(file, {"Sheet1": [("", 0, 1, 2), *((k, *row) for k, row in enumerate(ROWS))]})
    elif written == "plain.csv":
        unnamed.assign(**{"3": 1_400_000_000 + np.arange(len(ROWS))}).to_csv(file, index=False)
    else:
        unnamed.to_csv(file)
    if written == "again.csv":
        pd.read_csv(file).to_csv(file, index=False)  # "Unnamed: 0", 0, 1, 2
    data = read_dataset(file, cache=False)
    assert triples(data) == RIGHT
    assert not data.skipped.count
    assert not any("first line" in note for note in data.notes)


def test_four_numbers_over_others_are_data_unless_they_count_the_columns(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("1,2,3\n" + "".join(f"{u},{i},{r}\n" for u, i, r in ROWS if (u, i) != (1, 2)))
    assert ("1", "2", 3.0) in triples(read_dataset(tmp_path / "r.csv", cache=False))


def test_numbers_over_the_columns_of_a_matrix_are_its_items(tmp_path: Path) -> None:
    matrix = FRAME.pivot_table(index="user", columns="item", values="rating").to_numpy()
    pd.DataFrame(matrix).to_csv(tmp_path / "r.csv")
    assert triples(read_dataset(tmp_path / "r.csv", cache=False)) == sorted(
        (str(int(user) - 1), str(int(item) - 1), rating) for user, item, rating in RIGHT
    )


def test_tabs_and_spaces_may_divide_numbers_by_turns(tmp_path: Path) -> None:
    (tmp_path / "ratings-date.txt").write_text("".join(f"{u} {i} {r}\t{1_400_000_000 + u}\n" for u, i, r in ROWS))
    data = read_dataset(tmp_path / "ratings-date.txt", cache=False)
    assert triples(data) == RIGHT
    assert data.years_rated == (2014, 2014)


def test_titles_with_spaces_between_tabs_stay_whole(tmp_path: Path) -> None:
    (tmp_path / "r.tsv").write_text("".join(f"{u}\tFilm {i} 7\t{r}\n" for u, i, r in ROWS))
    assert triples(read_dataset(tmp_path / "r.tsv", cache=False)) == triples_of("Film {0} 7")


def triples_of(item: str) -> list[tuple[str, str, float]]:
    return sorted((user, item.format(film), rating) for user, film, rating in RIGHT)


def test_who_wrote_a_book_did_not_rate_it(tmp_path: Path) -> None:
    """The layout of Goodreads' export: the ratings of one person, and an author beside each book."""
    header = "Book Id,Title,Author,Author l-f,My Rating,Average Rating,Publisher,Date Added\n"
    rows = (
        f'{k},Book {k},Writer {k % 7},"{k % 7}, Writer",{k % 6},3.{k % 9},House {k % 5},2021/03/0{1 + k % 9}\n'
        for k in range(60)
    )
    file = tmp_path / "goodreads_library_export.csv"
    file.write_text(header + "".join(rows))
    assert preview_table(file).guess.user is None
    with pytest.raises(DataError, match="imported under Me"):
        read_dataset(file, cache=False)


def test_authors_of_several_reviews_of_an_item_rated_it(tmp_path: Path) -> None:
    (tmp_path / "reviews.csv").write_text("book,author,stars\n" + "".join(f"{i},{u},{r}\n" for u, i, r in ROWS))
    assert triples(read_dataset(tmp_path / "reviews.csv", cache=False)) == RIGHT


def test_a_table_of_films_has_no_people(tmp_path: Path) -> None:
    """Neither what repeats as "Unknown" alone is who rated, nor a word in a heading more than a title."""
    header = "Title,Rating,Year,Directors,Filming_location,Budget,Income\n"
    income = ("Unknown" if k % 4 == 0 else f"${k * 7}" for k in range(80))
    rows = (
        f"Film {k},{5 + k % 5},{1990 + k % 30},Director {k},Place {k % 12},${k}M,{earned}\n"
        for k, earned in enumerate(income)
    )
    (tmp_path / "movies_of_the_year.csv").write_text(header + "".join(rows))
    guess = preview_table(tmp_path / "movies_of_the_year.csv").guess
    assert (guess.user, guess.film) == (None, "Title")
    with pytest.raises(DataError, match="Me"):
        read_dataset(tmp_path / "movies_of_the_year.csv", cache=False)


def test_a_guess_that_should_be_confirmed_is_said(tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("Film,Name,Rating\n" + "".join(f"{i},Ann {u},{r}\n" for u, i, r in ROWS))
    data = read_dataset(tmp_path / "r.csv", cache=False)
    assert any("user=Name" in note and "film=Film" in note for note in data.notes)
    chosen = read_dataset(tmp_path / "r.csv", columns=TableOptions.parse("user=Name"), cache=False)
    assert not any("user=Name" in note for note in chosen.notes)
    assert triples(chosen) == triples(data)


def test_counts_of_a_pair_are_added_up(tmp_path: Path) -> None:
    """Plays by day, or events: what comes again is more of it, and no line of it is skipped."""
    rows = [(u, i, 1 + (5 * u + i) % 40) for u in range(1, 13) for i in range(1, 9)]
    text = "user_id,artist_id,plays\n" + "".join(f"{u},{i},{n}\n{u},{i},{2 * n}\n" for u, i, n in rows)
    (tmp_path / "plays.csv").write_text(text)
    data = read_dataset(tmp_path / "plays.csv", cache=False)
    assert triples(data) == sorted((str(u), str(i), 3.0 * n) for u, i, n in rows)
    assert (data.skipped.count, data.scale.maximum) == (0, 3.0 * max(n for *_, n in rows))
    assert any("96" in note for note in data.notes)
    logs = read_dataset(tmp_path / "plays.csv", columns=TableOptions.parse("values=log"), cache=False)
    assert logs.scale.maximum == pytest.approx(np.log1p(data.scale.maximum))


def test_counts_whose_sum_is_absurd_have_a_scale_nevertheless(tmp_path: Path) -> None:
    rows = [(u, i, 1 + (5 * u + i) % 40) for u in range(1, 13) for i in range(1, 9)]
    text = "user_id,artist_id,plays\n" + "".join(f"{u},{i},{n}\n" for u, i, n in rows)
    (tmp_path / "plays.csv").write_text(text + "1,1,1000000000\n" * 1100)
    data = read_dataset(tmp_path / "plays.csv", cache=False)
    assert data.scale.maximum == pytest.approx(1.1e12, rel=1e-3)
    assert data.scale.steps < 1.1e9


def test_clicks_of_a_pair_are_counted(tmp_path: Path) -> None:
    text = "user_id,item_id\n" + "".join(f"{u},{i}\n" * (1 + u % 3) for u, i, _ in ROWS)
    (tmp_path / "clicks.csv").write_text(text)
    data = read_dataset(tmp_path / "clicks.csv", cache=False)
    assert triples(data) == sorted((str(u), str(i), 1.0 + u % 3) for u, i, _ in ROWS)


def test_times_that_most_rows_lack_are_left_out_by_their_right_name(tmp_path: Path) -> None:
    dates = ("" if k % 3 else "2020-05-01" for k in range(len(ROWS)))
    rows = (f"{u},{i},{r},{date}\n" for (u, i, r), date in zip(ROWS, dates, strict=True))
    (tmp_path / "r.csv").write_text("user,item,rating,Date\n" + "".join(rows))
    data = read_dataset(tmp_path / "r.csv", cache=False)
    assert data.years_rated is None
    assert any("Date" in note and "half" in note for note in data.notes)


def test_a_name_may_stand_a_row_too_high_in_a_workbook(tmp_path: Path) -> None:
    workbook(tmp_path / "votes.xlsx", {"Q": [("", "RESTAURANTE", ""), ("UserID", "", "RATING"), *ROWS]})
    data = read_dataset(tmp_path / "votes.xlsx", cache=False)
    assert triples(data) == RIGHT
    assert data.nouns.items == "restaurants"


def test_a_folder_of_other_tables_is_told_what_was_looked_at(tmp_path: Path) -> None:
    (tmp_path / "whiskies.csv").write_text("Whisky,Distillery,Age\nA,B,12\nC,D,10\n")
    with pytest.raises(DataError, match=r"whiskies\.csv"):
        read_dataset(tmp_path, cache=False)


def test_a_matrix_may_tell_more_of_people_and_of_items(tmp_path: Path) -> None:
    known = {(u, i): r for u, i, r in ROWS}
    people = [f"P{u},{20 + u},M,{','.join(str(known[u, i]) for i in range(1, 9))}" for u in range(1, 13)]
    (tmp_path / "people.csv").write_text("\n".join(["Name,Age,Gender,1,2,3,4,5,6,7,8", *people, ""]))
    assert triples(read_dataset(tmp_path / "people.csv", cache=False)) == [(f"P{u}", i, r) for u, i, r in RIGHT_BY_P]
    heads = ",".join(str(u) for u in range(1, 13))
    items = [f"{i},{1980 + i},3.1,{','.join(str(known[u, i]) for u in range(1, 13))}" for i in range(1, 9)]
    (tmp_path / "films.csv").write_text("\n".join([f"Film,Year,Average,{heads}", *items, ""]))
    assert triples(read_dataset(tmp_path / "films.csv", cache=False)) == RIGHT


RIGHT_BY_P = sorted(RIGHT, key=lambda row: (f"P{row[0]}", row[1]))


def test_values_that_a_database_wraps_with_their_kind_are_taken_out(tmp_path: Path) -> None:
    """The extended JSON of MongoDB, a record a line and as one list."""
    rows = [
        f'{{"_id": {{"$oid": "{k:024x}"}}, "user": {{"$numberInt": "{u}"}}, "movie": {{"$numberLong": "{i}"}}, '
        f'"rating": {{"$numberDouble": "{r}"}}, "at": {{"$date": {{"$numberLong": "15900000{k:05}"}}}}}}'
        for k, (u, i, r) in enumerate(ROWS)
    ]
    (tmp_path / "lines.json").write_text("\n".join(rows))
    (tmp_path / "list.json").write_text("[" + ",".join(rows) + "]")
    for name in ("lines.json", "list.json"):
        data = read_dataset(tmp_path / name, cache=False)
        assert triples(data) == RIGHT
        assert data.years_rated == (2020, 2020)


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Kunden-Nr.;Artikel-Nr.;Bezeichnung;Bewertung;Bewertet am", "{u};{i};Ware {i};{r};31.12.2020"),
        ("Leser/in;Buch;Sterne (0,5-5);Kommentar", '{u};{i};{r};"gut; ja"'),
        ("airline_name;title;author;author_country;content;overall_rating;seat_comfort", "{i};T{u}-{i};{u};F;Hm;{r};3"),
    ],
)
def test_further_words_in_headings(tmp_path: Path, header: str, row: str) -> None:
    (tmp_path / "r.csv").write_text("\n".join([header, *(row.format(u=u, i=i, r=r) for u, i, r in ROWS), ""]), "utf-8")
    assert triples(read_dataset(tmp_path / "r.csv", cache=False)) == RIGHT


def test_where_somebody_comes_from_is_not_who_they_are(tmp_path: Path) -> None:
    """The layout of a table of hotels' reviews that names no reviewer."""
    header = "Hotel_Name,Reviewer_Nationality,Total_Number_of_Reviews_Reviewer_Has_Given,Reviewer_Score\n"
    rows = (f"Inn {i},{('France', 'Spain', 'Italy')[u % 3]},{u},{2 * r}\n" for u, i, r in ROWS)
    (tmp_path / "hotels.csv").write_text(header + "".join(rows))
    with pytest.raises(DataError, match="the user"):
        read_dataset(tmp_path / "hotels.csv", cache=False)


def test_rows_of_nobody_are_left_out_unless_they_are_most(tmp_path: Path) -> None:
    """As purchases of guests: a quarter of a table may be of no known person."""
    guests = "".join(f",{i},{r}\n" for _, i, r in ROWS[:30])
    known = "".join(f"{u},{i},{r}\n" for u, i, r in ROWS)
    (tmp_path / "r.csv").write_text(f"user,item,rating\n{guests}{known}")
    data = read_dataset(tmp_path / "r.csv", cache=False)
    assert (triples(data), data.skipped.count) == (RIGHT, 30)
    assert any("30" in note for note in data.notes)
    (tmp_path / "r.csv").write_text(f"user,item,rating\n{guests * 4}{known}")
    with pytest.raises(DataError, match="has no user"):
        read_dataset(tmp_path / "r.csv", cache=False)
