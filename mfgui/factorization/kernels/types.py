"""Types of what kernels take and give: each is numpy's for who reads a signature, and tells numba its own.

An array is C-contiguous; one that is only read is named by its numbers (`F32`: float32), one that is written has `Out`
in front, and `x2` says that it has two dimensions. Read-only arrays may be writable ones.
"""

from __future__ import annotations

from typing import Annotated, Any, TypeAlias, get_args, get_origin

import numpy as np
from numba import types
from numpy.typing import NDArray


def _read(dtype: Any, ndim: int = 1) -> Any:
    return types.Array(dtype, ndim, "C", readonly=True)


def _write(dtype: Any, ndim: int = 1) -> Any:
    return types.Array(dtype, ndim, "C")


U8: TypeAlias = Annotated[NDArray[np.uint8], _read(types.uint8)]
U32: TypeAlias = Annotated[NDArray[np.uint32], _read(types.uint32)]
OutU32: TypeAlias = Annotated[NDArray[np.uint32], _write(types.uint32)]
I16x2: TypeAlias = Annotated[NDArray[np.int16], _read(types.int16, 2)]
I32: TypeAlias = Annotated[NDArray[np.int32], _read(types.int32)]
I32x2: TypeAlias = Annotated[NDArray[np.int32], _read(types.int32, 2)]
OutI32: TypeAlias = Annotated[NDArray[np.int32], _write(types.int32)]
OutI32x2: TypeAlias = Annotated[NDArray[np.int32], _write(types.int32, 2)]
I64: TypeAlias = Annotated[NDArray[np.int64], _read(types.int64)]
OutI64: TypeAlias = Annotated[NDArray[np.int64], _write(types.int64)]
OutI64x2: TypeAlias = Annotated[NDArray[np.int64], _write(types.int64, 2)]
F32: TypeAlias = Annotated[NDArray[np.float32], _read(types.float32)]
F32x2: TypeAlias = Annotated[NDArray[np.float32], _read(types.float32, 2)]
F32x3: TypeAlias = Annotated[NDArray[np.float32], _read(types.float32, 3)]
OutF32: TypeAlias = Annotated[NDArray[np.float32], _write(types.float32)]
OutF32x2: TypeAlias = Annotated[NDArray[np.float32], _write(types.float32, 2)]
OutF32x3: TypeAlias = Annotated[NDArray[np.float32], _write(types.float32, 3)]
F64: TypeAlias = Annotated[NDArray[np.float64], _read(types.float64)]
F64x2: TypeAlias = Annotated[NDArray[np.float64], _read(types.float64, 2)]
OutF64: TypeAlias = Annotated[NDArray[np.float64], _write(types.float64)]
OutF64x2: TypeAlias = Annotated[NDArray[np.float64], _write(types.float64, 2)]

_SCALARS: dict[Any, Any] = {
    type(None): types.none,
    bool: types.boolean,
    int: types.int64,
    float: types.float64,
    np.uint32: types.uint32,
    np.uint64: types.uint64,
    np.float32: types.float32,
}


def numba_type(annotation: Any) -> Any:
    """Return numba's type of what a kernel's signature says."""
    if get_origin(annotation) is Annotated:
        return get_args(annotation)[1]
    if get_origin(annotation) is tuple:
        return types.Tuple(tuple(map(numba_type, get_args(annotation))))  # type: ignore[no-untyped-call]
    return _SCALARS[annotation]
