"""Layouts of public data sets that nothing was made for: each opens by its columns, with the right people and items."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.reading import read_dataset
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.question import preview_table

PEOPLE, ITEMS = 12, 9


def rows() -> list[tuple[int, int, int, int]]:
    """Person, item, rating from 1 to 5, and second of 80 ratings."""
    rng = np.random.default_rng(4)
    pairs = [(u, i) for u in range(1, PEOPLE + 1) for i in range(1, ITEMS + 1) if rng.random() < 0.8]
    return [(u, i, int(rng.integers(1, 6)), 1_400_000_000 + 1000 * k) for k, (u, i) in enumerate(pairs)]


ROWS = rows()


def lines(header: str, row: str) -> str:
    made = (row.format(u=u, i=i, r=r, t=t, k=k, ms=t * 1000) for k, (u, i, r, t) in enumerate(ROWS))
    return "\n".join([*([header] if header else []), *made, ""])


TEXTS = {
    "animelist.csv": lines("user_id,anime_id,rating,watching_status,watched_episodes", "{u},{i},{r},2,24"),
    "RAW_interactions.csv": lines(
        "user_id,recipe_id,date,rating,review", '{u},{i},2014-05-13,{r},"So good,\nI ""ate"" it"'
    ),
    "ratings_data.txt": lines("", "{u} {i} {r} "),
    "beer_reviews.csv": lines(
        "brewery_id,brewery_name,review_time,review_overall,review_aroma,review_profilename,beer_name,beer_abv",
        "1,Brew,{t},{r},3,person {u},beer {i},5.0",
    ),
    "libimseti.dat": lines("", "{u},{i},{r}"),
    "ml-100k.inter": lines("user_id:token\titem_id:token\trating:float\ttimestamp:float", "{u}\t{i}\t{r}\t{t}"),
    "tfds.csv": lines("movie_id,user_id,user_rating,timestamp", "b'{i}',b'{u}',{r}.0,{t}"),
    "yelp_review.json": lines(
        "",
        '{{"review_id": "x{k}", "user_id": "u{u}", "business_id": "b{i}", "stars": {r}.0, "useful": 0, "text": "é"}}',
    ),
    "Amazon_2023.jsonl": lines(
        "", '{{"rating": {r}.0, "title": "T{k}", "asin": "B{i}", "user_id": "A{u}", "timestamp": {ms}}}'
    ),
    "triples.txt": lines("", "sha{u}\tmb-{i}\t{r}"),
    "mslr.csv": lines("#userId;#itemId;Bewertung;Datum", "{u};{i};{r},0;13.05.2014"),
    "Ratings_of_people.csv": lines("useri, movie_id, rating, tstamp", "8e7c{u:03}, {i}, {r}, 2014-05-13 10:00:00"),
    "Coursera_reviews.csv": lines(
        "reviews,reviewers,date_reviews,rating,course_id", '"Dry, {k}",By Robert {u},"May 13, 2014",{r},c-{i}'
    ),
    "rating.txt": lines(  # of Epinions, extended: two times
        "OBJECT_ID\tMEMBER_ID\tRATING\tSTATUS\tCREATION\tLAST_MODIFIED\tTYPE\tVERTICAL_ID",
        "13{i:02}\t59{u:02}\t{r}\t0\t2014/05/13\t2014/06/13\t1\t2518365",
    ),
    "beeradvocate.txt": lines(  # of SNAP
        "",
        "beer/name: Beer {i}\nbeer/beerId: {i}\nbeer/style: IPA\nreview/aroma: 2\nreview/overall: {r}\n"
        "review/time: {t}\nreview/profileName: p{u}\nreview/text: Foam: much.\nAnd more of it.\n",
    ),
    "trainIdx1.txt": "".join(  # of the KDD Cup of 2011
        f"{u}|{len(own)}\n" + "".join(f"{i}\t{r}\t3811\t13:24:00\n" for _, i, r, _ in own)
        for u in range(1, PEOPLE + 1)
        for own in ([row for row in ROWS if row[0] == u],)
    ),
    "1429_1.csv": lines(  # of Datafiniti: columns of a review below its name
        "id,name,asins,brand,reviews.date,reviews.didPurchase,reviews.id,reviews.rating,reviews.title,reviews.username",
        "AV-{i:02},Thing {i},B01AHB9C{i:02},Amazon,2014-05-13T00:00:00.000Z,,,{r},Good {k},Adapter{u}",
    ),
    "Books_rating.csv": lines(  # of Amazon, at Kaggle
        "Id,Title,Price,User_id,profileName,review/helpfulness,review/score,review/time,review/summary",
        "18829{i:02},A Book,,AV{u:02},Jim {u},7/7,{r}.0,{t},Nice",
    ),
    "ydata-ymovies.txt": lines("", "{u}\t18000195{i:02}\t{r}\t{r}"),  # ids that could be times
    "jester_ratings.dat": lines("", "{u}\t\t{i}\t\t{r}"),
    "critiques.tsv": lines("\ufeffUtilisateur\tLivre\tNote\tDate", "{u}\t{i}\t{r}/5\t13 mai 2014"),
}


UNDATED = frozenset(
    ("animelist.csv", "ratings_data.txt", "libimseti.dat", "triples.txt", "yelp_review.json", "trainIdx1.txt")
) | {"ydata-ymovies.txt", "jester_ratings.dat"}


@pytest.mark.parametrize("name", sorted(TEXTS))
@pytest.mark.parametrize("packed", [False, True])
def test_a_public_layout_opens(tmp_path: Path, name: str, packed: bool) -> None:
    file = tmp_path / (f"{name}.gz" if packed else name)
    content = TEXTS[name].encode()
    file.write_bytes(gzip.compress(content) if packed else content)
    data = read_dataset(file, cache=False)
    assert (len(data.ratings), data.n_users, data.n_films) == (len(ROWS), PEOPLE, ITEMS)
    assert data.ratings.values.tolist() == [r for *_, r, _ in ROWS]
    assert data.skipped.count == 0
    if name not in UNDATED:
        assert data.years_rated == (2014, 2014)


def test_goodbooks_with_titles_years_and_words(tmp_path: Path) -> None:
    (tmp_path / "ratings.csv").write_text(lines("user_id,book_id,rating", "{u},{i},{r}"), "utf-8")
    header = (
        "book_id,goodreads_book_id,isbn,authors,original_publication_year,original_title,title,average_rating,image_url"
    )
    books = [f'{i},{i + 70},0{i},"A, B",200{i}.0,,"Book {i}, The",4.1,http://x/{i}.jpg' for i in range(1, ITEMS + 1)]
    (tmp_path / "books.csv").write_text("\n".join([header, *books]), "utf-8")
    (tmp_path / "to_read.csv").write_text("user_id,book_id\n1,2\n3,4\n", "utf-8")
    data = read_dataset(tmp_path, cache=False)
    assert data.films.caption(0) == "The Book 1 (2001)"
    assert data.nouns[:2] == ("book", "books")
    assert len(data.ratings) == len(ROWS)


def test_recbole_takes_titles_from_its_item_file(tmp_path: Path) -> None:
    (tmp_path / "ml.inter").write_text(TEXTS["ml-100k.inter"], "utf-8")
    items = [f"{i}\tFilm {i}\t199{i}\tAction Comedy" for i in range(1, ITEMS + 1)]
    header = "item_id:token\tmovie_title:token_seq\trelease_year:token\tclass:token_seq"
    (tmp_path / "ml.item").write_text("\n".join([header, *items]), "utf-8")
    assert read_dataset(tmp_path, cache=False).films.caption(3) == "Film 4 (1994)"


def test_critics_as_a_dictionary_of_dictionaries(tmp_path: Path) -> None:
    critics: dict[str, dict[str, float]] = {}
    for u, i, r, _ in ROWS:
        critics.setdefault(f"Critic {u}", {})[f"Film {i}"] = r
    (tmp_path / "critics.json").write_text(json.dumps(critics), "utf-8")
    data = read_dataset(tmp_path / "critics.json", cache=False)
    assert (len(data.ratings), data.n_users, data.n_films) == (len(ROWS), PEOPLE, ITEMS)


def day(t: int, form: str) -> str:
    return datetime.fromtimestamp(t, UTC).strftime(form)


def made(header: str, row: Callable[[int, int, int, int, int], str]) -> str:
    body = [row(u, i, r, t, k) for k, (u, i, r, t) in enumerate(ROWS)]
    return "\n".join([*([header] if header else []), *body, ""])


def lists() -> str:
    chosen: dict[int, list[str]] = {}
    for u, i, *_ in ROWS:
        chosen.setdefault(u, []).append(str(i))
    return "\n".join(f"{u} {' '.join(items)}" for u, items in chosen.items()) + "\n"


FURTHER: dict[str, tuple[str, str, bool, str]] = {
    # Of KuaiRec: how much of a video was watched.
    "small_matrix.csv": (
        made(
            "user_id,video_id,play_duration,video_duration,time,date,timestamp,watch_ratio",
            lambda u, i, r, t, _: (
                f"{u},{i},{r * 900},{2000 + i},{day(t, '%Y-%m-%d %H:%M:%S')}.4,2014,{t}.438,{r * 0.31:.4f}"
            ),
        ),
        "",
        True,
        "",
    ),
    "train.txt": (lists(), "", True, ""),  # of NGCF and LightGCN: a line a person, with all that they chose
    "events.csv": (  # of RetailRocket
        made(
            "timestamp,visitorid,event,itemid,transactionid",
            lambda u, i, r, t, k: f"{t}117,{u},{'transaction' if r > 4 else 'view'},{i},{k if r > 4 else ''}",
        ),
        "",
        True,
        "columns",
    ),
    "rating_final.csv": (  # restaurants at UCI: 0 is a rating there
        made("userID,placeID,rating,food_rating,service_rating", lambda u, i, r, _, k: f"U{u},13{i},{r % 3},{k % 3},1"),
        "",
        False,
        "",
    ),
    "critics_ratings.data": (made("", lambda u, i, r, *_: f"Critic Person {u}\t{i}\t{r}\t0"), "", False, ""),
    "movie-ratings.txt": (  # of CiaoDVD: genre and review come before the rating
        made("", lambda u, i, r, t, k: f"{u},{i},{i % 17 + 6},{k + 9000},{r},{day(t, '%Y-%m-%d')}"),
        "",
        False,
        "columns",
    ),
    "rating_with_timestamp.txt": (  # of Ciao and Epinions, as Matlab writes it
        made("", lambda u, i, r, t, k: "".join(f"   {x:.7e}" for x in (u, i, i % 28 + 6, r, k % 6, t))),
        "",
        False,
        "columns",
    ),
    "dataset_TSMC2014_NYC.txt": (  # of Foursquare
        made(
            "",
            lambda u, i, _r, t, k: (
                f"{u}\t49b{i}a\t4bf\tCafé {i}\t{40 + i / 97:.6f}\t{-74 - i / 31:.6f}\t{-240 - k % 2 * 60}\t"
                + day(t, "%a %b %d %H:%M:%S +0000 %Y")
            ),
        ),
        "rating=",
        True,
        "columns",
    ),
    "Gowalla_totalCheckins.txt": (
        made(
            "", lambda u, i, _r, t, _k: f"{u}\t{day(t, '%Y-%m-%dT%H:%M:%SZ')}\t{30 + i / 97:.10f}\t{-97.5 - i:.4f}\t{i}"
        ),
        "rating=",
        True,
        "columns",
    ),
    "usersha1-artmbid-artname-plays.tsv": (  # of Last.fm
        made("", lambda u, i, r, _, k: f"{u:08x}a\t{i:04d}-mb\tBand {i}\t{1 if k % 3 else (k + 3) * r * r}"),
        "",
        True,
        "values",
    ),
    "userid-timestamp-artid-artname-traid-traname.tsv": (  # of Last.fm
        made("", lambda u, i, _r, t, k: f"u{u}\t{day(t, '%Y-%m-%dT%H:%M:%SZ')}\tmb-{i}\tBand {i}\t\tSong {k}"),
        "",
        True,
        "columns",
    ),
    "Last.fm_data.csv": (  # of Kaggle: a day and a clock
        made(
            ",Username,Artist,Track,Album,Date,Time",
            lambda u, i, _r, t, k: f"{k},Babs_{u},Artist {i % 3},Song {i},,{day(t, '%d %b %Y')}, {k % 24:02}:36",
        ),
        "",
        True,
        "columns",
    ),
    "yoochoose-clicks.dat": (
        made("", lambda u, i, _r, t, _k: f"{u},{day(t, '%Y-%m-%dT%H:%M:%S')}.277Z,2145368{i:02},0"),
        "",
        True,
        "columns",
    ),
    "train-item-views.csv": (  # of Diginetica: whose account it is, nobody knows
        made("sessionId;userId;itemId;timeframe;eventdate", lambda u, i, _r, t, k: f"{u};NA;{i};{k * 777};2014-05-13"),
        "",
        True,
        "columns",
    ),
    "reviews.csv": (  # of Airbnb
        made(
            "listing_id,id,date,reviewer_id,reviewer_name,comments",
            lambda u, i, _r, t, k: f'{i},{1191 + k * 31},{day(t, "%Y-%m-%d")},{u},N{u},"Daniel is cool, {k}"',
        ),
        "",
        True,
        "columns",
    ),
    "frappe.csv": (
        made("user\titem\tcnt\tdaytime\tcost", lambda u, i, r, *_: f"{u}\t{i}\t{r**4 + u % 3}\tmorning\tfree"),
        "",
        True,
        "",
    ),
    "UserBehavior.csv": (  # of Taobao
        made("", lambda u, i, r, t, _: f"{u},{2268300 + i},{2520300 + i % 7},{'pv' if r < 4 else 'buy'},{t}"),
        "rating=",
        True,
        "columns",
    ),
    "Books.csv": (  # of Amazon, 2018: the product comes first
        made("", lambda u, i, r, t, _: f"B000{i:06d},A{u:012d}X,{r}.0,{t}"),
        "",
        False,
        "",
    ),
}


@pytest.mark.parametrize("name", sorted(FURTHER))
def test_a_further_public_layout_opens(tmp_path: Path, name: str) -> None:
    text, chosen, implicit, doubt = FURTHER[name]
    file = tmp_path / name
    file.write_text(text, "utf-8")
    assert (doubt in preview_table(file).doubts) if doubt else (preview_table(file).doubts == ())
    data = read_dataset(file, columns=TableOptions.parse(chosen) if chosen else None, cache=False)
    assert (len(data.ratings), data.n_users, data.n_films) == (len(ROWS), PEOPLE, ITEMS)
    assert data.implicit is implicit
    if not implicit:
        factor = [r % 3 for *_, r, _ in ROWS] if name == "rating_final.csv" else [r for *_, r, _ in ROWS]
        assert data.ratings.values.tolist() == factor
    if name == "Last.fm_data.csv":
        assert data.years_rated == (2014, 2014)
    if name == "usersha1-artmbid-artname-plays.tsv":
        assert data.films.titles[0] == "Band 1"
    assert data.skipped.count == 0


@pytest.mark.parametrize("key", ["{i:09d}X", "{i}", "b-{z}"])
def test_items_of_any_ids_take_titles_and_years_from_a_table_beside(tmp_path: Path, key: str) -> None:
    def id_of(i: int) -> str:
        return key.format(i=i, z="zyxwvutsr"[i - 1])

    (tmp_path / "Ratings.csv").write_text(made("User-ID,Item,Stars", lambda u, i, r, *_: f"{u},{id_of(i)},{r}"))
    names = [f"{id_of(i)},Name {i},{1990 + i}-10-02" for i in range(ITEMS, 0, -1)]
    (tmp_path / "games.csv").write_text("\n".join(["item_id,name,date_release", *names, ""]))
    data = read_dataset(tmp_path, cache=False)
    assert {data.films.label(k): data.films.caption(k) for k in range(data.n_films)} == {
        id_of(i): f"Name {i} ({1990 + i})" for i in range(1, ITEMS + 1)
    }
    assert data.nouns.items == "games"  # as the file beside says, where the column does not


def test_titles_by_ids_in_the_plural_and_between_broken_lines(tmp_path: Path) -> None:
    """The layouts of an anime list (anime_ids beside Anime_ID) and of Book-Crossing (; of "&amp;" made a field's end).

    A table of titles keeps no ratings from being opened, however many of its lines are broken.
    """
    (tmp_path / "anime_ratings.dat").write_text(
        made("User_ID\tAnime_ID\tFeedback", lambda u, i, r, *_: f"{u}\t{i}\t{r}")
    )
    names = [f"{i}\tName {i}\tTV" if i % 3 else f"{i}\tName {i}\tTV\tand more" for i in range(1, ITEMS + 1)]
    (tmp_path / "anime_info.dat").write_text("\n".join(["anime_ids\tname\ttype", *names, ""]))
    data = read_dataset(tmp_path, cache=False)
    assert {data.films.label(k): data.films.titles[k] for k in range(data.n_films)} == {
        str(i): f"Name {i}" if i % 3 else data.films.titles[i - 1] for i in range(1, ITEMS + 1)
    }
    assert data.films.n_listed == ITEMS - ITEMS // 3
    assert data.notes[-1] == (f"broken lines of anime_info.dat are left out: {ITEMS // 3}, the first of them is line 4")
    assert data.skipped.count == 0


def test_titles_in_json_are_found_between_broken_lines_too(tmp_path: Path) -> None:
    (tmp_path / "ratings.csv").write_text(made("user_id,item_id,rating", lambda u, i, r, *_: f"{u},{i},{r}"))
    lines = [f'{{"item_id": {i}, "title": "Name {i}"}}' if i % 3 else '{"item_id":' for i in range(1, ITEMS + 1)]
    (tmp_path / "items.jsonl").write_text("\n".join([*lines, ""]))
    data = read_dataset(tmp_path, cache=False)
    assert data.films.n_listed == ITEMS - ITEMS // 3
    assert data.notes[-1] == (f"broken lines of items.jsonl are left out: {ITEMS // 3}, the first of them is line 3")


def test_a_zero_in_most_cells_of_a_full_matrix_is_not_rated(tmp_path: Path) -> None:
    """The layout of Coat: numbers between spaces, a row a person, and 0 for what they did not rate."""
    known = {(u, i): r for u, i, r, _ in ROWS if (u + i) % 2}
    rows = [" ".join(str(known.get((u, i), 0)) for i in range(1, ITEMS + 1)) for u in range(1, PEOPLE + 1)]
    (tmp_path / "train.ascii").write_text("\n".join(rows) + "\n")
    assert "not rated" in preview_table(tmp_path / "train.ascii").doubts
    assert len(read_dataset(tmp_path / "train.ascii", cache=False).ratings) == len(known)


def test_a_folder_of_purchases_is_asked_about(tmp_path: Path) -> None:
    """The layout of H&M: a price and a channel, either of which might be a rating."""
    bought = made("t_dat,customer_id,article_id,price,channel", lambda u, i, r, t, k: f"2014-05-13,{u},{i},0.05{k},{r}")
    (tmp_path / "transactions_train.csv").write_text(bought)
    (tmp_path / "articles.csv").write_text(
        "article_id,prod_name\n" + "".join(f"{i},Shirt {i}\n" for i in range(1, ITEMS + 1))
    )
    preview = preview_table(tmp_path)
    assert "columns" in preview.doubts
    assert preview.guess.rating is None
    data = read_dataset(tmp_path, columns=TableOptions.parse("rating="), cache=False)
    assert (len(data.ratings), data.implicit, data.films.titles[0]) == (len(ROWS), True, "Shirt 1")


def test_people_without_a_name_for_their_column_are_told_by_their_repeating(tmp_path: Path) -> None:
    words = ("did not like it", "it was ok", "liked it", "really liked it", "it was amazing")
    text = made("ID,Name,Rating", lambda u, i, r, *_: f'{u},"Book, {i}",{words[r - 1]}')
    (tmp_path / "user_rating_0_to_1000.csv").write_text(f"{text}99,Rating,This user doesn't have any rating\n")
    data = read_dataset(tmp_path / "user_rating_0_to_1000.csv", cache=False)
    assert (len(data.ratings), data.n_users, data.n_films, data.skipped.count) == (len(ROWS), PEOPLE, ITEMS, 1)
    assert data.ratings.values.tolist() == [r for *_, r, _ in ROWS]


def test_books_that_were_not_rated_are_asked_about(tmp_path: Path) -> None:
    file = tmp_path / "goodreads_interactions.csv"
    text = made(
        "user_id,book_id,is_read,rating,is_reviewed", lambda u, i, r, _, k: f"{u},{i},1,{max(r, 3) if k % 2 else 0},0"
    )
    file.write_text(text, "utf-8")
    preview = preview_table(file)
    assert "not rated" in preview.doubts
    assert preview.guess.not_rated == "0"
    assert len(read_dataset(file, cache=False).ratings) == len(ROWS) // 2


def test_a_number_of_the_review_and_the_name_of_its_writer_are_no_items(tmp_path: Path) -> None:
    """The layouts of Airbnb's reviews and of Google's of places."""
    pairs = [(u, i, 1 + (u * 7 + i * 3) % 5) for u in range(12) for i in range(9) if (u + i) % 4]
    homes = "".join(
        f"{900 + i},{7000 + k},2019-03-{1 + k % 28:02},{400 + u},N{u},{r}\n" for k, (u, i, r) in enumerate(pairs)
    )
    (tmp_path / "homes.csv").write_text(f"listing_id,id,date,reviewer_id,reviewer_name,score\n{homes}")
    places = "".join(
        f'{{"user_id": "1{u}", "name": "N{u}", "time": {1500000000000 + u}, "rating": {r}, "gmap_id": "0x{i}"}}\n'
        for u, i, r in pairs
    )
    (tmp_path / "places.json").write_text(places)
    for name in ("homes.csv", "places.json"):
        data = read_dataset(tmp_path / name, cache=False)
        assert (data.n_users, data.n_films, len(data.ratings)) == (12, 9, len(pairs))
