"""JSON of dictionaries in dictionaries: person, film, rating, or the other way round, at whatever level they begin."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset
from mfgui.data.source import open_file
from mfgui.data.tables.formats import open_table, read_frame
from mfgui.data.watch import Watch
from tests.data.tables.test_variants import RIGHT, ROWS, triples

RIGHTLY = sorted((f"u{user}", f"Film {item}", rating) for user, item, rating in RIGHT)


def plain(rating: float) -> Any:
    return rating


def dated(rating: float) -> Any:
    return {"rating": rating, "date": "2019-05-04"}


def texts(rating: float) -> Any:
    return f"{rating}"


def by_person(cell: Callable[[float], Any] = plain) -> dict[str, dict[str, Any]]:
    return {f"u{n}": {f"Film {i}": cell(r) for u, i, r in ROWS if u == n} for n in range(1, 13)}


def by_film(cell: Callable[[float], Any] = plain) -> dict[str, dict[str, Any]]:
    return {f"Film {n}": {f"u{u}": cell(r) for u, i, r in ROWS if i == n} for n in range(1, 9)}


def lists(people: str, name: str) -> dict[str, list[dict[str, Any]]]:
    """A list of ratings for each film."""
    return {f"{name}{n}": [{people: f"u{u}", "rating": r} for u, i, r in ROWS if i == n] for n in range(1, 9)}


@pytest.mark.parametrize("cell", [plain, dated, texts])
@pytest.mark.parametrize(
    "wrapped",
    [
        lambda cell: by_person(cell),
        lambda cell: by_film(cell),
        lambda cell: {"ratings": by_person(cell)},
        lambda cell: {"version": 2, "exported": "2020-01-01", "ratings": by_person(cell)},
        lambda cell: {"data": {"ratings": by_person(cell)}},
        lambda cell: {"users": by_person(cell)},
        lambda cell: {"films": by_film(cell)},
        lambda cell: {"ratings_by_film": by_film(cell)},
        lambda cell: {name: {"ratings": cells} for name, cells in by_person(cell).items()},
        lambda cell: {"users": {name: {"age": 33, "ratings": cells} for name, cells in by_person(cell).items()}},
        lambda cell: {name: {"year": 1979, "ratings": cells} for name, cells in by_film(cell).items()},
        lambda cell: [{"user": name, "ratings": cells} for name, cells in by_person(cell).items()],
        lambda cell: [{"name": name, "ratings": cells} for name, cells in by_person(cell).items()],
        lambda cell: [{"title": name, "ratings": cells} for name, cells in by_film(cell).items()],
        lambda cell: {"films": [{"title": name, "ratings": cells} for name, cells in by_film(cell).items()]},
        lambda cell: [{name: cells} for name, cells in by_person(cell).items()],
    ],
)
def test_the_same_ratings_at_any_level(tmp_path: Path, wrapped: Any, cell: Callable[[float], Any]) -> None:
    (tmp_path / "r.json").write_text(json.dumps(wrapped(cell)), "utf-8")
    data = read_dataset(tmp_path / "r.json", cache=False)
    assert triples(data) == RIGHTLY
    assert (data.ratings.timestamps is not None) == (cell is dated)


@pytest.mark.parametrize("above", ["films", "ratings_by_movie", "perBook"])
def test_a_key_says_that_films_come_first(tmp_path: Path, above: str) -> None:
    """Names alone do not: nothing tells Anna from Alien."""
    films, people = ("Alien", "Heat", "Up"), ("Anna", "Ben", "Carla", "Dan")
    cells = {film: {who: 1 + (len(film) + 2 * k) % 5 for k, who in enumerate(people)} for film in films}
    (tmp_path / "r.json").write_text(json.dumps({above: cells}), "utf-8")
    found = {(who, film): rating for who, film, rating in triples(read_dataset(tmp_path / "r.json", cache=False))}
    assert found == {(who, film): rating for film, row in cells.items() for who, rating in row.items()}
    (tmp_path / "r.json").write_text(json.dumps({"ratings": cells}), "utf-8")
    assert read_dataset(tmp_path / "r.json", cache=False).n_users == 3


@pytest.mark.parametrize(
    "content",
    [
        lists("user", "Film "),
        {"films": lists("user", "Film ")},
        {
            "films": {
                name: {"year": 1979, "genres": ["Drama"], "ratings": rows}
                for name, rows in lists("user", "Film ").items()
            }
        },
        [
            {"title": name, "ratings": [{"user": {"id": row["user"]}, "rating": row["rating"]} for row in rows]}
            for name, rows in lists("user", "Film ").items()
        ],
        [{"title": name, "ratings": rows} for name, rows in lists("user", "Film ").items()],
    ],
)
def test_a_list_of_ratings_for_each_film(tmp_path: Path, content: Any) -> None:
    (tmp_path / "r.json").write_text(json.dumps(content), "utf-8")
    assert triples(read_dataset(tmp_path / "r.json", cache=False)) == RIGHTLY


@pytest.mark.parametrize("listed", [False, True])
def test_titles_beside_them_are_taken(tmp_path: Path, listed: bool) -> None:
    ratings = {f"u{n}": {str(i): r for u, i, r in ROWS if u == n} for n in range(1, 13)}
    films: Any = {str(i): {"title": f"Film {i}", "year": 1980 + i} for i in range(1, 9)}
    if listed:
        films = [{"id": int(key), **film} for key, film in films.items()]
    (tmp_path / "r.json").write_text(json.dumps({"movies": films, "ratings": ratings}), "utf-8")
    data = read_dataset(tmp_path / "r.json", cache=False)
    assert triples(data) == sorted((f"u{user}", item, rating) for user, item, rating in RIGHT)
    assert data.films.titles == tuple(f"Film {n}" for n in range(1, 9))


def test_records_under_numbers_are_records(tmp_path: Path) -> None:
    rows = {str(n): {"user": f"u{u}", "item": f"Film {i}", "rating": r} for n, (u, i, r) in enumerate(ROWS)}
    (tmp_path / "r.json").write_text(json.dumps(rows), "utf-8")
    assert triples(read_dataset(tmp_path / "r.json", cache=False)) == RIGHTLY


@pytest.mark.parametrize(
    "content",
    [
        {"1": {"title": "Alien", "ratings": {"imdb": 8.5, "metacritic": 89}}},
        {"1": {"age": 20, "city": "Rome"}, "2": {"age": 30, "city": "Oslo"}},
        {"ratings": {"Alien": {"rating": 4}, "Heat": {"rating": 3}}},
        {"a": {"b": {"c": {"d": {"e": {"f": 4}}}}}},
        {"ratings": {}},
        {"ratings": {"u1": {}}},
    ],
)
def test_what_has_no_people_or_no_ratings_is_a_sentence(tmp_path: Path, content: Any) -> None:
    (tmp_path / "r.json").write_text(json.dumps(content), "utf-8")
    with pytest.raises(DataError, match=r"r\.json"):
        read_dataset(tmp_path / "r.json", cache=False)


def test_one_persons_ratings_below_a_key_have_titles(tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text(json.dumps({"ratings": {"Alien": {"rating": 4}, "Heat": {"rating": 3}}}), "utf-8")
    frame = read_frame(open_table(open_file(tmp_path / "r.json"), "r.json"), Watch())
    assert frame["title"].tolist() == ["Alien", "Heat"]
    assert frame["rating"].tolist() == ["4", "3"]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps({f"u{u}": [[f"Film {i}", r] for v, i, r in ROWS if v == u] for u, *_ in ROWS}),
        json.dumps({f"Film {i}": [[f"u{u}", r] for u, j, r in ROWS if j == i] for _, i, _ in ROWS}),
        json.dumps({"people": {f"u{u}": [[f"Film {i}", r] for v, i, r in ROWS if v == u] for u, *_ in ROWS}}),
        json.dumps({f"u{u}": [[f"Film {i}", r, "2019-05-13"] for v, i, r in ROWS if v == u] for u, *_ in ROWS}),
        json.dumps(
            [
                {"name": f"u{u}", "films": [[f"Film {i}", r] for v, i, r in ROWS if v == u]}
                for u in sorted({u for u, *_ in ROWS})
            ]
        ),
        "".join(
            json.dumps({"user": f"u{u}", "ratings": [[f"Film {i}", r] for v, i, r in ROWS if v == u]}) + "\n"
            for u in sorted({u for u, *_ in ROWS})
        ),
    ],
)
def test_lists_of_pairs_are_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "r.json").write_text(text, "utf-8")
    assert triples(read_dataset(tmp_path / "r.json", cache=False)) == RIGHTLY


def test_what_each_played_and_for_how_long_is_read(tmp_path: Path) -> None:
    """The layout of Steam in Australia: a dictionary of Python's a line."""
    lines = [
        repr(
            {
                "user_id": f"u{u}",
                "items_count": 3,
                "items": [
                    {"item_id": str(i), "item_name": f"Game {i}", "playtime_forever": int(60 * r), "playtime_2weeks": 0}
                    for v, i, r in ROWS
                    if v == u
                ],
            }
        )
        for u in sorted({u for u, *_ in ROWS})
    ]
    (tmp_path / "items.json").write_text("\n".join(lines) + "\n")
    data = read_dataset(tmp_path / "items.json", cache=False)
    assert data.implicit
    assert sorted(data.ratings.values.tolist()) == sorted(float(int(60 * r)) for *_, r in ROWS)
    assert data.films.titles[0] == f"Game {data.films.ids[0]}"
