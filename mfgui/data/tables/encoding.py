"""In which encoding a text is written: marks at its start, UTF-8, or what its bytes look like."""

from __future__ import annotations

import codecs
from itertools import pairwise
from typing import Final

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WESTERN: Final = "cp1252"
# Encodings to choose from.
COMMON: Final = (
    "utf-8", "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "gb18030", "big5", "shift_jis",
    "euc_jp", "euc_kr", "koi8-r", "mac_roman", "utf-16",
)  # fmt: skip
# Encodings of a script of its own, its first and last letter, and those that make most of its words.
_SCRIPTS: Final = {
    "cp1251": ("\u0400", "\u045f", "оеаинтсрвл"),
    "koi8-r": ("\u0400", "\u045f", "оеаинтсрвл"),
    "cp1253": ("\u0370", "\u03ff", "αοιετνσηρπ"),
    "cp1255": ("\u05d0", "\u05ea", "יוהלארתבשמ"),
    "cp1256": ("\u0620", "\u064a", "اليمنوترةب"),
}
_USUAL: Final = 0.4  # share of these letters in a text, at least; accents take some of them
# Encodings of two bytes a character, and first bytes of their common ones.
_EAST_ASIAN: Final = {
    "gb18030": (0xB0, 0xD7), "big5": (0xA4, 0xC6), "shift_jis": (0x82, 0x97), "euc_jp": (0xA4, 0xCF),
    "euc_kr": (0xB0, 0xC8),
}  # fmt: skip


def marked(start: bytes) -> str:
    """Return the encoding that the first bytes of a text tell for certain, "" when they tell none."""
    for mark, name in _MARKS:
        if start.startswith(mark):
            return name
    pairs = start[: len(start) // 2 * 2][:4096]
    if len(pairs) >= 8:
        even, odd = pairs[0::2].count(0), pairs[1::2].count(0)
        half = len(pairs) // 2
        if even > 0.2 * half and odd < 0.01 * half and _is_wide(pairs, "utf-16-be"):
            return "utf-16-be"
        if odd > 0.2 * half and even < 0.01 * half and _is_wide(pairs, "utf-16-le"):
            return "utf-16-le"
    return ""


def _is_wide(text: bytes, name: str) -> bool:
    """Whether bytes make lines of letters, digits and signs in an encoding of two bytes each."""
    decoded = text.decode(name, "ignore")
    return "\n" in decoded and sum(c.isprintable() or c in "\r\n\t" for c in decoded) > 0.99 * len(decoded)


def is_utf8(text: bytes, *, cut: bool = False) -> bool:
    """Whether bytes are UTF-8; with `cut`, their last character may be incomplete."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(text, final=not cut)
    except UnicodeDecodeError:
        return False
    return True


def holds_utf8(text: bytes) -> bool:
    """Whether most of the bytes beyond ASCII are UTF-8: then the others are damage."""
    valid = sum(len(c.encode()) for c in text.decode("utf-8", "ignore") if not c.isascii())
    return 2 * valid > sum(byte >= 0x80 for byte in text)


def detect(text: bytes) -> str:
    """Return the likeliest encoding of text that is not UTF-8, by the letters that it would have in each."""
    lines = [line for line in text.splitlines() if not line.isascii()]
    odd = b"\n".join(dict.fromkeys(lines))[: 1 << 14]
    if not odd:
        return "utf-8"
    scores = {name: _likeness(odd, name) for name in (WESTERN, "cp1250", *_SCRIPTS, *_EAST_ASIAN)}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] > scores[WESTERN] + 0.05:
        return best
    from charset_normalizer import from_bytes

    # Of Western European texts and what looks like none, the library knows more languages.
    guess = from_bytes(odd, cp_isolation=[WESTERN, "cp1250", "cp1253", "cp1254", "cp1255", "cp1256"]).best()
    if scores[WESTERN] < 0.8 and guess is not None:
        return guess.encoding
    return WESTERN


def _likeness(text: bytes, name: str) -> float:
    """Return how much the bytes beyond ASCII look like words in an encoding, 0 to 1; -1 where they cannot be it."""
    try:
        decoded = text.decode(name)
    except UnicodeDecodeError:
        if name != WESTERN:
            return -1.0
        decoded = text.decode("latin-1")
    odd = [c for c in decoded if not c.isascii()]
    if not odd:
        return 0.0
    if name in _EAST_ASIAN:
        # Two bytes each: common characters stand early in each of these tables.
        common = sum("\u4e00" <= c <= "\u9fff" or "\u3040" <= c <= "\u30ff" or "\uac00" <= c <= "\ud7a3" for c in odd)
        level_one = sum(_is_common(c, name) for c in odd)
        if name == "euc_kr" and all("\uac00" <= c <= "\ud7a3" for c in odd):
            return 1.1  # Chinese text in it would be in part of Chinese characters
        return 0.5 * common / len(odd) + 0.5 * level_one / len(odd)
    if name in _SCRIPTS:
        first, last, common_letters = _SCRIPTS[name]
        letters = sum(first <= c <= last for c in odd)
        usual = sum(c in common_letters for c in decoded.casefold()) / max(letters, 1)
        capitals = sum(c.isupper() for c in odd) / len(odd)
        # Words of the script, not single letters among Latin ones; no capital stands behind a small letter, and few
        # words are of capitals alone.
        runs = sum(first <= a <= last and first <= b <= last for a, b in pairwise(decoded))
        within = sum(a.islower() and b.isupper() for a, b in pairwise(decoded)) / len(odd)
        return (
            letters
            / len(odd)
            * min(1.0, 1.6 * runs / len(odd))
            * min(1.0, usual / _USUAL)
            * (1 - within)
            * (1 - 0.5 * capitals)
        )
    # Latin letters with marks stand alone between plain ones; signs are rare.
    letters = sum(c.isalpha() or c in "–—‘’“”…°·«»½²³ " for c in odd)
    known = sum(c in _WESTERN_LETTERS for c in odd) if name == WESTERN else sum(c in _CENTRAL_LETTERS for c in odd)
    alone = sum(
        not b.isascii() and (a.isascii() and c.isascii())
        for a, b, c in zip(" " + decoded, decoded, decoded[1:] + " ", strict=False)
    )
    return (0.4 * letters + 0.6 * known) / len(odd) * (0.4 + 0.6 * alone / len(odd))


_WESTERN_LETTERS: Final = frozenset("éèêëàâäáåãæçñöòóôøõüùúûíìîïßœŸÉÈÀÄÅÁÇÑÖÓØÜÚÍœŒ–—‘’“”…°·«»½²³¿¡")
_CENTRAL_LETTERS: Final = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽäöüőűÖÜŐŰâăîșțş–—‘’“”…")


def _is_common(character: str, name: str) -> bool:
    raw = character.encode(name)
    if len(raw) != 2:
        return False
    first, last = _EAST_ASIAN[name]
    return first <= raw[0] <= last
