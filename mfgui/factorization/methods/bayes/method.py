"""The method `bayes`: factorization by Gibbs sampling, with what is known of people and films as prior."""

from __future__ import annotations

from mfgui.factorization.cost import Sizes, Work, padded
from mfgui.factorization.method import Method, MethodGroup
from mfgui.factorization.methods.bayes.features import most_features
from mfgui.factorization.methods.bayes.fit import CHUNK_WORK, NAME, BayesFit
from mfgui.factorization.methods.bayes.model import ABILITIES, BAYES
from mfgui.factorization.methods.bayes.samples import sample_bytes
from mfgui.factorization.methods.implicit import IMPLICIT
from mfgui.factorization.settings import Setting, Settings


def _cost(n: float, sizes: Sizes, settings: Settings) -> Work:
    k, rows = int(settings["factors"]), sizes.users + sizes.films
    rank = min(int(settings["implicit"]), most_features(sizes.users, sizes.films), sizes.users, sizes.films)
    width = padded(k + 1)
    per_sample = sample_bytes(k, sizes.users, sizes.films, int(n) * bool(settings["dates"]))
    samples = max(2.0, min(float(settings["samples"]), (int(settings["memory"]) << 20) / per_sample))
    return Work(
        epoch=n * (2.9 * width + 0.023 * width**2) + rows * rank * width * 0.2,
        cores=max(1, n * width**2 / CHUNK_WORK),
        first=n * (30 + 3.1 * (rank + 10) * (rank > 0)) + 0.2 * rows * rank**2,
        bytes=32 * n + 16.0 * rows * width + 16.0 * rows * rank + samples * per_sample,
        prediction=3 * (3 + 0.25 * k),
    )


METHOD = Method(
    name=NAME,
    title="Bayesian factorization",
    sentence="Weighs many possible explanations of all ratings, and so knows how sure it is.",
    group=MethodGroup.BEST,
    settings=(
        Setting(
            "factors", "Factors", 31, "How many numbers describe each person and each film (K).", minimum=1, maximum=512
        ),
        Setting(
            "implicit",
            "Who rated what",
            200,
            "How many patterns in who rated what are used, whatever the ratings (rank); 0 for none.",
            minimum=0,
            maximum=1500,
        ),
        Setting(
            "counts", "Numbers of ratings", True, "Let people and films with many ratings differ from those with few."
        ),
        Setting(
            "film_table",
            "Genres, years, ages",
            True,
            "Use the films' genres and decades, and people's ages, genders, occupations and areas where they are told.",
        ),
        Setting(
            "dates",
            "Moods",
            False,
            "Let people have moods that come and go with the time; it helps to fill in the past, not to recommend.",
        ),
        Setting(
            "ordinal",
            "Steps of the scale",
            True,
            "Take ratings for steps of a scale with thresholds between them, not for numbers; it gives the odds of "
            "each step. Scales of more than 11 steps are numbers all the same.",
            before=False,
        ),
        Setting(
            "noise_freedom",
            "Noise prior",
            15.0,
            "Degrees of freedom of the prior of people's noise: the more, the more alike they are; 0 for the same.",
            minimum=0,
            maximum=1000,
        ),
        Setting(
            "burn_in",
            "Burn-in",
            60,
            "Number of first sweeps that are not averaged, until the chain has settled.",
            minimum=0,
            maximum=10_000,
            unit="sweeps",
        ),
        Setting(
            "samples",
            "Samples",
            1000,
            "How many sweeps are kept and averaged, at most; memory allowing.",
            minimum=2,
            maximum=1000,
            unit="sweeps",
        ),
        Setting(
            "memory",
            "Memory",
            384,
            "The samples kept may take so many megabytes; those that only the best sweep still has come on top.",
            minimum=1,
            maximum=65_536,
            unit="MB",
        ),
    ),
    abilities=ABILITIES,
    start=BayesFit,
    cost=_cost,
    kinds=(BAYES, IMPLICIT),
    evaluation_seconds=100.0,
    epochs=300,
    patience=0,
    presets={"quick": {"factors": 15, "implicit": 100}, "balanced": {}, "accurate": {"factors": 47}},
)
