"""Who answers for a kernel: the kernel itself, or its stand-in where nobody is to wait for it."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from mfgui.factorization import served
from mfgui.factorization.served import Served


class Kernel:
    """Counts how often it was made ready; doubles."""

    prepared = 0

    def prepare(self) -> None:
        self.prepared += 1

    def __call__(self, *numbers: int) -> tuple[int, ...]:
        return tuple(2 * number for number in numbers)


@pytest.fixture
def kernel(monkeypatch: pytest.MonkeyPatch) -> Kernel:
    module = ModuleType("made_up_kernels")
    module.double = Kernel()  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, module.__name__, module)
    monkeypatch.setattr(Served, "all", [])
    monkeypatch.setattr(Served, "waits", True)
    return module.double  # type: ignore[no-any-return]


def double() -> Served:
    return Served("made_up_kernels", "double", lambda *numbers: ("slow", *numbers))


def test_the_first_call_makes_the_kernel_ready_once(kernel: Kernel) -> None:
    one = double()
    assert not one.ready
    assert one(2, 3) == (4, 6)
    assert one.ready
    assert one(4) == (8,)
    assert kernel.prepared == 1
    assert Served.all == [one]


def test_where_nobody_waits_the_stand_in_answers_until_the_kernel_is_there(kernel: Kernel) -> None:
    one = double()
    served.never_wait()
    assert not Served.waits
    assert one(2, 3) == ("slow", 2, 3)
    assert (one.ready, kernel.prepared) == (False, 0)
    one.load()
    assert one(2, 3) == (4, 6)


def test_what_is_to_be_exact_loads_all_that_stand_ins_may_be_answering_for(kernel: Kernel) -> None:
    both = double(), double()
    served.be_exact()  # whoever waits gets the kernel anyway
    assert kernel.prepared == 0
    served.never_wait()
    served.be_exact()
    assert all(one.ready for one in both)
    assert [one(1) for one in both] == [(2,), (2,)]


def test_every_name_serves_its_own_kernel_and_stand_in() -> None:
    names = {name: one for name, one in vars(served).items() if isinstance(one, Served)}
    assert len(names) == 15
    for name, one in names.items():
        assert (one._name, one.stand_in.__name__) == (name, name)
        one.load()
        assert one._kernel is getattr(sys.modules[one._module], name)
