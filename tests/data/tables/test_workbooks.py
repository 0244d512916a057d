"""Workbooks of several sheets: the one that holds the ratings is found, asked for or refused; titles on another."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pandas as pd
import pytest

from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset
from mfgui.data.tables.options import TableOptions
from mfgui.data.tables.question import preview_table
from tests.data.tables.test_variants import RIGHT, ROWS, table, triples

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RATINGS = [("user", "item", "rating"), *ROWS]
TITLES = [("item", "title"), *((item, f"Film number {item}") for item in range(1, 9))]


def workbook(file: Path, sheets: dict[str, Sequence[Sequence[object]]]) -> Path:
    """Write a workbook with these rows on its sheets."""

    def cell(value: object) -> str:
        if isinstance(value, str):
            return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'
        return f"<c><v>{value}</v></c>"

    numbered = list(enumerate(sheets, 1))
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/></Types>',
        )
        packed.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
            'Target="xl/workbook.xml"/></Relationships>',
        )
        packed.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}"><sheets>'
            + "".join(f'<sheet name="{name}" sheetId="{n}" r:id="r{n}"/>' for n, name in numbered)
            + "</sheets></workbook>",
        )
        packed.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{PACKAGE}/relationships">'
            + "".join(
                f'<Relationship Id="r{n}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>'
                for n, _ in numbered
            )
            + "</Relationships>",
        )
        for n, name in numbered:
            rows = "".join(f"<row>{''.join(map(cell, row))}</row>" for row in sheets[name])
            packed.writestr(
                f"xl/worksheets/sheet{n}.xml", f'<worksheet xmlns="{SHEET}"><sheetData>{rows}</sheetData></worksheet>'
            )
    return file


def read(file: Path, options: str = ""):  # type: ignore[no-untyped-def]
    return read_dataset(file, columns=TableOptions.parse(options) if options else None, cache=False)


def test_the_sheet_with_the_ratings_is_found_and_titles_come_from_another(tmp_path: Path) -> None:
    file = workbook(tmp_path / "r.xlsx", {"about": [("made by", "us")], "films": TITLES, "all of them": RATINGS})
    data = read(file)
    assert triples(data) == RIGHT
    assert data.films.caption(0).startswith("Film number ")


def test_of_two_sheets_with_ratings_one_is_asked_for(tmp_path: Path) -> None:
    file = workbook(tmp_path / "r.xlsx", {"mine": RATINGS[:60], "all": RATINGS})
    with pytest.raises(DataError, match="mine, all"):
        read(file)
    asked = preview_table(file)
    assert asked.tables == ("mine", "all")
    assert len(read(file, "table=all").ratings) == len(ROWS)
    assert len(read(file, "table=mine").ratings) == 59
    with pytest.raises(DataError, match="theirs"):
        read(file, "table=theirs")


@pytest.mark.parametrize("sheets", [{"empty": []}, {"a": [], "b": [("", "")]}])
def test_a_workbook_without_a_table_is_one_sentence(tmp_path: Path, sheets: dict[str, list[tuple[str, ...]]]) -> None:
    with pytest.raises(DataError, match=r"r\.xlsx"):
        read(workbook(tmp_path / "r.xlsx", sheets))


@pytest.mark.parametrize("place", ["beside", "elsewhere"])
def test_titles_are_taken_from_the_table_that_is_chosen(tmp_path: Path, place: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "r.csv").write_text(table(), "utf-8")
    names = tmp_path / ("data" if place == "beside" else "") / "names.csv"
    pd.DataFrame(TITLES[1:], columns=["item", "title"]).to_csv(names, index=False)
    data = read(tmp_path / "data" / "r.csv", f"titles={names.name if place == 'beside' else names}")
    assert triples(data) == RIGHT
    assert data.films.caption(2) == "Film number 3"
