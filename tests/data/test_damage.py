"""Random small editions, randomly damaged: what is whole comes back, damage is told, nothing crashes."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mfgui.data.errors import DataError
from mfgui.data.reading import read_dataset
from mfgui.data.subset import Subset

IDS = st.integers(1, 2**31 + 10)
STARS = st.integers(1, 10).map(lambda halves: halves / 2)
RATINGS = st.dictionaries(st.tuples(IDS, IDS), st.tuples(STARS, st.integers(0, 2**33)), min_size=1, max_size=30)
TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=12)
FILMS = st.dictionaries(IDS, st.tuples(TEXT, st.lists(st.sampled_from(["War", "Drama", "Sci-Fi"]), unique=True)))
COLUMNS = ("userId", "movieId", "rating", "timestamp")
BROKEN = st.sampled_from(
    [
        "x",
        "1,2",
        "1,2,3,4,5",
        "1,2,nan,4",
        "1,,3.0,4",
        "-1,2,3.0,4",
        "1,2,11,4",
        '"1,2,3.0,4',
        "1,2,3.0,4x",
        "1;2;3;4",
        "1,2,\x00,4",
        "é,2,3.0,4",
        "1 1,2,3.0,4",
        "1,2,3..0,4",
        "1,2,٣,4",
        "1,2,3.0,1_0",
        "1_0,2,3.0,4",
        "1,2,1_0,4",
        "99999999999999999999,2,3.0,4",
    ]
)


def as_csv(rows: list[tuple[Any, ...]], end: str, *, quoted: bool) -> str:
    out = io.StringIO()
    quoting = csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    writer = csv.writer(out, lineterminator=end, quoting=quoting)
    writer.writerows(rows)
    return out.getvalue()


@st.composite
def old_editions(draw: st.DrawFn) -> dict[str, bytes]:
    """The files of a small ml-100k, or ml-1m and ml-10m, one of which may be missing but the ratings."""
    if draw(st.booleans()):
        files = {
            "u.data": b"1\t2\t3\t4\n1\t3\t4\t5\n",
            "u.item": ("2|Mis\xe9rables, Les (1995)|01-Jan-1995||x|" + "|".join("0101010101010101010") + "\n").encode(
                "latin-1"
            ),
            "u.user": b"1|24|M|writer|12345\n",
        }
    else:
        files = {
            "ratings.dat": b"1::2::3::4\n1::3::4.5::5\n",
            "movies.dat": "2::Amélie: x (2001)::Comedy|War\n".encode(),
            "tags.dat": b"1::2::good::5\n",
            "users.dat": b"1::F::25::4::00123\n",
        }
    dropped = draw(st.sampled_from(sorted(files)))
    if not dropped.startswith(("u.data", "ratings")):
        del files[dropped]
    return files


@given(
    ratings=RATINGS,
    films=FILMS,
    order=st.permutations(range(4)),
    end=st.sampled_from(["\n", "\r\n"]),
    mark=st.booleans(),
    quoted=st.booleans(),
    packed=st.booleans(),
)
@settings(max_examples=60)
def test_whole_editions_come_back_exactly(ratings, films, order, end, mark, quoted, packed) -> None:
    rows = [COLUMNS, *((u, i, value, time) for (u, i), (value, time) in ratings.items())]
    listed = [("movieId", "title", "genres")]
    listed += [(i, title, "|".join(genres) or "(no genres listed)") for i, (title, genres) in films.items()]
    texts = {
        "ratings.csv": as_csv([tuple(row[k] for k in order) for row in rows], end, quoted=quoted),
        "movies.csv": as_csv(listed, end, quoted=quoted),
    }
    with TemporaryDirectory() as name:
        path = Path(name)
        if packed:
            path /= "set.zip"
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
                for file, text in texts.items():
                    out.writestr(f"set/{file}", text.encode("utf-8-sig" if mark else "utf-8"))
        else:
            for file, text in texts.items():
                (path / file).write_bytes(text.encode("utf-8-sig" if mark else "utf-8"))
        data = read_dataset(path)
    r = data.ratings
    assert data.skipped.count == 0
    assert data.user_ids[r.users].tolist() == [u for u, _ in ratings]
    assert data.films.ids[r.films].tolist() == [i for _, i in ratings]
    assert r.values.tolist() == [value for value, _ in ratings.values()]
    assert r.timestamps is not None
    assert r.timestamps.tolist() == [time for _, time in ratings.values()]
    assert data.films.ids.tolist() == sorted(set(films) | {i for _, i in ratings})
    for row, i in enumerate(data.films.ids.tolist()):
        title, genres = films.get(i, (str(i), []))
        assert data.films.listed_titles[row] == title
        assert set(data.films.genres_of(row)) == set(genres)


@given(broken=st.dictionaries(st.integers(0, 400), BROKEN, max_size=8), encoding=st.sampled_from(["utf-8", "latin-1"]))
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_broken_lines_are_told_and_the_rest_comes_back(broken, encoding) -> None:
    good = [f"{k % 7 + 1},{k + 1},{k % 10 / 2 + 0.5},{k}" for k in range(401)]
    lines = [broken.get(k, line) for k, line in enumerate(good)]
    with TemporaryDirectory() as name:
        text = "\n".join([",".join(COLUMNS), *lines, ""])
        (Path(name) / "ratings.csv").write_bytes(text.encode(encoding, "replace"))
        if len(broken) > 4:
            with pytest.raises(DataError) as caught:
                read_dataset(Path(name))
            assert (caught.value.file, caught.value.line) == ("ratings.csv", min(broken) + 2)
            return
        data = read_dataset(Path(name))
    assert sorted(skip.line for skip in data.skipped.lines) == sorted(k + 2 for k in broken)
    assert data.films.ids[data.ratings.films].tolist() == [k + 1 for k in range(401) if k not in broken]


@given(
    files=old_editions()
    | st.fixed_dictionaries(
        {"ratings.csv": st.just(b"userId,movieId,rating\n1,2,3\n1,3,4\n")},
        optional={
            "movies.csv": st.just("movieId,title,genres\n2,é (1990),War\n".encode()),
            "tags.csv": st.just(b'userId,movieId,tag\n1,2,"x,y"\n'),
            "links.csv": st.just(b"movieId,imdbId,tmdbId\n2,01,1\n"),
            "genome-scores.csv": st.just(b"movieId,tagId,relevance\n2,1,0.5\n2,2,0.25\n3,1,0\n"),
            "genome-tags.csv": st.just(b'tagId,tag\n1,"a,b"\n2,c\n'),
        },
    ),
    cuts=st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 60), st.integers(0, 5), st.binary(max_size=6)), max_size=4
    ),
    packed=st.booleans(),
    flips=st.lists(st.tuples(st.integers(0, 2000), st.integers(1, 255)), max_size=3),
)
@settings(max_examples=300)
def test_any_damage_ends_in_a_data_set_or_a_sentence(files, cuts, packed, flips) -> None:
    for which, at, length, inserted in cuts:
        name = sorted(files)[which % len(files)]
        files[name] = files[name][:at] + inserted + files[name][at + length :]
    with TemporaryDirectory() as name:
        path = Path(name)
        if packed:
            path /= "set.zip"
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
                for file, text in files.items():
                    out.writestr(file, text)
            damaged = bytearray(path.read_bytes())
            for at, mask in flips:
                damaged[at % len(damaged)] ^= mask
            path.write_bytes(damaged)
        else:
            for file, text in files.items():
                (path / file).write_bytes(text)
        sentence = None
        try:
            data = read_dataset(path)
        except DataError as error:
            sentence = str(error)
    if sentence is not None:
        assert "\n" not in sentence
        return
    assert 1 <= len(data.ratings) <= 4
    assert len(data.films.titles) == data.n_films
    assert data.summary
    if data.genome is not None:
        assert data.genome.relevance.shape == (len(data.genome), len(data.genome.tags))
        assert 0 <= data.genome.films.min() <= data.genome.films.max() < data.n_films
    part = Subset(min_ratings_per_film=1).of(data)
    assert len(part.ratings) == len(data.ratings)
    assert part.n_films == data.n_films_rated
