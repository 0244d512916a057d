"""Ratings for notebooks: `Data`, which knows what is held out, and where it comes from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from mfgui.api.ids import ids_of
from mfgui.api.window import open_window
from mfgui.base import paths
from mfgui.base.files import write_text
from mfgui.data.dataset import NO_YEAR, Dataset, Ratings
from mfgui.data.demo import demo_folder
from mfgui.data.errors import DataError
from mfgui.data.grouping import count_by
from mfgui.data.held_out_file import split_from_spec, validation_from
from mfgui.data.reading import read_dataset
from mfgui.data.splitting import Split, Validation
from mfgui.data.subset import Subset
from mfgui.data.tables.options import TableOptions

if TYPE_CHECKING:
    from mfgui.ui.window.main_window import MainWindow

# What ratings may be given as: where they lie, a table, or rows of a person, an item, a rating and perhaps a time.
Source: TypeAlias = "str | Path | pd.DataFrame | NDArray[Any] | Sequence[Sequence[Any]]"
_COLUMNS: Final = ("user", "item", "rating", "timestamp")


@dataclass(frozen=True, eq=False, repr=False)
class Data:
    """Ratings, and which of them are held out of training; never changed.

    Attributes
    ----------
    dataset
        What everything else in mfgui works on.
    validation, seed
        Which ratings are held out: see `split`.
    """

    dataset: Dataset
    validation: str = "0.1"
    seed: int = 1

    def __repr__(self) -> str:
        return f"<Data {self.dataset.name}: {self.dataset.summary}>"

    def __len__(self) -> int:
        return len(self.dataset.ratings)

    @property
    def shape(self) -> tuple[int, int]:
        """Numbers of people and of films."""
        return self.dataset.n_users, self.dataset.n_films

    @cached_property
    def ratings(self) -> pd.DataFrame:
        """All ratings: userId, movieId, rating, and timestamp where there are times."""
        return self._table(self.dataset.ratings)

    @cached_property
    def train(self) -> pd.DataFrame:
        """The ratings that are learnt from, as `ratings`."""
        return self._table(self.parts.train)

    @cached_property
    def held_out(self) -> pd.DataFrame:
        """The ratings that check what is learnt, as `ratings`."""
        return self._table(self.parts.validation)

    @cached_property
    def films(self) -> pd.DataFrame:
        """A row for each film, by movieId: title, year, genres, number of ratings, their mean."""
        films, ratings = self.dataset.films, self.dataset.ratings
        years = pd.Series(films.years, dtype="Int64")
        counts = count_by(ratings.films, len(films))
        sums = np.bincount(ratings.films, weights=ratings.values, minlength=len(films))
        return pd.DataFrame(
            {
                "title": films.titles,
                "year": years.mask(years == NO_YEAR).array,
                "genres": ["|".join(films.genres_of(film)) for film in range(len(films))],
                "ratings": counts,
                "mean": np.divide(sums, counts, out=np.full(len(films), np.nan), where=counts > 0),
            },
            index=pd.Index(ids_of(films.ids, films.labels), name="movieId"),
        )

    @property
    def parts(self) -> Split:
        """The two parts as mfgui itself holds them."""
        return split_from_spec(self.dataset, self.validation, self.seed)

    @property
    def protocol(self) -> str:
        """How the ratings are held out, in words that belong beside every figure."""
        return self.parts.protocol

    def split(self, held_out: float | str | Path | pd.DataFrame = 0.1, *, seed: int = 1) -> Data:
        """Return the same ratings with others held out.

        Parameters
        ----------
        held_out
            A share (0.1) or number (5000) of ratings at random; `"time:0.1"`, the newest; `"since:2016-01-31"`;
            `"last:5"` of each person; `"pairs:0.1"`, at random by person and film whatever the order of the file; a
            file or DataFrame that lists them, or the name of an official split (`"u1"`).
        seed
            Of what is drawn at random, and by default of the methods that learn.

        >>> from mfgui.api import demo
        >>> data = demo().split("last:5")
        >>> int(data.held_out.groupby("userId").size().max())
        5
        >>> len(data.train) + len(data.held_out) == len(data.ratings)
        True
        """
        if isinstance(held_out, pd.DataFrame):
            held_out = _as_file(held_out, None)
        try:
            words = str(Validation.parse(str(held_out)))
        except DataError:
            if not isinstance(held_out, str | Path) or (isinstance(held_out, str) and ":" in held_out):
                raise
            words = validation_from(Path(held_out), self.source)
        changed = Data(self.dataset, words, seed)
        _ = changed.parts  # so that what cannot be held out is said here
        return changed

    @property
    def source(self) -> Path:
        """Where the ratings lie."""
        return self.dataset.source

    def show(self, *, block: bool | None = None) -> MainWindow | None:
        """Open the window on these ratings; see `mfgui.api.show`."""
        return open_window(self.dataset, block=block)

    def _table(self, ratings: Ratings) -> pd.DataFrame:
        data = self.dataset
        table = {
            "userId": ids_of(data.user_ids, data.user_labels)[ratings.users],
            "movieId": ids_of(data.films.ids, data.films.labels)[ratings.films],
            "rating": ratings.values,
        }
        if ratings.timestamps is not None:
            table["timestamp"] = ratings.timestamps
        return pd.DataFrame(table)


def load(
    path: Source,
    *,
    titles: pd.DataFrame | None = None,
    columns: str | Mapping[str, str] | None = None,
    part: str | None = None,
) -> Data:
    """Read ratings.

    Parameters
    ----------
    path
        A MovieLens folder or zip, any table with a person, an item and a rating in each row (CSV, workbook, Parquet,
        JSON lines), or a DataFrame of one; or an array or a list whose rows are a person, an item, a rating and perhaps
        a time.
    titles
        Beside a DataFrame of ratings: one that names its items.
    columns, part
        How a table is to be read and which part of the ratings is used, as `--columns` and `--part` take them; columns
        also as a dictionary.

    >>> from mfgui.api import demo, load
    >>> table = demo().ratings.head(500).rename(columns={"movieId": "film", "rating": "stars"})
    >>> len(load(table, columns={"user": "userId", "film": "film", "rating": "stars"}))
    500
    >>> load([("Ann", "Alien", 5), ("Ann", "Heat", 3), ("Bob", "Alien", 4)]).shape
    (2, 2)
    """
    if not isinstance(path, str | Path):
        path = _as_file(path if isinstance(path, pd.DataFrame) else _frame_of(path), titles)
    if columns is not None and not isinstance(columns, str):
        columns = ",".join(f"{role}={name}" for role, name in columns.items())
    options = TableOptions.parse(columns) if columns else None
    return Data(read_dataset(Path(path), columns=options, part=Subset.parse(part) if part else None))


def demo() -> Data:
    """The built-in demo: real films, simulated ratings.

    >>> from mfgui.api import demo
    >>> demo().dataset.simulated
    True
    """
    return Data(read_dataset(demo_folder()))


def data_of(given: Data | Source) -> Data:
    """Return ratings as they are, or load them."""
    return given if isinstance(given, Data) else load(given)


def _frame_of(rows: Any) -> pd.DataFrame:
    """Return rows of a person, an item, a rating and perhaps a time as a frame; raises DataError."""
    try:
        table = pd.DataFrame(rows)
    except (ValueError, TypeError):
        table = pd.DataFrame()
    if not 2 <= table.shape[1] <= len(_COLUMNS):
        raise DataError(
            "these are no ratings; give a path, a DataFrame, or rows of a person, an item, a rating and perhaps a time"
        )
    return table.set_axis(_COLUMNS[: table.shape[1]], axis=1)


def place_of(given: str | Path | pd.DataFrame | Sequence[Any]) -> Path:
    """Return where a table lies, or ids of rows: those of a notebook are written down for it."""
    if isinstance(given, str | Path):
        return Path(given)
    if isinstance(given, pd.DataFrame):
        return _as_file(given, None)
    return _written({"ids.csv": pd.Series(list(given)).to_csv(header=False, index=False)}) / "ids.csv"


def _as_file(ratings: pd.DataFrame, titles: pd.DataFrame | None) -> Path:
    """Put a frame where every other table is: into a file."""
    both = [("ratings.csv", ratings), *([("titles.csv", titles)] if titles is not None else [])]
    return _written({name: frame.to_csv(index=frame.index.name is not None) for name, frame in both}) / "ratings.csv"


def _written(texts: dict[str, str]) -> Path:
    """Write texts to files in a folder of its own for each content."""
    digest = hashlib.blake2b("\0".join(texts.values()).encode(), digest_size=8).hexdigest()
    folder = paths.cache() / "frames" / digest / "ratings"  # which is what a data set of them is called
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        write_text(folder / name, text)
    return folder
