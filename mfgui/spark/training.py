"""`als` and `ials` trained by Spark's ALS: means and biases taken out, judged on a split of its own, made our model."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, cast

import numpy as np

from mfgui.base.text import tr, written
from mfgui.data.dataset import Ratings
from mfgui.data.errors import DataError
from mfgui.factorization.methods.common_settings import unit_of_spread
from mfgui.factorization.methods.ials.model import RANKING_ERROR
from mfgui.spark.plan import SparkPlan, spark_methods
from mfgui.spark.ratings import SparkRatings, biases, place_of, read_ratings, small, split
from mfgui.spark.session import Progress, followed, spark_session
from mfgui.storage.foreign.reading import ForeignModel, Imported, as_model
from mfgui.storage.foreign.vectors import Side, Vectors
from mfgui.training.likes import HeldOutLikes, popularity_error, ranking_error

_BIAS_ROUNDS: Final = 3
# Rounds of the trainings before the last one, each followed by biases found again from what its factors leave: at the
# same settings the error then comes near that of our own `als`, which has biases and factors at once. This scheme on
# our kernels, ml-1m, K 32, λ 0.1: 0.8641 with biases found once, 0.8603 twice, 0.8591 three times, 0.8581 there; Spark
# on ml-latest-small: 0.8369, which is better than 0.8406 there; at 20 million ratings, K 16: 0.8159 here and there.
_FIRST_ROUNDS: Final = (5, 5)
_JUDGED: Final = 5000  # people whose lists are judged, at most


@dataclass(frozen=True, slots=True, eq=False)
class SparkSummary:
    """What came of it: the model, its error on what was held out and the one to beat, counts, seconds of each step."""

    found: Imported
    plan: SparkPlan
    protocol: str
    error_name: str
    error: float
    baseline: float
    ratings: int
    people: int
    items: int
    seconds: Mapping[str, float]
    rest: Path | None

    def save(self, file: Path) -> None:
        """Write the model file; raises as `save_model` does."""
        self.found.save(
            file, validation=f"pairs:{self.plan.share:g}", seed=self.plan.seed, rmse=self.error, protocol=self.protocol
        )


def train(plan: SparkPlan, rest: Path | None, tell: Callable[[Progress], object]) -> SparkSummary:
    """Train on Spark.

    `rest`: folder for the vectors of people beyond the budget, as Parquet; None to leave them.
    `tell`: told what Spark does, from a thread of its own.

    Raises DataError when Spark cannot be had or gives up, or the ratings cannot be read.
    """
    if plan.method not in (there := spark_methods()):
        raise DataError(tr("Spark trains {there}, not {method}", there=" and ".join(there), method=plan.method))
    seconds: dict[str, float] = {}
    began = time.perf_counter()

    def over(step: str) -> None:
        nonlocal began
        now = time.perf_counter()
        seconds[step], began = seconds.get(step, 0.0) + now - began, now

    with spark_session(plan.master) as session:
        over("starting")
        with followed(session, "reading", tell):
            ratings = read_ratings(session, place_of(plan.path), plan.columns)
            learnt, held = split(ratings, plan.share, plan.seed)
            facts = learnt.selectExpr("avg(rating) as mean", "stddev_pop(rating) as spread", "count(*) as n").first()
            n_held = held.count()
        if not facts["n"] or not n_held:
            raise DataError(tr("too few ratings to hold some out"), plan.path)
        over("reading")
        return (_interest if plan.interest else _als)(
            _Work(session, plan, ratings, learnt, held, facts["mean"], facts["spread"], seconds, over, rest, tell)
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Work:
    """What both methods begin with."""

    session: Any
    plan: SparkPlan
    ratings: SparkRatings
    learnt: Any
    held: Any
    mean: float
    spread: float
    seconds: dict[str, float]
    over: Callable[[str], None]
    rest: Path | None
    tell: Callable[[Progress], object]

    def fit(self, frame: Any, rounds: int, **more: Any) -> Any:
        """Run Spark's ALS on the column `value`."""
        from pyspark.ml.recommendation import ALS

        plan = self.plan
        blocks = max(2, 2 * int(self.session.sparkContext.defaultParallelism))
        with followed(self.session, "training", self.tell):
            model = ALS(
                numUserBlocks=blocks,
                numItemBlocks=blocks,
                rank=int(plan.settings["factors"]),
                maxIter=rounds,
                userCol="user",
                itemCol="item",
                ratingCol="value",
                coldStartStrategy="nan",
                seed=plan.seed,
                **more,
            ).fit(frame)
            model.userFactors.cache().count()
        return model

    def predicted(self, model: Any, frame: Any) -> Any:
        """Add the column `product`, p·q, to a frame of people and items; 0 where one of them is not known."""
        from pyspark.sql import functions as f

        rank = int(self.plan.settings["factors"])
        for name, vectors in (("user", model.userFactors), ("item", model.itemFactors)):
            there = small(vectors.select(f.col("id").alias(name), f.col("features").alias(f"_{name}")), 4 * rank + 16)
            frame = frame.join(there, name, "left")
        terms = (f.col("_user")[at].cast("double") * f.col("_item")[at] for at in range(rank))
        product = f.coalesce(sum(terms, f.lit(0.0)), f.lit(0.0))
        return frame.withColumn("product", product).drop("_user", "_item")

    def sides(self, model: Any, people: Any, items: Any, unit: float) -> tuple[Side, Side]:
        """Bring vectors here, people's times `unit`: all items', the budget's people's; the rest goes to Parquet."""
        from pyspark.sql import functions as f

        with followed(self.session, "collecting", self.tell):
            every = model.itemFactors.join(items, f.col("id") == f.col("item"), "left")
            found = self._side(every, "bi", "ni", self.ratings.items)
            longer = f.transform("features", lambda one: (one * f.lit(unit)).cast("float"))
            vectors = model.userFactors.withColumn("features", longer)
            users = vectors.join(people, f.col("id") == f.col("user"), "left").cache()
            edge = -1
            if users.count() > self.plan.people:
                counts = users.groupBy("nu").count().orderBy(f.desc("nu")).collect()
                kept = 0
                for row in counts:
                    if kept + row["count"] > self.plan.people:
                        break
                    kept, edge = kept + row["count"], row["nu"] - 1
                edge = max(edge, 0) if kept else int(counts[0]["nu"])
            within = users.where(f.col("nu") > edge)
            if not within.take(1):  # all have the same number: no more of them than fit
                within = users.limit(self.plan.people)
                others = users.join(within.select("id"), "id", "left_anti")
            else:
                others = users.where(f.col("nu") <= edge)
            own = self._side(within, "bu", "nu", self.ratings.people)
            if self.rest is not None and others.take(1):
                self._write(others)
        self.over("collecting")
        return own, found

    def _side(self, frame: Any, bias: str, count: str, names: Any) -> Side:
        rows = _labelled(frame, names).select("label", "features", bias, count).collect()
        return Side(
            tuple(row[0] for row in rows),
            np.array([row[1] for row in rows], np.float32).reshape(len(rows), -1),
            np.array([row[2] or 0 for row in rows], np.float32),
            np.array([row[3] or 0 for row in rows], np.int32),
        )

    def _write(self, others: Any) -> None:
        """Stream the other people's vectors into Parquet files here, whatever disk the workers have."""
        import pyarrow as pa
        from pyarrow import parquet

        assert self.rest is not None
        others = _labelled(others, self.ratings.people)
        schema = pa.schema([("id", pa.string()), ("bias", pa.float32()), ("ratings", pa.int32()),
                            ("features", pa.list_(pa.float32()))])  # fmt: skip
        self.rest.mkdir(parents=True, exist_ok=True)
        with parquet.ParquetWriter(self.rest / "people.parquet", schema) as writer:
            rows: list[dict[str, Any]] = []
            for row in others.select("label", "bu", "nu", "features").toLocalIterator(prefetchPartitions=True):
                rows.append({"id": row[0], "bias": row[1] or 0.0, "ratings": row[2] or 0, "features": row[3]})
                if len(rows) == 10_000:
                    writer.write_table(pa.Table.from_pylist(rows, schema))
                    rows = []
            writer.write_table(pa.Table.from_pylist(rows, schema))

    def made(self, vectors: Vectors) -> Imported:
        """Make the vectors a model of ours, with the titles that lie beside the ratings."""
        plan = self.plan
        folder = plan.path if plan.path.is_dir() else plan.path.parent
        titles = plan.titles or next(
            (folder / name for name in ("movies.csv", "movies.dat", "u.item") if (folder / name).is_file()), None
        )
        kind = "interest" if vectors.interest else "ratings"
        wanted = ForeignModel(plan.path, titles=titles, kind=kind, scale=self.ratings.scale)
        found = as_model(replace(vectors, program=plan.method), wanted)
        model = replace(found.model, settings=dict(plan.settings), seed=plan.seed)
        return replace(found, model=model)

    def summary(self, found: Imported, error: float, baseline: float, counts: tuple[int, int]) -> SparkSummary:
        """Put together what came of it."""
        plan = self.plan
        return SparkSummary(
            found=found,
            plan=plan,
            protocol=written(
                "{share:g} % of the ratings held out by person and film, seed {seed}",
                share=100 * plan.share,
                seed=plan.seed,
            ),
            error_name=RANKING_ERROR if plan.interest else "RMSE",
            error=error,
            baseline=baseline,
            ratings=self.ratings.count,
            people=counts[0],
            items=counts[1],
            seconds=dict(self.seconds),
            rest=self.rest if self.rest is not None and self.rest.is_dir() else None,
        )


