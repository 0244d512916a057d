"""A table that has to be read as a whole is given up between any two of its pieces, and is not kept waiting for."""

from __future__ import annotations

import json
import threading
from pathlib import Path

import pytest

from mfgui.data.errors import DataError, ReadCancelled
from mfgui.data.reading import read_dataset
from mfgui.data.source import open_file
from mfgui.data.tables import workbook
from mfgui.data.tables.formats import open_table

CASES = Path(__file__).parents[1] / "cases"
RECORDS = [{"user": n % 97, "movie": {"id": n % 89, "title": f"F{n % 89}"}, "rating": 1 + n % 5} for n in range(9000)]


class Counter:
    """Counts checkpoints, and gives up at one of them."""

    def __init__(self, last: int = 10**9) -> None:
        self.n = 0
        self._last = last

    def __call__(self) -> None:
        self.n += 1
        if self.n >= self._last:
            raise ReadCancelled


@pytest.mark.parametrize(
    "content",
    [
        RECORDS,
        {"ratings": RECORDS},
        {"columns": ["user", "item", "rating"], "data": [[r["user"], r["movie"]["id"], r["rating"]] for r in RECORDS]},
        {f"u{user}": {f"i{item}": 1 + item % 5 for item in range(90)} for user in range(100)},
    ],
    ids=["list", "named list", "split", "by user"],
)
def test_json_is_read_in_pieces(tmp_path: Path, content: object) -> None:
    file = tmp_path / "ratings.json"
    file.write_text(json.dumps(content), "utf-8")
    counter = Counter()
    table = open_table(open_file(file), file.name, checkpoint=counter)
    assert counter.n >= 6  # a piece is 2,048 records, each gone through three times or more
    assert len(table.names) >= 3
    for at in (1, 3, counter.n):
        with pytest.raises(ReadCancelled):
            open_table(open_file(file), file.name, checkpoint=Counter(at))
    assert len(read_dataset(file, cache=False).ratings) >= 8600


@pytest.mark.parametrize("text", ['[{"user": 1,}]', '[{"user": 1} {"user": 2}]', '{"a": [1, 2', "[[1, 2]]]", '{"a" 1}'])
def test_damaged_json_is_one_sentence(tmp_path: Path, text: str) -> None:
    file = tmp_path / "ratings.json"
    file.write_text(text, "utf-8")
    with pytest.raises(DataError, match="JSON"):
        open_table(open_file(file), file.name)


def test_a_workbook_is_given_up_while_its_sheet_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    file = CASES / "34-json-xlsx" / "ratings.xlsx"
    go_on, parsing = threading.Event(), threading.Event()
    sheet = workbook.Workbook(open_file(file), file.name, lambda: None)._book

    class Slow:
        """A workbook whose sheets are long in the making."""

        sheet_names = sheet.sheet_names

        def get_sheet_by_name(self, name: str) -> object:
            parsing.set()
            assert go_on.wait(20)
            return sheet.get_sheet_by_name(name)

    def give_up() -> None:
        if parsing.is_set():
            raise ReadCancelled

    book = workbook.Workbook(open_file(file), file.name, lambda: None)
    monkeypatch.setattr(book, "_book", Slow())
    with pytest.raises(ReadCancelled):
        book.filled(give_up)
    go_on.set()
    for thread in threading.enumerate():
        if thread.name.startswith("mfgui-workbook"):
            thread.join()
    assert book.filled(lambda: None)


def test_a_sheet_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    file = CASES / "34-json-xlsx" / "ratings.xlsx"
    source = open_file(file)
    table = open_table(source, file.name)
    made = []
    monkeypatch.setattr(workbook, "Workbook", lambda *_: made.append(1))
    assert len(workbook.sheets_in(source, file.name)) == 1
    assert made == []
    assert table.names
