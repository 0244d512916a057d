"""Genres of MovieLens and tags of the demo in the language that is spoken; others, and all in files, as they are."""

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

# Tags of the demo, which are ours; what people called films in other data stays in their words.
_TAGS: Final = frozenset(
    {
        translatable("addiction"),
        translatable("aliens"),
        translatable("anime"),
        translatable("art house"),
        translatable("atmospheric"),
        translatable("biography"),
        translatable("black and white"),
        translatable("bleak"),
        translatable("boxing"),
        translatable("car chase"),
        translatable("cerebral"),
        translatable("christmas"),
        translatable("class struggle"),
        translatable("classic"),
        translatable("coming of age"),
        translatable("computer animated"),
        translatable("conspiracy"),
        translatable("courtroom"),
        translatable("cult"),
        translatable("dance"),
        translatable("dark"),
        translatable("dark comedy"),
        translatable("detective"),
        translatable("disaster"),
        translatable("dystopia"),
        translatable("epic"),
        translatable("fairy tale"),
        translatable("family"),
        translatable("fast paced"),
        translatable("feel good"),
        translatable("franchise"),
        translatable("friendship"),
        translatable("ghosts"),
        translatable("gory"),
        translatable("gritty"),
        translatable("hacker"),
        translatable("hand drawn"),
        translatable("heartwarming"),
        translatable("heist"),
        translatable("high school"),
        translatable("historical"),
        translatable("holocaust"),
        translatable("journalism"),
        translatable("lgbt"),
        translatable("love story"),
        translatable("mafia"),
        translatable("magic"),
        translatable("martial arts"),
        translatable("melancholy"),
        translatable("mental illness"),
        translatable("minimalist"),
        translatable("monster"),
        translatable("music"),
        translatable("nature"),
        translatable("new wave"),
        translatable("new york"),
        translatable("nonlinear"),
        translatable("nostalgia"),
        translatable("paris"),
        translatable("parody"),
        translatable("period"),
        translatable("politics"),
        translatable("post apocalyptic"),
        translatable("prison"),
        translatable("quirky"),
        translatable("race"),
        translatable("revenge"),
        translatable("road trip"),
        translatable("robots"),
        translatable("romantic comedy"),
        translatable("samurai"),
        translatable("satire"),
        translatable("screwball"),
        translatable("serial killer"),
        translatable("silent"),
        translatable("slapstick"),
        translatable("slow burn"),
        translatable("small town"),
        translatable("space"),
        translatable("spectacle"),
        translatable("sports"),
        translatable("spy"),
        translatable("stop motion"),
        translatable("stylish"),
        translatable("superhero"),
        translatable("surreal"),
        translatable("survival"),
        translatable("swashbuckler"),
        translatable("talking animals"),
        translatable("thought provoking"),
        translatable("time travel"),
        translatable("twist ending"),
        translatable("vampires"),
        translatable("vietnam war"),
        translatable("violent"),
        translatable("visually stunning"),
        translatable("world war 2"),
        translatable("zombies"),
    }
)
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
