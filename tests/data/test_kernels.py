"""The warm-up compiles all that reading uses, so that no read waits for the compiler."""

from __future__ import annotations

from pathlib import Path

from mfgui.data import kernels
from mfgui.data.reading import read_dataset


def test_reading_after_the_warm_up_compiles_nothing(tmp_path: Path) -> None:
    public = {name: thing for name, thing in vars(kernels).items() if name[0] != "_"}
    dispatchers = {name: thing for name, thing in public.items() if hasattr(thing, "signatures")}
    kernels.compile_kernels()
    assert len(dispatchers) >= 12
    compiled = {name: set(dispatcher.signatures) for name, dispatcher in dispatchers.items()}
    assert all(compiled.values())
    for header, lines in (
        ("userId,movieId,rating,timestamp\n", "2,1,4,5\n1,1,3,5\n1,1,4,6\n"),
        ("userId,movieId,rating\n", "1,3000000000,4\n1,2,1\n"),
    ):
        (tmp_path / "ratings.csv").write_text(header + lines)
        (tmp_path / "movies.csv").write_text("movieId,title,genres\n1,x,y\n5,x,y\n")
        read_dataset(tmp_path)
    assert {name: set(dispatcher.signatures) for name, dispatcher in dispatchers.items()} == compiled
