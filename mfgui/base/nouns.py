"""What the data are about in a sentence: words for films, people, stars and watching exchanged, in each language."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

FILMS: Final = ("film", "films", "person", "people")
STARS: Final = "stars"
_FIELD: Final = r"(?P<field>\{[^{}]*\})"
_SIGN: Final = r"(?P<sign>^★ | ?★)"
_ENGLISH: Final = re.compile(
    _FIELD + r"|\b(?:(?P<a>[Aa])n? )?(?:(?P<film>[Ff])ilm(?P<films>s?)|(?P<star>[Ss])tar(?P<stars>s?)"
    r"|(?P<person>[Pp])e(?:rson|(?P<people>ople(?P<of>'s)?)))\b"
    r"|\bwatch(?P<watch>|es|ed|ing)\b"
    r"|(?P<seen>(?<=aven't )seen|(?<=you have )seen|(?<=not )seen|^Seen(?= this))\b|" + _SIGN
)
_ANY: Final = re.compile(r"[Ff]ilm|[Pp]erson|[Pp]eople|[Ss]tar|[Ss]tern|★|watch|[Ss]een|sehen|sieht")
_VERBS: Final = {
    **dict.fromkeys(("film", "anime", "video"), ("watch", "watches", "watched", "watching", "seen")),
    **dict.fromkeys(("book", "manga", "article"), ("read", "reads", "read", "reading", "read")),
    **dict.fromkeys(("song", "album", "artist", "podcast"), ("hear", "hears", "heard", "hearing", "heard")),
    "game": ("play", "plays", "played", "playing", "played"),
}
# What people do with the data's items, as "watch", "watches", "watched", "watching" and "seen" say of films.
_TRY: Final = ("try", "tries", "tried", "trying", "tried")

# German nouns have a gender, which articles and endings around them follow. So what stands in for "Film" is masculine
# too, whatever the data are about, and "Punkt" has the gender and the endings of "Stern"; "Person" fits users as well.
_GERMAN: Final = re.compile(
    _FIELD + r"|\bFilm(?:(?P<film>s|es|e|en|)\b|(?P<before>(?=[a-zäöüß])))|(?<=[a-zäöüß])film(?P<after>s|es|e|en|)\b"
    r"|\b(?P<star>Stern)(?=(?:s|es|e|en|)\b)|" + _SIGN
)
_GERMAN_VERB: Final = re.compile(
    r"(?<!nie )\b(?:an)?gesehen(?P<ending>es|en|)\b|\b(?P<does>ansieht)\b"
    r"|\b(?P<apart>sieht|sehen)(?P<between>(?! Sie\b)(?:\{[^{}]*\}|[^.,:;(){}])*?) an\b"
)
_GERMAN_VERBS: Final = {
    **dict.fromkeys(("book", "manga", "article"), ("gelesen", "liest", "lesen")),
    **dict.fromkeys(("song", "album", "artist", "podcast"), ("gehört", "hört", "hören")),
    "game": ("gespielt", "spielt", "spielen"),
}
_CHOOSE: Final = ("gewählt", "wählt", "wählen")
_WORKS: Final = frozenset({"book", "song", "album", "anime", "manga", "game"})
_TITLE: Final = {"": "Titel", "s": "Titels", "es": "Titels", "e": "Titel", "en": "Titeln", "before": "Titel"}
_ENTRY: Final = {
    "": "Eintrag", "s": "Eintrags", "es": "Eintrags", "e": "Einträge", "en": "Einträgen", "before": "Eintrags"
}  # fmt: skip


@lru_cache(4096)  # templates, a thousand or so, said over and over
def has_nouns(text: str) -> bool:
    """Whether there may be words to exchange in a text, of any language."""
    return _ANY.search(text) is not None


def exchanged(text: str, nouns: tuple[str, ...], unit: str, language: str) -> str:
    """Exchange the words for films, people and stars in a text of a language; its `{names}` stay as they are."""
    if (*nouns, unit) == (*FILMS, STARS):
        return text
    if language == "de":
        if _VERBS.get(nouns[0], _TRY)[0] != "watch":
            text = _GERMAN_VERB.sub(lambda found: _verb_in_german(found, nouns[0]), text)
        return _GERMAN.sub(lambda found: _in_german(found, nouns[0], unit), text)
    return _ENGLISH.sub(lambda found: _in_english(found, nouns, unit), text)


def _in_english(found: re.Match[str], nouns: tuple[str, ...], unit: str) -> str:
    """Exchange a word for the data's, with its article and capital letter."""
    if found["field"] is not None:
        return found["field"]
    if found["sign"] is not None:
        return found["sign"] if unit == STARS else ""
    verbs = _VERBS.get(nouns[0], _TRY)
    if found["watch"] is not None:
        return verbs[("", "es", "ed", "ing").index(found["watch"])]
    if found["seen"]:
        return verbs[4].capitalize() if found["seen"][0].isupper() else verbs[4]
    if found["film"]:
        word, letter = nouns[1] if found["films"] else nouns[0], found["film"]
    elif found["person"]:
        word, letter = nouns[3] if found["people"] else nouns[2], found["person"]
        if found["of"]:
            word += "'" if word.endswith("s") else "'s"
    elif unit == STARS:
        return found[0]
    else:
        word, letter = "points" if found["stars"] else "point", found["star"]
    word = word.capitalize() if letter.isupper() else word
    if not found["a"]:
        return word
    return f"{found['a']}{'n' if word[0].lower() in 'aeio' else ''} {word}"


def _verb_in_german(found: re.Match[str], noun: str) -> str:
    """Exchange a form of "ansehen": the catalogue has it for films alone, other things are "betrachtet"."""
    done, does, do = _GERMAN_VERBS.get(noun, _CHOOSE)
    if found["apart"] is not None:
        return (does if found["apart"] == "sieht" else do) + found["between"]
    return does if found["does"] is not None else done + found["ending"]


def _in_german(found: re.Match[str], noun: str, unit: str) -> str:
    if found["field"] is not None:
        return found["field"]
    if found["sign"] is not None:
        return found["sign"] if unit == STARS else ""
    if found["star"]:
        return found[0] if unit == STARS else "Punkt"
    if noun == FILMS[0]:
        return found[0]
    forms = _TITLE if noun in _WORKS else _ENTRY
    if found["after"] is not None:  # "Lieblingsfilm"
        return forms[found["after"]].lower()
    return forms["before"] if found["before"] is not None else forms[found["film"]]  # "Filmliste", "Filmen"
