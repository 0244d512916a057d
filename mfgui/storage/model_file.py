"""Model files (`.mfgui`): factors, ids, titles, settings and where the ratings lie, never the ratings."""

from __future__ import annotations

import io
import json
import struct
import tokenize
import zipfile
import zlib
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from mfgui.data.dataset import RatingScale
from mfgui.data.errors import DataError
from mfgui.factorization import content
from mfgui.factorization.content import ContentModel
from mfgui.factorization.implicit import ImplicitFactorModel
from mfgui.factorization.model import Ability, FactorModel
from mfgui.storage.files import replacing

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from mfgui.data.dataset import Dataset

_FORMAT = 1
_ARRAYS = (
    "user_bias", "film_bias", "user_factors", "film_factors", "user_support", "film_support",
)  # fmt: skip
_IMPLICIT = "implicit_factors"
_TEXTS = ("method", "data_place", "columns", "part", "fingerprint", "validation", "protocol")
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, RuntimeError, AttributeError, LookupError, ValueError,
    TypeError, OverflowError, MemoryError, SyntaxError, tokenize.TokenError,
)  # fmt: skip
"""What reading raises where bytes of a model file are not what they were."""
_RELOADED = frozenset({Ability.EPOCHS, Ability.FOLD_IN, Ability.FACTORS, Ability.EXPLAIN})
"""Abilities that rest on what is saved; others need what a model forgets in a file, such as its samples."""
_NUMBERS = ("mean", "ridge", "ridge_per_rating", "epoch")


@dataclass(frozen=True, slots=True, eq=False)
class SavedModel:
    """What a model file holds.

    Attributes
    ----------
    model
        The factors.
    user_ids, film_ids, captions
        int64 (N,), int64 (M,), and each film's "Title (year)".
    user_labels, film_labels
        What the ratings call people and films where not by numbers, else empty.
    data_place, columns, part, fingerprint, simulated
        Which ratings it learnt from, where they lay, how they were opened, and how to know them again.
    validation, seed, validation_rmse, protocol
        How ratings were held out (as `split_as_said` takes it), and the error on them, used for stopping.
    """

    model: FactorModel
    user_ids: NDArray[np.int64]
    film_ids: NDArray[np.int64]
    captions: tuple[str, ...]
    user_labels: tuple[str, ...]
    film_labels: tuple[str, ...]
    data_place: Path
    columns: str
    part: str
    fingerprint: str
    simulated: bool
    validation: str
    seed: int
    validation_rmse: float
    protocol: str


