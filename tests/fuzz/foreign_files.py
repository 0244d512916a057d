"""Files of every kind that mfgui reads and others write: editions, tables, exports of sites, models, scenes."""

from __future__ import annotations

import json
import shutil
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
import pandas as pd

from mfgui.data.editions import ml_100k
from mfgui.data.reading import read_dataset
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.parquet import write_parquet
from mfgui.data.tables.question import preview_table
from mfgui.storage.foreign.reading import ForeignModel, import_model
from mfgui.storage.imports.columns import preview_ratings
from mfgui.storage.imports.reading import read_ratings
from mfgui.ui.stage.scenes import parse, read_file, shipped_file
from tests.fuzz.damage import mutated, odd_json, odd_text

if TYPE_CHECKING:
    import random
    from collections.abc import Callable

CASES: Final = Path(__file__).parents[1] / "data" / "cases"
IMPORTS: Final = ("34-json-xlsx", "40-tmdb-export", "42-trakt-json", "43-letterboxd", "45-imdb", "46-movielens-export")
LINES: Final = 30
"""So many lines of a table are enough to go wrong, and soon read."""
BINARY: Final = {".zip", ".gz", ".bz2", ".xlsx", ".parquet"}
ANIME: Final = (
    "<myanimelist><myinfo><user_name>me</user_name></myinfo>"
    + "".join(
        f"<anime><series_title><![CDATA[Film {n}]]></series_title><series_type>Movie</series_type>"
        f"<my_score>{n}</my_score><my_finish_date>2020-01-0{n}</my_finish_date></anime>"
        for n in range(1, 6)
    )
    + "</myanimelist>"
)
OPTIONS: Final = ("", "", "user=1,film=2,rating=3", "user=2,film=1", "values=counts", "dates=day", "scale=1..10")


