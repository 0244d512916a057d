"""The face of a film: a tile drawn from its title, year and genres, the same wherever the film appears."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from mfgui.data.dataset import NO_YEAR, Dataset
from mfgui.ui.kit import fonts
from mfgui.ui.kit.drawn import Drawn
from mfgui.ui.kit.kept_pictures import KeptPictures
from mfgui.ui.kit.palette import mixed
from mfgui.ui.kit.theme import Theme
from mfgui.ui.kit.tile_brush import Brush
from mfgui.ui.kit.tile_motifs import ABSTRACT, ABSTRACT_COLOURS, LOOKS, Motif, disc_motif, known_genre
from mfgui.ui.text import tr

ASPECT = 1.5  # height of a tile for its width, as of posters
TITLED = 84  # from this width on, in pixels, a tile has its title on it
_ART = 0.61  # share of a titled tile's height that the motif takes
_CREAM, _INK = "#fbf3e4", "#1c1a1d"
_LEAST_CONTRAST = 4.6  # of a title with its ground
_LEAST_FIGURE = 1.6  # of the motif's main shape with its ground
_DESIGNS = 4000
TILES = KeptPictures(40)
_BOOKS = frozenset({"book", "novel", "comic", "story"})
_SOUNDS = frozenset({"song", "album", "artist", "track", "record", "band"})

# By the decade's first year: how much of the colours' strength is left, and what they are tinted with, how much.
_TONES = (
    (1930, 0.15, "#c2a06c", 0.20),
    (1950, 0.40, "#a99a86", 0.12),
    (1960, 0.80, "#f3e3c3", 0.10),
    (1970, 0.95, "#f6e7c8", 0.04),
    (1980, 0.92, "#b0682c", 0.16),
    (1990, 1.15, "#3b1670", 0.10),
    (2000, 0.95, "#5a6b74", 0.06),
    (2010, 0.95, "#0d4f5c", 0.12),
    (10_000, 1.08, "#ffffff", 0.03),
)


@dataclass(frozen=True, slots=True)
class TileFacts:
    """What a tile is drawn from. `noun` is what one item of the data set is called."""

    title: str
    year: int = NO_YEAR
    genres: tuple[str, ...] = ()
    noun: str = "film"


@dataclass(frozen=True, slots=True, eq=False)
class TileDesign:
    """How a tile looks: see `Brush`; `mirrored` turns its motif round."""

    motif: Motif
    ground: QColor
    figure: QColor
    accent: QColor
    chance: float
    mirrored: bool

    @property
    def ink(self) -> QColor:
        """Colour of the title, legible on the ground."""
        return _ink_on(self.ground)


def facts_of(dataset: Dataset, film: int) -> TileFacts:
    """Return what is known of a film for its tile."""
    films = dataset.films
    return TileFacts(films.titles[film], int(films.years[film]), films.genres_of(film), dataset.nouns.item)


@lru_cache(maxsize=_DESIGNS)
def design_of(facts: TileFacts) -> TileDesign:
    """Choose motif and colours: the most telling genre gives both, the next one the accent, the decade the tone."""
    mark = crc32(facts.title.encode())
    chance = (mark % 997) / 997
    told = {key for name in facts.genres if (key := known_genre(name))}
    known = [key for key in LOOKS if key in told]
    motif: Motif
    if known:
        if len(known) > 2 and mark >> 5 & 3 == 3:
            known[0], known[1] = known[1], known[0]  # else all that is a little of science fiction had its planet
        look = LOOKS[known[0]]
        motif, colours = look.motifs[(mark >> 14) % len(look.motifs)], [look.ground, look.figure, look.accent]
        if mark >> 10 & 3 == 3 and known[0] in {"drama", "comedy", "romance", "thriller", "action"}:
            colours = [look.accent, look.figure, look.ground]  # the commonest genres have two grounds
            if contrast(QColor(look.accent), QColor(look.figure)) < 1.6:
                colours = [look.figure, look.ground, look.accent]
    else:
        source = crc32(facts.genres[0].casefold().encode()) if facts.genres else mark
        motif = ABSTRACT[source % len(ABSTRACT)]
        colours = list(ABSTRACT_COLOURS[(source >> 8) % len(ABSTRACT_COLOURS)])
    if facts.noun in _SOUNDS:
        motif = disc_motif
    ground, figure, accent = (_toned(QColor(colour), facts.year) for colour in colours)
    ground = _legible(ground)
    if len(known) > 1:
        second = LOOKS[known[1]]
        for candidate in (second.figure, second.ground, second.accent):
            toned = _toned(QColor(candidate), facts.year)
            if contrast(toned, ground) >= 1.8 and contrast(toned, figure) >= 1.4:
                accent = toned
                break
    while contrast(figure, ground) < _LEAST_FIGURE:
        figure = mixed(figure, _ink_on(ground), 0.1)
    return TileDesign(motif, ground, figure, accent, chance, bool(mark & 1) and "musical" not in known)


def _ink_on(ground: QColor) -> QColor:
    return max((QColor(_CREAM), QColor(_INK)), key=lambda ink: contrast(ink, ground))


def _legible(ground: QColor) -> QColor:
    """Return a ground on which a title can be read: a little deeper, or paler, where it has to be."""
    ink = _ink_on(ground)
    away = QColor(_INK if ink == QColor(_CREAM) else "#ffffff")
    while contrast(ink, ground) < _LEAST_CONTRAST:
        ground = mixed(ground, away, 0.06)
    return ground


def contrast(first: QColor, second: QColor) -> float:
    """Return how far two colours stand apart, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def paint_tile(painter: QPainter, rect: QRectF, facts: TileFacts) -> None:
    """Draw the tile of a film; drawn once for a size, and kept."""
    ratio = painter.device().devicePixelRatioF()
    image = tile_image(facts, round(rect.width()), round(rect.height()), ratio)
    painter.drawImage(rect.topLeft(), image)


