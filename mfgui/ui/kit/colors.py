"""The colours of every theme by meaning; the one place where colours are named."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Colors:
    """The colours of one theme, as #rrggbb: one meaning, one colour, on every place.

    Marks have a contrast of at least 3:1 and text of at least 4.5:1 with what they are drawn on (7:1 where contrast is
    high), and what stands side by side differs for colour-blind eyes too; `tests/ui/kit/test_theme.py` computes both.
    """

    window: str
    surface: str
    raised: str
    sunken: str  # the tray that joined buttons lie in: deeper than any ground
    hover: str
    selected: str
    border: str  # edges
    track: str  # what is not filled yet: stars to give, the way of a slider or a bar
    text: str
    muted: str
    accent: str  # what is selected, pointed at or to be pressed
    accent_hover: str
    on_accent: str
    warning: str
    warning_surface: str
    grid: str
    # The two curves of a run.
    validation: str
    training: str
    # Ratings, from low to high: on the map, in histograms, of taste, of parts of a prediction.
    low: str
    middle: str
    high: str
    # Predictions that miss.
    too_low: str
    too_high: str
    stars: str  # ratings that a person gave
    data: str  # counts: bars and areas that mean neither a rating nor a miss
    # Dots without a class; lines to compare with.
    points: str
    reference: str
    # Things side by side that each have a colour of their own: methods (`palette.method_color`), people.
    series: tuple[str, ...]
    categories: tuple[str, ...]  # genres
    dark: bool = False  # whether light text stands on a dark ground
    strong: bool = False  # whether contrast is high, with every edge drawn


LIGHT = Colors(
    window="#f3f4f6",
    surface="#ffffff",
    raised="#ffffff",
    sunken="#e7eaee",
    hover="#eef2f6",
    selected="#dcebfa",
    border="#dde1e6",
    track="#c9d0d7",
    text="#1b2127",
    muted="#5d6873",
    accent="#0b65c2",
    accent_hover="#0a58a8",
    on_accent="#ffffff",
    warning="#8a4b00",
    warning_surface="#fff4e0",
    grid="#e6e9ed",
    validation="#00796b",
    training="#7a6f00",
    low="#6a51a3",
    middle="#8f7f8d",
    high="#c85a00",
    too_low="#37731b",
    too_high="#b5179e",
    stars="#b37a00",
    data="#566b80",
    points="#7e8fa0",
    reference="#6b7580",
    series=(
        *("#4c81f8", "#669400", "#b12e4a", "#a04bba", "#c17251", "#3f8b7a"),
        *("#21567e", "#6d570d", "#967caa", "#5f2c4a", "#26451f", "#3f2f85"),
        *("#712cbc", "#f1417d", "#b977d3", "#5859eb"),
    ),
    categories=("#4c81f8", "#967a4f", "#0c6d63", "#be65bb", "#7c1305", "#669400"),
)
DARK = Colors(
    window="#14181c",
    surface="#1b2026",
    raised="#232a31",
    sunken="#0e1215",
    hover="#262e36",
    selected="#193753",
    border="#2e363f",
    track="#46515c",
    text="#e7ebef",
    muted="#9aa6b2",
    accent="#58a6ff",
    accent_hover="#7cbaff",
    on_accent="#0b1117",
    warning="#f2b84b",
    warning_surface="#33280f",
    grid="#29313a",
    validation="#3fc1ad",
    training="#b3a83c",
    low="#a99cf0",
    middle="#ab9aa6",
    high="#f58a3c",
    too_low="#8bc34a",
    too_high="#f06fd0",
    stars="#f2c14e",
    data="#8fa9c6",
    points="#748698",
    reference="#8d99a5",
    series=(
        *("#447cf2", "#9cf984", "#ec554e", "#f887f3", "#c36a03", "#5fb7b2"),
        *("#807cac", "#e6bc38", "#b16f75", "#fbcbf6", "#b7bd88", "#54fdca"),
        *("#f9f438", "#f69b58", "#9767c4", "#ccfbb0"),
    ),
    categories=("#a879c5", "#b7813e", "#78e6b3", "#f5ace1", "#579971", "#dad57c"),
    dark=True,
)
STRONG_LIGHT = replace(
    LIGHT,
    window="#ffffff",
    sunken="#ffffff",
    hover="#e8e8e8",
    selected="#d3e4ff",
    border="#000000",
    track="#949494",
    text="#000000",
    muted="#333333",
    accent="#0046a8",
    accent_hover="#00357f",
    warning="#6b3a00",
    warning_surface="#ffffff",
    grid="#8c8c8c",
    too_low="#235010",
    too_high="#85106f",
    stars="#7a4f00",
    strong=True,
)
STRONG_DARK = replace(
    DARK,
    window="#000000",
    surface="#000000",
    raised="#000000",
    sunken="#000000",
    hover="#242424",
    selected="#00305c",
    border="#ffffff",
    track="#6e6e6e",
    text="#ffffff",
    muted="#dcdcdc",
    accent="#7cc4ff",
    accent_hover="#b0dcff",
    on_accent="#000000",
    warning="#ffc861",
    warning_surface="#000000",
    grid="#6a6a6a",
    too_high="#f89be2",
    points="#a0b2c4",
    strong=True,
)
