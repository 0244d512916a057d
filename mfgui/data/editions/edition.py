"""What an edition is to the reader: the files that it is made of, and how to read each kind of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mfgui.data.editions.building import FilmLines, Person, TagLines
from mfgui.data.editions.rating_lines import RatingLines
from mfgui.data.source import Source
from mfgui.data.watch import Watch


@dataclass(frozen=True, slots=True)
class Edition:
    """One layout of a MovieLens folder."""

    ratings_file: str  # the file by which a folder is known to be of this layout
    files: tuple[str, ...]  # all files that are read where they are there
    # Readers of each; None for what the layout does not have. People come by their id.
    read_ratings: Callable[[Source, Watch], RatingLines]
    read_films: Callable[[Source, Watch], FilmLines]
    read_tags: Callable[[Source, Watch], TagLines] | None
    read_people: Callable[[Source, Watch], dict[int, Person]] | None
    name: Callable[[Source, str], str]  # which edition a source is, given the beginning of its README
