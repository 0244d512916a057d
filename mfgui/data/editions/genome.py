"""The tag genome: how well each tag fits each film, where an edition (ml-20m, ml-25m) or a folder in it has it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np

from mfgui.data.dataset import Films, Genome
from mfgui.data.editions.rating_lines import Layout, RatingLines
from mfgui.data.editions.ratings_file import find_columns, read_header, read_ratings_file
from mfgui.data.editions.small_tables import Check, blocks_of, optional, rows
from mfgui.data.grouping import encode, find_codes, parts
from mfgui.data.source import Source
from mfgui.data.watch import Watch

SCORES: Final = "genome-scores.csv"
TAGS: Final = "genome-tags.csv"
# Folder of the set that GroupLens publishes without ratings; it counts where it lies in an edition's folder.
SEPARATE: Final = "tag-genome"
SEPARATE_SCORES: Final = f"{SEPARATE}/tag_relevance.dat"
SEPARATE_TAGS: Final = f"{SEPARATE}/tags.dat"
FILES: Final = (SCORES, TAGS, SEPARATE_SCORES, SEPARATE_TAGS)
_NAMES: Final = ("film", "tag", "relevance", "time")


@dataclass(frozen=True, slots=True)
class GenomeLines:
    """The genome as its files have it: lines of film, tag and relevance, and the tags' names by id."""

    scores: RatingLines
    tags: dict[int, str]


def has_genome(source: Source) -> bool:
    """Whether a source has the genome in one form or the other."""
    return SCORES in source or SEPARATE_SCORES in source


def read_genome(source: Source, watch: Watch) -> GenomeLines | None:
    """Read the genome of a source; None where there is none, and where it cannot be read, which is listed."""
    file = SCORES if SCORES in source else SEPARATE_SCORES
    if file in source:
        with optional(file, watch):
            layout = _layout(source) if file == SCORES else Layout("\t", (0, 1, 2), header=0, names=_NAMES)
            names = _tag_names if file == SCORES else _separate_tag_names
            return GenomeLines(read_ratings_file(source, file, layout, watch), names(source, watch))
    return None


def _layout(source: Source) -> Layout:
    names = read_header(source, SCORES)
    roles = [-1] * len(names)
    for role, position in enumerate(find_columns(names, ("movieId", "tagId", "relevance"), (), SCORES)):
        roles[position] = role
    return Layout(",", tuple(roles), header=1, names=_NAMES)


def _tag_names(source: Source, watch: Watch) -> dict[int, str]:
    names: dict[int, str] = {}
    if TAGS in source:
        with optional(TAGS, watch):
            header = read_header(source, TAGS)
            id_at, text_at = find_columns(header, ("tagId", "tag"), (), TAGS)
            check = Check({id_at: "tag"})
            for _, fields in rows(blocks_of(source, TAGS, watch), TAGS, ",", len(header), watch, header=1, check=check):
                names[int(fields[id_at])] = fields[text_at].strip()
    return names


def _separate_tag_names(source: Source, watch: Watch) -> dict[int, str]:
    names: dict[int, str] = {}
    if SEPARATE_TAGS in source:
        with optional(SEPARATE_TAGS, watch):
            blocks = blocks_of(source, SEPARATE_TAGS, watch)
            for _, (id_, text, _popularity) in rows(blocks, SEPARATE_TAGS, "\t", 3, watch, check=Check({0: "tag"})):
                names[int(id_)] = text.strip()
    return names


def build_genome(lines: GenomeLines, films: Films, watch: Watch) -> Genome | None:
    """Lay the lines out as a table of films by tags; films that `films` does not have are left out.

    A film and tag without a line have the relevance 0; of two lines the later counts. The columns of
    `lines` are used up.
    """
    scores = lines.scores
    film_ids, row_of = encode(scores.users, watch.checkpoint)
    tag_ids, tag_of = encode(scores.films, watch.checkpoint)
    codes = find_codes(films.ids, film_ids)
    relevance = np.zeros((len(film_ids), len(tag_ids)), np.float16)
    for part in parts(len(scores)):
        relevance[row_of[part], tag_of[part]] = scores.values[part]
        watch.checkpoint()
    known = codes >= 0
    if not known.any():
        return None
    if not known.all():
        codes, relevance = codes[known], relevance[known]
    names = tuple(lines.tags.get(id_) or f"tag {id_}" for id_ in tag_ids.tolist())
    return Genome(codes, names, relevance)
