"""Tables in markup: web pages called .xls, Excel's XML of 2003, and XML of records; and what must not be trusted."""

from __future__ import annotations

import gzip
import html
from pathlib import Path

import numpy as np
import pytest

from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset
from mfgui.data.source import open_file
from mfgui.data.tables import markup
from mfgui.data.tables.formats import open_table, read_frame
from mfgui.data.watch import Watch
from mfgui.storage.imports.reading import read_ratings

HEAD = ("user", "movie", "rating")
ROWS = [(f"u{n % 12}", f"Film {n % 9} & <co>", f"{1 + n % 9 / 2:g}") for n in range(60)]


def page(rows: list[tuple[str, ...]], before: str = "") -> str:
    cells = "".join("<tr>" + "".join(f"<td>{html.escape(cell)}" for cell in row) + "\n" for row in (HEAD, *rows))
    return (
        f"{before}<html><head><style>td {{ a }}</style></head><body><table><tr><td>menu</table>\n"
        f"<table border=1>{cells}</table><script>var a = '<table>'</script></body></html>"
    )


def sheet(rows: list[tuple[str, ...]]) -> str:
    def cell(text: str) -> str:
        return f'<Cell><Data ss:Type="String">{html.escape(text)}</Data></Cell>'

    body = "".join(f"<Row>{''.join(map(cell, row))}</Row>" for row in (HEAD, *rows))
    return (
        '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n'
        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
        'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="a"/></Styles>'
        f'<Worksheet ss:Name="Sheet1"><Table>{body}</Table></Worksheet>'
        '<Worksheet ss:Name="Sheet2"><Table/></Worksheet></Workbook>'
    )


def records(rows: list[tuple[str, ...]], *, attributes: bool = False) -> str:
    if attributes:
        lines = (
            "".join(f' {name}="{html.escape(cell)}"' for name, cell in zip(HEAD, row, strict=True)) for row in rows
        )
        return "<ratings>" + "".join(f"<row{line}/>" for line in lines) + "</ratings>"
    lines = (
        "".join(f"<{name}>{html.escape(cell)}</{name}>" for name, cell in zip(HEAD, row, strict=True)) for row in rows
    )
    return "<?xml version='1.0'?><data><made>today</made>" + "".join(f"<row>{line}</row>" for line in lines) + "</data>"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("ratings.xls", page(ROWS).encode()),
        ("ratings.html", page(ROWS, "<!DOCTYPE html>\n<!-- made -->\n").encode()),
        ("wide.xls", page(ROWS).encode("utf-16")),
        ("bom.xls", page(ROWS).encode("utf-8-sig")),
        ("table.xls", page(ROWS).partition("</table>\n")[2].encode()),
        ("book.xml", sheet(ROWS).encode()),
        ("book.xls", sheet(ROWS).encode("utf-16")),
        ("rows.xml", records(ROWS).encode()),
        ("rows.xml.gz", gzip.compress(records(ROWS).encode(), mtime=0)),
        ("attributes.xml", records(ROWS, attributes=True).encode()),
    ],
)
def test_tables_in_markup_open(tmp_path: Path, name: str, content: bytes) -> None:
    if name == "book.xls":
        content = content.replace(
            'version="1.0"'.encode("utf-16-le"), 'version="1.0" encoding="UTF-16"'.encode("utf-16-le")
        )
    (tmp_path / name).write_bytes(content)
    table = open_table(open_file(tmp_path / name), name)
    frame = read_frame(table, Watch())
    assert [tuple(row) for row in frame[list(HEAD)].to_numpy().tolist()] == ROWS
    data = read_dataset(tmp_path / name, cache=False)
    assert (data.n_users, data.n_films) == (12, 9)


