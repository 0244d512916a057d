"""The map's words: ends of axes, traits, steps of a path, classes of a legend."""

from __future__ import annotations

import math
from collections.abc import Iterable

from mfgui.base.genres import genre_words
from mfgui.data.dataset import Films
from mfgui.insight.axes import AxisDescription, Correlation, naming_traits
from mfgui.insight.colouring import ColourBy, Colouring
from mfgui.insight.concepts import Concept
from mfgui.insight.map_path import PathStep
from mfgui.insight.projections import MapKind, Projection
from mfgui.insight.regions import PARTS
from mfgui.insight.trait_tests import EndTrait, strength
from mfgui.insight.traits import TraitKind
from mfgui.ui.map.labels import RegionName
from mfgui.ui.map.projecting import Projected
from mfgui.ui.text import count, listing, numeral, tr

_WORDS_AT_AN_END = 2


# Words at the left, right, bottom and top of a map; "" where nothing separates the end.
Ends = tuple[str, str, str, str]


def axis_words(shown: Projected, taken: Iterable[str] = ()) -> Ends:
    """Return the words at the ends, none of them twice and none of those `taken`."""
    concepts: tuple[Concept | None, ...] = (None,) * 4
    if shown.projection.kind is MapKind.CONCEPTS:
        chosen = shown.projection.ends
        concepts = (chosen.left, chosen.right, chosen.bottom, chosen.top)
    ends = [end for axis in shown.axes for end in (axis.low, axis.high)]
    there = [concept.name for concept in concepts if concept is not None]
    named = naming_traits(ends, _WORDS_AT_AN_END, [*there, *taken])
    left, right, bottom, top = (
        _traits(traits) if concept is None else genre_words(concept.name)
        for traits, concept in zip(named, concepts, strict=True)
    )
    return left, right, bottom, top


def axis_words_beside(shown: Projected) -> tuple[Ends, ...]:
    """Return the words at the ends for while the regions of each detail are named too."""
    return tuple(
        axis_words(shown, [trait.name for r in shown.regions if r.detail == detail for trait in r.traits])
        for detail in range(len(PARTS))
    )


def region_names(shown: Projected) -> tuple[RegionName, ...]:
    """Word the regions of a map, the weightiest first."""
    found = sorted(shown.regions, key=lambda region: -region.share * strength(region.traits[0]))
    return tuple(
        RegionName(
            _traits(region.traits),
            next((trait.name for trait in region.traits if trait.kind is TraitKind.GENRE), ""),
            region.place,
            region.detail,
        )
        for region in found
    )


def _traits(traits: Iterable[EndTrait]) -> str:
    return " · ".join(trait_word(trait) for trait in traits)


def trait_word(trait: EndTrait) -> str:
    """Say a trait as one word or two."""
    more = trait.effect > 0
    if trait.kind is TraitKind.YEAR:
        return tr("newer") if more else tr("older")
    if trait.kind is TraitKind.COUNT:
        return tr("well-known") if more else tr("little-known")
    if trait.kind is TraitKind.MEAN:
        return tr("rated high") if more else tr("rated low")
    return genre_words(trait.name)


def trait_line(trait: EndTrait) -> str:
    """Say a trait with its figures: share or mean there and elsewhere, and the effect size."""
    if trait.kind is TraitKind.YEAR:
        return tr(
            "{word}: {a:.0f} on average, {b:.0f} elsewhere (d = {e:+.1f})",
            word=trait_word(trait),
            a=trait.there,
            b=trait.usual,
            e=trait.effect,
        )
    if trait.kind is TraitKind.COUNT:
        return tr(
            "{word}: {a} ratings typically, {b} elsewhere (d = {e:+.1f})",
            word=trait_word(trait),
            a=count(round(math.exp(trait.there))),
            b=count(round(math.exp(trait.usual))),
            e=trait.effect,
        )
    if trait.kind is TraitKind.MEAN:
        return tr(
            "{word}: ★ {a:.1f} on average, {b:.1f} elsewhere (d = {e:+.1f})",
            word=trait_word(trait),
            a=trait.there,
            b=trait.usual,
            e=trait.effect,
        )
    if trait.kind is TraitKind.GENOME:
        return tr(
            "{name}: fits {a:.0f} %, elsewhere {b:.0f} % (d = {e:+.1f})",
            name=trait.name,
            a=100 * trait.there,
            b=100 * trait.usual,
            e=trait.effect,
        )
    return tr(
        "{name}: {a:.0f} % of the films, elsewhere {b:.0f} % (h = {e:+.1f})",
        name=genre_words(trait.name),
        a=100 * trait.there,
        b=100 * trait.usual,
        e=trait.effect,
    )


def correlation_word(found: Correlation) -> str:
    """Name what goes along with an axis."""
    numbers = {TraitKind.YEAR: tr("Year"), TraitKind.COUNT: tr("Number of ratings"), TraitKind.MEAN: tr("Mean rating")}
    return numbers.get(found.kind) or genre_words(found.name)


def axis_tips(shown: Projected) -> tuple[str, str]:
    """Tell each axis in a few lines: what it is, what sets its ends apart, films there."""
    sides = ((tr("Left"), tr("Right")), (tr("Bottom"), tr("Top")))
    return _tip(shown, 0, sides[0]), _tip(shown, 1, sides[1])


