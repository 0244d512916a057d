"""How good files become bad ones: bytes, JSON, archives, databases and texts, each damaged in its own ways."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import random
    from pathlib import Path

ODD: Final = (None, True, -1, 0, 2**31, 10**30, 1e308, float("nan"), float("inf"), "", "x" * 70_000, "\0", [], {}, [[]])
ODD_VALUES: Final = (None, -1, 2**62, 1e308, "", "x" * 5000, "[", b"\xff\0", "[[1]]", '{"a":1}')
ODD_CELLS: Final = (
    "", " ", "0", "-1", "nan", "inf", "-inf", "1e308", "1e999", "9" * 30, "0x10", "1,5", "1.234.567", "½", "٣", "five",
    "x" * 70_000, "\0", '"', "'", '""', "=1+1", "<b>", "\ufeff", "\u202e", "é", "\ud83d\ude00", "None", "NULL", "true",
    "2020-02-30", "31/12/99", "1e-400", "+4", "4 stars", "★★★½", "50%", "8/10", "-", "::", ",", ";", "\t", "\n", "\r",
)  # fmt: skip
ENCODINGS: Final = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-be", "latin-1", "cp1251", "gb18030")


def mutated(good: bytes, rng: random.Random) -> bytes:
    """Return damaged bytes: flipped, overwritten, cut, repeated, moved."""
    raw = bytearray(good)
    for _ in range(rng.choice([1, 1, 2, 5, 20])):
        if not raw:
            break
        at, length = rng.randrange(len(raw)), rng.choice([1, 1, 4, 64, 1000])
        kind = rng.randrange(7)
        if kind == 0:
            raw[at] ^= 1 << rng.randrange(8)
        elif kind == 1:
            raw[at : at + length] = rng.randbytes(min(length, len(raw) - at))
        elif kind == 2:
            raw[at : at + length] = bytes(min(length, len(raw) - at))
        elif kind == 3:
            del raw[at:]
        elif kind == 4:
            raw[at:at] = raw[at : at + length]
        elif kind == 5:
            del raw[at : at + length]
        else:
            other = rng.randrange(len(raw))
            raw[at : at + length] = raw[other : other + length]
    return bytes(raw)


def odd_json(value: Any, rng: random.Random) -> Any:
    """Return the same with one part another, missing or moved."""
    if isinstance(value, dict) and value and rng.random() < 0.8:
        name = rng.choice(list(value))
        if rng.random() < 0.15:
            return {other: one for other, one in value.items() if other != name}
        return value | {name: odd_json(value[name], rng)}
    if isinstance(value, list) and value and rng.random() < 0.8:
        place = rng.randrange(len(value))
        if rng.random() < 0.15:
            return value[:place] + value[place + 1 :]
        return [*value[:place], odd_json(value[place], rng), *value[place + 1 :]]
    return rng.choice(ODD)


def repacked(good: bytes, work: Path, rng: random.Random) -> bytes:
    """Return an archive whose checksums are whole and whose parts are wrong."""
    source, target = work / "source.zip", work / "target.zip"
    source.write_bytes(good)
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w") as after:
        names = before.namelist()
        chosen = rng.choice([*names, "about.json", "about.json"])
        for name in names:
            raw = before.read(name)
            if name == chosen and name == "about.json":
                raw = json.dumps(odd_json(json.loads(raw), rng)).encode()
            elif name == chosen:
                if (kind := rng.randrange(3)) == 0:
                    continue
                raw = mutated(raw, rng) if kind == 1 else before.read(rng.choice(names))
            after.writestr(name, raw)
    return target.read_bytes()


def odd_rows(file: Path, rng: random.Random) -> None:
    """Change values of a database by SQL: what is whole to SQLite and odd to us."""
    with closing(sqlite3.connect(file)) as damaged:
        tables = [name for (name,) in damaged.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for _ in range(rng.choice([1, 3, 10])):
            table = rng.choice(tables or ["gone"])
            column = rng.choice([row[1] for row in damaged.execute(f"PRAGMA table_info({table})")] or ["gone"])
            value = rng.choice(
                [None, -1, 2**62, 1e308, "", "x" * 5000, "[", b"\xff\0", "[[1]]", '{"a":1}', rng.randbytes(40)]
            )
            try:
                kind = rng.randrange(12)
                if kind == 0:
                    damaged.execute(f"ALTER TABLE {table} DROP COLUMN {column}")
                elif kind == 1:
                    damaged.execute(f"DROP TABLE {table}")
                elif kind == 2:
                    cast = rng.choice(["TEXT", "BLOB", "INTEGER", "REAL"])
                    damaged.execute(f"UPDATE {table} SET {column} = CAST({column} AS {cast})")
                else:
                    damaged.execute(f"UPDATE {table} SET {column} = ? WHERE random() % 3 = 0", (value,))
            except sqlite3.Error:
                continue
        damaged.commit()


def odd_text(good: bytes, rng: random.Random) -> bytes:
    """Return a table with odd cells, lines of other lengths, other separators, another encoding."""
    text = good.decode("utf-8", "replace")
    lines = text.split("\n")
    for _ in range(rng.choice([1, 1, 2, 5])):
        at = min(rng.choice([0, 1, rng.randrange(len(lines))]), len(lines) - 1)
        mark = max(",;\t|", key=lines[at].count)
        cells = lines[at].split(mark)
        cell = rng.randrange(len(cells))
        kind = rng.randrange(9)
        if kind <= 2:
            cells[cell] = rng.choice(ODD_CELLS)
        elif kind == 3:
            cells.insert(cell, rng.choice([*cells, *ODD_CELLS]))
        elif kind == 4:
            del cells[cell]
        elif kind == 5:
            other = rng.randrange(len(cells))
            cells[cell], cells[other] = cells[other], cells[cell]
        elif kind == 6:
            lines.insert(at, rng.choice(lines))
            continue
        elif kind == 7:
            odd = rng.choice(ODD_CELLS)
            lines = [mark.join([odd, *line.split(mark)[1:]]) if rng.random() < 0.9 else line for line in lines]
            continue
        else:
            other_mark = rng.choice([",", ";", "\t", "|", "::", " "])
            lines = [line.replace(mark, other_mark) for line in lines]
            continue
        lines[at] = mark.join(cells)
    end = rng.choice(["\n", "\n", "\r\n", "\r"])
    return end.join(lines).encode(rng.choice(ENCODINGS), rng.choice(["replace", "ignore"]))