def paint_tile_in(painter: QPainter, row: QRect, facts: TileFacts, edge: int) -> int:
    """Draw the tile at the left of a row, so many pixels from its top and bottom; return where it ends at the right."""
    tall = row.height() - 2 * edge
    tile = QRectF(row.left(), row.top() + edge, round(tall / ASPECT), tall)
    paint_tile(painter, tile, facts)
    return round(tile.right())


def tile_image(facts: TileFacts, width: int, height: int, ratio: float = 1.0) -> QImage:
    """Draw a tile of so many device-independent pixels; of a width of `TITLED` and more with its title."""
    return TILES.get((facts, width, height, ratio), lambda: _drawn(facts, width, height, ratio))


def _drawn(facts: TileFacts, width: int, height: int, ratio: float) -> QImage:
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    design, painter = design_of(facts), QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    whole, outline = QRectF(0, 0, width, height), QPainterPath()
    corner = max(2.0, min(width, height) * 0.06)
    outline.addRoundedRect(whole, corner, corner)
    painter.setClipPath(outline)
    painter.fillRect(whole, design.ground)
    titled = width >= TITLED and height >= width
    art = QRectF(0, 0, width, height * _ART if titled else height)
    _paint_motif(painter, art, design)
    if titled:
        spine = width * 0.04 if facts.noun in _BOOKS else 0
        painter.fillRect(QRectF(0, art.bottom(), width, height - art.bottom()), design.ground)
        below = QRectF(spine, art.bottom(), width - spine, height - art.bottom())
        _paint_title(painter, below, facts, design.ink)
    if facts.noun in _BOOKS:
        painter.fillRect(QRectF(width * 0.05, 0, max(1.0, width * 0.025), height), QColor(0, 0, 0, 60))
    painter.setClipping(False)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(128, 128, 128, 90), 1))  # an edge on a ground of its own colour, light or dark
    painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), corner, corner)
    painter.end()
    return image


def _paint_motif(painter: QPainter, area: QRectF, design: TileDesign) -> None:
    side = max(area.width(), area.height() * 0.86)
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.translate(area.center() - QPointF(side / 2, side / 2))
    painter.scale(side, side)
    if design.mirrored:
        painter.translate(1, 0)
        painter.scale(-1, 1)
    painter.setPen(Qt.PenStyle.NoPen)
    design.motif(Brush(painter, design.ground, design.figure, design.accent, design.chance))
    painter.restore()