def test_a_list_of_anime_comes_into_me(tmp_path: Path) -> None:
    one = (
        "<anime><series_animedb_id>{n}</series_animedb_id><series_title><![CDATA[Title {n}]]></series_title>"
        "<series_type>Movie</series_type><my_score>{score}</my_score><my_finish_date>2020-01-0{n}</my_finish_date>"
        "<my_status>Completed</my_status><update_on_import>1</update_on_import></anime>"
    )
    listed = "".join(one.format(n=n, score=n + 3) for n in range(1, 6))
    told = "<myinfo><user_id>1</user_id><user_name>me</user_name><user_total_anime>5</user_total_anime></myinfo>"
    file = tmp_path / "animelist.xml"
    file.write_text(f'<?xml version="1.0" encoding="UTF-8" ?><!-- made --><myanimelist>{told}{listed}</myanimelist>')
    found = read_ratings(file)
    assert [row.film.title for row in found.ratings] == [f"Title {n}" for n in range(1, 6)]
    assert [row.stars for row in found.ratings] == [4, 5, 6, 7, 8]


def test_cells_left_out_and_cells_over_several_columns(tmp_path: Path) -> None:
    book = sheet(ROWS[:3]).replace(
        '<Cell><Data ss:Type="String">Film 1', '<Cell ss:Index="2"><Data ss:Type="String">Film 1'
    )
    skipped = book.replace('<Row><Cell><Data ss:Type="String">u2</Data></Cell><Cell>', '<Row><Cell ss:Index="2">')
    (tmp_path / "b.xml").write_text(skipped)
    frame = read_frame(open_table(open_file(tmp_path / "b.xml"), "b.xml"), Watch())
    assert frame["user"].tolist() == ["u0", "u1", ""]
    assert frame["movie"].tolist()[2] == ROWS[2][1]
    wide = page(ROWS).replace("<td>u0<td>", "<td colspan=2>u0<td>", 1)
    (tmp_path / "p.html").write_text(wide)
    assert read_frame(open_table(open_file(tmp_path / "p.html"), "p.html"), Watch())["movie"].tolist()[0] == ""


def test_cells_over_several_rows_count_in_each(tmp_path: Path) -> None:
    films = "<tr><td rowspan=3>u1<td>Heat<td>5</tr><tr><td>Alien<td rowspan='2'>4</tr><tr><td>Jaws</tr>"
    (tmp_path / "p.html").write_text(
        f"<table><tr><th>user<th>movie<th>rating</tr>{films}{films.replace('u1', 'u2')}<tr><td>u3<td>Up<td>1</table>"
    )
    frame = read_frame(open_table(open_file(tmp_path / "p.html"), "p.html"), Watch())
    own = [("Heat", "5"), ("Alien", "4"), ("Jaws", "4")]
    wanted = [(user, *film) for user in ("u1", "u2") for film in own] + [("u3", "Up", "1")]
    assert [tuple(row) for row in frame.to_numpy().tolist()] == wanted


BOMB = '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><r><x><p>&b;</p><q>1</q></x></r>'


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (BOMB, "entities"),
        ('<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><r><x><p>&a;</p><q>1</q></x></r>', "entities"),
        ("<?xml version='1.0'?><r><x>", "breaks off"),
        ("<?xml version='1.0'?><r/>", "not a table"),
        ("<?xml version='1.0'?>" + "<a>" * 5000, "damaged"),
        ("<html><body><p>Sign in", "web page"),
        ("<html><table><tr><td>one</table>", "web page"),
        ("<html><table><tr><td><td><tr><td><td></table>", "web page"),
        (sheet([("", "", "")] * 3).replace("user", "").replace("movie", "").replace("rating", ""), "not a table"),
        ("<!---->" * 200 + "<p>", "."),
    ],
)
def test_what_is_no_table_or_not_trusted_is_one_sentence(tmp_path: Path, content: str, said: str) -> None:
    (tmp_path / "t.xml").write_text(content)
    with pytest.raises(DataError, match=said):
        open_table(open_file(tmp_path / "t.xml"), "t.xml")


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16", "cp1251"])
@pytest.mark.parametrize("before", [0, 50_000])
def test_a_page_that_does_not_tell_its_encoding_is_read_by_its_letters(
    tmp_path: Path, encoding: str, before: int
) -> None:
    title = "Ирония судьбы, или с лёгким паром" if encoding == "cp1251" else "Léon — Amélie"
    rows = [(user, title if movie == "Film 1 & <co>" else movie, stars) for user, movie, stars in ROWS]
    content = page(rows).replace("</head>", f"<!--{' ' * before}--></head>")
    (tmp_path / "p.xls").write_bytes(content.encode(encoding))
    frame = read_frame(open_table(open_file(tmp_path / "p.xls"), "p.xls"), Watch())
    assert [tuple(row) for row in frame.to_numpy().tolist()] == rows


