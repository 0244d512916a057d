"""Ids as people's own tables write them: numbers, texts, numbers that pandas made "1.0" of, b'…' of tensors."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

_WHOLE: Final = re.compile(r"[-+]?\d+(\.0*)?([eE]\+?\d+)?|[-+]?\d\.\d+[eE]\+?\d+")
_PIECE: Final = 1 << 13  # texts that are sorted or looked at between two checkpoints


class _Numbers(dict[str, int]):
    """Ids with and without blanks around them, numbered in the order in which they are first asked for."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def __missing__(self, text: str) -> int:
        stripped = text.strip()
        if not stripped:
            number = -1
        elif len(stripped) < len(text):
            number = self[stripped]
        else:
            number = len(self.texts)
            self.texts.append(text)
        self[text] = number
        return number


class IdColumn:
    """Numbers the ids of a column in the order in which they first occur."""

    def __init__(self) -> None:
        self._numbers = _Numbers()

    def add(self, texts: NDArray[np.object_]) -> NDArray[np.int32]:
        """Return the number of each id, -1 where there is none."""
        return np.fromiter(map(self._numbers.__getitem__, texts.tolist()), np.int32, len(texts))

    def __len__(self) -> int:
        return len(self._numbers.texts)

    def finish(self, checkpoint: Callable[[], object]) -> tuple[NDArray[np.int64], tuple[str, ...]]:
        """Return the id of each number, and, unless all are plain numbers, the sorted texts that they are positions of.

        Ids that differ only in how a number is written ("1", "1.0") become one.
        """
        texts = clean_ids(self._numbers.texts, checkpoint)
        ids = np.empty(len(texts), np.int64)
        for start, piece in _pieces(texts, checkpoint):
            if not all(map(_is_plain, piece)):
                break
            ids[start : start + len(piece)] = [int(text) for text in piece]
        else:
            return ids, ()
        distinct: set[str] = set()
        for _, piece in _pieces(texts, checkpoint):
            distinct.update(piece)
        labels = sorted_texts(list(distinct), checkpoint)
        places: dict[str, int] = {}
        for k, label in enumerate(labels):
            places[label] = k
            if k % _PIECE == 0:
                checkpoint()
        for start, piece in _pieces(texts, checkpoint):
            ids[start : start + len(piece)] = [places[text] for text in piece]
        return ids, tuple(labels)


def clean_ids(texts: list[str], checkpoint: Callable[[], object] = lambda: None) -> list[str]:
    """Return ids as they were before a program wrote them as floats ("1.0", "1e+09") or as bytes (b'…')."""
    if texts and all(all(map(_is_bytes, piece)) for _, piece in _pieces(texts, checkpoint)):
        texts = [text[2:-1] for _, piece in _pieces(texts, checkpoint) for text in piece]
    odd = False
    for _, piece in _pieces(texts, checkpoint):
        if not all(map(_WHOLE.fullmatch, piece)):
            return texts
        odd = odd or any("." in text or "e" in text or "E" in text for text in piece)
    return [_whole(text) for _, piece in _pieces(texts, checkpoint) for text in piece] if odd else texts


def _pieces(texts: list[str], checkpoint: Callable[[], object]) -> Iterator[tuple[int, list[str]]]:
    """Yield texts in pieces of some milliseconds, each with its place, and a checkpoint after each."""
    for start in range(0, len(texts), _PIECE):
        yield start, texts[start : start + _PIECE]
        checkpoint()


def _is_bytes(text: str) -> bool:
    return text.startswith(("b'", 'b"')) and text[-1] == text[1] and len(text) > 2


def _whole(text: str) -> str:
    if "e" not in text and "E" not in text:
        return text.partition(".")[0]
    value = float(text)
    return str(int(value)) if value.is_integer() else text


def _is_plain(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 16 and (text[0] != "0" or text == "0")


def sorted_texts(texts: Sequence[str], checkpoint: Callable[[], object]) -> list[str]:
    """Sort texts in pieces of some milliseconds: one sort of a million would hold every other thread for a second."""
    from bisect import bisect_right

    if len(texts) <= _PIECE:
        return sorted(texts)
    drawn = sorted(texts[:: max(1, len(texts) >> 12)])
    edges = drawn[:: max(1, len(drawn) * _PIECE // len(texts))]
    heaps: list[list[str]] = [[] for _ in range(len(edges) + 1)]
    for k, text in enumerate(texts):
        heaps[bisect_right(edges, text)].append(text)
        if k % _PIECE == 0:
            checkpoint()
    result: list[str] = []
    for heap in heaps:
        heap.sort()
        result += heap
        checkpoint()
    return result
