"""Arrays read without trust: what is not as expected is refused before memory is taken."""

from __future__ import annotations

import io
import pickle
import random
import tracemalloc
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from mfgui.base.arrays import ArrayError, check_finite, check_range, load_array, map_array, read_array, write_array

CURVE = np.array([(1.0, True, 5), (2.0, False, 9)], [("epoch", "<f8"), ("whole", "?"), ("seen", "<i8")])


def written(array: NDArray[Any]) -> bytes:
    stream = io.BytesIO()
    write_array(stream, array)
    return stream.getvalue()


def read(raw: bytes, **expected: Any) -> NDArray[Any]:
    return read_array(io.BytesIO(raw), len(raw), **expected)


@pytest.mark.parametrize(
    "array",
    [
        np.arange(7, dtype=np.int64),
        np.zeros((0, 3), np.float32),
        np.array(5.5),
        np.array([[True], [False]]),
        np.arange(6, dtype=np.float16).reshape(2, 3),
        CURVE,
    ],
)
def test_what_is_written_comes_back_and_is_what_numpy_reads_and_writes(array: NDArray[Any], tmp_path: Path) -> None:
    raw = written(array)
    found = read(raw, dtype=array.dtype, shape=array.shape)
    np.testing.assert_array_equal(found, array, strict=True)
    np.testing.assert_array_equal(np.load(io.BytesIO(raw), allow_pickle=False), array, strict=True)
    stream = io.BytesIO()
    np.save(stream, array)
    np.testing.assert_array_equal(read(stream.getvalue()), array, strict=True)
    file = tmp_path / "a.npy"
    file.write_bytes(raw)
    np.testing.assert_array_equal(load_array(file), array, strict=True)
    mapped = map_array(file, array.dtype, array.shape)
    np.testing.assert_array_equal(mapped, array, strict=True)
    assert type(mapped) is np.ndarray
    assert mapped.flags.writeable


def test_columns_first_come_back_too() -> None:
    array = np.asfortranarray(np.arange(6).reshape(2, 3))
    stream = io.BytesIO()
    np.save(stream, array)
    np.testing.assert_array_equal(read(stream.getvalue()), array)
    np.testing.assert_array_equal(read(written(array)), array)


@pytest.mark.parametrize(
    "expected", [{"dtype": np.float32}, {"shape": (7, 1)}, {"shape": (6,)}, {"shape": (None, None)}, {"dtype": "<i4"}]
)
def test_another_kind_or_shape_than_expected_is_refused(expected: dict[str, Any]) -> None:
    with pytest.raises(ArrayError, match="the array is of"):
        read(written(np.arange(7, dtype=np.int64)), **expected)


def header(words: str) -> bytes:
    text = words.encode("latin1")
    return b"\x93NUMPY\x01\x00" + len(text).to_bytes(2, "little") + text + b"\0" * 64


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x93NUMPY",
        b"\x93NUMPY\x01\x00\xff\xff",
        header("{'descr': '<i8', 'fortran_order': False, 'shape': (10000000000,), }"),
        header("{'descr': '<i8', 'fortran_order': False, 'shape': (-1,), }"),
        header("{'descr': '<i8', 'fortran_order': False, 'shape': (True,), }"),
        header("{'descr': '<i8', 'fortran_order': False, 'shape': (1e9,), }"),
        header("{'descr': '<i8', 'fortran_order': 0, 'shape': (1,), }"),
        header("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }"),
        header("{'descr': '>i8', 'fortran_order': False, 'shape': (1,), }"),
        header("{'descr': '<f1', 'fortran_order': False, 'shape': (1,), }"),
        header("{'descr': '|V8000000000', 'fortran_order': False, 'shape': (1,), }"),
        header("{'descr': [('a', '|O')], 'fortran_order': False, 'shape': (1,), }"),
        header("{'descr': [('a', '<i8'), ('a', '<i8')], 'fortran_order': False, 'shape': (1,), }"),
        header("{'descr': [], 'fortran_order': False, 'shape': (1,), }"),
        header("{'shape': (1,), }"),
        header("(" * 9000),
        header("{'descr': '<i8', 'fortran_order': False, 'shape': (1L,), "),
        header("__import__('os').abort()"),
        header("['descr']"),
        pickle.dumps([1, 2]),
    ],
)
def test_no_description_takes_memory_or_raises_anything_else(raw: bytes) -> None:
    tracemalloc.start()
    try:
        with pytest.raises(ArrayError):
            read(raw)
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_mutated_files_are_arrays_or_refused(tmp_path: Path) -> None:
    rng, good = random.Random(11), written(np.arange(50, dtype=np.int32))
    refused, file = 0, tmp_path / "a.npy"
    for _ in range(2_000):
        raw = bytearray(good)
        for _ in range(rng.choice([1, 2, 8])):
            raw[rng.randrange(90)] = rng.choice([rng.randrange(256), *b"0123456789(),'<>|"])
        if rng.random() < 0.2:
            del raw[rng.randrange(len(raw)) :]
        file.write_bytes(raw)
        attempts = (
            partial(read, bytes(raw)),
            partial(load_array, file, np.int32),
            partial(map_array, file, np.int32, (None,)),
        )
        for attempt in attempts:
            try:
                assert attempt().nbytes <= len(raw)
            except ArrayError:
                refused += 1
    assert 2_000 < refused < 6_000


def test_ranges_are_checked_to_the_last_element() -> None:
    array = np.zeros(10_000_000, np.float32)
    check_range("x", array, 0, 0)
    array[-1] = np.nan
    with pytest.raises(ArrayError, match="x goes from"):
        check_range("x", array, -1, 1)
    with pytest.raises(ArrayError):
        check_finite("x", array)
    array[-1] = 2
    with pytest.raises(ArrayError):
        check_range("x", array, 0, 1)
    check_finite("x", array)
    check_finite("x", np.arange(3))
    check_range("x", np.empty(0, np.int32), 0, -1)


def test_a_file_that_goes_on_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "a.npy"
    file.write_bytes(written(np.arange(3)) + b"x")
    for attempt in (lambda: load_array(file), lambda: map_array(file, np.int64, (3,))):
        with pytest.raises(ArrayError):
            attempt()