@pytest.mark.parametrize("charset", ["nonsense", "hex", "idna", "undefined", "locale", "utf-16"])
def test_a_page_that_names_no_encoding_and_odd_declarations_opens(tmp_path: Path, charset: str) -> None:
    odd = f"<meta charset={charset}><![endif]><![ 5 ]><![other[ x ]]><!>"
    (tmp_path / "p.html").write_text(page(ROWS).replace("<head>", f"<head>{odd}"))
    frame = read_frame(open_table(open_file(tmp_path / "p.html"), "p.html"), Watch())
    assert [tuple(row) for row in frame.to_numpy().tolist()] == ROWS


@pytest.mark.parametrize(
    "content",
    [
        page(ROWS).replace("<td>", "<td colspan=50>"),
        page(ROWS).replace("<td>", "<td rowspan=900>"),
        sheet(ROWS).replace("<Row><Cell>", '<Row><Cell ss:Index="900">', 3),
        "<r>" + "".join(f"<row a{n}='1' b{n}='2'/>" for n in range(60)) + "</r>",
    ],
)
def test_a_small_file_that_tells_of_very_many_cells_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str
) -> None:
    (tmp_path / "t.xml").write_text(content)
    open_table(open_file(tmp_path / "t.xml"), "t.xml")
    monkeypatch.setattr(markup, "_MOST_CELLS", 1500)
    with pytest.raises(DataError, match="save it as CSV"):
        open_table(open_file(tmp_path / "t.xml"), "t.xml")


def test_a_long_text_keeps_its_beginning(tmp_path: Path) -> None:
    tags = "".join(f"<tag>{n:0100}</tag>" for n in range(60))
    (tmp_path / "t.xml").write_text(f"<r>{''.join(f'<row><n>{n}</n>{tags}</row>' for n in range(9))}</r>")
    frame = read_frame(open_table(open_file(tmp_path / "t.xml"), "t.xml"), Watch())
    assert all(text.startswith("0" * 100 + "|") and len(text) > 4000 for text in frame["tag"])


@pytest.mark.parametrize("seed", range(60))
def test_damage_anywhere_is_one_sentence_or_no_harm(tmp_path: Path, seed: int) -> None:
    random = np.random.default_rng(seed)
    content = bytearray((page, sheet, records)[seed % 3](ROWS).encode())
    for _ in range(int(random.integers(1, 8))):
        at = int(random.integers(0, len(content)))
        if random.random() < 0.5:
            content[at] = int(random.integers(0, 256))
        else:
            del content[at : at + int(random.integers(1, 60))]
    (tmp_path / "t.xls").write_bytes(content)
    try:
        frame = read_frame(open_table(open_file(tmp_path / "t.xls"), "t.xls"), Watch())
        assert frame.shape[0] <= len(ROWS) + 10
    except DataError as wrong:
        assert "\n" not in str(wrong)  # noqa: PT017


def test_reading_can_be_given_up(tmp_path: Path) -> None:
    class EnoughError(Exception):
        pass

    def checkpoint() -> None:
        raise EnoughError

    for name, content in (("a.html", page(ROWS * 50)), ("b.xml", records(ROWS * 50))):
        (tmp_path / name).write_text(content)
        with pytest.raises(EnoughError):
            open_table(open_file(tmp_path / name), name, checkpoint=checkpoint)


@pytest.mark.parametrize("said", ["", "<?xml version='1.0'?>", "<?xml version='1.0' encoding='utf-8'?>"])
def test_xml_in_an_encoding_that_it_does_not_say_is_read(tmp_path: Path, said: str) -> None:
    inside = "".join(f"<note><benutzer>Jürgen {u}</benutzer><film>Größe</film><wert>4</wert></note>" for u in range(9))
    (tmp_path / "a.xml").write_bytes(f"{said}<noten>{inside}</noten>".encode("cp1252"))
    frame = read_frame(open_table(open_file(tmp_path / "a.xml"), "a.xml"), Watch())
    assert frame["benutzer"].tolist() == [f"Jürgen {u}" for u in range(9)]
    assert set(frame["film"]) == {"Größe"}
