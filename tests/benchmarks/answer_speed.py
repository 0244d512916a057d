"""How long lists take at 85,000 films and 64 factors: for one person folded in, for several, steered; and questions."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import numpy as np
from results import record

from mfgui.data.dataset import RatingScale
from mfgui.factorization.factor_model import FactorModel
from mfgui.factorization.interest import Interest, Interested
from mfgui.factorization.methods.ials.method import METHOD
from mfgui.factorization.methods.ials.model import INTEREST, IalsModel
from mfgui.insight.questions import Interviewer, QuestionPool
from mfgui.insight.ranking import rank
from mfgui.insight.steering import Direction, steer
from mfgui.insight.together import Member, Order, choose_together

if TYPE_CHECKING:
    from collections.abc import Callable

FILMS, WIDTH, PEOPLE, RATED, LISTED = 85_000, 64, 6, 60, 100
AGAIN = 20


def measure(name: str, act: Callable[[], object]) -> None:
    """Print and record the median of some repetitions."""
    act()
    times = []
    for _ in range(AGAIN):
        began = time.perf_counter()
        act()
        times.append(1000 * (time.perf_counter() - began))
    print(f"{name:34} median {np.median(times):6.1f} ms, slowest {max(times):6.1f} ms")
    record("answer_speed", name, "median", "ms", float(np.median(times)))


def interest_of(model: FactorModel, some: Callable[..., np.ndarray]) -> IalsModel:
    """Make a light model of interest of the same size."""
    parts = {name: getattr(model, name) for name in FactorModel.__dataclass_fields__}
    parts |= {
        "settings": METHOD.choose(),
        "scale": INTEREST,
        "mean": 0.0,
        "film_bias": np.zeros(FILMS, np.float32),
        "film_factors": some(FILMS, WIDTH),
        "abilities": METHOD.abilities,
    }
    return IalsModel(**parts, rating_scale=model.scale)


def main() -> None:
    """Measure on a model of random numbers: only its size matters."""
    rng = np.random.default_rng(0)

    def some(*shape: int) -> np.ndarray:
        return rng.normal(0, 0.3, shape).astype(np.float32)

    support = np.minimum(5 * rng.pareto(0.8, FILMS), 90_000).astype(np.int32)
    model = FactorModel(
        "als",
        {},
        0,
        RatingScale(0.5, 5, 0.5),
        3.5,
        some(PEOPLE),
        some(FILMS),
        some(PEOPLE, WIDTH),
        some(FILMS, WIDTH),
        np.full(PEOPLE, 50, np.int32),
        support,
        4.0,
        0.06,
    )
    films = rng.permutation(FILMS)[:RATED].astype(np.int32)
    stars = (rng.integers(1, 11, RATED) / 2).astype(np.float32)
    measure("fold-in and list", lambda: rank(model, model.fold_in(films, stars), films, LISTED))
    small = Interest.usual(interest_of(model, some), model.scale)

    def both() -> Interested:
        model.fold_in(films, stars)
        return Interested(small, small.model.fold_in(films, stars))

    measure("fold-in of both sides", both)
    measure(
        "fold-in of both sides and list", lambda: rank(model, model.fold_in(films, stars), films, LISTED, beside=both())
    )
    for people in (2, 3, PEOPLE):
        members = [Member(model.taste(user), films) for user in range(people)]
        measure(f"{people} people, fair", lambda: choose_together(model, members, LISTED, order=Order.FAIR))  # noqa: B023
    directions = [Direction(str(n), some(WIDTH), 0.1, 0.3, 100) for n in range(10)]
    for sliders in (1, 3, 10):
        steps = dict.fromkeys(directions[:sliders], 1.5)
        measure(
            f"fold-in and list, {sliders} sliders",
            lambda: steer(model, model.fold_in(films, stars), films, steps, LISTED),  # noqa: B023
        )
    known = np.argsort(-support)[:600].astype(np.int32)
    interviewer = Interviewer(QuestionPool(known, rng.random(600), rng.random(600)), model)
    measure("the next question", lambda: interviewer.questions(films, films))


if __name__ == "__main__":
    main()