def _tip(shown: Projected, axis: int, sides: tuple[str, str]) -> str:
    lines = [axis_meaning(shown, axis)]
    axis_ends = shown.axes[axis]
    lines += [
        f"{side}: {trait_line(t)}"
        for side, end in zip(sides, (axis_ends.low, axis_ends.high), strict=True)
        for t in end.traits
    ]
    if not axis_ends.low.traits and not axis_ends.high.traits:
        lines.append(nothing_separates(axis_ends))
    return "\n".join(line for line in lines if line)


def nothing_separates(axis_ends: AxisDescription) -> str:
    """Say honestly that no trait explains an axis."""
    return tr("No genre or tag explains this axis ({n} traits tested).", n=count(axis_ends.tested))


def axis_meaning(shown: Projected, axis: int) -> str:
    """Say what one axis of a map is."""
    kind, share = shown.projection.kind, shown.map.shares[axis]
    if kind is MapKind.NEIGHBOURS:
        return tr("Only nearness means something here: a neighbour map (t-SNE) has no axes.")
    if kind is MapKind.TABLE:
        return tr("{share:.1f} % of the rating table lies along this singular direction.", share=100 * share)
    return tr("{share:.1f} % of the variance of the film factors lies along this axis.", share=100 * share)


def turning_words(shown: Projected) -> str:
    """Say why the shares of both axes as drawn differ from those of the principal axes; "" where they do not."""
    if shown.projection.kind is not MapKind.AXES or shown.projection.pair != (0, 1) or len(shown.map.spectrum) < 2:
        return ""
    drawn, own = shown.map.shares, shown.map.spectrum[:2].tolist()
    if max(abs(a - b) for a, b in zip(drawn, own, strict=True)) < 0.0005:
        return ""
    return tr(
        "Drawn, the two are turned together so that the map never spins: {a:.1f} % across and {b:.1f} % "
        "upwards, as much in all.",
        a=100 * drawn[0],
        b=100 * drawn[1],
    )


def projection_words(projection: Projection) -> str:
    """Name a projection."""
    if projection.kind is MapKind.TABLE:
        return tr("The rating table itself")
    if projection.kind is MapKind.NEIGHBOURS:
        return tr("Neighbours (t-SNE)")
    if projection.kind is MapKind.CONCEPTS:
        return tr("Between chosen ends")
    if projection.pair == (0, 1):
        return tr("Strongest axes")
    return tr("Axes {a} and {b}", a=projection.pair[0] + 1, b=projection.pair[1] + 1)


def class_words(colouring: Colouring, k: int) -> str:
    """Name one class of a legend; k = n_classes for films of which the fact is not known."""
    if k >= colouring.n_classes:
        return tr("not rated by them") if colouring.by is ColourBy.MISS else tr("not known")
    if colouring.names:
        return genre_words(colouring.names[k]) or tr("other")
    low, high = colouring.bounds[k], colouring.bounds[k + 1]
    if colouring.by is ColourBy.YEAR:
        if math.isinf(low):
            return tr("before {year:.0f}", year=high)
        return tr("{year:.0f}s", year=low) if not math.isinf(high) else tr("{year:.0f} and later", year=low)
    if colouring.by is ColourBy.COUNT:
        if math.isinf(high):
            return tr("{low} or more", low=count(int(low)))
        return count(int(low)) if high - low <= 1 else f"{count(int(low))}–{count(int(high) - 1)}"
    if colouring.by is ColourBy.MISS:
        if math.isinf(low):
            return tr("liked far more than predicted")
        if math.isinf(high):
            return tr("liked far less than predicted")
        if low < 0 < high:
            return tr("within {x:.3g} ★", x=high)
        near, far = (low, high) if low >= 0 else (-high, -low)
        return (
            tr("{a:.3g}–{b:.3g} ★ too high", a=near, b=far)
            if low >= 0
            else tr("{a:.3g}–{b:.3g} ★ too low", a=near, b=far)
        )
    if math.isinf(low):
        return tr("under ★ {x:g}", x=high)
    return tr("★ {x:g} and more", x=low) if math.isinf(high) else f"★ {numeral(low, 'g')}–{numeral(high, 'g')}"


def colour_words(by: ColourBy) -> str:
    """Name what the colours tell."""
    return {
        ColourBy.PLAIN: tr("One colour"),
        ColourBy.GENRE: tr("Genre"),
        ColourBy.YEAR: tr("Year"),
        ColourBy.MEAN: tr("Mean rating"),
        ColourBy.COUNT: tr("Number of ratings"),
        ColourBy.PREDICTED: tr("Predicted for this person"),
        ColourBy.MISS: tr("Misses for this person"),
    }[by]


def step_sentence(step: PathStep, films: Films) -> str:
    """Say one step of a path: where it leads, what both films share, what changes."""
    words = []
    if step.shared:
        words.append(tr("Also {names}", names=_listed(step.shared)))
    elif step.dropped and step.gained:
        words.append(tr("From {a} to {b}", a=_listed(step.dropped[:2]), b=_listed(step.gained[:2])))
    else:
        words.append(tr("Liked by the same people"))
    if step.shared and step.gained:
        words.append(tr("now with {names}", names=_listed(step.gained[:2])))
    if abs(step.years) >= 8:
        years = abs(step.years)
        words.append(tr("{n} years later", n=years) if step.years > 0 else tr("{n} years earlier", n=years))
    alike = tr("{likeness:.0f}\xa0% alike", likeness=100 * max(step.cosine, 0.0))
    return f"{films.caption(step.end)}. {', '.join(words)} ({alike})."


def _listed(names: tuple[str, ...]) -> str:
    return listing(list(map(genre_words, names)))
