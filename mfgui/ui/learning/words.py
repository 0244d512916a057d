"""What the training panels say: verdicts, results, progress and what held-out ratings are, in plain words."""

from __future__ import annotations

import math
from typing import TypeAlias

from mfgui.data.dataset import Dataset
from mfgui.factorization import registry
from mfgui.factorization.interface import Ability
from mfgui.storage.shelf_run import ShelfRun
from mfgui.training.events import EpochPoint, RunOpened, RunSummary
from mfgui.training.forecast import TimeLeft
from mfgui.training.planning import sampled_words
from mfgui.training.verdict import Cause, Kind, Verdict
from mfgui.ui.text import as_sentence, count, duration, numeral, retold, simulated_first, tr

Result: TypeAlias = "RunSummary | ShelfRun"  # how a run ended, of this one and of one on the shelf


_SEEN = 0.00005  # a fall that four digits show


def stars(error: float) -> str:
    """An error or a change of one: "0.833 ★", with more digits where it is small."""
    return tr("{error} ★", error=numeral(error, ".4f") if abs(error) < 0.002 else numeral(error, ".3f"))


def _has_step(method: str) -> bool:
    known = registry.methods().get(method)
    return known is not None and any(setting.name == "step" for setting in known.settings)


def verdict_words(verdict: Verdict, method: str) -> str:
    """Say what a run is doing."""
    n = verdict.numbers
    if verdict.kind is Kind.LEARNING:
        over = tr("in the last epoch") if n["epochs"] == 1 else tr("in the last {n:.0f} epochs", n=n["epochs"])
        return tr("Still learning: validation fell by {fell} {over}.", fell=_amount(method, n["fell"]), over=over)
    if verdict.kind is Kind.MEMORISING:
        return tr(
            "Memorising: training falls while validation has risen since epoch {n:.0f}; the best is kept.", n=n["since"]
        )
    if verdict.kind is Kind.STUCK:
        if n["gained"] >= _SEEN:  # the newest epoch may be the best: not stuck, but no longer worth much
            return tr(
                "Levelling off: validation fell by only {fell} in the last {n:.0f} epochs.",
                fell=_amount(method, n["gained"]),
                n=n["epochs"],
            )
        return tr("Stuck: validation is no better than {n:.0f} epochs ago.", n=n["epochs"])
    if verdict.kind is Kind.WORSENING:
        help_ = " " + tr("A smaller step size may help.") if _has_step(method) else ""
        return (
            tr("Getting worse: both errors have risen, validation by {rise}.", rise=_amount(method, n["rise"])) + help_
        )
    if verdict.kind is Kind.LOWERED:
        return tr(
            "Validation was stuck at epoch {n:.0f}: λ lowered to {value:.3g}.", n=n["epoch"], value=n["regularisation"]
        )
    if verdict.kind is Kind.DIVERGED:
        return diverged_words(method)
    if "validation" in n and not _ranks(method):
        now, before = n["validation"], n.get("before", n["validation"])
        if before != now:
            return tr(
                "Too early to say: a typical miss on held-out ratings is {now} now, and was {before} before learning.",
                now=stars(now),
                before=stars(before),
            )
        return tr("Too early to say: a typical miss on held-out ratings is {rmse} so far.", rmse=stars(now))
    return tr("Too early to say.")


def _ranks(method: str) -> bool:
    """Whether a method predicts no ratings, so that its errors are of lists."""
    known = registry.methods().get(method)
    return known is not None and Ability.INTEREST in known.abilities


def _amount(method: str, error: float) -> str:
    """An error, or a change of it, with its unit."""
    return numeral(error, ".3f") if _ranks(method) else stars(error)


def diverged_words(method: str) -> str:
    """Say that the numbers grew out of hand."""
    if _has_step(method):
        return tr("Diverged: step size too large.")
    return tr("Diverged: the error keeps growing.")


def result_words(verdict: Verdict, summary: Result) -> str:
    """Say how good a run that has ended is."""
    n = verdict.numbers
    first = (
        tr(
            "{diverged} The best epoch, {n:.0f}, is saved.",
            diverged=diverged_words(summary.method),
            n=summary.best_epoch,
        )
        + " "
        if summary.stopped_by.startswith("diverged")
        else ""
    )
    if verdict.kind is Kind.DIVERGED:
        return first.rstrip() or diverged_words(summary.method)
    if _ranks(summary.method):
        found = first + tr(
            "Lists of ten find held-out likes with NDCG@10 {ndcg:.3f}; lists of the most rated films with {base:.3f}.",
            ndcg=1 - n["validation"],
            base=1 - summary.baseline_rmse,
        )
        everybody = float(getattr(summary, "of_everybody", math.nan))
        more = tr("Over everybody: {ndcg:.3f}.", ndcg=1 - everybody) if math.isfinite(everybody) else ""
        return " ".join(filter(None, (found, more)))
    if verdict.kind is Kind.BETTER:
        against = tr("{p:.1f} % better than the baseline", p=100 * n["better"])
    elif verdict.kind is Kind.LEVEL:
        against = tr("level with the baseline")
    else:
        against = tr("{p:.1f} % worse than the baseline", p=-100 * n["better"])
    return first + tr(
        "Typical miss on held-out ratings: {rmse}, {against}.", rmse=stars(n["validation"]), against=against
    )


