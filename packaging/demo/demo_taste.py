"""The demo's taste model: stated rules from a film's facts to its traits, and what kinds of people like."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Pulls = Mapping[str, float]

# The axes of taste; the columns of `film_traits` and of every person's taste.
TRAITS = (
    "dark", "spectacle", "arthouse", "old", "family", "horror", "sci-fi", "fantasy", "romance", "crime",
    "comedy", "animation", "cult", "thoughtful", "history", "factual", "music", "action", "western",
    "East Asia", "creatures",
)  # fmt: skip

# What each genre adds to a film's traits. Its keys are all the genres that the film list may use.
GENRES: dict[str, Pulls] = {
    "Action": {"action": 1.0, "spectacle": 0.5},
    "Adventure": {"spectacle": 0.6, "action": 0.3, "family": 0.2},
    "Animation": {"animation": 1.0, "family": 0.5},
    "Children": {"family": 1.2, "dark": -0.5},
    "Comedy": {"comedy": 1.0, "dark": -0.5},
    "Crime": {"crime": 1.0, "dark": 0.3},
    "Documentary": {"factual": 1.6, "thoughtful": 0.5},
    "Drama": {"thoughtful": 0.4, "comedy": -0.2},
    "Fantasy": {"fantasy": 0.8},
    "Film-Noir": {"crime": 0.8, "dark": 0.5, "old": 0.3},
    "Horror": {"horror": 1.5, "dark": 0.5},
    "Musical": {"music": 1.0, "romance": 0.2, "dark": -0.3},
    "Mystery": {"crime": 0.4, "thoughtful": 0.2},
    "Romance": {"romance": 1.1, "dark": -0.2},
    "Sci-Fi": {"sci-fi": 1.3},
    "Thriller": {"crime": 0.3, "dark": 0.3, "horror": 0.15},
    "War": {"history": 0.8, "dark": 0.3},
    "Western": {"western": 1.2},
}

# What each tag adds to a film's traits. Its keys are all the tags that the film list may use.
TAGS: dict[str, Pulls] = {
    "addiction": {"dark": 0.3},
    "aliens": {"creatures": 0.8, "sci-fi": 0.3},
    "anime": {"animation": 0.5, "East Asia": 0.6, "fantasy": 0.2},
    "art-house": {"arthouse": 0.8},
    "atmospheric": {"thoughtful": 0.1},
    "biography": {"history": 0.5, "thoughtful": 0.2},
    "black-and-white": {"old": 0.2},
    "bleak": {"dark": 0.4, "arthouse": 0.1},
    "boxing": {"action": 0.2},
    "car-chase": {"action": 0.3},
    "cerebral": {"thoughtful": 0.5, "arthouse": 0.2},
    "christmas": {"family": 0.3},
    "class-struggle": {"thoughtful": 0.2},
    "classic": {"old": 0.3},
    "coming-of-age": {"family": 0.2, "dark": -0.1},
    "computer-animated": {"animation": 0.3, "family": 0.2},
    "conspiracy": {"crime": 0.2},
    "courtroom": {"thoughtful": 0.2, "crime": 0.2},
    "cult": {"cult": 0.9},
    "dance": {"music": 0.4},
    "dark": {"dark": 0.5},
    "dark-comedy": {"comedy": 0.3, "dark": 0.3, "cult": 0.2},
    "detective": {"crime": 0.4},
    "disaster": {"spectacle": 0.5},
    "dystopia": {"sci-fi": 0.4, "dark": 0.2},
    "epic": {"history": 0.2, "spectacle": 0.2},
    "fairy-tale": {"fantasy": 0.3, "family": 0.3},
    "family": {"family": 0.2},
    "fast-paced": {"action": 0.2},
    "feel-good": {"dark": -0.5, "family": 0.2},
    "franchise": {"spectacle": 0.2, "arthouse": -0.2},
    "friendship": {"dark": -0.2},
    "ghosts": {"horror": 0.2, "fantasy": 0.2},
    "gory": {"horror": 0.6, "dark": 0.3},
    "gritty": {"dark": 0.3, "crime": 0.2},
    "hacker": {"sci-fi": 0.2},
    "hand-drawn": {"animation": 0.2},
    "heartwarming": {"dark": -0.5, "family": 0.2},
    "heist": {"crime": 0.4},
    "high-school": {"comedy": 0.1},
    "historical": {"history": 0.6},
    "holocaust": {"history": 0.5, "dark": 0.2},
    "journalism": {"factual": 0.2},
    "lgbt": {"arthouse": 0.2, "romance": 0.1},
    "love-story": {"romance": 0.5},
    "mafia": {"crime": 0.6},
    "magic": {"fantasy": 0.5},
    "martial-arts": {"action": 0.4, "East Asia": 0.4},
    "melancholy": {"thoughtful": 0.2, "dark": 0.1, "arthouse": 0.2},
    "mental-illness": {"dark": 0.3},
    "minimalist": {"arthouse": 0.5},
    "monster": {"creatures": 0.9, "horror": 0.2},
    "music": {"music": 0.4},
    "nature": {"factual": 0.1},
    "new-wave": {"arthouse": 0.6, "old": 0.1},
    "new-york": {},
    "nonlinear": {"thoughtful": 0.2, "cult": 0.2},
    "nostalgia": {"old": 0.1, "dark": -0.1},
    "paris": {"romance": 0.1},
    "parody": {"comedy": 0.3, "cult": 0.2},
    "period": {"history": 0.3, "romance": 0.1},
    "politics": {"history": 0.3, "thoughtful": 0.2},
    "post-apocalyptic": {"sci-fi": 0.4, "dark": 0.2},
    "prison": {"crime": 0.3},
    "quirky": {"cult": 0.5, "comedy": 0.1},
    "race": {"thoughtful": 0.2},
    "revenge": {"action": 0.2, "dark": 0.1},
    "road-trip": {},
    "robots": {"sci-fi": 0.4},
    "romantic-comedy": {"romance": 0.5, "comedy": 0.2, "dark": -0.2},
    "samurai": {"action": 0.3, "East Asia": 0.3},
    "satire": {"comedy": 0.2, "thoughtful": 0.2},
    "screwball": {"comedy": 0.3, "romance": 0.2},
    "serial-killer": {"horror": 0.3, "crime": 0.3, "dark": 0.3},
    "silent": {"old": 0.4},
    "slapstick": {"comedy": 0.4},
    "slow-burn": {"arthouse": 0.5, "action": -0.2},
    "small-town": {},
    "space": {"sci-fi": 0.5},
    "spectacle": {"spectacle": 0.4},
    "sports": {"family": 0.1},
    "spy": {"action": 0.4, "crime": 0.1},
    "stop-motion": {"animation": 0.1, "cult": 0.1},
    "stylish": {"cult": 0.2},
    "superhero": {"action": 0.4, "spectacle": 0.6},
    "surreal": {"arthouse": 0.4, "cult": 0.5},
    "survival": {"action": 0.1, "dark": 0.1, "creatures": 0.1},
    "swashbuckler": {"action": 0.3, "spectacle": 0.2},
    "talking-animals": {"family": 0.4},
    "thought-provoking": {"thoughtful": 0.5},
    "time-travel": {"sci-fi": 0.4},
    "twist-ending": {"crime": 0.1},
    "vampires": {"creatures": 0.4, "horror": 0.2},
    "vietnam-war": {"history": 0.4},
    "violent": {"dark": 0.3, "action": 0.3, "romance": -0.1},
    "visually-stunning": {"spectacle": 0.1, "arthouse": 0.1},
    "world-war-2": {"history": 0.5},
    "zombies": {"creatures": 0.5, "horror": 0.4},
}

ENGLISH_SPEAKING = frozenset({"USA", "UK", "Canada", "Australia", "New Zealand", "Ireland"})
EAST_ASIAN = frozenset({"Japan", "Hong Kong", "South Korea", "China", "Taiwan", "Thailand", "Vietnam"})


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of person: how common beside the others, and how each trait pleases (+) or puts off (−)."""

    share: float
    likes: Pulls


