"""What others have published of MovieLens editions, each figure with its protocol and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from mfgui.base.text import translatable
from mfgui.data.dataset import Dataset


@dataclass(frozen=True, slots=True)
class Published:
    """A figure of somebody else's."""

    title: str  # what was measured
    figures: dict[str, float]  # by the names of `FoldScores.figures`
    source: str  # where it stands, and what is to be known of it


_SURPRISE: Final = translatable("README of the library Surprise, its own defaults")
_GORSE: Final = translatable("benchmark page of gorse, which ran the three libraries with tuned settings")
_PWC: Final = translatable("as listed on Papers with Code (mirror)")
_MYFM: Final = translatable("examples of the library myFM")
_RZK: Final = translatable("Rendle, Zhang & Koren 2019, arXiv 1905.01395: mean over ten such divisions")
_OPTIMISTIC: Final = translatable(
    "the authors' notebook: optimistic, since it keeps the epoch with the lowest error on the test ratings themselves"
)
_RANKED: Final = translatable(
    "README of Recommenders (its comparison of algorithms): every film of the test counts as liked, whatever its stars"
)
_DGL: Final = translatable("0.9077 when run again for the examples of the library DGL")
_DGL_1M: Final = translatable("0.8377 when run again for the examples of the library DGL")
_RANK_10: Final = translatable("rank 10, 512 samples")
_RANK_32: Final = translatable("rank 32, told dates, the first of ten such divisions")


def _rmse(title: str, rmse: float, source: str) -> Published:
    return Published(title, {"rmse": rmse}, source)


def _ndcg(title: str, ndcg: float, source: str = _RANKED, **more: float) -> Published:
    return Published(title, {"ndcg@10": ndcg, **more}, source)


# Editions by their numbers of ratings and people: folders have any name.
_EDITIONS: Final = {
    (100_000, 943): "ml-100k",
    (1_000_209, 6_040): "ml-1m",
    (10_000_054, 69_878): "ml-10m",
    (20_000_263, 138_493): "ml-20m",
}

