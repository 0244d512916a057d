"""A person worked out off the GUI thread, and what is said of them: every clause follows from one number."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mfgui.base.genres import genre_words
from mfgui.data.dataset import Dataset, Films
from mfgui.factorization.capabilities import factors_of
from mfgui.factorization.interface import Model
from mfgui.insight.groups import GroupKind, groups_of
from mfgui.insight.people import RatedFilms, rated_films
from mfgui.insight.rating_sums import rating_sums
from mfgui.insight.taste import (
    LEAST_IN_GROUP,
    LEAST_LEVEL,
    LEAST_RATINGS,
    Claim,
    ClaimKind,
    Liking,
    TasteSummary,
    taste_summary,
)
from mfgui.insight.twins import Twin, taste_twins
from mfgui.insight.value_counts import ValueCounts, by_value, count_groups
from mfgui.ui.charts.row_chart import ChartRow
from mfgui.ui.charts.scales import in_full
from mfgui.ui.kit import words
from mfgui.ui.kit.words import signed
from mfgui.ui.state.person import Person, taste_of
from mfgui.ui.text import count, listing, numeral, plural, tr

# Names of levels up to this many stars, from `LEAST_LEVEL` on; beyond them the number is shown.
LEVELS = ((0.375, "a little"), (0.625, "half a star"), (0.875, "three quarters of a star"), (1.25, "a whole star"))
_NAMED = 3


@dataclass(frozen=True, slots=True, eq=False)
class TasteOverview:
    """Taste of whom."""

    person: Person
    story: TasteSummary
    values: ValueCounts  # their ratings by value
    bias: float | None  # what the model has learnt of how high they rate, None without a model


def beside_predictions(
    dataset: Dataset, person: Person, model: Model | None, held_out: NDArray[np.int32]
) -> RatedFilms:
    """Lay somebody's ratings beside the predictions."""
    taste = taste_of(person, model) if model is not None else None
    return rated_films(dataset.films, person.films, person.ratings, held_out, model, taste)


def prepare(dataset: Dataset, checkpoint: Callable[[], None]) -> None:
    """Do once a data set what `taste_overview` needs."""
    rating_sums(dataset, checkpoint)
    groups_of(dataset, checkpoint)


def taste_overview(
    dataset: Dataset, person: Person, model: Model | None, checkpoint: Callable[[], None]
) -> TasteOverview:
    """Summarize somebody's taste."""
    real = person.real
    nothing = np.empty(0, np.int32), np.empty(0, np.float32)
    own = (real.films, real.ratings) if real.user is not None else nothing
    story = taste_summary(
        rating_sums(dataset, checkpoint), groups_of(dataset, checkpoint), person.films, person.ratings, *own
    )
    values = by_value(dataset.scale, count_groups(dataset.scale, person.ratings))
    bias = taste_of(person, model).bias if model is not None else None
    return TasteOverview(person, story, values, bias)


def find_twins(
    dataset: Dataset, person: Person, model: Model | None, checkpoint: Callable[[], None]
) -> tuple[Twin, ...] | None:
    """Find somebody's taste twins, None where the method cannot; of a what-if the person themselves is not one."""
    factors = factors_of(model)
    if model is None or factors is None:
        return None
    return taste_twins(
        dataset, factors, taste_of(person, model), person.real.user, person.films, person.ratings, checkpoint
    )


def level_words(level: float) -> str:
    """Say how high somebody rates beside others: "rates half a star below others"."""
    size = abs(level)
    if size < LEAST_LEVEL:
        return tr("rates about as high as others")
    named = {
        "a little": tr("a little"),
        "half a star": tr("half a star"),
        "three quarters of a star": tr("three quarters of a star"),
        "a whole star": tr("a whole star"),
    }
    amount = next((named[name] for most, name in LEVELS if size < most), tr("{n:.1f} stars", n=size))
    if level > 0:
        return tr("rates {amount} above others", amount=amount)
    return tr("rates {amount} below others", amount=amount)


def group_name(liking: Liking) -> str:
    """Name a group in the middle of a sentence."""
    if liking.kind is GroupKind.DECADE:
        return tr("films of the {decade}", decade=liking.name)
    if liking.kind is GroupKind.TAG:
        return tr("“{tag}”", tag=genre_words(liking.name))
    return genre_words(liking.name)


def taste_sentence(story: TasteSummary, rated: int) -> str:
    """Say the claims in one sentence; of somebody who `rated` too few, that they did."""
    if rated < LEAST_RATINGS:
        return f"{words.too_few(rated, LEAST_RATINGS)}."
    by_kind: dict[ClaimKind, list[Claim]] = {}
    for claim in story.claims:
        by_kind.setdefault(claim.kind, []).append(claim)
    clauses = [level_words(story.level)]
    clauses += [
        tr("gives {stars:g} ★ to {p:.0f} % of all films", stars=claim.of, p=100 * claim.value)
        for claim in by_kind.get(ClaimKind.HABIT, [])
    ]
    tastes = []
    for kind in (ClaimKind.LIKES, ClaimKind.DISLIKES):
        likings = [claim.liking for claim in by_kind.get(kind, []) if claim.liking is not None]
        if likings:
            groups = listing([group_name(liking) for liking in likings])
            tastes.append(
                tr("likes {groups}", groups=groups)
                if kind is ClaimKind.LIKES
                else tr("cold to {groups}", groups=groups)
            )
    clauses.append(", ".join(tastes) if tastes else tr("no genre, decade or tag stands out beyond chance"))
    said = "; ".join(clauses)
    return f"{said[:1].upper()}{said[1:]}."


