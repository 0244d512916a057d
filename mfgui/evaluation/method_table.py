"""All methods on one protocol, one after the other; each row is kept as soon as it is known."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

from mfgui.base.errors import DataError
from mfgui.base.sqlite_schema import Schema
from mfgui.base.sqlite_store import SqliteStore
from mfgui.base.text import translatable, written
from mfgui.data.dataset import Dataset
from mfgui.evaluation.evaluate import evaluate
from mfgui.evaluation.metrics import METRICS
from mfgui.evaluation.protocols import Named, Scheme, parse_folds, parse_test
from mfgui.evaluation.published import edition
from mfgui.evaluation.race import Entrant
from mfgui.factorization.settings import SettingError
from mfgui.training.run import RunControl

# Lists are scored for so many people at most: drawing others would change a mean by some 0.001.
MOST_PEOPLE: Final = 20_000

_SCHEMA: Final = Schema(
    translatable("the table of methods"),
    """
CREATE TABLE IF NOT EXISTS rows (
    key TEXT PRIMARY KEY, method TEXT NOT NULL, settings TEXT NOT NULL, figures TEXT NOT NULL,
    deviations TEXT NOT NULL, protocol TEXT NOT NULL, people INTEGER NOT NULL, made REAL NOT NULL
);
""",
)


@dataclass(frozen=True, slots=True)
class Protocol:
    """A way to judge methods."""

    key: str  # as it is kept: what `parse_test` reads, "folds:5", or an official split ("u1")
    scheme: Scheme  # which ratings are the test
    # From which rating on a film of the test is relevant; None for the likes of the data's scale.
    relevant_from: float | None = None


def protocols(dataset: Dataset, official: Sequence[str] = ()) -> tuple[Protocol, ...]:
    """Ways to judge methods on a data set; the first is the usual one.

    `official`: names of the splits that come with the data set.
    """
    found = [Protocol("0.1", parse_test("0.1")), Protocol("folds:5", parse_folds(5))]
    found += [Protocol(name, Named(Path(name))) for name in official]
    # Where figures are published for it, every film of the test counts as liked there: so it does here.
    ranked = dataset.scale.minimum if edition(dataset) == "ml-100k" else dataset.liked_from
    found.append(Protocol("person:0.25", parse_test("person:0.25"), ranked))
    if dataset.ratings.timestamps is not None:
        found.append(Protocol("time:0.1", parse_test("time:0.1")))
    return tuple(found)


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """What one method came to."""

    number: int  # its place among the entrants
    figures: dict[str, float]  # means over the divisions, as `FoldScores.figures` names them
    deviations: dict[str, float]  # sample standard deviations over the divisions; empty for one
    protocol: str  # one sentence that belongs beside the figures
    people: int  # whose lists were scored, in all divisions
    made: float  # when, in seconds since 1970


@dataclass(frozen=True, slots=True)
class Begun:
    """A method's turn has come."""

    number: int


@dataclass(frozen=True, slots=True)
class Failed:
    """A method cannot be judged here; `why` is one sentence."""

    number: int
    why: str


TableEvent: TypeAlias = Begun | Row | Failed


@dataclass(eq=False)
class MethodTable:
    """A table that fills row by row and keeps each row at once."""

    entrants: Sequence[Entrant]  # what is judged
    dataset: Dataset
    protocol: Protocol
    # A file (SQLite); rows are kept by ratings, protocol, seed, metrics, method and settings: it serves all tables.
    store: Path
    seed: int = 1
    most_people: int = MOST_PEOPLE
    control: RunControl = field(default_factory=RunControl)  # to pause or stop from another thread

    @property
    def relevant_from(self) -> float:
        """From which rating on a film of the test is relevant."""
        given = self.protocol.relevant_from
        return self.dataset.liked_from if given is None else given

    def kept(self) -> list[Row]:
        """Read the rows that are known from before; raises DataError where the file keeps something else."""
        if not self.store.exists():
            return []
        with closing(self._open()) as store:
            return [row for number in range(len(self.entrants)) if (row := self._read(store, number)) is not None]

    def run(self, tell: Callable[[TableEvent], object], *, anew: bool = False) -> None:
        """Judge every entrant whose row is not kept (or, anew, all of them), the quick ones first.

        Raises StopRequested when stopped; the rows that are ready are kept.
        """
        with closing(self._open()) as store:
            for number in sorted(range(len(self.entrants)), key=lambda n: self.expected_seconds(n)):
                known = None if anew else self._read(store, number)
                if known is not None:
                    tell(known)
                    continue
                tell(Begun(number))
                tell(self._judge(store, number))
                self.control.wait_while_paused()

    def expected_seconds(self, number: int | None = None) -> float:
        """How long one entrant (or all that have no row) will about take, told from other data sets."""
        if number is not None:
            parts = self.protocol.scheme.count * len(self.dataset.ratings) / 100_000
            return self.entrants[number].method.evaluation_seconds * parts
        ready = {row.number for row in self.kept()}
        return sum(self.expected_seconds(n) for n in range(len(self.entrants)) if n not in ready)

    def _judge(self, store: SqliteStore, number: int) -> Row | Failed:
        entrant = self.entrants[number]
        try:
            found = evaluate(
                self.dataset,
                entrant.method,
                entrant.settings,
                self.protocol.scheme,
                self.seed,
                relevant_from=self.relevant_from,
                most_people=self.most_people,
                control=self.control,
            )
        except (DataError, SettingError) as wrong:
            return Failed(number, str(wrong))
        except MemoryError:
            return Failed(number, written("there is not enough memory for this method"))
        people = sum(fold.n_people for fold in found.folds)
        row = Row(number, found.mean(), found.sd(), found.protocol, people, time.time())
        with store.writing() as writing:
            writing.execute(
                "INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (
                    self._key(number),
                    entrant.method.name,
                    json.dumps(dict(entrant.settings)),
                    json.dumps(row.figures),
                    json.dumps(row.deviations),
                    row.protocol,
                    row.people,
                    row.made,
                ),
            )
        return row

    def _key(self, number: int) -> str:
        entrant = self.entrants[number]
        words = json.dumps(
            [
                self.dataset.fingerprint,
                self.protocol.key,
                self.relevant_from,
                self.most_people,
                self.seed,
                [metric.name for metric in METRICS],
                entrant.method.name,
                dict(sorted(entrant.settings.items())),
            ]
        )
        return hashlib.blake2b(words.encode(), digest_size=16).hexdigest()

    def _read(self, store: SqliteStore, number: int) -> Row | None:
        def row(figures: str, deviations: str, protocol: str, people: int, made: float) -> Row:
            return Row(number, _figures(figures), _figures(deviations), protocol, people, made)

        query = "SELECT figures, deviations, protocol, people, made FROM rows WHERE key = ?"
        found = store.rows(query, row, (self._key(number),))
        return found[0] if found else None

    def _open(self) -> SqliteStore:
        return SqliteStore(self.store, _SCHEMA)


def _figures(text: str) -> dict[str, float]:
    """Read figures by name; raises ValueError or TypeError for anything else."""
    found = json.loads(text)
    return {str(name): float(value) for name, value in found.items()}
