"""The kernels behind what a person waits for: lists, reasons, the map. Here alone is decided who answers for them."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, ClassVar, Final

from mfgui.factorization import stand_ins


class Served:
    """A kernel by its name, and what does the same in numpy, to rounding, until it is there.

    As a rule the first call compiles the kernel, or loads it from the disk. After `never_wait` that is left to whoever
    calls `load` (see `warm.ensure`), and the stand-in answers until then. What is learnt or measured has to be the
    kernels' own work to the last bit: it loads them first.

    `module`, `name`: where the kernel is declared; imported when it is loaded, and numba with it.
    `stand_in`: takes the same arguments.
    """

    all: ClassVar[list[Served]] = []
    waits: ClassVar[bool] = True

    def __init__(self, module: str, name: str, stand_in: Callable[..., Any]) -> None:
        self._module, self._name, self.stand_in = module, name, stand_in
        self._kernel: Callable[..., Any] | None = None
        self.all.append(self)

    def __call__(self, *arguments: Any) -> Any:
        """Answer, by the kernel or for it."""
        if self._kernel is None:
            if not Served.waits:
                return self.stand_in(*arguments)
            self.load()
            assert self._kernel is not None
        return self._kernel(*arguments)

    @property
    def ready(self) -> bool:
        """Whether the kernel itself answers."""
        return self._kernel is not None

    def load(self) -> None:
        """Compile the kernel or load it from the disk cache; from any thread, several at once too."""
        if self._kernel is None:
            kernel = getattr(import_module(self._module), self._name)
            kernel.prepare()
            self._kernel = kernel


def never_wait() -> None:
    """Let stand-ins answer from now on until kernels are loaded; for a window."""
    Served.waits = False


def be_exact() -> None:
    """Load all kernels where stand-ins may be answering: what follows is to be the same to the last bit."""
    if not Served.waits:
        for one in Served.all:
            one.load()


_ROOM: Final = "mfgui.factorization.kernels"
predict_pairs: Final = Served(f"{_ROOM}.serving", "predict_pairs", stand_ins.predict_pairs)
scores: Final = Served(f"{_ROOM}.serving", "scores", stand_ins.scores)
fold_in: Final = Served(f"{_ROOM}.serving", "fold_in", stand_ins.fold_in)
nearest: Final = Served(f"{_ROOM}.serving", "nearest", stand_ins.nearest)
explain: Final = Served(f"{_ROOM}.serving", "explain", stand_ins.explain)
best_of_rows: Final = Served(f"{_ROOM}.best", "best_of_rows", stand_ins.best_of_rows)
blend: Final = Served(f"{_ROOM}.blending", "blend", stand_ins.blend)
solve_weighted_rows: Final = Served(f"{_ROOM}.ials", "solve_weighted_rows", stand_ins.solve_weighted_rows)
count_rows: Final = Served(f"{_ROOM}.blocks", "count_rows", stand_ins.count_rows)
place_in_rows: Final = Served(f"{_ROOM}.blocks", "place_in_rows", stand_ins.place_in_rows)
multiply: Final = Served(f"{_ROOM}.sparse", "multiply", stand_ins.multiply)
add_grains: Final = Served(f"{_ROOM}.gibbs", "add_grains", stand_ins.add_grains)
add_products: Final = Served(f"{_ROOM}.gibbs", "add_products", stand_ins.add_products)
add_product_moments: Final = Served(f"{_ROOM}.gibbs", "add_product_moments", stand_ins.add_product_moments)
step_chances: Final = Served(f"{_ROOM}.ordinal", "step_chances", stand_ins.step_chances)