def claims_words(story: TasteSummary) -> str:
    """Tell the numbers that the sentence follows from, a line for each claim."""
    if not story.claims:
        return ""
    lines = []
    for claim in story.claims:
        if claim.kind is ClaimKind.LEVEL:
            lines.append(
                tr(
                    "{level} ★ beside what others gave the same {n} films (shrunken a little towards 0)",
                    level=signed(claim.value, 2),
                    n=count(claim.n),
                )
            )
        elif claim.kind is ClaimKind.HABIT:
            lines.append(
                tr("{p:.0f} % of {n} ratings are {stars:g} ★", p=100 * claim.value, n=count(claim.n), stars=claim.of)
            )
        elif claim.liking is not None:
            lines.append(f"{group_name(claim.liking)}: {liking_words(claim.liking)}")
    lines.append(
        tr(
            "A group is named from {least} ratings on, where chance alone would hardly do: {z:.1f} standard errors "
            "here,\nthe more groups are looked at the more.",
            least=LEAST_IN_GROUP,
            z=story.needed,
        )
    )
    return "\n".join(lines)


def liking_words(liking: Liking) -> str:
    """Tell the numbers of a group."""
    return tr(
        "{n}, mean {mean:.2f} ★ where others gave {others:.2f};\n{above} ★ beside their other films (shrunken), "
        "{z} standard errors",
        n=words.ratings(liking.n),
        mean=liking.mean,
        others=liking.others,
        above=signed(liking.above, 2),
        z=signed(liking.z, 1),
    )


def bias_words(story: TasteSummary, bias: float | None) -> str:
    """Say what they give beside what others give, and what the method has learnt of that."""
    if math.isnan(story.mean):
        return ""
    said = tr(
        "Gives {mean:.2f} ★ on average; others give the same films {others:.2f} ★.",
        mean=story.mean,
        others=story.others,
    )
    if bias is None:
        return said
    if abs(bias) < 0.005:
        return f"{said} {tr('The method has learnt no bias of theirs.')}"
    way = tr("more") if bias > 0 else tr("less")
    return f"{said} {tr('The method expects {n:.2f} ★ {way} from them than from others.', n=abs(bias), way=way)}"


def differences(likings: tuple[Liking, ...], needed: float) -> list[ChartRow]:
    """Word the rows of a chart of genres or decades."""
    return [
        ChartRow(
            genre_words(liking.name),
            liking.above,
            f"{genre_words(liking.name)}: {liking_words(liking)}",
            color="high" if liking.above >= 0 else "low",
            after=signed(liking.above, 2),
            pale=abs(liking.z) < needed or liking.n < LEAST_IN_GROUP,
            cells=(genre_words(liking.name), in_full(liking.above)),
        )
        for liking in likings
    ]


def about_person(dataset: Dataset, user: int | None) -> str:
    """Say what the edition tells of somebody: "25–34, F, artist"."""
    people = dataset.people
    if people is None or user is None:
        return ""
    return ", ".join(filter(None, (people.ages[user], people.genders[user], people.occupations[user])))


def twin_lines(films: Films, twin: Twin) -> tuple[str, str, str]:
    """Say how far twins agree, what both love, and what divides them."""
    agree = tr(
        "Within half a star of each other on {agreed} of {shared} shared films.",
        agreed=count(twin.agreed),
        shared=count(twin.shared),
    )
    named = " · ".join(films.titles[film] for film in twin.both_love[:_NAMED])
    love = tr("Both love {films}", films=named) if named else tr("There is no film that both love.")
    if twin.divides is None:
        return agree, love, tr("No film divides them.")
    divides = tr(
        "{mine:g} ★ here, {theirs:g} ★ there: {film}",
        film=films.titles[twin.divides],
        mine=twin.mine,
        theirs=twin.theirs,
    )
    return agree, love, divides


def what_if_words(changes: int) -> str:
    """Say that this is a what-if."""
    n = plural(changes, "1 rating changed", "{n} ratings changed")
    return tr("What if: {n}. The data set stays as it is.", n=n)


def change_words(films: Films, film: int, before: float | None, after: float | None) -> str:
    """Say what was changed: "5 → 1: Alien"."""

    def said(value: float | None) -> str:
        return tr("none") if value is None else numeral(value, "g")

    return f"{said(before)} → {said(after)}: {films.titles[film]}"
