"""Finding films by what somebody types: words in any order, beginnings of words, no accents, other titles."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from mfgui.data.dataset import NO_YEAR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from numpy.typing import NDArray

    from mfgui.data.dataset import Films

_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "&": " and "}
)
"""Letters that Unicode does not take apart into a letter and a mark, but people type without one."""

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")
"""A run of letters and digits; in scripts written without spaces each character."""

_JOINED = re.compile(r"[^\W_]+(?:['’`´.·‐-][^\W_]+)+")
"""Words joined by an apostrophe, a hyphen or a full stop: "Spider-Man" is also looked for as "spiderman"."""

_ARTICLES = frozenset({"the", "a", "an", "le", "la", "les", "l", "der", "die", "das", "el", "los", "il"})

_FILMS_A_STEP = 2000

_MAIN, _OTHER, _MAIN_BEGINS, _OTHER_BEGINS = 1.0, 0.7, 0.55, 0.35
"""What a typed word is worth that is a word of the title, of another title (or the year), begins one of either."""

_UNFINISHED = 0.3
"""What a beginning is worth more where it is the last word typed: somebody may still be typing it."""

_STARTS = 0.15
"""What it is worth that the title starts with the first word typed, an article aside."""

_COVERS = 0.5
"""What it is worth that the whole title was typed; its share for a part of the words."""

_POPULARITY = 0.2
"""What a tenfold of ratings is worth."""


def folded(text: str) -> str:
    """Return a text without accents and in small letters, for comparing: "Amélie" is "amelie"."""
    taken_apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in taken_apart if not unicodedata.combining(c)).translate(_UNDECOMPOSED)


def words_of(text: str) -> list[str]:
    """Return the folded words of a text, in its order."""
    return _WORD.findall(folded(text))


def _indexed_words(text: str) -> set[str]:
    plain = text.casefold() if text.isascii() else folded(text)
    plain = plain.replace("&", " and ")
    found = set(_WORD.findall(plain))
    found.update("".join(_WORD.findall(joined)) for joined in _JOINED.findall(plain))
    return found


@dataclass(frozen=True, slots=True, eq=False)
class _Postings:
    """Which films have which word: those of word k are `films[starts[k]:starts[k + 1]]`, words sorted."""

    words: list[str]
    starts: NDArray[np.int64]
    films: NDArray[np.int32]

    @classmethod
    def of(cls, entries: dict[str, list[int]]) -> _Postings:
        words = sorted(entries)
        starts = np.zeros(len(words) + 1, np.int64)
        np.cumsum([len(entries[word]) for word in words], out=starts[1:])
        films = np.fromiter((film for word in words for film in entries[word]), np.int32, int(starts[-1]))
        return cls(words, starts, films)

    def span(self, word: str) -> tuple[int, int]:
        """Return from where to where words begin so."""
        first = bisect_left(self.words, word)
        return first, bisect_left(self.words, word + "\U0010ffff", first)

    def beginning(self, word: str) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Return the films with a word that begins so (some twice), and those with this very word."""
        first, last = self.span(word)
        exact = first < last and self.words[first] == word
        begins = self.films[self.starts[first] : self.starts[last]]
        return begins, begins[: self.starts[first + 1] - self.starts[first]] if exact else begins[:0]


class FilmIndex:
    """Answers searches over one film table in a few milliseconds at 85,000 films.

    Parameters
    ----------
    films
        The film table.
    popularity
        Number of ratings of each film, shape (M,): among equally good matches the most rated comes first.
    checkpoint
        Called every few milliseconds while the index is built (a second at 85,000 films); may raise.
    """

    def __init__(
        self, films: Films, popularity: NDArray[np.integer], checkpoint: Callable[[], None] = lambda: None
    ) -> None:
        main: dict[str, list[int]] = {}
        other: dict[str, list[int]] = {}
        lengths = np.ones(len(films), np.float32)
        firsts: list[str] = []
        for film in range(len(films)):
            if film % _FILMS_A_STEP == 0:
                checkpoint()
            title = _indexed_words(films.titles[film])
            ordered = words_of(films.titles[film])
            lengths[film] = max(len(ordered), 1)
            firsts.append(ordered[len(ordered) > 1 and ordered[0] in _ARTICLES] if ordered else "")
            _enter(main, title, film)
            beside = {str(films.years[film])} if films.years[film] != NO_YEAR else set[str]()
            if films.other_titles and films.other_titles[film]:
                beside |= _indexed_words(films.other_titles[film])
            _enter(other, beside - title, film)
        checkpoint()
        self._main = _Postings.of(main)
        self._other = _Postings.of(other)
        self._firsts = np.array([bisect_left(self._main.words, first) for first in firsts], np.int32)
        self._lengths = lengths
        self._worth: NDArray[np.float32] = (_POPULARITY * np.log10(1.0 + popularity)).astype(np.float32)

    def __len__(self) -> int:
        return len(self._lengths)

    def find(self, text: str, count: int = 12) -> NDArray[np.int32]:
        """Return the codes of the films that have every typed word or a word that begins so, best first.

        A film is the better the more of the typed words are whole words of its title rather than beginnings
        or words of another title, the more of its title was typed, when it starts as typed, and the more
        people rated it. Nothing
        typed finds nothing.
        """
        typed = list(dict.fromkeys(words_of(text)))
        if not typed:
            return np.empty(0, np.int32)
        total = np.zeros(len(self), np.float32)
        covered = np.zeros(len(self), np.float32)
        everything = np.ones(len(self), np.bool_)
        for word in typed:
            match = np.zeros(len(self), np.float32)
            main_begins, main_exact = self._main.beginning(word)
            other_begins, other_exact = self._other.beginning(word)
            # What is written last stays: a word of the title, whatever else there is.
            unfinished = _UNFINISHED if word is typed[-1] else 0
            match[other_begins] = _OTHER_BEGINS + unfinished
            match[main_begins] = _MAIN_BEGINS + unfinished
            match[other_exact] = _OTHER
            match[main_exact] = _MAIN
            everything &= match > 0
            total += match
            covered[main_exact] += 1
        found = np.flatnonzero(everything)
        scores = total[found] / len(typed) + self._worth[found]
        first, last = self._main.span(typed[0])
        scores += _STARTS * ((self._firsts[found] >= first) & (self._firsts[found] < last))
        scores += _COVERS * np.minimum(covered[found] / self._lengths[found], 1)
        if len(found) > count:
            best = np.argpartition(-scores, count - 1)[:count]
            found, scores = found[best], scores[best]
        # Equal scores in the order of the codes, so that a list is the same each time.
        return found[np.lexsort((found, -scores))].astype(np.int32)


def _enter(entries: dict[str, list[int]], words: Iterable[str], film: int) -> None:
    for word in words:
        entries.setdefault(word, []).append(film)
