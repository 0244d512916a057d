"""The genres of MovieLens in the language that is spoken; others, and all in files, are as the data have them."""

from __future__ import annotations

from typing import Final

from mfgui.base.text import tr_as_is, translatable

# Written so in the data; tags are in small letters, so a name among genres and tags is one of these or is not.
_GENRES: Final = frozenset(
    {
        translatable("Action"),
        translatable("Adventure"),
        translatable("Animation"),
        translatable("Children"),
        translatable("Children's"),
        translatable("Comedy"),
        translatable("Crime"),
        translatable("Documentary"),
        translatable("Drama"),
        translatable("Fantasy"),
        translatable("Film-Noir"),
        translatable("Horror"),
        translatable("IMAX"),
        translatable("Musical"),
        translatable("Mystery"),
        translatable("Romance"),
        translatable("Sci-Fi"),
        translatable("Thriller"),
        translatable("War"),
        translatable("Western"),
    }
)


def genre_words(name: str) -> str:
    """What a genre is called on screen; what is no genre of MovieLens stays as it is."""
    return tr_as_is(name) if name in _GENRES else name


def genre_meant(words: str) -> str:
    """Name in the data of what somebody wrote: the genre that is called so on screen, else the words themselves."""
    wanted = words.casefold()
    return next((name for name in _GENRES if name != (said := genre_words(name)) and said.casefold() == wanted), words)
