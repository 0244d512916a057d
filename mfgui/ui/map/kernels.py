"""The compiled loop of the map: antialiased dots stamped into a picture, 85,000 in about ten milliseconds."""

from __future__ import annotations

import numpy as np

from mfgui.factorization.kernels import types as t
from mfgui.factorization.kernels.compiling import kernel
from mfgui.ui.map.slow_stamp import PHASES


@kernel
def stamp(
    canvas: t.OutU32,
    height: int,
    width: int,
    positions: t.F32x2,
    classes: t.U8,
    colours: t.U8,
    palette: t.U32,
    background: np.uint32,
    scale: np.float32,
    left: np.float32,
    top: np.float32,
    covers: t.U8,
    starts: t.I64,
    sides: t.I64,
    widths: t.I64,
    reaches: t.F32,
    ringed: t.U8,
) -> None:
    """Draw dots into a canvas of 0xffrrggbb, flattened; the widgets' `splat` says how.

    Unsigned indices spare the check for negative ones, and 32-bit arithmetic halves the lanes' width: without
    either, the rows are not vectorised and this takes ten times as long.
    """
    red_blue = np.uint32(0xFF00FF)
    low = np.uint32(0xFF)
    eight = np.uint32(8)
    back_rb = np.uint32(background & red_blue)
    back_g = np.uint32(np.uint32(background >> eight) & low)
    for d in range(positions.shape[0]):
        c = classes[d]
        side = sides[c]
        wide = widths[c]
        x = left + scale * positions[d, 0] - reaches[c]
        y = top - scale * positions[d, 1] - reaches[c]
        if not (x >= 0 and y >= 0 and x <= width - wide and y <= height - side):
            continue
        column = np.int64(x)
        row = np.int64(y)
        phase = np.int64((y - row) * PHASES) * PHASES + np.int64((x - column) * PHASES)
        colour = palette[colours[d]]
        rb = np.uint32(colour & red_blue)
        g = np.uint32(np.uint32(colour >> eight) & low)
        first = starts[c] + phase * 2 * side * wide
        to_edge = np.uint64(side * wide)
        has_edge = ringed[c] != 0
        for line in range(side):
            source = np.uint64(first + line * wide)
            target = np.uint64((row + line) * width + column)
            # Red and blue are blended in one number: sixteen bits apart they cannot reach each other.
            # (n + 128 + ((n + 128) >> 8)) >> 8 is n / 255, rounded.
            if has_edge:
                for k in range(np.uint64(wide)):
                    disc = np.uint32(covers[source + np.uint64(k)])
                    edge = np.uint32(covers[source + to_edge + np.uint64(k)])
                    old = canvas[target + np.uint64(k)]
                    rest = np.uint32(np.uint32(255) - disc - edge)
                    both = np.uint32(
                        np.uint32(np.uint32(old & red_blue) * rest)
                        + np.uint32(back_rb * edge)
                        + np.uint32(rb * disc)
                        + np.uint32(0x800080)
                    )
                    both = np.uint32(both + np.uint32(np.uint32(both >> eight) & red_blue))
                    both = np.uint32(np.uint32(both >> eight) & red_blue)
                    green = np.uint32(
                        np.uint32(np.uint32(np.uint32(old >> eight) & low) * rest)
                        + np.uint32(back_g * edge)
                        + np.uint32(g * disc)
                        + np.uint32(0x80)
                    )
                    green = np.uint32(np.uint32(green + np.uint32(green >> eight)) & np.uint32(0xFF00))
                    canvas[target + np.uint64(k)] = np.uint32(np.uint32(0xFF000000) | both | green)
            else:
                for k in range(np.uint64(wide)):
                    disc = np.uint32(covers[source + np.uint64(k)])
                    old = canvas[target + np.uint64(k)]
                    rest = np.uint32(np.uint32(255) - disc)
                    both = np.uint32(
                        np.uint32(np.uint32(old & red_blue) * rest) + np.uint32(rb * disc) + np.uint32(0x800080)
                    )
                    both = np.uint32(both + np.uint32(np.uint32(both >> eight) & red_blue))
                    both = np.uint32(np.uint32(both >> eight) & red_blue)
                    green = np.uint32(
                        np.uint32(np.uint32(np.uint32(old >> eight) & low) * rest)
                        + np.uint32(g * disc)
                        + np.uint32(0x80)
                    )
                    green = np.uint32(np.uint32(green + np.uint32(green >> eight)) & np.uint32(0xFF00))
                    canvas[target + np.uint64(k)] = np.uint32(np.uint32(0xFF000000) | both | green)
