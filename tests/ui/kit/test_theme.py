"""The table of colours: contrast of marks and text, and what stands side by side differs for every eye."""

from __future__ import annotations

import itertools
import re

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mfgui.factorization import registry
from mfgui.insight.colouring import GENRES_SHOWN
from mfgui.ui.kit.colors import DARK, LIGHT, STRONG_DARK, STRONG_LIGHT, Colors
from mfgui.ui.kit.palette import method_color, miss_color, mixed, rating_ramp
from mfgui.ui.kit.theme import _STRONG, _STYLE, Theme, ThemeChoice
from mfgui.ui.places.watch.factor_tables import _STRONGEST

MARKS = (
    *("validation", "training", "low", "middle", "high", "too_low", "too_high", "stars"),
    *("data", "points", "reference", "accent"),
)
TEXTS = ("text", "muted", "accent", "warning", "too_low", "too_high")
GROUNDS = ("window", "surface", "raised", "hover", "selected", "warning_surface")
EYES = {  # Machado, Oliveira & Fernandes 2009, severity 1: what is left of linear RGB
    "usual": np.eye(3),
    "protan": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deutan": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]
    ),
    "tritan": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]]
    ),
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]]
)
both = pytest.mark.parametrize(
    "colors", [LIGHT, DARK, STRONG_LIGHT, STRONG_DARK], ids=["light", "dark", "strong light", "strong dark"]
)


