"""Model files (`.mfgui`): factors, ids, titles, settings and where the ratings lie, never the ratings."""

from __future__ import annotations

import io
import json
import zipfile
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
    data_name, data_place, columns, part, fingerprint, simulated
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
    data_name: str
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
        "data_name": dataset.name,
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
        with zipfile.ZipFile(file) as archive:
            about: dict[str, Any] = json.loads(archive.read("about.json"))
            if about["format"] > _FORMAT:
                raise DataError("this model was saved by a newer mfgui; update mfgui to open it", file)
            implicit = f"{_IMPLICIT}.npy" in archive.namelist()
            names = (*_ARRAYS, "user_ids", "film_ids", *([_IMPLICIT] if implicit else []))
            arrays = {
                name: np.load(io.BytesIO(archive.read(f"{name}.npy")), allow_pickle=False) for name in names
            }
    except FileNotFoundError:
        raise DataError("there is no such model file", file) from None
    except OSError as wrong:
        raise DataError(f"the model file cannot be read ({wrong.strerror or wrong})", file) from None
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError):
        raise DataError("this is not a model file of mfgui, or it is damaged; train and save it again", file) from None
    parts: dict[str, Any] = dict(
        method=about["method"],
        settings=about["settings"],
        seed=about["model_seed"],
        scale=RatingScale(**about["scale"]),
        **{name: arrays[name] for name in _ARRAYS},
        **{name: about[name] for name in _NUMBERS},
        abilities=frozenset(Ability[name] for name in about["abilities"]),
    )
    kind = ContentModel if about["method"] == content.METHOD.name else FactorModel
    model = ImplicitFactorModel(**parts, implicit_factors=arrays[_IMPLICIT]) if implicit else kind(**parts)
    return SavedModel(
        model=model,
        user_ids=arrays["user_ids"],
        film_ids=arrays["film_ids"],
        captions=tuple(about["captions"]),
        user_labels=tuple(about.get("user_labels", ())),
        film_labels=tuple(about.get("film_labels", ())),
        data_name=about["data_name"],
        data_place=Path(about["data_place"]),
        columns=about.get("columns", ""),
        part=about.get("part", ""),
        fingerprint=about["fingerprint"],
        simulated=about["simulated"],
        validation=about["validation"],
        seed=about["seed"],
        validation_rmse=about["validation_rmse"],
        protocol=about["protocol"],
    )
