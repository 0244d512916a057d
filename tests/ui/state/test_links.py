"""Where films are told of on the web, and where their pictures are."""

from __future__ import annotations

from pathlib import Path

import pytest

from mfgui.data.reading import read_dataset
from mfgui.data.subset import Subset
from mfgui.ui.state.links import links


@pytest.mark.parametrize(
    ("picture", "ends"),
    [
        ("https://example.org/a.jpg", "https://example.org/a.jpg"),
        ("/abC9.jpg", "https://image.tmdb.org/t/p/w500/abC9.jpg"),
        ("covers/a.PNG", "/covers/a.PNG"),
        ("../a.png", ""),
        ("loop.png", ""),
        ("covers/run.exe", ""),
        ("", ""),
    ],
)
def test_a_pictures_place_comes_from_the_table_of_titles(tmp_path: Path, picture: str, ends: str) -> None:
    (tmp_path / "covers").mkdir()
    (tmp_path / "covers" / "a.PNG").touch()
    (tmp_path / "loop.png").symlink_to("loop.png")
    rows = [f"u{n % 9},{n % 7},{1 + n % 5}" for n in range(60)]
    (tmp_path / "ratings.csv").write_text("\n".join(["user,item,rating", *rows]), "utf-8")
    titles = [f"{n},Title {n},Titel {n},19{80 + n},{picture if n == 3 else ''},77{n}" for n in range(7)]
    head = "id,title,original_title,year,poster_path,tmdb_id"
    (tmp_path / "items.csv").write_text("\n".join([head, *titles]), "utf-8")
    data = read_dataset(tmp_path, cache=False)
    assert data.films.titles[3] == "Title 3"
    assert data.films.other_titles[3] == "Titel 3"
    for films in (data, Subset(years=(1981, 1990)).of(data, lambda: None)):
        film = films.films.titles.index("Title 3")
        found = links(films, film).get("Picture", "")
        assert found.endswith(ends)
        assert bool(found) is bool(ends)
        assert "Picture" not in links(films, film + 1)
