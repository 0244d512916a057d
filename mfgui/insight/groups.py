"""Films in groups that have a name: genres, decades, tags."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import NO_YEAR, Dataset

LEAST_FILMS = 5  # a tag is a group when at least this many films have it
LEAST_RELEVANCE = 0.75  # least relevance for a film to belong to a tag of the genome


class GroupKind(Enum):
    """What a group of films is."""

    GENRE = "genre"
    DECADE = "decade"
    TAG = "tag"


@dataclass(frozen=True, slots=True, eq=False)
class Groups:
    """Which films are in which groups: those of film i are `codes[starts[i]:starts[i + 1]]`."""

    names: tuple[str, ...]  # of each group, shape (G,): "Film-Noir", "1940s", "atmospheric"
    kinds: tuple[GroupKind, ...]
    starts: NDArray[np.int64]  # shape (M + 1,)
    codes: NDArray[np.int32]

    def of(self, films: NDArray[np.int32]) -> tuple[NDArray[np.intp], NDArray[np.int32]]:
        """Pairs of a place in `films` and a group of that film."""
        counts = self.starts[films + 1] - self.starts[films]
        places = np.repeat(np.arange(len(films)), counts)
        ends = np.cumsum(counts)
        within = np.arange(len(places)) - np.repeat(ends - counts, counts)
        return places, self.codes[np.repeat(self.starts[films], counts) + within]


_known: WeakKeyDictionary[Dataset, Groups] = WeakKeyDictionary()


def groups_of(dataset: Dataset, checkpoint: Callable[[], None] = lambda: None) -> Groups:
    """Group the films, once a data set; some 0.3 s for two million tags.

    Where the edition has a genome its tags are taken, else what people typed, whatever its case; a tag that
    names a genre is left out.
    """
    found = _known.get(dataset)
    if found is not None:
        return found
    table = dataset.films
    names: list[str] = list(table.genre_names)
    kinds = [GroupKind.GENRE] * len(names)
    films, groups = (part.astype(np.int64) for part in np.nonzero(table.genres))
    pairs = [(films, groups)]
    dated = np.flatnonzero(table.years != NO_YEAR)
    decades, slots = np.unique(table.years[dated] // 10 * 10, return_inverse=True)
    pairs.append((dated, len(names) + slots))
    names += [f"{decade}s" for decade in decades.tolist()]
    kinds += [GroupKind.DECADE] * len(decades)
    checkpoint()
    tagged = _genome_tags(dataset) if dataset.genome is not None and len(dataset.genome) else _typed_tags(dataset)
    genres = {_plain(name) for name in table.genre_names}
    if tagged is not None:
        checkpoint()
        texts, films, tags = tagged
        enough = np.bincount(tags, minlength=len(texts)) >= LEAST_FILMS
        enough &= np.array([_plain(text) not in genres for text in texts], np.bool_)
        place = np.cumsum(enough) - 1
        used = enough[tags]
        pairs.append((films[used], len(names) + place[tags[used]]))
        chosen = [text for text, keep in zip(texts, enough.tolist(), strict=True) if keep]
        names += chosen
        kinds += [GroupKind.TAG] * len(chosen)
    checkpoint()
    films, groups = (np.concatenate(part) for part in zip(*pairs, strict=True))
    order = np.argsort(films, kind="stable")
    starts = np.zeros(len(table) + 1, np.int64)
    np.cumsum(np.bincount(films, minlength=len(table)), out=starts[1:])
    made = Groups(tuple(names), tuple(kinds), starts, groups[order].astype(np.int32))
    _known[dataset] = made
    return made


def _plain(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())


_Tagged = tuple[list[str], "NDArray[np.int64]", "NDArray[np.int64]"]


def _genome_tags(dataset: Dataset) -> _Tagged:
    genome = dataset.genome
    assert genome is not None
    rows, tags = np.nonzero(genome.relevance >= np.float16(LEAST_RELEVANCE))
    return list(genome.tags), genome.films[rows].astype(np.int64), tags.astype(np.int64)


def _typed_tags(dataset: Dataset) -> _Tagged | None:
    tags = dataset.tags
    if tags is None or len(tags) == 0:
        return None
    folded: dict[str, int] = {}
    merged = np.array([folded.setdefault(text.casefold(), len(folded)) for text in tags.texts], np.int64)
    keys = np.unique(tags.films.astype(np.int64) * len(folded) + merged[tags.codes])
    return list(folded), keys // len(folded), keys % len(folded)