def linear(color: str) -> np.ndarray:
    """Linear RGB of #rrggbb (IEC 61966-2-1)."""
    values = np.array(QColor(color).getRgbF()[:3])
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2.2."""
    low, high = sorted(float(linear(color) @ TO_XYZ[1]) for color in (one, other))
    return (high + 0.05) / (low + 0.05)


def distance(one: str, other: str, eye: str) -> float:
    """Colour difference (CIE 1976) of two colours as an eye sees them."""
    labs = []
    for color in (one, other):
        xyz = TO_XYZ @ np.clip(EYES[eye] @ linear(color), 0, 1) / (0.95047, 1, 1.08883)
        f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
        labs.append(np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]))
    return float(np.linalg.norm(labs[0] - labs[1]))


def test_contrast_and_distance_are_those_of_the_books() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert distance("#000000", "#ffffff", "usual") == pytest.approx(100, abs=0.01)
    assert distance("#ff0000", "#00ff00", "deutan") < distance("#ff0000", "#00ff00", "usual") / 2


@both
def test_marks_and_words_are_seen_on_every_ground(colors: Colors) -> None:
    marks = [*(getattr(colors, name) for name in MARKS), *colors.series, *colors.categories]
    marks += [color.name() for color in rating_ramp(colors, 33)]
    words = [getattr(colors, name) for name in TEXTS]
    words += [miss_color(colors, miss, 0.5).name() for miss in np.linspace(-1, 1, 21)]
    for ground in (colors.surface, colors.raised):
        assert min(contrast(mark, ground) for mark in marks) >= 3
    for name in GROUNDS:  # rows that are painted lie on each of them: hovered, selected, beside a warning
        assert min(contrast(word, getattr(colors, name)) for word in words) >= 4.5, name
    # Of the table that fills in, numbers stand on a tint of the ratings' colours.
    for tint in (colors.low, colors.high):
        strongest = mixed(QColor(colors.surface), QColor(tint), _STRONGEST)
        assert contrast(colors.text, strongest.name()) >= 4.5


def pairs_of(sheet: str) -> list[tuple[str, str, str]]:
    """Every colour of text in a style sheet with each ground that its widget has: rule, text, ground."""
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    rules = [
        (selector.strip(), body)
        for selectors, body in re.findall(r"([^{}]+)\{([^}]*)\}", sheet)
        for selector in selectors.split(",")
    ]
    found = []
    for selector, body in rules:
        texts = re.findall(r"(?<![-\w])color: \$(\w+)", body)
        if not texts or ":disabled" in selector:
            continue
        kind = selector.split(":")[0]
        own = re.findall(r"(?<!selection-)background: \$(\w+)", body)
        same = [
            ground
            for other, its in rules
            if other.split(":")[0] == kind and "::" not in other
            for ground in re.findall(r"(?<!selection-)background: \$(\w+)", its)
        ]
        grounds = own or same or ["window", "surface", "raised"]
        found += [(selector, text, ground) for text in texts for ground in grounds]
    return found


@both
def test_every_text_of_the_style_sheet_is_read_on_its_ground(colors: Colors) -> None:
    pairs = pairs_of(_STYLE + _STRONG * colors.strong)
    assert len(pairs) > 30
    least = 7 if colors.strong else 4.5
    poor = [
        (rule, text, ground)
        for rule, text, ground in pairs
        if contrast(getattr(colors, text), getattr(colors, ground)) < least
        and not (text == "on_accent" and ground not in ("accent", "accent_hover"))
    ]
    assert poor == []


@pytest.mark.parametrize("colors", [STRONG_LIGHT, STRONG_DARK], ids=["light", "dark"])
def test_high_contrast_is_of_seven_to_one_with_every_edge_drawn(colors: Colors) -> None:
    for ground in GROUNDS:
        assert min(contrast(getattr(colors, text), getattr(colors, ground)) for text in ("text", "muted")) >= 7, ground
    for text in TEXTS:
        assert contrast(getattr(colors, text), colors.surface) >= 7, text
    assert contrast(colors.border, colors.surface) >= 7
    assert contrast(colors.track, colors.surface) >= 3  # stars that are not given are seen, and are not those that are
    assert contrast(colors.track, colors.stars) >= 2
    assert contrast(colors.accent, colors.surface) >= 7


@pytest.mark.parametrize("choice", list(ThemeChoice))
def test_the_theme_is_the_one_chosen(theme: Theme, choice: ThemeChoice) -> None:
    theme.choose(choice)
    assert theme.colors.strong is (choice is ThemeChoice.CONTRAST)
    assert theme.colors.dark is (choice is ThemeChoice.DARK)


def test_high_contrast_of_the_system_is_followed(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    hints = QGuiApplication.styleHints().accessibility()
    monkeypatch.setattr(type(hints), "contrastPreference", lambda _: Qt.ContrastPreference.HighContrast)
    theme.choose(ThemeChoice.SYSTEM)
    assert theme.colors is STRONG_LIGHT
    theme.choose(ThemeChoice.DARK)
    assert theme.colors is DARK  # what was chosen goes before
    monkeypatch.undo()
    theme.choose(ThemeChoice.SYSTEM)
    hints.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme.colors is LIGHT


@both
@pytest.mark.parametrize("eye", list(EYES))
def test_what_stands_side_by_side_differs_for_every_eye(colors: Colors, eye: str) -> None:
    for one, other in (
        (colors.low, colors.high),
        (colors.validation, colors.training),
        (colors.too_low, colors.too_high),
    ):
        assert distance(one, other, eye) >= 40
    assert min(distance(*pair, eye) for pair in itertools.combinations(colors.categories, 2)) >= 20
    assert min(distance(*pair, eye) for pair in itertools.combinations(colors.series, 2)) >= 13


@both
def test_no_colour_has_two_meanings(colors: Colors) -> None:
    single = [getattr(colors, name) for name in MARKS]
    assert len(set(single)) == len(single)
    assert min(distance(*pair, "usual") for pair in itertools.combinations(single, 2)) > 7
    pairs = ("low", "high", "validation", "training", "too_low", "too_high", "stars", "accent")
    meanings = [getattr(colors, name) for name in pairs]
    assert min(distance(*pair, "usual") for pair in itertools.combinations(meanings, 2)) > 20


@both
def test_each_method_and_each_genre_has_a_colour_of_its_own(colors: Colors) -> None:
    names = list(registry.methods())
    assert len({method_color(colors, name) for name in names}) == min(len(names), len(colors.series))
    assert len(colors.series) >= len(registry._built_in())
    assert len(colors.categories) == GENRES_SHOWN
    assert method_color(colors, "of a package that is not installed") == colors.reference


@both
def test_the_ramp_leads_from_low_to_high_over_the_middle(colors: Colors) -> None:
    ramp = [color.name() for color in rating_ramp(colors, 5)]
    assert (ramp[0], ramp[2], ramp[4]) == (colors.low, colors.middle, colors.high)


def test_what_is_hidden_follows_when_it_is_shown(qtbot: QtBot, theme: Theme) -> None:
    seen: list[int] = []
    widget = QWidget()
    qtbot.addWidget(widget)
    theme.follow(widget, lambda: seen.append(theme.text_size))
    theme.resize_text(125)
    theme.resize_text(150)
    assert seen == []
    widget.show()
    assert seen == [150]
    theme.resize_text(100)
    assert seen == [150, 100]
    widget.hide()
    widget.show()
    assert seen == [150, 100]
