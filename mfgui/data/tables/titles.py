"""Titles beside a table of ratings: the tables that name its items, joined by whichever of their ids fits."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from mfgui.base.late import pd
from mfgui.base.text import written
from mfgui.data.editions.building import FilmLines
from mfgui.data.tables.dialect import is_number
from mfgui.data.tables.ids import clean_ids
from mfgui.data.tables.table import BLANK, Table
from mfgui.data.tables.vocabulary import plain, roles_of
from mfgui.data.watch import Watch

_LEAST_FOUND: Final = 0.1  # a table names the items when it has at least this share of them
_ID: Final = re.compile(r"(.*ids?|.*isbn\d*|.*asin|const|tconst|.*code|.*key|.*(link|url|slug|uri))")
_TAKEN: Final = ("title", "original_title", "year", "genres", "imdb", "tmdb", "picture")
_YEAR: Final = re.compile(r"(?<!\d)(1[89]\d\d|20\d\d)(?!\d)")


@dataclass(eq=False)
class Titles:
    """What tables tell of items, by id."""

    lines: FilmLines = field(default_factory=FilmLines)  # titles, genres, ids at other sites
    file: str = ""  # name of the table that they were taken from, "" without one
    notes: list[str] = field(default_factory=list)  # which tables were taken, a sentence each


def find_titles(tables: Iterable[Table], ids: Mapping[str, int], watch: Watch) -> Titles:
    """Find titles of items in tables.

    `ids`: of each item as the ratings write it, its id in the data set.
    """
    titles = Titles()
    links: dict[str, dict[int, str]] = {"imdb": {}, "tmdb": {}}
    named: list[Table] = []
    for table in tables:
        watch.checkpoint()
        roles = title_roles(table)
        if "title" in roles and not {"user", "rating"} <= roles.keys():  # which are other ratings
            named.append(table)
        elif table.headed and "film" in roles and links.keys() & roles.keys():
            _read_links(table, roles, ids, links, watch)
    best: tuple[int, Table, int, dict[int, str] | None] | None = None
    for table in named:
        for at, by in _join_columns(table):
            sites = [None] if by is None else [links[by]]
            for site in sites:
                keys = _keys(ids) if site is None else {bare(text): id_ for id_, text in site.items()}
                found = len(keys.keys() & {bare(row[at]) for row in table.sample})
                enough = max(1, _LEAST_FOUND * min(len(keys), len(table.sample)))
                if found >= enough and (best is None or found > best[0]):
                    best = found, table, at, site
        watch.checkpoint()
    if best is not None:
        _, table, at, site = best
        keys = _keys(ids) if site is None else {bare(text): id_ for id_, text in site.items()}
        _take(table, at, keys, titles, watch)
    for id_ in links["imdb"].keys() | links["tmdb"].keys():
        titles.lines.link(id_, links["imdb"].get(id_, ""), links["tmdb"].get(id_, ""))
    return titles


def title_roles(table: Table) -> dict[str, int]:
    """Return the columns of a table of titles; where it has no header, by what stands in them."""
    if table.headed:
        known = roles_of(table.names)
        if "title" not in known:  # "prod_name"
            named = (at for at, name in enumerate(table.names) if plain(name).endswith(("name", "title")))
            if (at := next((at for at in named if at not in known.values()), -1)) >= 0:
                known["title"] = at
        return known
    rows = table.sample[:200]
    roles: dict[str, int] = {}
    for at in range(len(table.names)):
        cells = [row[at].strip() for row in rows]
        texts = [cell for cell in cells if cell and not is_number(cell)]
        if "film" not in roles and len(set(cells)) == len(cells):
            roles["film"] = at
        elif "title" not in roles and len(texts) > 0.8 * len(cells) and len(set(cells)) > 0.8 * len(cells):
            roles["title"] = at
        elif "genres" not in roles and sum("|" in cell for cell in cells) > 0.3 * len(cells):
            roles["genres"] = at
        elif "year" not in roles and sum(bool(_YEAR.fullmatch(cell)) for cell in cells) > 0.8 * len(cells):
            roles["year"] = at
    return roles if "film" in roles else {}


def bare(text: str) -> str:
    """Return an id without what programs add to it: "tt" and zeros before, ".0" behind."""
    text = text.strip()
    text = text.removesuffix(".0")
    small = text.lower()
    digits = small.removeprefix("tt")
    return digits.lstrip("0") or "0" if digits.isdecimal() else text


def _keys(ids: Mapping[str, int]) -> dict[str, int]:
    return {bare(text): id_ for text, id_ in ids.items()}


def _join_columns(table: Table) -> list[tuple[int, str | None]]:
    """Return the columns that ids may stand in, and by which site's ids where not the ratings' own."""
    roles = title_roles(table)
    names = [plain(name) for name in table.names]
    own = [at for at in range(len(names)) if at == roles.get("film") or (table.headed and _ID.fullmatch(names[at]))]
    joins: list[tuple[int, str | None]] = [(at, None) for at in own]
    for site in ("imdb", "tmdb"):
        joins += [(at, site) for at in own if site in names[at] or names[at] in ("id", "const", "tconst")]
    return joins


def _read_links(
    table: Table, roles: dict[str, int], ids: Mapping[str, int], links: dict[str, dict[int, str]], watch: Watch
) -> None:
    keys = _keys(ids)
    wanted = sorted({roles["film"], *(roles[site] for site in links if site in roles)})
    for frame in table.frames(wanted, Watch(checkpoint=watch.checkpoint, lenient=True)):
        own = [keys.get(bare(text)) for text in _column(frame, roles["film"])]
        for site, found in links.items():
            if site in roles:
                for id_, value in zip(own, _column(frame, roles[site]), strict=True):
                    if id_ is not None and value.strip():
                        found.setdefault(id_, _whole(value))
        watch.checkpoint()


def _whole(text: str) -> str:
    return text.strip().removesuffix(".0")


def _column(frame: pd.DataFrame, at: int) -> list[str]:
    return [str(cell) for cell in frame[at].tolist()]


def _take(table: Table, at: int, keys: dict[str, int], titles: Titles, watch: Watch) -> None:
    """Take titles, years, genres and ids out of a table."""
    roles = title_roles(table)
    places = {role: roles[role] for role in _TAKEN if role in roles}
    lenient = Watch(checkpoint=watch.checkpoint, lenient=True)
    for frame in table.frames(sorted({at, *places.values()}), lenient):
        blank = [""] * len(frame)
        columns = {role: _column(frame, places[role]) if role in places else blank for role in _TAKEN}
        for k, key in enumerate(clean_ids(_column(frame, at), watch.checkpoint)):
            if k % 2048 == 0:
                watch.checkpoint()
            id_ = keys.get(bare(key))
            title = columns["title"][k].strip()
            if id_ is None or not title or title.casefold() in BLANK or id_ in titles.lines:
                continue
            year = _YEAR.search(columns["year"][k])
            listed = title if year is None or _YEAR.search(title[-7:]) else f"{title} ({year[1]})"
            titles.lines.add(id_, listed, genre_bars(columns["genres"][k]), columns["original_title"][k].strip())
            titles.lines.link(id_, columns["imdb"][k].strip(), _whole(columns["tmdb"][k]))
            picture = columns["picture"][k].strip()
            if picture and picture.casefold() not in BLANK:
                titles.lines.pictures[id_] = picture
    titles.file = table.file
    titles.notes.append(written("titles are those of {file}", file=table.file))
    if lenient.skipped:
        titles.notes.append(
            written(
                "broken lines of {file} are left out: {n}, the first of them is line {line}",
                file=table.file,
                n=lenient.skipped,
                line=lenient.report().lines[0].line,
            )
        )


def genre_bars(text: str) -> str:
    """Return genres separated by bars, from any of the ways that tables list them."""
    text = text.strip()
    if text.startswith("["):
        try:
            items = ast.literal_eval(text)
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            items = re.findall(r"[^\[\],'\"]+", text)
        names = [item.get("name", "") if isinstance(item, dict) else str(item) for item in items]
        return "|".join(name.strip() for name in names if name and name.strip())
    if "|" in text:
        return text
    return "|".join(part.strip() for part in re.split(r"[,;/]", text) if part.strip())
