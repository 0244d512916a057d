"""`mfgui info`: the contents of a folder or zip, and every skipped line with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mfgui.commands.common import open_ratings, print_json, ratings_options

if TYPE_CHECKING:
    import argparse

    from mfgui.data.dataset import Dataset

_SKIPPED_SHOWN = 20


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    ratings_options(parser)
    parser.set_defaults(run=_info)


def _info(chosen: argparse.Namespace) -> int:
    from mfgui.data.dataset import counted
    from mfgui.data.held_out_file import official_splits

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
        print(f"official splits for --validation-file: {', '.join(splits)}")
    if skipped.count:
        print(f"{counted(skipped.count, 'line was', 'lines were')} skipped:")
        for line in skipped.lines[:_SKIPPED_SHOWN]:
            print(f"  {line.file}, line {line.line:,}: {line.reason}")
        if skipped.count > _SKIPPED_SHOWN:
            listed = "all" if skipped.count == len(skipped.lines) else f"{len(skipped.lines):,} of them"
            print(f"  … and {skipped.count - _SKIPPED_SHOWN:,} more (--json lists {listed})")
    else:
        print("no line was skipped")
    return 0


def _about_films(data: Dataset) -> str:
    from mfgui.data.dataset import counted

    listed = data.films.n_listed
    if not listed:
        return f"no titles: {data.nouns[1]} go by their ids"
    unrated, untitled = data.n_films - data.n_films_rated, data.n_films - listed
    words = f"{counted(listed, f'{data.nouns[0]} is', f'{data.nouns[1]} are')} listed, {unrated:,} without a rating"
    return f"{words}; {counted(untitled, 'more is', 'more are')} known from ratings alone" if untitled else words


def _beside(data: Dataset) -> list[str]:
    """Describe what there is besides ratings and films, a line on each."""
    from mfgui.data.dataset import counted

    lines = []
    if data.tags:
        tagged = len(set(data.tags.films.tolist()))
        lines.append(f"{counted(len(data.tags), 'tag', 'tags')} of {counted(tagged, 'film', 'films')}")
    if data.genome:
        films, tags = counted(len(data.genome), "film", "films"), counted(len(data.genome.tags), "tag", "tags")
        lines.append(f"the tag genome: {films}, {tags}")
    for site, ids in (("IMDb", data.films.imdb_ids), ("TMDB", data.films.tmdb_ids)):
        if any(ids):
            lines.append(f"ids at {site}: {counted(sum(map(bool, ids)), 'film', 'films')}")
    if data.people:
        lines.append(f"age, gender, occupation or zip code: {counted(_described(data), 'person', 'people')}")
    return lines


def _described(data: Dataset) -> int:
    """Return the number of people with an age, gender, occupation or zip code."""
    people = data.people
    if people is None:
        return 0
    return sum(map(any, zip(people.ages, people.genders, people.occupations, people.zip_codes, strict=True)))


def _iso(seconds: int) -> str:
    import numpy as np

    return f"{np.datetime64(seconds, 's')}Z"  # knows years beyond 9999, unlike datetime
