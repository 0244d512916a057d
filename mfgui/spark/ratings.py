"""Ratings as Spark reads them: CSV or Parquet in a folder, a glob or at a URI; a split of its own; biases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from mfgui.base.text import tr
from mfgui.data.dataset import RatingScale
from mfgui.data.errors import DataError
from mfgui.data.tables.dialect import is_number
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.vocabulary import roles_of

_SEPARATORS: Final = ("::", "\t", ",", ";", "|")
_MOST_ID: Final = (1 << 31) - 1  # Spark's ALS takes whole numbers up to this as ids
_BUCKETS: Final = 256  # ids that are no such numbers are numbered in so many parts at a time
_BROADCAST: Final = 64 << 20  # bytes of a table of people or items that every worker is given whole, at most
_SCHEME: Final = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.-]+):/+(?=[^/])")


@dataclass(frozen=True, slots=True, eq=False)
class SparkRatings:
    """Ratings on Spark."""

    frame: Any  # columns user, item (int, what ALS takes) and rating
    # Columns code and label where ids are no numbers that ALS takes, else None: codes are the ids.
    people: Any
    items: Any
    scale: RatingScale  # from the least and the greatest rating, and the step that all of them keep to
    count: int  # number of ratings


def place_of(path: Path) -> str:
    """Return a path as Spark takes it: a URI as it was written, a local folder of MovieLens by its ratings."""
    text = str(path)
    if match := _SCHEME.match(text):
        rest = text[match.end() :]
        return f"{match[1]}:///{rest}" if match[1] == "file" else f"{match[1]}://{rest}"
    for name in ("ratings.csv", "ratings.dat", "u.data"):
        if (path / name).is_file():
            return str((path / name).resolve())
    if not any(sign in text for sign in "*?[{") and not path.exists():
        raise DataError(tr("there is no such file or folder"), path)
    return str(path.absolute())


def read_ratings(session: Any, place: str, options: TableOptions | None) -> SparkRatings:
    """Read ratings; raises DataError where they are none."""
    from pyspark.sql import functions as f

    raw = _read(session, place, options)
    rows = raw.select(
        f.trim(f.col("user")).alias("user"), f.trim(f.col("item")).alias("item"), f.expr("try_cast(rating as double)")
        .alias("rating"),
    ).where("user != '' and item != '' and rating is not null and not isnan(rating)")  # fmt: skip
    facts = rows.select(
        f.count("*").alias("n"),
        f.min("rating").alias("low"),
        f.max("rating").alias("high"),
        f.max(f.abs(f.col("rating") - f.round("rating"))).alias("whole"),
        f.max(f.abs(2 * f.col("rating") - f.round(2 * f.col("rating")))).alias("half"),
        *(f.max(_no_number(name)).alias(f"odd_{name}") for name in ("user", "item")),
    ).first()
    if not facts["n"]:
        raise DataError(tr("there are no ratings in it: no rows with a person, an item and a number"), place)
    step = 1.0 if facts["whole"] < 1e-6 else 0.5 if facts["half"] < 1e-6 else 0.01
    vocabularies = []
    for name in ("user", "item"):
        if facts[f"odd_{name}"]:
            known = _numbered(rows, name)
            rows = rows.join(known.withColumnRenamed("label", name), name).drop(name).withColumnRenamed("code", name)
            vocabularies.append(known)
        else:
            rows = rows.withColumn(name, f.col(name).cast("int"))
            vocabularies.append(None)
    scale = RatingScale(float(facts["low"]), max(float(facts["high"]), float(facts["low"]) + step), step)
    return SparkRatings(rows.select("user", "item", "rating"), vocabularies[0], vocabularies[1], scale, int(facts["n"]))


def _read(session: Any, place: str, options: TableOptions | None) -> Any:
    """Return a frame of text with the columns user, item and rating."""
    from pyspark.sql import functions as f

    first = session.read.text(place, wholetext=False).first()
    line = first[0] if first is not None else ""
    if line.startswith("PAR1"):
        raw, names = session.read.parquet(place), None
    else:
        separator = next((one for one in _SEPARATORS if len(line.split(one)) >= 3), "")
        if not separator:
            raise DataError(tr("this is no table of ratings: its first line has no three columns"), place)
        cells = [cell.strip().strip('"') for cell in line.split(separator)]
        headed = not is_number(cells[2]) and not all(map(is_number, cells[:3]))
        raw = session.read.csv(place, sep=separator, header=headed, inferSchema=False)
        names = raw.columns if headed else None
        if not headed:
            names = []
    columns = list(raw.columns)
    roles = roles_of(columns) if names is None or names else {}
    places = {}
    for at, (role, ours) in enumerate((("user", "user"), ("film", "item"), ("rating", "rating"))):
        chosen = getattr(options, role) if options is not None else None
        if chosen and chosen in columns:
            places[ours] = chosen
        elif chosen and chosen.isdigit() and 0 < int(chosen) <= len(columns):
            places[ours] = columns[int(chosen) - 1]
        elif role in roles:
            places[ours] = columns[roles[role]]
        elif not names and names is not None:
            places[ours] = columns[at]
        else:
            raise DataError(
                tr(
                    "it cannot be told which column is the {role} (there are {columns}); give --columns "
                    "user=…,film=…,rating=…",
                    role=role,
                    columns=", ".join(columns),
                ),
                place,
            )
    return raw.select(*(f.col(f"`{column}`").cast("string").alias(ours) for ours, column in places.items()))


def _no_number(name: str) -> Any:
    """1 where an id is no whole number that ALS takes as it is."""
    from pyspark.sql import functions as f

    plain = f.expr(f"{name} rlike '^(0|[1-9][0-9]{{0,9}})$' and cast({name} as bigint) <= {_MOST_ID}")
    return f.when(plain, 0).otherwise(1)


def _numbered(rows: Any, name: str) -> Any:
    """Number the distinct ids of a column from 0: within parts by a hash, each after those before it."""
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    labels = rows.select(f.col(name).alias("label")).distinct()
    parted = labels.withColumn("part", f.expr(f"pmod(xxhash64(label), {_BUCKETS})"))
    sizes = {row["part"]: row["count"] for row in parted.groupBy("part").count().collect()}
    starts, total = {}, 0
    for part in sorted(sizes):
        starts[part] = total
        total += sizes[part]
    if total > _MOST_ID:
        raise DataError(tr("there are {total:,} different ids, more than Spark's ALS can number", total=total))
    within = f.row_number().over(Window.partitionBy("part").orderBy("label"))
    start = f.create_map(*(f.lit(int(one)) for pair in starts.items() for one in pair))
    return parted.select("label", (within - 1 + start[f.col("part").cast("int")]).cast("int").alias("code")).cache()


def split(ratings: SparkRatings, share: float, seed: int) -> tuple[Any, Any]:
    """Hold a share out by who and what: the same ratings as `data.splitting.split_by_pairs` holds out.

    Returns what is learnt from, and what is held out.
    """
    from pyspark.sql import functions as f

    signed = min(int(share * 2.0**64), 2**64 - 1) ^ (1 << 63)
    limit = signed - (1 << 64) if signed >= 1 << 63 else signed
    frame = ratings.frame.withColumn("_u", f.col("user").cast("bigint") + f.lit(seed))
    frame = _mixed(frame, "_u").withColumn("_u", f.expr("_u ^ cast(item as bigint)"))
    frame = _mixed(frame, "_u").withColumn("held", f.expr(f"(_u ^ cast({-(1 << 63) + 1} - 1 as bigint)) < {limit}L"))
    kept = ("user", "item", "rating")
    frame = frame.select(*kept, "held").cache()  # or both parts would read the text again
    return frame.where(~f.col("held")).select(*kept), frame.where("held").select(*kept)


def _mixed(frame: Any, name: str) -> Any:
    """splitmix64 of a column of bigints, which wrap around as uint64 do."""
    from pyspark.sql import functions as f

    def wrapped(number: int) -> str:
        return f"{number - (1 << 64) if number >= 1 << 63 else number}L"

    steps = (
        f"{name} + {wrapped(0x9E3779B97F4A7C15)}",
        f"({name} ^ shiftrightunsigned({name}, 30)) * {wrapped(0xBF58476D1CE4E5B9)}",
        f"({name} ^ shiftrightunsigned({name}, 27)) * {wrapped(0x94D049BB133111EB)}",
        f"{name} ^ shiftrightunsigned({name}, 31)",
    )
    for step in steps:
        frame = frame.withColumn(name, f.expr(step))
    return frame


def small(frame: Any, row: int) -> Any:
    """Let a frame of so many bytes a `row` be given to every worker whole, if it is small enough.

    Spark knows no sizes of what is checkpointed: it would sort all ratings by the key that both sides share.
    """
    from pyspark.sql import functions as f

    return f.broadcast(frame) if frame.count() * row <= _BROADCAST else frame


def biases(train: Any, mean: float, rounds: int, damping: float) -> tuple[Any, Any]:
    """Damped biases of people and items, each other's means in turn, as the method `baseline` has them.

    Returns frames with the columns user, bu, nu and item, bi, ni; cached.
    """
    from pyspark.sql import functions as f

    people: Any = None
    items: Any = None
    for _ in range(rounds):
        for side in ("item", "user"):
            other = people if side == "item" else items
            frame = train
            residual = f.col("rating") - f.lit(mean)
            if other is not None:
                key, value = ("user", "bu") if side == "item" else ("item", "bi")
                frame = frame.join(small(other.select(key, value), 16), key)
                residual = residual - f.col(value)
            name, count = ("bi", "ni") if side == "item" else ("bu", "nu")
            found = frame.groupBy(side).agg(
                (f.sum(residual) / (f.count("*") + f.lit(damping))).alias(name), f.count("*").cast("int").alias(count)
            )
            found = found.localCheckpoint()  # or its plan would hold all rounds before it
            if side == "item":
                items = found
            else:
                people = found
    return people, items
