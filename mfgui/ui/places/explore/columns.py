"""The tables of all films and of all people: their columns and frames, and people found by their number."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt

from mfgui.data.dataset import NO_YEAR, Films, People
from mfgui.insight.people import PersonErrors
from mfgui.insight.rating_sums import RatingSums
from mfgui.ui.kit import words
from mfgui.ui.kit.columns import film_column, log_shares, mean_column, ratings_column
from mfgui.ui.kit.frames import Column, Entries, Mask, Order, Role, Row, both_orders, number_column
from mfgui.ui.text import numeral, tr

FEW_FILM_COLUMNS = ("film", "ratings", "mean")  # columns of the list; the full table shows all
DEMOGRAPHICS = ("age", "gender", "occupation")
FEW_PEOPLE_COLUMNS = ("user", "ratings", "mean")  # columns of the list; the full table shows all that are known
_MOST_DIGITS = 18


def films_columns() -> tuple[Column, ...]:
    """Columns of a frame by `films_frame`."""
    year = number_column(
        "year", tr("Year"), lambda row: words.NOTHING if row["year"] == NO_YEAR else str(int(row["year"]))
    )
    genres = Column("genres", tr("Genres"), lambda row: ", ".join(words.genres(row.dataset.films, row.film)))
    return film_column(), year, genres, ratings_column(), mean_column()


def films_frame(films: Films, at: RatingSums) -> tuple[dict[str, Any], dict[str, Order]]:
    """Return all films with what everybody gives, and the orders of the columns; off the GUI thread."""
    counts = at.film_counts
    # By the places of the genres in the edition's order, as bits: films of the same genres stand together.
    powers = 2.0 ** -np.arange(films.genres.shape[1])
    frame: dict[str, Any] = {
        "film": np.arange(len(films), dtype=np.int32),
        "title": films.titles,
        "year": films.years,
        "genres": -(films.genres @ powers),
        "ratings": counts,
        "mean": np.where(counts > 0, at.film_sums / np.maximum(counts, 1), np.nan).astype(np.float32),
        "share": log_shares(counts),
    }
    return frame, {name: both_orders(frame[name]) for name in ("title", "year", "genres", "ratings", "mean")}


def everybody_columns() -> tuple[Column, ...]:
    """Columns of a frame by `everybody_frame`; "surprise" comes with a model."""
    spread = number_column(
        "spread",
        tr("Spread"),
        lambda row: numeral(row["spread"], ".1f"),
        tr("Standard deviation of their ratings, in stars"),
    )
    shape = Column(
        "shape",
        tr("Shape"),
        lambda _row: None,
        tr("How often they gave each value, the lowest at the left"),
        descending=True,
        sort="middle",
        roles={Role.COUNTS: lambda row: row["heights"]},
    )
    names = {"age": tr("Age"), "gender": tr("Gender"), "occupation": tr("Occupation")}
    demographics = [Column(name, header, _text_of(name)) for name, header in names.items()]
    return *people_columns(), spread, surprise_column(None), shape, *demographics


def _text_of(name: str) -> Callable[[Row], str]:
    return lambda row: row[name] or words.NOTHING


def surprise_column(surprise: PersonErrors | None) -> Column:
    """How badly a model misses each person (column "surprise", in stars); None before there is one."""
    hint = tr("How badly the model misses their ratings; train a method to see it")
    if surprise is not None:
        which = (
            tr("on the ratings of theirs that were held out from training")
            if surprise.held_out
            else tr("on the ratings that it was trained on, for none were held out")
        )
        hint = tr(
            "How badly the model misses them, {which}:\nroot mean square of rated minus predicted, in stars. "
            "Five ratings at the usual miss are added to\neach person's, so that one odd rating does not make a "
            "surprise.",
            which=which,
        )

    def text(row: Row) -> str:
        miss = row["surprise"]
        return words.NOTHING if miss is None or np.isnan(miss) else numeral(miss, ".2f")

    return number_column("surprise", tr("Surprise"), text, hint)


def everybody_frame(
    table: dict[str, NDArray[Any]],  # of `insight.people.people_table`
    shapes: NDArray[np.uint8],  # shape (N, B): heights of each person's histogram
    people: People | None,  # what the edition says of them, None where it says nothing
) -> tuple[dict[str, Any], dict[str, Order]]:
    """Return the frame and the orders of its columns; off the GUI thread."""
    frame, orders = with_orders(table)
    # By how low the middle of the histogram is: those who give little first.
    weights = np.arange(shapes.shape[1], dtype=np.float32)
    frame["middle"] = (shapes @ weights) / np.maximum(shapes.sum(axis=1, dtype=np.int64), 1)
    orders["middle"] = both_orders(frame["middle"])
    frame["heights"] = shapes
    if people is not None:
        texts = dict(zip(DEMOGRAPHICS, (people.ages, people.genders, people.occupations), strict=True))
        frame |= texts
        orders |= {name: both_orders(values) for name, values in texts.items()}
    return frame, orders


def people_columns() -> tuple[Column, ...]:
    """Columns of a frame by `with_orders`."""
    person = Column(
        "user",
        tr("Person"),
        lambda row: row.dataset.user_label(row.user),
        roles={Qt.ItemDataRole.AccessibleTextRole: lambda row: tr("Person {id}", id=row.dataset.user_label(row.user))},
    )
    return person, ratings_column(), mean_column()


def with_orders(people: dict[str, NDArray[Any]]) -> tuple[dict[str, Any], dict[str, Order]]:
    """Return `insight.people.people_table` with the bars of its numbers, and the orders of all its columns.

    For off the GUI thread: sorting 330,000 people takes 60 ms a column.
    """
    orders = {name: both_orders(values) for name, values in people.items()}
    return {**people, "share": log_shares(people["ratings"])}, orders


def begins_with(text: str) -> Mask:
    """Return the filter for people whose number (or name, where they have one) begins so."""

    def mask(entries: Entries) -> NDArray[np.bool_]:
        data, found = entries.dataset, np.zeros(entries.total, np.bool_)
        if data is None:
            return found
        if data.user_labels:
            start = text.casefold()
            return np.array([label.casefold().startswith(start) for label in data.user_labels], np.bool_)
        if not text.isascii() or not text.isdigit() or len(text) > _MOST_DIGITS:
            return found
        number = int(text)
        if text[0] == "0":
            found[data.user_ids == number] = text == "0"
            return found
        for power in 10 ** np.arange(_MOST_DIGITS - len(text) + 1, dtype=np.int64):  # ids ascend: ranges of them
            first, end = np.searchsorted(data.user_ids, [number * power, (number + 1) * power])
            found[first:end] = True
        return found

    return mask
