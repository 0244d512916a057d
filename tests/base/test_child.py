"""Child processes find mfgui where this process found it, and import nothing from where one stands."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import numpy as np
import pytest

from mfgui.base import child
from mfgui.factorization import warm
from mfgui.insight.embedding import embed


@pytest.fixture
def beside_traps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One stands in a folder that holds programs of the names of what is imported."""
    for name in ("numpy", "mfgui", "json", "openTSNE"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit(77)\n")
    monkeypatch.chdir(tmp_path)


@pytest.mark.usefixtures("beside_traps")
def test_kernels_are_compiled_by_our_own_modules() -> None:
    compiling = warm._start([warm.READING])
    assert compiling.wait(120) == 0


@pytest.mark.usefixtures("beside_traps")
def test_a_map_by_neighbours_is_made_by_our_own_modules() -> None:
    rng = np.random.default_rng(1)
    factors = rng.standard_normal((12, 3)).astype(np.float32)
    places = embed(factors, factors[:, :2].copy(), lambda _: None, lambda: None)
    assert places.shape == (12, 2)
    assert np.isfinite(places).all()


@pytest.mark.usefixtures("beside_traps")
def test_a_blank_place_to_import_from_is_not_where_one_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(["", "/somewhere", ""]))
    own, *further = child.environment()["PYTHONPATH"].split(os.pathsep)
    assert Path(own, "mfgui", "__init__.py").is_file()
    assert further == ["/somewhere"]
    words = child.words_for("mfgui.data.tables.parquet_trial")
    done = subprocess.run(words, env=child.environment(), capture_output=True, text=True, check=False)
    assert "IndexError" in done.stderr  # it began, and was given no words