def _labelled(frame: Any, names: Any) -> Any:
    """Add the column `label`: ids as the ratings write them."""
    if names is None:
        return frame.selectExpr("*", "cast(id as string) as label")
    return frame.join(names, frame["id"] == names["code"]).drop("code")


def _als(work: _Work) -> SparkSummary:
    """Ratings: r̂ = μ + b_u + b_i + p·q. Biases and, by ALS, factors are found from what the others leave, in turn."""
    from pyspark.sql import functions as f

    plan, scale, unit = work.plan, work.ratings.scale, unit_of_spread(work.spread)
    light, damping = (float(plan.settings[name]) for name in ("regularisation_per_rating", "bias_regularisation"))
    level = f.lit(work.mean) + f.coalesce("bu", f.lit(0.0)) + f.coalesce("bi", f.lit(0.0))
    product = f.col("product") * f.lit(unit)
    left, baseline = work.learnt, math.nan
    model: Any = None
    people: Any = None
    items: Any = None

    def error(score: Any) -> float:
        held = work.held.join(small(people, 24), "user", "left").join(small(items, 24), "item", "left")
        clipped = f.least(f.greatest(score, f.lit(scale.minimum)), f.lit(scale.maximum))
        told = held if model is None else work.predicted(model, held)
        return float(told.select(f.sqrt(f.avg(f.pow(f.col("rating") - clipped, 2)))).first()[0])

    for rounds in (*_FIRST_ROUNDS, plan.rounds):
        with followed(work.session, "biases", work.tell):
            if model is not None:
                told = work.predicted(model, work.learnt)
                left = told.select("user", "item", (f.col("rating") - product).alias("rating")).localCheckpoint()
            people, items = biases(left, work.mean, _BIAS_ROUNDS, damping)
        if model is None:
            with followed(work.session, "judging", work.tell):
                baseline = error(level)
        work.over("biases")
        rest = work.learnt.join(small(people, 24), "user").join(small(items, 24), "item").select(
            "user", "item", ((f.col("rating") - level) / f.lit(unit)).cast("float").alias("value")
        )  # fmt: skip
        model = work.fit(rest, rounds, regParam=light)
        work.over("training")
    with followed(work.session, "judging", work.tell):
        rmse = error(level + product)
    work.over("judging")
    own, every = work.sides(model, people, items, unit)
    vectors = Vectors(
        "spark",
        own,
        every,
        mean=work.mean,
        interest=False,
        ridge=0.0,
        ridge_per_rating=light,
        bias_ridge=damping,
        scale=scale,
    )
    return work.summary(work.made(vectors), rmse, baseline, (people.count(), items.count()))


