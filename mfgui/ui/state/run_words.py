"""Words for a run of the shelf."""

from __future__ import annotations

import math
from datetime import UTC, datetime

from mfgui.base.dates import SHORT_MONTHS
from mfgui.factorization import registry
from mfgui.factorization.settings import SettingError
from mfgui.storage.shelf import RunPlan, ShelfRun, Standing
from mfgui.ui.text import as_sentence, count, day_words, duration, moment_words, numeral, retold, simulated_first, tr


def method_title(name: str) -> str:
    """What a method is called on screen; its name where it is not installed any more."""
    known = registry.methods().get(name)
    return tr(known.title) if known else name


def error_name(method: str) -> str:
    """What the validation error of a method's runs is called: RMSE, or that of lists where it predicts no ratings."""
    known = registry.methods().get(method)
    return known.error if known else "RMSE"


def error(run: ShelfRun) -> str:
    """The best validation RMSE."""
    return numeral(run.validation_rmse, ".4f") if math.isfinite(run.validation_rmse) else "–"


def against_baseline(run: ShelfRun) -> str:
    """How much better than the baseline, in per cent."""
    if not math.isfinite(run.ratio):
        return "–"
    better = 100 * (1 - run.ratio)
    if abs(better) < 0.05:
        return tr("level")
    return tr("{p:.1f} % better", p=better) if better > 0 else tr("{p:.1f} % worse", p=-better)


def epochs(run: ShelfRun) -> str:
    """Epochs done; inside one as well."""
    return numeral(run.epochs, ".0f") if run.epochs == int(run.epochs) else numeral(run.epochs, ".1f")


def time_spent(run: ShelfRun) -> str:
    """How long it has trained."""
    return tr("{s:.1f} s", s=run.seconds) if run.seconds < 10 else duration(run.seconds)


def date(run: ShelfRun) -> str:
    """When it began, in the local time: with the time of day, or of an earlier year with that."""
    begun = run.begun.astimezone()
    if begun.year != datetime.now(UTC).astimezone().year:
        return day_words(begun, short=True)
    return tr("{day} {month}, {time}", day=begun.day, month=tr(SHORT_MONTHS[begun.month - 1]), time=f"{begun:%H:%M}")


def ending(run: ShelfRun) -> str:
    """How it stands, or why it ended."""
    at = int(run.epochs)
    if run.standing is Standing.RUNNING:
        return tr("under way")
    if run.standing is Standing.INTERRUPTED:
        return tr("interrupted at epoch {n}", n=at)
    if run.standing is Standing.KEPT:
        return tr("put aside at epoch {n}", n=at)
    if run.standing is Standing.FAILED:
        return tr("failed")
    return retold(run.stopped_by)


def settings_words(plan: RunPlan) -> str:
    """The settings that differ from the method's standard, and the preset: "8 factors, step size 0.01"."""
    words = [tr("preset {name}", name=plan.preset)] if plan.preset else []
    try:
        method = registry.method(plan.method)
        standard = method.choose(plan.preset or None, ratings=plan.n_train + plan.n_validation)
        labels = {setting.name: tr(setting.label) for setting in method.settings}
    except SettingError:
        standard, labels = {}, {}
    for name, value in plan.settings.items():
        if standard.get(name) != value:
            words.append(f"{labels.get(name, name).lower()} {setting_value(value)}")
    return ", ".join(words) or tr("standard settings")


def setting_value(value: object) -> str:
    """A setting's value for the screen."""
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    return numeral(value, "g") if isinstance(value, float) else str(value)


def protocol(plan: RunPlan) -> str:
    """Which ratings, how many held out and how: what stands beside every figure."""
    sentence = tr(
        "{data}: {protocol}; learns from {train}, checked on {held}{part}.",
        data=plan.data_name,
        protocol=retold(plan.protocol),
        train=count(plan.n_train),
        held=count(plan.n_validation),
        part=f"; {retold(plan.subset)}" if plan.subset else "",
    )
    return simulated_first(sentence, simulated=plan.simulated)


def details(run: ShelfRun) -> str:
    """All figures of a run, for a tooltip."""
    lines = [
        tr(
            "{name} ({method}), {settings}",
            name=run.name,
            method=method_title(run.plan.method),
            settings=settings_words(run.plan),
        )
    ]
    if math.isfinite(run.validation_rmse):
        lines.append(
            tr(
                "Validation {error} {rmse:.4f} at epoch {best:.0f} of {all} (used for stopping); baseline {base:.4f}, "
                "ratio {ratio:.4f}",
                error=error_name(run.plan.method),
                rmse=run.validation_rmse,
                best=run.best_epoch,
                all=epochs(run),
                base=run.plan.baseline_rmse,
                ratio=run.ratio,
            )
        )
    lines += [protocol(run.plan), as_sentence(ending(run)), moment_words(run.begun.astimezone())]
    if run.note:
        lines.append(run.note)
    return "\n".join(lines)
