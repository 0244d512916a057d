"""`mfgui info`: the contents of a folder or zip, and every skipped line with its reason."""

from __future__ import annotations

import argparse

import numpy as np

from mfgui.base.text import count, plural, retold, tr
from mfgui.commands.common import open_ratings, print_json, ratings_options
from mfgui.data.dataset import Dataset
from mfgui.data.held_out_file import official_splits

_SKIPPED_SHOWN = 20


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    ratings_options(parser)
    parser.set_defaults(run=_info)


def _info(chosen: argparse.Namespace) -> int:
    data = open_ratings(chosen)
    skipped = data.skipped
    splits = [split.name for split in official_splits(data.source)]
    if chosen.json:
        times = data.ratings.timestamps
        print_json(
            {
                "name": data.name,
                "edition": data.edition,
                "simulated": data.simulated,
                "subset": data.subset,
                "ratings": len(data.ratings),
                "users": data.n_users,
                "films_listed": data.films.n_listed,
                "films_rated": data.n_films_rated,
                "implicit": data.implicit,
                "notes": list(data.notes),
                "scale": [data.scale.minimum, data.scale.maximum, data.scale.step],
                "first_rating": None if times is None else _iso(int(times.min())),
                "last_rating": None if times is None else _iso(int(times.max())),
                "tags": len(data.tags) if data.tags else 0,
                "genome": [len(data.genome), len(data.genome.tags)] if data.genome else None,
                "imdb_ids": sum(map(bool, data.films.imdb_ids)),
                "tmdb_ids": sum(map(bool, data.films.tmdb_ids)),
                "people_described": _described(data),
                "official_splits": splits,
                "skipped_count": skipped.count,
                "skipped": [{"file": s.file, "line": s.line, "reason": s.reason} for s in skipped.lines],
            }
        )
        return 0
    print(f"{data.name}: {data.summary}")
    print(_about_films(data))
    for sentence in _beside(data):
        print(sentence)
    if splits:
        print(tr("official splits for --validation-file: {names}", names=", ".join(splits)))
    if skipped.count:
        print(plural(skipped.count, "1 line was skipped:", "{n} lines were skipped:"))
        for line in skipped.lines[:_SKIPPED_SHOWN]:
            print(
                "  "
                + tr("{file}, line {line}: {reason}", file=line.file, line=count(line.line), reason=retold(line.reason))
            )
        if (more := skipped.count - _SKIPPED_SHOWN) > 0:
            if skipped.count == len(skipped.lines):
                print("  " + tr("… and {n} more (--json lists all)", n=count(more)))
            else:
                listed = count(len(skipped.lines))
                print("  " + tr("… and {n} more (--json lists {listed} of them)", n=count(more), listed=listed))
    else:
        print(tr("no line was skipped"))
    return 0


def _about_films(data: Dataset) -> str:
    listed = data.films.n_listed
    if not listed:
        return tr("no titles: films go by their ids")
    unrated, untitled = data.n_films - data.n_films_rated, data.n_films - listed
    words = plural(
        listed,
        "1 film is listed, {unrated} without a rating",
        "{n} films are listed, {unrated} without a rating",
        unrated=count(unrated),
    )
    if not untitled:
        return words
    more = plural(untitled, "1 more is known from ratings alone", "{n} more are known from ratings alone")
    return f"{words}; {more}"


def _beside(data: Dataset) -> list[str]:
    """Describe what there is besides ratings and films, a line on each."""
    lines = []
    if data.tags:
        lines.append(
            tr("{tags} of {films}", tags=_tags(len(data.tags)), films=_films(len(set(data.tags.films.tolist()))))
        )
    if data.genome:
        films, tags = _films(len(data.genome)), _tags(len(data.genome.tags))
        lines.append(tr("the tag genome: {films}, {tags}", films=films, tags=tags))
    for site, ids in (("IMDb", data.films.imdb_ids), ("TMDB", data.films.tmdb_ids)):
        if any(ids):
            lines.append(tr("ids at {site}: {films}", site=site, films=_films(sum(map(bool, ids)))))
    if data.people:
        people = plural(_described(data), "1 person", "{n} people")
        lines.append(tr("age, gender, occupation or zip code: {people}", people=people))
    return lines


def _films(number: int) -> str:
    return plural(number, "1 film", "{n} films")


def _tags(number: int) -> str:
    return plural(number, "1 tag", "{n} tags")


def _described(data: Dataset) -> int:
    """Return the number of people with an age, gender, occupation or zip code."""
    people = data.people
    if people is None:
        return 0
    return sum(map(any, zip(people.ages, people.genders, people.occupations, people.zip_codes, strict=True)))


def _iso(seconds: int) -> str:
    return f"{np.datetime64(seconds, 's')}Z"  # knows years beyond 9999, unlike datetime