def _paint_title(painter: QPainter, area: QRectF, facts: TileFacts, ink: QColor) -> None:
    """Set the title as large as it fits in a few lines of whole words, and the year small below it."""
    margin = area.width() * 0.08
    year = str(facts.year) if facts.year != NO_YEAR else ""
    small = QFont(fonts.FAMILY)
    small.setPixelSize(max(9, round(area.width() * 0.07)))
    foot = QFontMetricsF(small).ascent() + margin if year else margin * 0.8
    room = QRectF(area.left() + margin, area.top() + margin * 0.4, area.width() - 2 * margin, 0)
    room.setBottom(area.bottom() - foot)
    painter.setPen(ink)
    for font, lines in _settings(facts.title, room.width(), area.width()):
        pitch = QFontMetricsF(font).height() * 0.92
        if pitch * len(lines) <= room.height() or font.pixelSize() == _least(area.width()):
            painter.setFont(font)
            fitting = max(1, int(room.height() / pitch))
            metrics = QFontMetricsF(font)
            if len(lines) > fitting:
                lines = [*lines[: fitting - 1], " ".join(lines[fitting - 1 :])]
            for place, line in enumerate(lines):
                shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room.width() + 1)
                painter.drawText(QPointF(room.left(), room.top() + place * pitch + metrics.ascent()), shown)
            break
    if year:
        faint = QColor(ink)
        faint.setAlphaF(0.78)
        painter.setPen(faint)
        painter.setFont(small)
        painter.drawText(QPointF(room.left(), area.bottom() - margin * 0.8), year)


def _least(width: float) -> int:
    return max(9, round(width * 0.072))


def _settings(title: str, room: float, width: float) -> Iterator[tuple[QFont, list[str]]]:
    """Yield fonts from large to small, with the lines of the title in each."""
    for size in range(round(width * 0.15), _least(width) - 1, -1):
        font = QFont(fonts.FAMILY)
        font.setPixelSize(size)
        font.setWeight(QFont.Weight.Bold)
        metrics = QFontMetricsF(font)
        lines, widest = [""], 0.0
        for word in title.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and metrics.horizontalAdvance(longer) > room:
                lines.append(word)
            else:
                lines[-1] = longer
            widest = max(widest, metrics.horizontalAdvance(lines[-1]))
        if widest <= room or size == _least(width):
            yield font, lines


def _toned(colour: QColor, year: int) -> QColor:
    """Return a colour as films of a decade have it."""
    if year == NO_YEAR:
        return colour
    _, strength, tint, amount = next(tone for tone in _TONES if year < tone[0])
    toned = QColor.fromHslF(
        max(colour.hslHueF(), 0.0), min(colour.hslSaturationF() * strength, 1.0), colour.lightnessF()
    )
    return mixed(toned, QColor(tint), amount)


def _luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


class FilmTile(QWidget, Drawn):
    """The tile of one film, as large as the widget is; nothing while there is no film."""

    def __init__(self, theme: Theme, width: int) -> None:
        super().__init__()
        self._theme, self._width = theme, width
        self.facts: TileFacts | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._rescale)
        self._rescale()

    def set_width(self, width: int) -> None:
        """Be so wide at 100 % of the text's size."""
        self._width = width
        self._rescale()

    def _rescale(self) -> None:
        width = self._theme.px(self._width)
        self.setFixedSize(QSize(width, round(width * ASPECT)))

    def show_film(self, dataset: Dataset | None, film: int | None) -> None:
        """Show another film's tile."""
        self.facts = None if dataset is None or film is None else facts_of(dataset, film)
        self.setAccessibleName("" if self.facts is None else tr("Tile of {film}", film=self.facts.title))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.facts is not None:
            painter = QPainter(self)
            paint_tile(painter, QRectF(self.rect()), self.facts)
            painter.end()