def cause_words(verdict: Verdict) -> str:
    """Say why a method is worse than the baseline; "" where it is not, no rule names a cause, or it was said."""
    n = verdict.numbers
    if verdict.cause is Cause.MEMORISED:
        return tr(
            "It learnt its own ratings by heart (a typical miss of {train} on those), and that does not help "
            "with new ones: fewer factors may.",
            train=stars(n["training"]),
        )
    if verdict.cause is Cause.TOO_SIMPLE:
        return tr(
            "It is too simple for these ratings: it misses even those it learnt from by {train}.",
            train=stars(n["training"]),
        )
    if verdict.cause is Cause.UNFINISHED:
        return tr("It was still learning when it ended: give it more epochs.")
    return ""


def result_details(verdict: Verdict, summary: Result) -> str:
    """Exact figures of a result, and the rules behind what is said, for the hover."""
    n = verdict.numbers
    lines = []
    if "ratio" in n:
        lines.append(
            tr(
                "Validation {error} {rmse:.4f} (used for stopping), training {train:.4f}, baseline {base:.4f}, "
                "ratio {ratio:.4f}.",
                error=of.error if (of := registry.methods().get(summary.method)) else "RMSE",
                rmse=n["validation"],
                train=n["training"],
                base=n["baseline"],
                ratio=n["ratio"],
            )
        )
    lines.append(tr("The run ended: {why}. The best epoch's factors are saved.", why=retold(summary.stopped_by)))
    lines.append(tr(verdict.kind.value))
    if verdict.cause:
        lines.append(tr(verdict.cause.value))
    return "\n".join(lines)


def rate_words(per_second: float) -> str:
    """How fast it goes: "1.2 M ratings a second"."""
    if per_second >= 999_500:
        return tr("{n:.1f} M ratings a second", n=per_second / 1e6)
    if per_second >= 9_950:
        return tr("{n:.0f} k ratings a second", n=per_second / 1e3)
    return tr("{n} ratings a second", n=count(round(per_second)))


def progress_words(
    point: EpochPoint, opened: RunOpened, left: TimeLeft | None, rate: float | None, state: str = ""
) -> str:
    """How far a run is: "Epoch 12 of at most 60 · 3 s left at most · 1.2 M ratings a second"."""
    if Ability.EPOCHS not in opened.method.abilities:
        return " · ".join(filter(None, [state, tr("Learns in one step")]))
    now, last = math.floor(point.epoch), opened.stopping.epochs
    sooner = bool(opened.stopping.patience or opened.stopping.target or opened.stopping.minutes)
    words = (
        tr("Epoch {now} of at most {all}", now=now, all=last)
        if sooner
        else tr("Epoch {now} of {all}", now=now, all=last)
    )
    parts = [state, words]
    if left is not None:
        time = duration(left.seconds)
        parts.append(tr("{time} left at most", time=time) if left.at_most else tr("about {time} left", time=time))
    if rate is not None and not state:
        parts.append(rate_words(rate))
    return " · ".join(filter(None, parts))


def ended_words(summary: Result) -> str:
    """How a run ended: "Best epoch 44 of 49 · 2.7 s · no improvement for 5 epochs"."""
    seconds = tr("{s:.1f} s", s=summary.seconds) if summary.seconds < 60 else duration(summary.seconds)
    method = registry.methods().get(summary.method)
    if method is not None and Ability.EPOCHS not in method.abilities:
        return tr("Learnt in one step · {time}", time=seconds)
    best = tr("Best epoch {n:.0f} of {all:.0f}", n=summary.best_epoch, all=summary.epochs)
    return " · ".join([best, seconds, retold(summary.stopped_by.split(":")[0])])


def protocol_words(opened: RunOpened, data: Dataset | None) -> str:
    """What it learns from and what it is checked on."""
    sentence = tr(
        "{protocol}: learns from {train}, checked on {held}.",
        train=count(opened.n_train),
        held=count(opened.n_validation),
        protocol=as_sentence(retold(opened.protocol)).removesuffix("."),
    )
    if opened.sampled:
        sentence += " " + sampled_words(*opened.sampled)
    return simulated_first(sentence, simulated=data is not None and data.simulated)


def protocol_details() -> str:
    """Explain how errors are measured."""
    return tr(
        "Errors are root mean squared errors (RMSE) in stars, of predictions clipped to the scale.\n"
        "Of methods that predict no ratings they are 1 − NDCG@10 of lists, on held-out likes, and in training\n"
        "the method's own objective, as a share of what it is before anything is learnt.\n"
        "The validation ratings decide when to stop and which epoch is kept; they are never trained on.\n"
        "The training error is measured on at most 200,000 of the training ratings.\n"
        "Global mean: always the mean of all ratings. Popularity: each film's mean.\n"
        "The baseline predicts with the mean and the biases of person and film alone."
    )