def _interest(work: _Work) -> SparkSummary:
    """Who watches what: ALS with implicit preferences, a rating weighing as in the method `ials`."""
    from pyspark.sql import functions as f

    plan, scale = work.plan, work.ratings.scale
    lowest = scale.minimum - scale.step
    share = (f.col("rating") - f.lit(lowest)) / f.lit(max(scale.maximum - lowest, 1e-12))
    weight = f.pow(f.greatest(f.least(share, f.lit(1.0)), f.lit(1e-3)), f.lit(float(plan.settings["power"])))
    alpha = 1 / max(float(plan.settings["unobserved"]), 1e-4)
    light = float(plan.settings["regularisation"]) * alpha
    model = work.fit(
        work.learnt.select("user", "item", weight.cast("float").alias("value")),
        plan.rounds,
        implicitPrefs=True,
        alpha=alpha,
        regParam=light,
    )
    work.over("training")
    people = work.learnt.groupBy("user").agg(f.lit(0.0).alias("bu"), f.count("*").cast("int").alias("nu")).cache()
    items = work.learnt.groupBy("item").agg(f.lit(0.0).alias("bi"), f.count("*").cast("int").alias("ni")).cache()
    own, every = work.sides(model, people, items, 1.0)
    vectors = Vectors("spark", own, every, interest=True, ridge=0.0, ridge_per_rating=light, alpha=alpha, scale=scale)
    found = work.made(vectors)
    with followed(work.session, "judging", work.tell):
        error, baseline = _judged(work, found)
    work.over("judging")
    return work.summary(found, error, baseline, (people.count(), items.count()))


def _judged(work: _Work, found: Imported) -> tuple[float, float]:
    """1 − NDCG@10 of lists for some of the people here, and of the most rated items for them."""
    from pyspark.sql import functions as f

    data = found.dataset
    sampled = work.held.select("user").distinct().orderBy(f.expr(f"xxhash64(user, {work.plan.seed})")).limit(_JUDGED)
    names = [None if one is None else {row["code"]: row["label"] for row in one.collect()} for one in
             (work.ratings.people, work.ratings.items)]  # fmt: skip

    def collected(frame: Any) -> Ratings:
        rows = frame.join(sampled, "user").collect()
        codes = [
            [
                -1 if (code := find(str(key) if known is None else known[key])) is None else code
                for key in (row[name] for row in rows)
            ]
            for name, known, find in (("user", names[0], data.user_of), ("item", names[1], data.film_of))
        ]
        users, films = (np.array(one, np.int32) for one in codes)
        values = np.array([row["rating"] for row in rows], np.float32)
        here = (users >= 0) & (films >= 0)
        return Ratings(users[here], films[here], values[here])

    likes = HeldOutLikes.of(
        collected(work.learnt), collected(work.held), work.ratings.scale.liked_from, data.n_users, work.plan.seed
    )
    if not likes.people:
        return math.nan, math.nan
    support = found.model.film_support
    return ranking_error(cast("Any", found.model), likes), popularity_error(likes, support, lambda: None)
