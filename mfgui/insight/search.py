"""Finding films by what somebody types: words in any order, their beginnings, no accents, other titles, misspelt."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from mfgui.data.dataset import NO_YEAR, Films

# Letters that Unicode does not take apart into a letter and a mark, but people type without one.
_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "&": " and "}
)

# A run of letters and digits; in scripts written without spaces each character.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")

# Words joined by an apostrophe, a hyphen or a full stop: "Spider-Man" is also looked for as "spiderman".
_JOINED = re.compile(r"[^\W_]+(?:['’`´.·‐-][^\W_]+)+")

_ARTICLES = frozenset({"the", "a", "an", "le", "la", "les", "l", "der", "die", "das", "el", "los", "il"})

_FILMS_A_STEP = 2000

# What a typed word is worth that is a word of the title, of another title (or the year), begins one of either.
_MAIN, _OTHER, _MAIN_BEGINS, _OTHER_BEGINS = 1.0, 0.7, 0.55, 0.35

_UNFINISHED = 0.3  # what a beginning is worth more where it is the last word typed: somebody may still be typing it
_STARTS = 0.15  # what it is worth that the title starts with the first word typed, an article aside
_COVERS = 0.5  # what it is worth that the whole title was typed; its share for a part of the words
_MISSPELT = 0.25  # what each wrong letter takes off the worth of a word, as a share of it
# From this length on a word may have two wrong letters; a shorter one may have one, of three letters not alone.
_LONG = 8

_POPULARITY = 0.2  # what a tenfold of ratings is worth


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
    """Which films have which word: those of word k are `films[starts[k]:starts[k + 1]]`, words sorted.

    `letters` (uint64) are the letters of each word as bits, by which most words are seen to be unlike another.
    """

    words: list[str]
    starts: NDArray[np.int64]
    films: NDArray[np.int32]
    letters: NDArray[np.uint64]

    @classmethod
    def of(cls, entries: dict[str, list[int]]) -> _Postings:
        words = sorted(entries)
        starts = np.zeros(len(words) + 1, np.int64)
        np.cumsum([len(entries[word]) for word in words], out=starts[1:])
        films = np.fromiter((film for word in words for film in entries[word]), np.int32, int(starts[-1]))
        return cls(words, starts, films, _letters(words))

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

    def misspelt(
        self, word: str, wrong: int, nearest: Callable[..., list[tuple[str, float, int]]], *, unfinished: bool
    ) -> Iterator[tuple[NDArray[np.int32], int]]:
        """Yield the films of each word that has (or begins with) so many other letters at most, and how many it has.

        A letter too many, missing, another, or two exchanged count as one (optimal string alignment distance).
        """
        lacking = np.bitwise_count(_letters([word]) & ~self.letters)  # each wrong letter is one at most
        places = np.flatnonzero(lacking <= wrong).tolist()
        words = [self.words[place][: len(word) if unfinished else None] for place in places]
        for _, others, n in nearest(word, words, score_cutoff=wrong):
            yield self.films[self.starts[places[n]] : self.starts[places[n] + 1]], int(others)


def _letters(words: list[str]) -> NDArray[np.uint64]:
    """Return which letters each word has, as bits; letters of other scripts share bits."""
    if not words:
        return np.empty(0, np.uint64)
    codes = np.frombuffer("".join(words).encode("utf-32-le"), np.uint32)
    starts = np.cumsum([0, *map(len, words[:-1])])
    return np.bitwise_or.reduceat(np.uint64(1) << (codes % 64).astype(np.uint64), starts)


class FilmIndex:
    """Answers searches over one film table in a few milliseconds at 85,000 films.

    `films`: the film table.
    `popularity`: number of ratings of each film, shape (M,): among equally good matches the most rated comes first.
    """

    def __init__(
        self, films: Films, popularity: NDArray[np.integer], checkpoint: Callable[[], None] = lambda: None
    ) -> None:
        # Here, in the job that makes the index: loading it takes longer than a search.
        from rapidfuzz.distance import OSA
        from rapidfuzz.process import extract

        self._nearest = partial(extract, scorer=OSA.distance, limit=None)
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
        return self._find(text, count, misspelt=False)

    def find_misspelt(self, text: str, count: int = 12) -> NDArray[np.int32]:
        """Return what `find` would if words that are spelt nearly as those typed were found too."""
        return self._find(text, count, misspelt=True)

    def _find(self, text: str, count: int, *, misspelt: bool) -> NDArray[np.int32]:
        typed = list(dict.fromkeys(words_of(text)))
        if not typed:
            return np.empty(0, np.int32)
        total = np.zeros(len(self), np.float32)
        covered = np.zeros(len(self), np.float32)
        everything = np.ones(len(self), np.bool_)
        for word in typed:
            wrong = 1 + (len(word) >= _LONG)
            if not misspelt or word.isdecimal() or len(word) < (4 if len(typed) == 1 else 3):
                wrong = 0
            match, covers = self._match(word, wrong, last=word is typed[-1])
            everything &= match > 0
            total += match
            covered += covers
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

    def _match(self, word: str, wrong: int, *, last: bool) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Return what a typed word is worth for each film, and how much of a word of the title it is."""
        match = np.zeros(len(self), np.float32)
        covers = np.zeros(len(self), np.float32)
        # What is written last stays: a word of the title, whatever else there is.
        unfinished = _UNFINISHED if last else 0
        if wrong:
            for postings, whole, begun in ((self._other, _OTHER, _OTHER_BEGINS), (self._main, _MAIN, _MAIN_BEGINS)):
                for beginning, worth in ((True, begun), (False, whole)) if last else ((False, whole),):
                    for films, others in postings.misspelt(word, wrong, self._nearest, unfinished=beginning):
                        right = 1 - _MISSPELT * others
                        match[films] = np.maximum(match[films], worth * right)
                        if postings is self._main and not beginning:
                            covers[films] = np.maximum(covers[films], right)
        main_begins, main_exact = self._main.beginning(word)
        other_begins, other_exact = self._other.beginning(word)
        match[other_begins] = _OTHER_BEGINS + unfinished
        match[main_begins] = _MAIN_BEGINS + unfinished
        match[other_exact] = _OTHER
        match[main_exact] = _MAIN
        covers[main_exact] = 1
        return match, covers


def _enter(entries: dict[str, list[int]], words: Iterable[str], film: int) -> None:
    for word in words:
        entries.setdefault(word, []).append(film)