# The kinds of people that tastes are drawn around.
KINDS: dict[str, Kind] = {
    "horror fan": Kind(0.09, {
        "horror": 1.8, "creatures": 1.3, "cult": 0.3, "dark": 0.2, "sci-fi": 0.3, "crime": -0.6,
        "romance": -0.6, "family": -0.4, "music": -0.5, "old": -0.2,
    }),
    "art-house lover": Kind(0.09, {
        "arthouse": 1.3, "thoughtful": 0.6, "dark": 0.2, "creatures": -0.3, "spectacle": -0.6,
        "action": -0.4, "comedy": -0.3,
    }),
    "family with children": Kind(0.11, {
        "family": 1.5, "animation": 0.9, "fantasy": 0.4, "romance": -0.7, "dark": -0.4, "horror": -0.6,
        "arthouse": -0.3, "crime": -0.2,
    }),
    "blockbuster fan": Kind(0.12, {
        "spectacle": 1.1, "action": 1.2, "sci-fi": -0.1, "arthouse": -0.6, "old": -0.5, "horror": -0.4,
        "thoughtful": -0.3,
    }),
    "lover of classics": Kind(0.09, {
        "old": 1.2, "arthouse": -0.5, "romance": 0.2, "music": 0.2, "dark": -0.2, "horror": -0.2,
        "animation": -0.3,
    }),
    "romantic": Kind(0.10, {
        "romance": 1.7, "creatures": -0.6, "comedy": 0.3, "music": 0.3, "family": -0.4, "animation": -0.7,
        "dark": -0.2, "horror": -0.5, "action": -0.4, "sci-fi": -0.5,
    }),
    "science fiction fan": Kind(0.10, {
        "sci-fi": 1.8, "creatures": 1.1, "fantasy": 0.4, "thoughtful": 0.4, "action": -0.3, "horror": 0.2,
        "romance": -0.4, "crime": -0.4, "music": -0.4, "comedy": -0.2,
    }),
    "history and documentary viewer": Kind(0.06, {
        "factual": 1.5, "history": 1.5, "thoughtful": 0.5, "fantasy": -0.7, "horror": -0.3,
        "sci-fi": -0.3, "animation": -0.4, "arthouse": -0.2,
    }),
    "lover of the weird": Kind(0.06, {
        "cult": 1.8, "comedy": 0.3, "horror": 0.3, "arthouse": 0.2, "family": -0.4, "romance": -0.4,
        "history": -0.5,
    }),
    "crime and noir fan": Kind(0.09, {
        "crime": 1.8, "dark": 0.3, "creatures": -0.6, "horror": -0.5, "sci-fi": -0.4, "fantasy": -0.6,
        "family": -0.4, "music": -0.4, "history": -0.3,
    }),
    "comedy fan": Kind(0.10, {
        "comedy": 1.9, "romance": -0.3, "family": -0.4, "animation": -0.4, "dark": -0.2, "arthouse": -0.3,
        "history": -0.4,
    }),
    "animation and East Asian film fan": Kind(0.06, {
        "animation": 1.6, "East Asia": 1.9, "fantasy": 0.5, "history": -0.2, "western": -0.5,
    }),
    "Western and war film fan": Kind(0.05, {
        "western": 2.0, "history": 0.8, "action": 0.6, "romance": -0.4, "fantasy": -0.5, "crime": -0.3,
    }),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class FilmFacts:
    """One line of the demo's film list."""

    title: str  # with its article in front
    year: int  # of release
    genres: tuple[str, ...]  # in the list's order
    country: str  # country of production, one
    directors: tuple[str, ...]  # in the list's order
    tags: tuple[str, ...]  # in the list's order
    fame: int  # this project's own rough estimate, 1 (hardly known) to 5 (known to all)
    acclaim: int  # likewise, 1 (poor) to 5 (masterpiece)


def read_film_list(file: Path) -> list[FilmFacts]:
    """Read the demo's film list (films.csv), in file order."""
    with file.open(encoding="utf-8", newline="") as lines:
        return [
            FilmFacts(
                title=row["title"],
                year=int(row["year"]),
                genres=tuple(row["genres"].split("|")),
                country=row["country"],
                directors=tuple(row["director"].split(" & ")),
                tags=tuple(row["tags"].split("|")),
                fame=int(row["fame"]),
                acclaim=int(row["acclaim"]),
            )
            for row in csv.DictReader(lines)
        ]


def series_of(title: str) -> str:
    """Name that a film shares with its sequels: what precedes a colon or a closing number, in lower case."""
    return re.sub(r"(?<=\w)(:.*| (\d+|[IVX]+)(:.*)?|,? Part .+)$", "", title).lower()


def film_traits(films: Sequence[FilmFacts]) -> NDArray[np.float64]:
    """Traits of films by the stated rules, shape (M, T), centred over the films.

    A film's own traits are the sum of what its genres, tags, country and year bring. A share of them then
    comes from the other films of its directors and of its series, which is what draws those together.
    """
    column = {name: t for t, name in enumerate(TRAITS)}
    own = np.zeros((len(films), len(TRAITS)))
    for i, film in enumerate(films):
        rules = [GENRES[g] for g in film.genres] + [TAGS[t] for t in film.tags]
        for rule in rules:
            for name, weight in rule.items():
                own[i, column[name]] += weight
        own[i, column["old"]] += min(max((1985 - film.year) / 25, -1.2), 1.4)
        own[i, column["arthouse"]] += (film.country not in ENGLISH_SPEAKING) * 0.6 - (film.fame - 3) * 0.25
        own[i, column["East Asia"]] += (film.country in EAST_ASIAN) * 0.8
    own -= own.mean(axis=0)
    by_series = _mean_of_others(own, [(series_of(f.title),) for f in films])
    by_director = _mean_of_others(own, [f.directors for f in films])
    return 0.7 * own + 0.15 * by_series + 0.15 * by_director


def _mean_of_others(own: NDArray[np.float64], keys: Sequence[Sequence[Hashable]]) -> NDArray[np.float64]:
    """Mean traits of the other films sharing a key with each film; its own where there are none."""
    members: dict[Hashable, list[int]] = defaultdict(list)
    for i, film_keys in enumerate(keys):
        for key in film_keys:
            members[key].append(i)
    result = own.copy()
    for i, film_keys in enumerate(keys):
        others = sorted({j for key in film_keys for j in members[key]} - {i})
        if others:
            result[i] = own[others].mean(axis=0)
    return result


def kind_tastes() -> NDArray[np.float64]:
    """Tastes of the kinds of people, shape (number of `KINDS`, T), in their order."""
    return np.array([[kind.likes.get(trait, 0.0) for trait in TRAITS] for kind in KINDS.values()])
