"""The kernels behind lists for many people: the best films of each, by scores given or by factors.

From factors, scores never reach memory: sixteen people's scores of sixteen films are made in registers and compared
there with the worst film on each list, which hardly any beats.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from llvmlite import ir
from numba.core import cgutils, types
from numba.extending import intrinsic
from numpy.typing import NDArray

from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.compiling import helper, kernel
from mfgui.factorization.kernels.lanes import LANES, everywhere, load, store, weighted

TILE = 16  # packs of films gone through for one pack of people after another: at 64 factors they fill 64 KB of cache
_INT, _WORD = ir.IntType(32), ir.IntType(64)
_NUMBER, _VECTOR = ir.FloatType(), ir.VectorType(ir.FloatType(), LANES)


@helper
def insert(
    kept: NDArray[np.float32], line: int, best: NDArray[np.int32], row: int, found: int, score: np.float32, film: int
) -> np.float32:
    """Put a film on the list best[row] of `found` films, scores kept[line]; returns what the next has to beat."""
    count = best.shape[1]
    place = min(found, count - 1)
    while place > 0 and kept[line, place - 1] < score:
        kept[line, place] = kept[line, place - 1]
        best[row, place] = best[row, place - 1]
        place -= 1
    kept[line, place] = score
    best[row, place] = film
    return kept[line, count - 1] if found + 1 >= count else np.float32(-np.inf)


@kernel
def best_of_rows(scores: t.F32x2, support: t.I32, best: t.OutI32x2) -> None:
    """Fill each row of `best` with the films of highest score, highest first, equal ones by code.

    Films without support and scores of −∞ or NaN are left out; places that stay empty are −1.

    `scores`: float32, shape (B, M).
    `support`: int32, shape (M,).
    `best`: int32, shape (B, n), written.
    """
    count = best.shape[1]
    kept = np.empty((1, count), np.float32)
    for row in range(scores.shape[0]):
        found = 0
        least = np.float32(-np.inf)
        for film in range(scores.shape[1]):
            score = scores[row, film]
            if not score > least or support[film] == 0:
                continue
            least = insert(kept, 0, best, row, found, score, film)
            found = min(found + 1, count)
        for place in range(found, count):
            best[row, place] = -1


def _beaten(
    _context: Any, films: Any, f: Any, people: Any, g: Any, given: Any, of: Any, scores: Any, careful: Any
) -> Any:
    """Score pack f of films for pack g of people; returns a bit for each person who may list one of them.

    `films`, `people`: float32, shape (packs, K, LANES).
    `given`: float32, shape (films' packs, 2, LANES): bias and weight of the cautious score.
    `of`: float32, shape (people's packs, 4, LANES): μ + bias, average, and the scores to beat, raw and cautious.
    `scores`, `careful`: float32, shape (LANES, LANES), a row for each person, written.
    """
    del f, g

    def generate(context: Any, builder: ir.IRBuilder, signature: Any, arguments: Any) -> Any:
        kinds = signature.args

        def made(which: int) -> Any:
            return context.make_array(kinds[which])(context, builder, arguments[which])

        def pack(which: int, number: Any) -> Any:
            array = made(which)
            lines = builder.extract_value(array.shape, 1)
            return builder.gep(array.data, [builder.mul(number, builder.mul(lines, ir.Constant(_WORD, LANES)))])

        film, person = pack(0, arguments[1]), pack(2, arguments[3])
        about, of_person = pack(4, arguments[1]), pack(5, arguments[3])
        zeros = ir.Constant(_VECTOR, [0.0] * LANES)
        sums = [cgutils.alloca_once_value(builder, zeros) for _ in range(LANES)]  # type: ignore[no-untyped-call]
        step = ir.Constant(_WORD, LANES)
        end = builder.mul(builder.extract_value(made(0).shape, 1), step)
        with cgutils.for_range_slice(builder, ir.Constant(_WORD, 0), end, step, intp=_WORD) as (offset, _):
            along = load(builder, film, offset)
            for lane, total in enumerate(sums):
                place = builder.gep(person, [builder.add(offset, ir.Constant(_WORD, lane))])
                factor = everywhere(builder, builder.load(place, align=4), _VECTOR)
                product = builder.fmul(factor, along, flags=("contract",))
                builder.store(builder.fadd(builder.load(total), product, flags=("contract",)), total)
        bias, weight = (load(builder, about, ir.Constant(_WORD, line * LANES)) for line in range(2))
        rest = builder.fsub(ir.Constant(_VECTOR, [1.0] * LANES), weight)
        bits = ir.Constant(_WORD, 0)
        word = ir.IntType(LANES)
        for lane, total in enumerate(sums):
            level, average, least, least_careful = (
                everywhere(
                    builder,
                    builder.load(builder.gep(of_person, [ir.Constant(_WORD, line * LANES + lane)]), align=4),
                    _VECTOR,
                )
                for line in range(4)
            )
            score = builder.fadd(builder.fadd(level, bias), builder.load(total))
            pulled = weighted(builder, rest, average, weight, score)
            for array, vector in ((6, score), (7, pulled)):
                store(builder, vector, made(array).data, ir.Constant(_WORD, lane * LANES))
            better = builder.or_(
                builder.fcmp_ordered(">", score, least), builder.fcmp_ordered(">", pulled, least_careful)
            )
            any_better = builder.icmp_unsigned("!=", builder.bitcast(better, word), ir.Constant(word, 0))
            bits = builder.or_(bits, builder.shl(builder.zext(any_better, _WORD), ir.Constant(_WORD, lane)))
        return bits

    word = types.int64
    return types.uint64(films, word, people, word, given, of, scores, careful), generate


beaten: Callable[..., np.uint64] = intrinsic(_beaten)


@kernel
def best_by_factors(
    # See `_beaten`; the scores to beat are overwritten, and are +∞ for people who are only padding.
    films: t.F32x3,
    given: t.F32x3,
    people: t.F32x3,
    of: t.OutF32x3,
    # int64 and int32: person u rated the films rated[starts[u]:starts[u + 1]].
    starts: t.I64,
    rated: t.I32,
    users: t.I32,  # shape (B,)
    # int32, shape (B, n), written.
    raw: t.OutI32x2,
    default: t.OutI32x2,
) -> None:
    """Fill each row of `raw` and `default` with a person's best films, best first, equal ones by code.

    Films whose bias is −∞ and those that the person rated are left out; places that stay empty are −1.
    """
    n = users.shape[0]
    count = raw.shape[1]
    raw[:, :] = -1
    default[:, :] = -1
    if count == 0:
        return
    seen = np.zeros((n, films.shape[0]), np.uint16)
    for b in range(n):
        for r in range(starts[users[b]], starts[users[b] + 1]):
            seen[b, rated[r] // LANES] |= np.uint16(1 << (rated[r] % LANES))
    kept = np.empty((n, count), np.float32)
    kept_careful = np.empty((n, count), np.float32)
    found = np.zeros(n, np.int64)
    found_careful = np.zeros(n, np.int64)
    scores = np.empty((LANES, LANES), np.float32)
    careful = np.empty((LANES, LANES), np.float32)
    for tile in range(0, films.shape[0], TILE):
        for g in range(people.shape[0]):
            for f in range(tile, min(tile + TILE, films.shape[0])):
                bits = beaten(films, f, people, g, given, of, scores, careful)
                if bits == 0:
                    continue
                for lane in range(LANES):
                    if bits >> np.uint64(lane) & np.uint64(1):
                        b = g * LANES + lane
                        hidden = seen[b, f]
                        for j in range(LANES):
                            if hidden >> np.uint16(j) & np.uint16(1):
                                continue
                            film = f * LANES + j
                            if scores[lane, j] > of[g, 2, lane]:
                                of[g, 2, lane] = insert(kept, b, raw, b, found[b], scores[lane, j], film)
                                found[b] += 1
                            if careful[lane, j] > of[g, 3, lane]:
                                of[g, 3, lane] = insert(
                                    kept_careful, b, default, b, found_careful[b], careful[lane, j], film
                                )
                                found_careful[b] += 1