_FIGURES: Final[dict[tuple[str, str], tuple[Published, ...]]] = {
    ("ml-100k", "u1"): (
        _rmse("GC-MC", 0.910, f"{_PWC}; {_DGL}"),
        _rmse(
            translatable("GC-MC with features"),
            0.905,
            f"{_PWC}; {translatable('it is told facts about people and films too')}",
        ),
        _rmse(translatable("IGMC, as claimed"), 0.905, _PWC),
        _rmse(
            translatable("IGMC, rebuilt"),
            0.931,
            translatable("pull request 1608 of DGL: 0.922 by issue 19 of muhanzhang/IGMC, with its own code"),
        ),
        _rmse(translatable("GHRS, as claimed"), 0.887, f"{_PWC}; {translatable('its division is not told')}"),
        _rmse(
            translatable("GHRS, rebuilt"),
            1.08,
            translatable("a reader's own in issue 1 of hadoov/GHRS, whose code is not complete"),
        ),
        _rmse("GLocal-K", 0.8889, _OPTIMISTIC),
        _rmse(translatable("myFM, with dates and side data"), 0.8833, f"{_MYFM}; {_RANK_10}"),
        _rmse(translatable("myFM ordinal, with dates and side data"), 0.8808, f"{_MYFM}; {_RANK_10}"),
    ),
    ("ml-100k", "u3"): (
        _rmse(translatable("myFM, plain factorization"), 0.8944, _MYFM),
        _rmse(translatable("myFM, grouped"), 0.8925, _MYFM),
        _rmse(translatable("myFM, with side data"), 0.8855, _MYFM),
    ),
    ("ml-100k", "folds:5"): (
        _rmse("Surprise SVD", 0.934, _SURPRISE),
        _rmse("Surprise SVD++", 0.919, _SURPRISE),
        _rmse("Surprise kNN baseline", 0.931, _SURPRISE),
        _rmse(translatable("LibRec SVD, tuned"), 0.9060, _GORSE),
        _rmse(translatable("Surprise SVD, tuned"), 0.9072, _GORSE),
        _rmse(translatable("gorse SVD, tuned"), 0.9080, _GORSE),
        _rmse("gorse SVD++", 0.9038, _GORSE),
    ),
    ("ml-100k", "person:0.25"): (
        _ndcg(
            "SVD (Surprise)",
            0.096,
            f"{_RANKED}; {translatable('its RMSE there is 0.939, the best of that table')}",
            rmse=0.939,
        ),
        _ndcg("ALS (Spark)", 0.044),
        _ndcg("SAR", 0.382),
        _ndcg("BPR", 0.442),
        _ndcg("BiVAE", 0.475),
    ),
    ("ml-1m", "folds:5"): (
        _rmse("Surprise SVD", 0.873, _SURPRISE),
        _rmse("Surprise SVD++", 0.862, _SURPRISE),
        _rmse(translatable("gorse SVD, tuned"), 0.8427, _GORSE),
        _rmse(translatable("Surprise SVD, tuned"), 0.8430, _GORSE),
        _rmse(translatable("LibRec SVD, tuned"), 0.8431, _GORSE),
        _rmse("gorse SVD++", 0.8419, _GORSE),
    ),
    ("ml-1m", "0.1"): (
        _rmse("GC-MC", 0.832, f"{_PWC}; {_DGL_1M}"),
        _rmse(translatable("I-AutoRec, as claimed"), 0.831, _PWC),
        _rmse(
            translatable("I-AutoRec, rebuilt"),
            0.839,
            translatable("pull request 144 of RecLab: 0.8402 by issue 2 of gtshs2/Autorec"),
        ),
        _rmse("CF-NADE", 0.829, _PWC),
        _rmse("Sparse FC", 0.824, _PWC),
        _rmse("GLocal-K", 0.8227, _OPTIMISTIC),
        _rmse(translatable("myFM timeSVD++ flipped"), 0.8161, f"{_MYFM}; {_RANK_32}"),
        _rmse(translatable("myFM timeSVD++ flipped, ordinal"), 0.8140, f"{_MYFM}; {_RANK_32}"),
    ),
    ("ml-10m", "0.1"): (
        _rmse(translatable("Biased MF, as first published"), 0.803, _RZK),
        _rmse("I-AutoRec", 0.782, _RZK),
        _rmse("LLORMA", 0.7815, _RZK),
        _rmse("GC-MC", 0.777, _PWC),
        _rmse("CF-NADE", 0.771, _PWC),
        _rmse("Sparse FC", 0.769, _PWC),
        _rmse(translatable("SGD, 64 factors"), 0.7756, _RZK),
        _rmse(translatable("SGD, 512 factors"), 0.7720, _RZK),
        _rmse("Bayesian MF", 0.7633, _RZK),
        _rmse("Bayesian SVD++", 0.7563, _RZK),
        _rmse("Bayesian timeSVD++", 0.7523, _RZK),
        _rmse("Bayesian timeSVD++ flipped", 0.7485, _RZK),
    ),
    ("ml-20m", "0.1"): tuple(
        _rmse(title, rmse, translatable("second-hand: the benchmark page of Recvani, which cites arXiv 1606.07659"))
        for title, rmse in (("ALS-WR", 0.7746), ("I-AutoRec", 0.7742), (translatable("Recvani, 200 factors"), 0.7676))
    ),
}


def edition(dataset: Dataset) -> str:
    """Name of the edition that these ratings are, whole and as they came; "" for any other."""
    if dataset.simulated or dataset.subset:
        return ""
    return _EDITIONS.get((len(dataset.ratings), dataset.n_users), "")


def published(dataset: Dataset, protocol: str) -> tuple[Published, ...]:
    """What has been published of exactly these ratings under exactly this protocol (a `Protocol.key`)."""
    return _FIGURES.get((edition(dataset), protocol), ())
