"""What a model answers in notebooks: predictions, lists, films alike, reasons, maps, and its numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike, NDArray

from mfgui.api.ids import Id, codes_of, column, film_of, films_of, ids_of, known_films, text_of
from mfgui.api.window import open_window
from mfgui.data.errors import DataError
from mfgui.data.splitting import Split
from mfgui.evaluation.pairs import interval_of_pairs, predict_pairs
from mfgui.factorization.capabilities import HasFactors, factors_of
from mfgui.factorization.interface import Ability, FoldsIn
from mfgui.insight.answers import Answers, Rater, film_id, list_frame
from mfgui.insight.film_map import FilmMap, place
from mfgui.insight.orders import Order, Ordering
from mfgui.insight.projections import MapKind, Projection
from mfgui.insight.projections import make as make_map
from mfgui.insight.table_directions import MOST_RATINGS, table_directions
from mfgui.insight.traits import traits_of
from mfgui.training.learnt import Learnt
from mfgui.training.measuring import rmse

if TYPE_CHECKING:
    from mfgui.ui.window.main_window import MainWindow


class Model:
    """What was learnt; of a `Run`, or read by `load_model`. People and films go by their ids."""

    def __init__(self, answers: Answers, split: Split | None, save: Callable[[Path], None]) -> None:
        self._answers, self._split, self._save = answers, split, save

    def __repr__(self) -> str:
        return f"<Model {self.method} of {self._answers.dataset.name}>"

    @property
    def method(self) -> str:
        """Name of the method."""
        return self._answers.model.method

    @property
    def user_ids(self) -> NDArray[Any]:
        """Ids of the people, in the order of all arrays by person; shape (N,)."""
        return ids_of(self._answers.dataset.user_ids, self._answers.dataset.user_labels)

    @property
    def item_ids(self) -> NDArray[Any]:
        """Ids of the films, in the order of all arrays by film; shape (M,)."""
        films = self._answers.dataset.films
        return ids_of(films.ids, films.labels)

    @property
    def user_factors(self) -> NDArray[np.float32]:
        """P, shape (N, K)."""
        return self._factors.user_factors

    @property
    def item_factors(self) -> NDArray[np.float32]:
        """Q, shape (M, K).

        >>> from mfgui.api import demo, train
        >>> model = train(demo(), "als", factors=8, epochs=2).model
        >>> model.item_factors.shape == (len(model.item_ids), 8)
        True
        """
        return self._factors.film_factors

    @property
    def user_bias(self) -> NDArray[np.float32]:
        """b_u, shape (N,)."""
        return self._factors.user_bias

    @property
    def item_bias(self) -> NDArray[np.float32]:
        """b_i, shape (M,)."""
        return self._factors.film_bias

    @property
    def mean(self) -> float:
        """μ."""
        return self._factors.mean

    def predict(
        self, users: Id | ArrayLike | pd.DataFrame, items: Id | ArrayLike | None = None, *, interval: float = 0.0
    ) -> NDArray[np.float32] | pd.DataFrame:
        """Predict ratings of pairs; float32, shape (n,).

        Parameters
        ----------
        users, items
            Ids, one or many of each, films also by their titles; or a DataFrame of pairs in place of both, its columns
            called userId and movieId or as in the table that was loaded. Whom the model does not know is predicted as
            somebody without ratings, an unknown film as an average one.
        interval
            The probability with which ratings are to lie between the bounds: a DataFrame with the columns prediction,
            lower and upper then. For methods that tell how unsure they are.

        >>> from mfgui.api import demo, train
        >>> data = demo()
        >>> model = train(data, "svd", factors=4).model
        >>> model.predict(data.held_out).shape == (len(data.held_out),)
        True
        """
        data = self._answers.dataset
        if isinstance(users, pd.DataFrame):
            items, users = column(users, "film", data), column(users, "user", data)
        if items is None:
            raise DataError("give the films too: predict(users, items), or a table with userId and movieId")
        people, films = np.broadcast_arrays(codes_of(users, data.user_ids, data.user_labels), films_of(data, items))
        people, films = np.ascontiguousarray(people), np.ascontiguousarray(films)
        model = cast("FoldsIn", self._answers.model)
        predicted = predict_pairs(model, people, films)
        if not interval:
            return predicted
        if Ability.SPREAD not in model.abilities:
            raise DataError(f"models of {model.method} do not tell how unsure they are")
        low, high = interval_of_pairs(model, people, films, interval)
        return pd.DataFrame({"prediction": predicted, "lower": low, "upper": high})

    def score(self, ratings: pd.DataFrame | None = None) -> float:
        """Root mean squared error of predictions; the lower the better.

        Parameters
        ----------
        ratings
            With columns of people, films and ratings, as `predict` takes them; by default those held out of training.
        """
        if ratings is not None:
            given = pd.to_numeric(column(ratings, "rating", self._answers.dataset)).to_numpy(float, na_value=np.nan)
            errors = (np.asarray(self.predict(ratings)) - given)[~np.isnan(given)]
            return float(np.sqrt(np.mean(np.square(errors))))
        if self._split is None:
            raise DataError("the ratings held out of this model's training are not known; give a table of ratings")
        return rmse(self._answers.model, self._split.validation)

    def recommend(
        self,
        user: Id | Rater | Iterable[Id],
        n: int = 10,
        *,
        order: str = "both",
        least_ratings: int = 1,
        exclude: Iterable[Id] = (),
        only: Iterable[Id] | None = None,
    ) -> pd.DataFrame:
        """List films that somebody has not rated, best first: userId, rank, movieId, title, genres, predicted, ratings.

        Parameters
        ----------
        user
            An id, or somebody new from `fold_in`; or many ids, whose lists follow each other.
        order
            "both": by how likely they are to watch and to like it; "cautious": by predicted rating, less for few
            ratings; "predicted": by predicted rating alone.
        least_ratings
            Only films with so many ratings.
        exclude, only
            Films that are left out, and those that may be listed at all; by id or title.

        >>> from mfgui.api import demo, train
        >>> model = train(demo(), "als", factors=8, epochs=2).model
        >>> first = model.recommend(1, n=3)
        >>> model.recommend(1, n=2, exclude=first["movieId"][:1])["movieId"].tolist() == first["movieId"][1:].tolist()
        True
        >>> model.recommend([1, 2], n=3)["userId"].tolist()
        [1, 1, 1, 2, 2, 2]
        """
        orders = [one.value for one in Order]
        if order not in orders:
            raise DataError(f"there is no order '{order}'; there are {', '.join(orders)}")
        answers = self._answers
        allowed = answers.model.film_support >= least_ratings
        if only is not None:
            allowed &= self._marked(only)
        allowed &= ~self._marked(exclude)
        many = isinstance(user, Iterable) and not isinstance(user, str) and getattr(user, "ndim", 1) > 0
        tables: list[pd.DataFrame] = []
        for one in cast("Iterable[Id]", user) if many else [cast("Id | Rater", user)]:
            rater = self._rater(one)
            listed = answers.listed(rater, n, ordering=Ordering(Order(order)), allowed=allowed)
            who = "" if rater.user is None else self.user_ids[rater.user]
            table = list_frame(answers.dataset, listed)
            tables.append(table.assign(userId=[who] * len(table), movieId=self.item_ids[listed.films]))
        return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame()

    def similar(self, item: Id, n: int = 10) -> pd.DataFrame:
        """Films nearest by the cosine of their factors: movieId, title, similarity, ratings.

        >>> from mfgui.api import demo, train
        >>> model = train(demo(), "als", factors=16).model
        >>> model.similar("The Godfather (1972)", n=1)["title"].item()
        'The Godfather Part II (1974)'
        """
        films, cosines = self._answers.similar(film_of(self._answers.dataset, item), n)
        return self._films(films).assign(similarity=cosines, ratings=self._answers.model.film_support[films])

    def fold_in(self, ratings: Mapping[Id, float] | pd.DataFrame) -> Rater:
        """Take somebody new in by their ratings, without training again: for `recommend` and `explain`.

        Parameters
        ----------
        ratings
            By film, its id or its title with the year; or a table with columns of films and ratings.

        >>> from mfgui.api import demo, train
        >>> model = train(demo(), "als", factors=8, epochs=2).model
        >>> somebody = model.fold_in({"The Godfather (1972)": 5, "Love Actually (2003)": 2})
        >>> model.recommend(somebody, n=2)["rank"].tolist()
        [1, 2]
        """
        data, scale = self._answers.dataset, self._answers.dataset.scale
        if isinstance(ratings, pd.DataFrame):
            films, given = column(ratings, "film", data), column(ratings, "rating", data)
            ratings = dict(zip(films.tolist(), given.tolist(), strict=True))
        rated = {film: float(rating) for film, rating in ratings.items() if not pd.isna(rating)}
        own = dict(zip(known_films(data, rated), rated.values(), strict=True))
        values = np.fromiter(own.values(), np.float32, len(own))
        within = (values >= np.float32(scale.minimum)) & (values <= np.float32(scale.maximum))
        if not data.implicit and not within.all():  # asked in four bytes, as the ends are: 7.77, say, is a little less
            raise DataError(f"ratings here go from {scale.minimum:g} to {scale.maximum:g}; give such ones")
        return self._answers.newcomer(np.fromiter(own, np.int32, len(own)), values)

    def explain(self, user: Id | Rater, item: Id) -> pd.DataFrame:
        """Split a prediction into parts that add up to it: part, movieId, title, rating, effect.

        The parts are "mean", "person" and "film", then each rating of the person by the size of its effect, "implicit",
        "remainder" and "clipped" where there are such.

        >>> from mfgui.api import demo, train
        >>> model = train(demo(), "als", factors=8, epochs=2).model
        >>> why = model.explain(1, "The Godfather (1972)")
        >>> abs(float(why["effect"].sum()) - why.attrs["prediction"]) < 1e-4
        True
        """
        data = self._answers.dataset
        why = self._answers.why(self._rater(user), film_of(data, item))
        exact = why.explanation
        rows: list[tuple[str, Any, Any, float, float]] = [
            (part, None, None, np.nan, effect)
            for part, effect in (("mean", exact.mean), ("person", exact.person_bias), ("film", exact.film_bias))
        ]
        rows += [
            ("rating", film_id(data, one.film), data.films.caption(one.film), one.rating, one.effect)
            for one in why.ratings
        ]
        rows += [
            (part, None, None, np.nan, effect)
            for part, effect in (
                ("implicit", exact.implicit), ("remainder", exact.remainder), ("clipped", exact.clipped)
            )
            if effect
        ]  # fmt: skip
        table = pd.DataFrame(rows, columns=["part", "movieId", "title", "rating", "effect"])
        table.attrs["prediction"] = exact.prediction
        return table

    def map(self, kind: str = "axes", *, axes: tuple[int, int] = (1, 2), plain: bool = False) -> pd.DataFrame:
        """Lay the films out in two dimensions, as the window does: movieId, title, x, y, ratings.

        Parameters
        ----------
        kind
            "axes": along two principal axes of the factors; "table": in the two strongest directions of the ratings;
            "neighbours": t-SNE, with openTSNE installed.
        axes
            Which axes, counted from the strongest, 1.
        plain
            Principal axes as they are; else how well rated and how well known films are is taken out of them, as in the
            window.

        >>> from mfgui.api import demo, train
        >>> drawn = train(demo(), "als", factors=8, epochs=2).model.map()
        >>> drawn[["x", "y"]].notna().all().all()
        np.True_
        """
        found = self._map(Projection(MapKind(kind), (axes[0] - 1, axes[1] - 1), plain=plain))
        every = np.arange(self._answers.dataset.n_films, dtype=np.int32)
        return self._films(every).assign(
            x=found.positions[:, 0], y=found.positions[:, 1], ratings=self._answers.model.film_support
        )

    def place(self, user: Id | Rater) -> NDArray[np.float32]:
        """Where somebody stands on the map of `axes`; shape (2,)."""
        taste = self._answers.taste(self._rater(user))
        return place(self._map(Projection()), taste)

    def save(self, file: str | Path) -> Path:
        """Write the model to a `.mfgui` file, for `load_model`, the window and the command line."""
        self._save(Path(file))
        return Path(file)

    def show(self, *, block: bool | None = None) -> MainWindow | None:
        """Open the window on this model; see `mfgui.api.show`."""
        answers = self._answers
        return open_window(answers.dataset, Learnt(answers.model, answers.interest, self._split), block=block)

    @property
    def _factors(self) -> HasFactors:
        found = factors_of(self._answers.model)
        if found is None and Ability.LINEAR in self._answers.model.abilities:
            return cast("HasFactors", self._answers.model)
        if found is None:
            raise DataError(f"models of {self.method} have no factors")
        return found

    def _rater(self, user: Id | Rater) -> Rater:
        return user if isinstance(user, Rater) else self._answers.person(text_of(user))

    def _marked(self, films: Iterable[Id]) -> NDArray[np.bool_]:
        """Which films these are; shape (M,)."""
        marked = np.zeros(self._answers.dataset.n_films, np.bool_)
        marked[known_films(self._answers.dataset, films)] = True
        return marked

    def _films(self, films: NDArray[np.int32]) -> pd.DataFrame:
        data = self._answers.dataset
        titles = [data.films.caption(film) for film in films.tolist()]
        return pd.DataFrame({"movieId": self.item_ids[films], "title": titles})

    def _map(self, projection: Projection) -> FilmMap:
        dataset, model = self._answers.dataset, factors_of(self._answers.model)
        if model is None:
            raise DataError(f"models of {self.method} have no factors to draw a map of")
        bearings = table_directions(dataset, most=MOST_RATINGS) if len(dataset.ratings) else None
        return make_map(projection, model, bearings, aside=traits_of(dataset).aside)