def save_model(
    file: Path, model: FactorModel, dataset: Dataset, *, validation: str, seed: int, rmse: float, protocol: str
) -> None:
    """Write a model file by way of a temporary one; a kill leaves the old file or none."""
    films = dataset.films
    about = {
        "format": _FORMAT,
        "method": model.method,
        "settings": dict(model.settings),
        "model_seed": model.seed,
        "scale": asdict(model.scale),
        **{name: float(getattr(model, name)) for name in _NUMBERS},
        "abilities": sorted(ability.name for ability in model.abilities),
        "captions": [films.caption(i) for i in range(len(films))],
        "user_labels": dataset.user_labels,
        "film_labels": films.labels,
        "data_place": str(dataset.source.resolve()),
        "columns": dataset.columns,
        "part": dataset.part,
        "fingerprint": dataset.fingerprint,
        "simulated": dataset.simulated,
        "validation": validation,
        "seed": seed,
        "validation_rmse": rmse,
        "protocol": protocol,
        "written": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    arrays = {name: getattr(model, name) for name in _ARRAYS}
    arrays |= {"user_ids": dataset.user_ids, "film_ids": films.ids}
    if isinstance(model, ImplicitFactorModel):
        arrays[_IMPLICIT] = model.implicit_factors
    with replacing(file) as stream, zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("about.json", json.dumps(about, ensure_ascii=False), zipfile.ZIP_DEFLATED)
        for name, array in arrays.items():
            with archive.open(f"{name}.npy", "w", force_zip64=True) as member:
                np.lib.format.write_array(member, np.ascontiguousarray(array), allow_pickle=False)


def load_model(file: Path) -> SavedModel:
    """Read a model file.

    Raises
    ------
    DataError
        When there is none, or it is not a model file, or one of a newer version.
    """
    try:
        return _load(file)
    except FileNotFoundError:
        raise DataError("there is no such model file", file) from None
    except OSError as wrong:
        raise DataError(f"the model file cannot be read ({wrong.strerror or wrong})", file) from None
    except _DAMAGE:
        raise DataError("this is not a model file of mfgui, or it is damaged; train and save it again", file) from None


def _load(file: Path) -> SavedModel:
    with zipfile.ZipFile(file) as archive:
        about: dict[str, Any] = json.loads(_read(archive, "about.json"))
        if about["format"] > _FORMAT:
            raise DataError("this model was saved by a newer mfgui; update mfgui to open it", file)
        implicit = f"{_IMPLICIT}.npy" in archive.namelist()
        names = (*_ARRAYS, "user_ids", "film_ids", *([_IMPLICIT] if implicit else []))
        arrays = {
            name: np.load(io.BytesIO(_read(archive, f"{name}.npy")), allow_pickle=False) for name in names
        }
    _check(arrays, about)
    parts: dict[str, Any] = dict(
        method=about["method"],
        settings=dict(about["settings"]),
        seed=int(about["model_seed"]),
        scale=RatingScale(**about["scale"]),
        **{name: arrays[name] for name in _ARRAYS},
        **{name: float(about[name]) for name in _NUMBERS},
        abilities=frozenset(Ability[name] for name in about["abilities"]) & _RELOADED,
    )
    kind = ContentModel if about["method"] == content.METHOD.name else FactorModel
    model = ImplicitFactorModel(**parts, implicit_factors=arrays[_IMPLICIT]) if implicit else kind(**parts)
    return SavedModel(
        model=model,
        user_ids=arrays["user_ids"],
        film_ids=arrays["film_ids"],
        captions=tuple(about["captions"]),
        user_labels=tuple(about["user_labels"]),
        film_labels=tuple(about["film_labels"]),
        data_place=Path(about["data_place"]),
        columns=about["columns"],
        part=about["part"],
        fingerprint=about["fingerprint"],
        simulated=bool(about["simulated"]),
        validation=about["validation"],
        seed=int(about["seed"]),
        validation_rmse=float(about["validation_rmse"]),
        protocol=about["protocol"],
    )


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise ValueError(f"{name} is packed in another way than any model file")
    return archive.read(name)


def _check(arrays: dict[str, NDArray], about: dict[str, Any]) -> None:
    """Raise ValueError or TypeError where the parts of a file do not belong together."""
    users, films, factors = len(arrays["user_ids"]), len(arrays["film_ids"]), arrays["user_factors"].shape[1]
    shapes = {
        "user_ids": (np.int64, users), "film_ids": (np.int64, films),
        "user_bias": (np.float32, users), "film_bias": (np.float32, films),
        "user_factors": (np.float32, users, factors), "film_factors": (np.float32, films, factors),
        "user_support": (np.int32, users), "film_support": (np.int32, films),
        _IMPLICIT: (np.float32, films, factors),
    }  # fmt: skip
    for name, array in arrays.items():
        if (array.dtype, *array.shape) != shapes[name]:
            raise ValueError(f"{name} is {array.dtype} of shape {array.shape}")
    lengths = len(about["captions"]), len(about["user_labels"]) or users, len(about["film_labels"]) or films
    if lengths != (films, users, films):
        raise ValueError(f"captions and labels are of lengths {lengths}")
    for name in _TEXTS:
        if not isinstance(about[name], str):
            raise TypeError(f"{name} is no text")
    if not about["scale"]["minimum"] <= about["scale"]["maximum"]:
        raise ValueError("the scale is empty")
