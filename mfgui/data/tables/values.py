"""Ratings as people's own tables write them: numbers, shares, stars, words; and which values mean "not rated"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from mfgui.base.late import pd
from mfgui.base.text import translatable, written
from mfgui.data.editions.rating_lines import parse_number
from mfgui.data.editions.ratings_file import BROKEN_SHARE
from mfgui.data.tables.dialect import is_number
from mfgui.data.tables.table import BLANK, Table

MOST_VALUES: Final = 210  # different ratings that columns may hold whose names do not say that they do
_MOST_UNNAMED: Final = 1000  # and the highest of them, above or below 0
_HIGHEST: Final = 1e9  # ratings beyond this, above or below 0, are none
# What stands in a cell without a rating, in small letters.
UNRATED: Final = BLANK | {
    "this user doesn't have any rating",
    "not rated", "unrated", "no rating", "not yet rated", "nr", "tbd", "tba", "haven't seen", "haven't seen it",
    "not seen", "unseen", "not watched", "skip", "nicht bewertet", "nicht gesehen", "non noté", "pas noté", "pas vu",
    "sin calificar", "sin puntuar", "no visto", "non votato", "未评分", "未評価", "нет оценки",
}  # fmt: skip
_YES: Final = frozenset((
    "like", "liked", "likes", "true", "yes", "y", "t", "up", "thumbs up", "👍", "love", "loved", "positive",
    "recommended", "fresh", "favorite", "favourite", "❤", "♥", "❤️", "ja", "oui", "si", "sí",
))  # fmt: skip
_NO: Final = frozenset((
    "dislike", "disliked", "dislikes", "false", "no", "n", "f", "down", "thumbs down", "👎", "hate", "negative",
    "not recommended", "rotten", "nein", "non",
))  # fmt: skip
_SAID: Final = r"(?:(?:rated|rating|score|note|wertung|bewertung|stars)\s*:?\s*)?"
_OUT_OF: Final = re.compile(
    _SAID + r"([-+]?\d+(?:[.,]\d+)?)\s*(?:/|out of|of|von|sur|de)\s*(\d+(?:[.,]\d+)?)(?:\s*\w+)?"
)
# A number and what it means: "2 - poor", "5 (great)", "rated 4".
_LABELLED: Final = re.compile(_SAID + r"([-+]?\d+(?:[.,]\d+)?)\s*(?:[-–—:=(]\s*\D*)?")
_PERCENT: Final = re.compile(r"([-+]?\d+(?:[.,]\d+)?)\s*(?:%|percent)")
_STARS: Final = re.compile(r"([★⭐✭✮🌟*]+)([☆✩✰]*)\s*(½|1/2|\.5)?\s*([☆✩✰]*)")
_UNIT: Final = re.compile(
    r"([-+]?\d+(?:[.,]\d+)?|½)\s*(½)?\s*(?:stars?|sterne?|étoiles?|estrellas?|stelle|points?|pts?\.?|punkte?|★|⭐|\*)"
)
_SHAPED: Final = {
    "percent": translatable("percentages"),
    "out of": translatable("parts of a whole, as 4/5"),
    "stars": translatable("stars"),
    "words": translatable("words: 1 for a like, 0 for a dislike"),
    "labelled": translatable("numbers with what they mean"),
}
# Scales of words, from the lowest, which counts 1.
_SCALES: Final = tuple(
    tuple(words.split("|"))
    for words in (
        "very bad|bad|average|good|very good",
        "terrible|poor|average|very good|excellent",
        "poor|fair|good|very good|excellent",
        "very poor|poor|average|good|excellent",
        "terrible|bad|ok|good|great",
        "terrible|poor|ok|good|great",
        "awful|bad|okay|good|great",
        "awful|bad|ok|good|amazing",
        "bad|ok|good",
        "bad|okay|good",
        "did not like it|it was ok|liked it|really liked it|it was amazing",
        "hated it|didn't like it|liked it|really liked it|loved it",
        "hated it|disliked it|it was ok|liked it|loved it",
        "hated it|disliked it|ok|liked it|loved it",
        "hated it|didn't like it|it was ok|liked it|loved it",
        "hated it|did not like it|it was okay|liked it|loved it",
        "hate|dislike|neutral|like|love",
        "negative|neutral|positive",
        "low|medium|high",
        "strongly disagree|disagree|neutral|agree|strongly agree",
        "very dissatisfied|dissatisfied|neutral|satisfied|very satisfied",
        "one|two|three|four|five",
        "sehr schlecht|schlecht|mittel|gut|sehr gut",
        "ungenügend|mangelhaft|ausreichend|befriedigend|gut|sehr gut",
        "très mauvais|mauvais|moyen|bon|très bon",
        "muy malo|malo|regular|bueno|muy bueno",
        "pessimo|scarso|sufficiente|buono|ottimo",
        "péssimo|ruim|regular|bom|ótimo",
        "ужасно|плохо|нормально|хорошо|отлично",
        "很差|较差|还行|推荐|力荐",
        "f|d|c|b|a",
        "e|d|c|b|a",
        "f|e|d|c|b|a",
        "f|d|c|b|a|s",
        "f|d-|d|d+|c-|c|c+|b-|b|b+|a-|a|a+",
    )
)
_THOUSANDS: Final = re.compile(r"[-+]?[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*")
_SPACED: Final = re.compile(r"[-+]?[1-9]\d{0,2}(?:[ \u00a0\u202f'’]\d{3})+")
_MOST_KNOWN: Final = 1 << 18
_FREQUENT: Final = 0.05
_TAIL: Final = 0.02  # share of hours of play that are far beyond all ratings, where they are such


class RatingText(NamedTuple):
    """A rating that was read: its value (NaN for none), how it was written, and out of how many."""

    value: float
    shape: str = ""
    out_of: float = 0.0


@dataclass(frozen=True, slots=True)
class Style:
    """How a column writes its ratings, which no rating tells by itself."""

    words: tuple[str, ...] = ()  # a scale of words, in small letters, from the lowest; empty where they are none
    thousands: str = ""  # the sign between thousands, "" where there is none

    @staticmethod
    def of(cells: Iterable[str]) -> Style:
        """Tell the style of a column by some of its cells."""
        counts = Counter(text for cell in cells if (text := cell.strip().casefold()) not in UNRATED)
        marked = [text for text in counts if "," in text or "." in text]
        if marked:
            found = [_THOUSANDS.fullmatch(text) for text in marked]
            signs = {match and match[1] for match in found}
            sign = signs.pop() if len(signs) == 1 else None
            # "3.625" is a fraction, unless whole numbers or millions are beside it.
            sure = sign and (any(map(str.isdecimal, counts)) or any(text.count(sign) > 1 for text in marked))
            return Style(thousands=sign) if sign and sure else PLAIN
        readable = all(parse_rating(text).shape != "broken" for text in counts) and not counts.keys() & set("abcde")
        if readable or len(counts) < 2:
            return PLAIN
        total = counts.total()
        fitting = (words for words in _SCALES if sum(counts[word] for word in words) >= (1 - BROKEN_SHARE) * total)
        return Style(next(fitting, ()))


PLAIN: Final = Style()
NOT_RATED: Final = RatingText(float("nan"), "not rated")
BROKEN: Final = RatingText(float("nan"), "broken")


def parse_rating(text: str, style: Style = PLAIN) -> RatingText:
    """Read one rating of a column; `NOT_RATED` for a blank, `BROKEN` for what is none."""
    text = text.strip()
    if text.startswith(("b'", 'b"')) and len(text) > 2:
        text = text[2:-1]
    small = text.casefold()
    if small in UNRATED:
        return NOT_RATED
    if style.words:
        return RatingText(style.words.index(small) + 1.0, "scale") if small in style.words else BROKEN
    if style.thousands:
        text = small = text.replace(style.thousands, "")
    try:
        return RatingText(_number(text))
    except ValueError:
        pass
    try:
        return _worded(text, small)
    except ValueError:  # a number beyond all scales, with words around it
        return BROKEN


def _worded(text: str, small: str) -> RatingText:
    """Read a rating that is more than a number; raises ValueError where the number in it is none."""
    if small in _YES or small in _NO:
        return RatingText(float(small in _YES), "words")
    if match := _PERCENT.fullmatch(small):
        return RatingText(_number(match[1]), "percent", 100.0)
    if match := _OUT_OF.fullmatch(small):
        whole = _number(match[2])
        return RatingText(_number(match[1]), "out of", whole) if whole > 0 else BROKEN
    if match := _STARS.fullmatch(text):
        return RatingText(len(match[1].replace("\ufe0f", "")) + (0.5 if match[3] else 0), "stars")
    if text and not text.strip("☆✩✰"):
        return RatingText(0.0, "stars")
    if match := _UNIT.fullmatch(small):
        value = 0.5 if match[1] == "½" else _number(match[1]) + (0.5 if match[2] else 0)
        return RatingText(value, "stars")
    if small in ("½", "1/2"):
        return RatingText(0.5, "stars")
    if match := _LABELLED.fullmatch(small):
        return RatingText(_number(match[1]), "labelled")
    return BROKEN


def _number(text: str) -> float:
    plain = text.replace("−", "-")
    if _SPACED.fullmatch(plain):
        plain = re.sub(r"[^-+\d]", "", plain)
    if "," in plain:
        thousands, point = ",.", "." if plain.rfind(".") > plain.rfind(",") else ","
        plain = plain.replace(thousands.replace(point, ""), "").replace(point, ".", 1)
    value = parse_number(plain)
    if not isfinite(value) or abs(value) > _HIGHEST:
        raise ValueError(text)
    return value


def style_of(table: Table, at: int) -> Style:
    """Return how the column of ratings at a position writes them."""
    return Style.of(row[at] for row in table.sample)


class RatingColumn:
    """Reads a column of ratings in pieces."""

    def __init__(self, style: Style = PLAIN) -> None:
        self._style = style  # how they are written
        self._known: dict[object, float] = {}
        self._shapes: dict[str, int] = {}
        self._whole = 0.0
        self.broken: set[object] = set()
        self.counts: Counter[float] = Counter()  # how often each value occurs; empty when there are too many to count
        self._countable = True

    def add(self, texts: NDArray[np.object_]) -> NDArray[np.float32]:
        """Read some cells; NaN where there is no rating, of which those in `broken` are damaged."""
        codes, uniques = pd.factorize(texts)
        known = self._known
        if len(known) > _MOST_KNOWN:
            known.clear()
        for text in uniques:
            if text not in known:
                known[text] = self._read(text)
        read = np.fromiter((known[text] for text in uniques), np.float32, len(uniques))
        values = read[codes]
        if self._countable:
            tally = np.bincount(codes, minlength=len(uniques))
            for value, n in zip(read.tolist(), tally.tolist(), strict=True):
                if value == value:
                    self.counts[value] += n
            if len(self.counts) > _MOST_KNOWN:
                self._countable = False
                self.counts.clear()
        return values

    def _read(self, text: object) -> float:
        found = parse_rating(str(text), self._style)
        if found.shape == "broken":
            self.broken.add(text)
            return found.value
        if found.shape not in ("", "not rated"):
            self._shapes[found.shape] = self._shapes.get(found.shape, 0) + 1
        if found.shape == "out of":
            self._whole = self._whole or found.out_of
            return found.value * self._whole / found.out_of
        return found.value

    @property
    def notes(self) -> list[str]:
        """How the ratings are written, where that is not in numbers."""
        notes = [
            written("ratings are written as {shaped}", shaped=_SHAPED[shape])
            for shape in self._shapes
            if shape in _SHAPED
        ]
        if words := self._style.words:
            notes.append(
                written(
                    "ratings are written as words: 1 for “{lowest}” to {n} for “{highest}”",
                    lowest=words[0],
                    n=len(words),
                    highest=words[-1],
                )
            )
        return notes

    @property
    def whole(self) -> float:
        """Out of how many the ratings are, 0 where that is not written."""
        if set(self._shapes) == {"percent"}:
            return 100.0
        return self._whole if set(self._shapes) == {"out of"} else 0.0


_FEW: Final = 10  # ratings of which none can be told to stand apart


def find_not_rated(counts: Mapping[float, int], *, full: bool = False) -> float | None:
    """Return the value that means "not rated": an extreme one that stands apart and is frequent; None without.

    In a `full` matrix, each of whose cells holds something, it is also a 0 that is more frequent than all else.

    A lowest value of 0 or below stands apart when the next is at least two usual steps away, or, as 0 before 1,
    when it is more frequent than any other value and the next one is rare; a highest value, when it is further
    away than all the others from each other.
    """
    values = sorted(counts)
    total = sum(counts.values())
    if len(values) < 4 or total < _FEW:
        return None
    lowest, highest = values[0], values[-1]
    if counts[highest] >= _FREQUENT * total and highest - values[-2] > values[-2] - lowest:
        return highest
    if lowest > 0 or counts[lowest] < _FREQUENT * total:
        return None
    rest = values[1:]
    if full and lowest == 0 and values[1] > 0 and counts[lowest] > 1.5 * max(counts[v] for v in rest):
        return lowest
    step = float(np.median(np.diff(rest)))
    if values[1] - lowest >= 2 * step and values[1] > 0:
        return lowest
    frequent = counts[lowest] >= 0.25 * total and counts[lowest] > 1.5 * max(counts[v] for v in rest)
    if frequent and values[1] >= 1 and counts[values[1]] < 0.2 * counts[lowest] and highest > 2:
        return lowest
    return None


def may_be_ratings(cells: Iterable[str]) -> bool:
    """Whether the numbers among cells of columns whose names do not say so can be ratings: few, and none is high."""
    numbers = {float(cell.replace(",", ".").replace("−", "-")) for cell in cells if is_number(cell)}
    return len(numbers) <= MOST_VALUES and max(map(abs, numbers), default=0) <= _MOST_UNNAMED


def are_counts(counts: Mapping[float, int]) -> bool:
    """Whether values are counts of plays or clicks: whole, most often the lowest, with a long tail.

    Fractions may be hours: then several are far beyond all ratings, and five times the median.
    """
    values = sorted(counts)
    if len(values) < 8 or values[0] < 0:
        return False
    total = sum(counts.values())
    share = np.cumsum([counts[value] for value in values]) / total
    median, high = (values[int(np.searchsorted(share, part))] for part in (0.5, 1 - _TAIL))
    if not all(float(value).is_integer() for value in values):
        return values[-1] > 100 and high >= 20 and high >= 5 * median
    lowest = values[0] if values[0] > 0 else values[1]
    return (
        values[-1] >= 20
        and values[-1] >= 10 * max(median, 1)
        and counts[lowest] == max(counts[v] for v in values if v > 0)
    )


def strays_of(counts: Mapping[float, int]) -> tuple[float, float] | None:
    """Return bounds that nearly all values keep to by far, where some do not: those are slips; None where all do."""
    values = np.array(sorted(counts))
    if len(values) < 3:
        return None
    share = np.cumsum([counts[value] for value in values.tolist()]) / sum(counts.values())
    low = values[np.searchsorted(share, BROKEN_SHARE / 2)]
    high = values[min(int(np.searchsorted(share, 1 - BROKEN_SHARE / 2)), len(values) - 1)]
    far = 10 * max(high - low, 1e-9)
    bounds = float(low - far), float(high + far)
    outside = sum(n for value, n in counts.items() if not bounds[0] <= value <= bounds[1])
    return bounds if high > low and 0 < outside <= BROKEN_SHARE * sum(counts.values()) else None