class ForeignFiles:
    """For each kind, how a damaged input is made and read."""

    def __init__(self, work: Path) -> None:
        self._work = work
        self._tables = sorted(
            file for file in CASES.rglob("*") if file.is_file() and file.parent.parent.parent != CASES / IMPORTS[0]
        )
        self._imports = sorted(file for name in IMPORTS for file in (CASES / name).rglob("*") if file.is_file())
        self._editions = self._write_editions()
        self._models = self._write_models()
        self._layouts = self._write_layouts()
        self._good: dict[Path, bytes] = {}
        self.kinds: dict[str, Callable[[random.Random], None]] = {
            "editions": self._edition,
            "tables": self._table,
            "imports": self._import,
            "layouts": self._layout,
            "models": self._foreign_model,
            "scenes": self._scenes,
        }

    def _bytes(self, file: Path) -> bytes:
        """Return the first lines of a text, all of anything else."""
        if file not in self._good:
            raw = file.read_bytes()
            text = file.suffix not in BINARY and b"\0" not in raw[:1000]
            self._good[file] = b"\n".join(raw.split(b"\n")[:LINES]) + b"\n" if text else raw
        return self._good[file]

    def _damaged(self, file: Path, rng: random.Random) -> bytes:
        good = self._bytes(file)
        if file.suffix in BINARY or b"\0" in good[:1000] or rng.random() < 0.4:
            return mutated(good, rng)
        return odd_text(good, rng)

    def _fresh(self) -> Path:
        place = self._work / "now"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        return place

    def _write_editions(self) -> list[Path]:
        """Write each edition of MovieLens in its own layout, with everything that can come with it."""
        people, films = range(1, 7), range(1, 6)
        pairs = [(u, f, 1 + (u * f) % 5, 978_300_760 + 1000 * u + f) for u in people for f in films if (u + f) % 3]
        titles = ["Kolya (1996)", "Misérables, Les (1995)", "unknown", "Alien, The (1979)", '"Quoted", A (2001)']
        old = "".join(f"{u}::{f}::{r}::{t}\n" for u, f, r, t in pairs)
        named = "".join(f"{f}::{titles[f - 1]}::Drama|Children's\n" for f in films)
        flags = "|".join("01"[n % 2] for n in range(len(ml_100k.GENRES)))
        files = {
            "ml-100k": {
                "u.data": "".join(f"{u}\t{f}\t{r}\t{t}\n" for u, f, r, t in pairs),
                "u.item": "".join(f"{f}|{titles[f - 1]}|01-Jan-1995||http://x|{flags}\n" for f in films),
                "u.user": "".join(f"{u}|{20 + u}|{'MF'[u % 2]}|artist|0000{u}\n" for u in people),
                "u1.base": "".join(f"{u}\t{f}\t{r}\t{t}\n" for u, f, r, t in pairs[4:]),
                "u1.test": "".join(f"{u}\t{f}\t{r}\t{t}\n" for u, f, r, t in pairs[:4]),
            },
            "ml-1m": {
                "ratings.dat": old,
                "movies.dat": named,
                "users.dat": "".join(f"{u}::F::25::10::48067\n" for u in people),
            },
            "ml-10m": {
                "ratings.dat": old,
                "movies.dat": named,
                "tags.dat": "".join(f"{u}::{f}::dark: and long::{t}\n" for u, f, _, t in pairs[:5]),
            },
            "ml-25m": {
                "ratings.csv": "userId,movieId,rating,timestamp\n"
                + "".join(f"{u},{f},{r - 0.5},{t}\n" for u, f, r, t in pairs),
                "movies.csv": "movieId,title,genres\n"
                + "".join(f'{f},"{titles[f - 1].replace(chr(34), chr(34) * 2)}",Drama|War\n' for f in films),
                "links.csv": "movieId,imdbId,tmdbId\n" + "".join(f"{f},011470{f},{860 + f}\n" for f in films),
                "tags.csv": "userId,movieId,tag,timestamp\n"
                + "".join(f"{u},{f},odd,{t}\n" for u, f, _, t in pairs[:4]),
                "genome-tags.csv": 'tagId,tag\n1,007\n2,"big, loud"\n',
                "genome-scores.csv": "movieId,tagId,relevance\n"
                + "".join(f"{f},{n},0.{f}{n}\n" for f in films for n in (1, 2)),
            },
        }
        for name, texts in files.items():
            folder = self._work / name
            folder.mkdir()
            for file, text in texts.items():
                (folder / file).write_bytes(text.encode("latin-1" if name in {"ml-100k", "ml-1m"} else "utf-8"))
        return [self._work / name for name in files]

    def _edition(self, rng: random.Random) -> None:
        folder, place = rng.choice(self._editions), self._fresh()
        files = sorted(folder.iterdir())
        chosen = rng.choice(files)
        for file in files:
            if file != chosen:
                (place / file.name).write_bytes(self._bytes(file))
            elif rng.random() < 0.95:  # or it is missing
                (place / file.name).write_bytes(self._damaged(file, rng))
        read_dataset(place, cache=False)

    def _table(self, rng: random.Random) -> None:
        file, place = rng.choice(self._tables), self._fresh()
        damaged = place / file.name
        damaged.write_bytes(self._damaged(file, rng))
        columns = rng.choice(OPTIONS)
        how = rng.randrange(4)
        if how == 0:
            preview_table(damaged)
        elif how == 1 and file.parent != CASES:  # beside its neighbours
            for other in file.parent.iterdir():
                if other.is_file() and other != file:
                    (place / other.name).write_bytes(self._bytes(other))
            read_dataset(place, cache=False)
        else:
            read_dataset(damaged, columns=TableOptions.parse(columns) if columns else None, cache=False)

    def _import(self, rng: random.Random) -> None:
        file = rng.choice(self._imports)
        damaged = self._fresh() / file.name
        damaged.write_bytes(self._damaged(file, rng))
        if rng.random() < 0.3:
            preview_ratings(damaged)
        else:
            read_ratings(damaged)

    def _write_layouts(self) -> list[Path]:
        """Write the same ratings as pages, XML, nested JSON, Markdown, Parquet and answers of a form."""
        place, heads = self._work / "layouts", ("user", "movie", "rating")
        place.mkdir()
        pairs = [(f"u{n % 7}", f"Film {n % 5} & <co>", 1 + n % 9 / 2) for n in range(35)]
        rows = [(user, film, f"{stars:g}") for user, film, stars in pairs]
        table = "".join(
            "<tr>" + "".join(f"<td>{escape(one)}</td>" for one in row) + "</tr>\n" for row in (heads, *rows)
        )
        page = f"<!DOCTYPE html><html><head><style>td {{ a }}</style></head><body><table>{table}</table></body></html>"
        cells = "".join(
            "<Row>" + "".join(f'<Cell><Data ss:Type="String">{escape(one)}</Data></Cell>' for one in row) + "</Row>"
            for row in (heads, *rows)
        )
        office = "urn:schemas-microsoft-com:office:spreadsheet"
        book = (
            f'<Workbook xmlns="{office}" xmlns:ss="{office}"><Worksheet><Table>{cells}</Table></Worksheet></Workbook>'
        )
        entries = "".join(
            "<row>"
            + "".join(f"<{name}>{escape(one)}</{name}>" for name, one in zip(heads, row, strict=True))
            + "</row>"
            for row in rows
        )
        attributes = "".join(f'<row user="{u}" movie="{escape(f)}" rating="{r}"/>' for u, f, r in rows)
        people: dict[str, dict[str, float]] = {}
        for user, film, stars in pairs:
            people.setdefault(user, {})[film] = stars
        nested = {"users": {name: {"age": 33, "ratings": films} for name, films in people.items()}}
        films = [
            {"title": f, "ratings": [{"user": u, "stars": r} for u, g, r in pairs if g == f]} for _, f, _ in pairs[:5]
        ]
        marks = "\n".join(f"| {' | '.join(row)} |" for row in (heads, ("---",) * 3, *rows))
        form = ["Timestamp,Email," + ",".join(f"Film {n}" for n in range(4))]
        form += [f"2024/03/0{n} 10:00:0{n},u{n}@x.org,{n % 5 + 1},4,5,{(n + 2) % 5 + 1}" for n in range(1, 8)]
        texts = {
            "page.html": page,
            "page.xls": page,
            "book.xml": f'<?xml version="1.0"?>\n{book}',
            "rows.xml": f"<?xml version='1.0'?><data>{entries}</data>",
            "attributes.xml": f"<ratings>{attributes}</ratings>",
            "anime.xml": ANIME,
            "people.json": json.dumps(people),
            "nested.json": json.dumps(nested),
            "films.json": json.dumps(films),
            "mine.md": f"# Mine\n\n{marks}\n\nThat is all.\n",
            "form.csv": "\n".join(form) + "\n",
        }
        for name, text in texts.items():
            (place / name).write_text(text, "utf-8")
        frame = pd.DataFrame(pairs, columns=list(heads)).assign(when=pd.Timestamp("2020-01-01"))
        with (place / "ratings.parquet").open("wb") as stream:
            write_parquet(stream, [frame, frame])
        return sorted(place.iterdir())

    def _layout(self, rng: random.Random) -> None:
        file = rng.choice(self._layouts)
        damaged, good = self._fresh() / file.name, file.read_bytes()
        if file.suffix == ".json" and rng.random() < 0.5:
            raw = json.dumps(odd_json(json.loads(good), rng)).encode()
        elif file.suffix == ".parquet" or rng.random() < 0.6:
            raw = mutated(good, rng)
        else:
            raw = odd_text(good, rng)
        damaged.write_bytes(raw)
        how = rng.randrange(4)
        if how == 0:
            preview_table(damaged)
        elif how == 1:
            read_ratings(damaged)
        elif how == 2:
            preview_ratings(damaged)
        else:
            read_dataset(damaged, cache=False)

    def _write_models(self) -> list[tuple[Path, Path | None]]:
        rng, place = np.random.default_rng(1), self._work / "models"
        place.mkdir()
        people, items = rng.normal(3, 1, (7, 3)), rng.normal(0, 1, (6, 3))
        lines = ["f 0", "m 7", "n 6", "k 3", "b 3.25"]
        for letter, rows in (("p", people), ("q", items)):
            lines += [f"{letter}{n} T {' '.join(f'{x:.6g}' for x in row)} " for n, row in enumerate(rows)]
        (place / "libmf.txt").write_text("\n".join(lines) + "\n", "ascii")
        for name, rows in (("people", people), ("items", items)):
            table = pd.DataFrame(rows, columns=["a", "b", "c"])
            table.insert(0, "id", np.arange(1, len(rows) + 1))
            table.to_csv(place / f"{name}.csv", index=False)
            table.to_parquet(place / f"{name}.parquet")
            np.save(place / f"{name}.npy", rows.astype(np.float32))
        np.savez(place / "vectors.npz", user_factors=people, item_factors=items)
        pairs = [(place / f"people.{end}", place / f"items.{end}") for end in ("csv", "parquet", "npy")]
        return [(place / "libmf.txt", None), (place / "vectors.npz", None), *pairs]

    def _foreign_model(self, rng: random.Random) -> None:
        files, place = rng.choice(self._models), self._fresh()
        chosen, put = rng.choice([file for file in files if file]), []
        for file in files:
            if file is not None:
                raw = file.read_bytes()
                text = file.suffix in {".csv", ".txt"} and rng.random() < 0.6
                damaged = odd_text(raw, rng) if text else mutated(raw, rng)
                (place / file.name).write_bytes(damaged if file == chosen else raw)
            put.append(place / file.name if file else None)
        assert put[0] is not None
        read = import_model(ForeignModel(put[0], put[1]))
        read.model.predict(np.array([0], np.int32), np.array([0], np.int32))

    def _scenes(self, rng: random.Random) -> None:
        good, pages = self._bytes(shipped_file()), {"watch", "me", "film"}
        whole = shipped_file().read_bytes()
        if rng.random() < 0.5:
            file = self._fresh() / "scenes.toml"
            file.write_bytes(mutated(whole, rng))
            script = read_file(file, pages)
        else:
            script = parse(odd_text(good, rng).decode("utf-8", "replace"), Path("scenes.toml"), pages)
        assert script.scenes or script.mistakes
