"""Genres of MovieLens and tags of the demo in the language that is spoken; others, and all in files, as they are."""

from __future__ import annotations

from typing import Final

from mfgui.base.text import tr_as_is, translatables

# Written so in the data; tags are in small letters, so a name among genres and tags is one of these or is not.
_GENRES: Final = translatables(
    "Action", "Adventure", "Animation", "Children", "Children's", "Comedy", "Crime", "Documentary", "Drama", "Fantasy",
    "Film-Noir", "Horror", "IMAX", "Musical", "Mystery", "Romance", "Sci-Fi", "Thriller", "War", "Western",
)  # fmt: skip

# Tags of the demo, which are ours; what people called films in other data stays in their words.
_TAGS: Final = translatables(
    "addiction", "aliens", "anime", "art house", "atmospheric", "biography", "black and white", "bleak", "boxing",
    "car chase", "cerebral", "christmas", "class struggle", "classic", "coming of age", "computer animated",
    "conspiracy", "courtroom", "cult", "dance", "dark", "dark comedy", "detective", "disaster", "dystopia", "epic",
    "fairy tale", "family", "fast paced", "feel good", "franchise", "friendship", "ghosts", "gory", "gritty", "hacker",
    "hand drawn", "heartwarming", "heist", "high school", "historical", "holocaust", "journalism", "lgbt", "love story",
    "mafia", "magic", "martial arts", "melancholy", "mental illness", "minimalist", "monster", "music", "nature",
    "new wave", "new york", "nonlinear", "nostalgia", "paris", "parody", "period", "politics", "post apocalyptic",
    "prison", "quirky", "race", "revenge", "road trip", "robots", "romantic comedy", "samurai", "satire", "screwball",
    "serial killer", "silent", "slapstick", "slow burn", "small town", "space", "spectacle", "sports", "spy",
    "stop motion", "stylish", "superhero", "surreal", "survival", "swashbuckler", "talking animals",
    "thought provoking", "time travel", "twist ending", "vampires", "vietnam war", "violent", "visually stunning",
    "world war 2", "zombies",
)  # fmt: skip
_ours = False


def speak_tags(*, ours: bool) -> None:
    """Say whether the tags of the ratings that are open are the demo's."""
    global _ours
    _ours = ours


def genre_words(name: str) -> str:
    """What a genre or tag is called on screen; what is neither a genre of MovieLens nor the demo's stays as it is."""
    return tr_as_is(name) if name in _GENRES or (_ours and name in _TAGS) else name


def genre_meant(words: str) -> str:
    """Name in the data of what somebody wrote: the genre or tag that is called so on screen, else the words."""
    wanted = words.casefold()
    known = (*_GENRES, *_TAGS)
    return next((name for name in known if name != (said := genre_words(name)) and said.casefold() == wanted), words)
