"""`mfgui import-model`: a model trained elsewhere, made a model file that window and commands open."""

from __future__ import annotations

import argparse
from pathlib import Path

from mfgui.base.files import check_writable
from mfgui.base.text import retold, tr
from mfgui.commands.common import finite, print_json
from mfgui.data.dataset import RatingScale
from mfgui.storage.foreign.reading import ForeignModel, import_model


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument(
        "path",
        metavar="PATH",
        type=Path,
        help="a folder that Spark's ALS saved, an npz of implicit, LightFM or anybody, a model of LIBMF, or a table of "
        "people's vectors",
    )
    parser.add_argument("--items", metavar="FILE", type=Path, help="the table of the items' vectors, beside people's")
    parser.add_argument("--titles", metavar="FILE", type=Path, help="a table that names the items, or its folder")
    for what in ("user", "item"):
        parser.add_argument(
            f"--{what}-ids",
            metavar="FILE",
            type=Path,
            help=f"ids of the {what}s in the order of its rows, a line each: implicit and LightFM know rows alone",
        )
    parser.add_argument("--data", metavar="PATH", type=Path, help="the ratings that it learnt from")
    parser.add_argument(
        "--kind", choices=("ratings", "interest"), default="", help="what its scores are (found out by default)"
    )
    parser.add_argument("--scale", metavar="LOW..HIGH", type=_scale, help="of its ratings, as 0.5..5 (found out)")
    parser.add_argument("--mean", type=finite, help="what is added to every score (0, or what the model says)")
    parser.add_argument("--ridge", type=finite, help="regularisation of a person who is folded in (found out)")
    parser.add_argument("--output", metavar="FILE.mfgui", type=Path, required=True, help="where the model goes")
    parser.add_argument("--json", action="store_true", help="print JSON lines")
    parser.set_defaults(run=_import)


def _scale(text: str) -> RatingScale:
    low, _, high = text.partition("..")
    least, most = finite(low), finite(high or "x")
    if not least < most:
        raise argparse.ArgumentTypeError(
            tr("'{given}' is no scale; give the least and the greatest, as 0.5..5", given=text[:40])
        )
    return RatingScale(least, most, 0.5 if least % 1 == 0.5 else 1.0)


def _import(chosen: argparse.Namespace) -> int:
    check_writable(chosen.output)
    names = ("path", "items", "titles", "user_ids", "item_ids", "data", "kind", "scale", "mean", "ridge")
    found = import_model(ForeignModel(**{name: getattr(chosen, name) for name in names}))
    found.save(chosen.output)
    facts = {
        "method": found.model.method,
        "people": found.dataset.n_users,
        "items": found.dataset.n_films,
        "factors": found.model.n_factors,
        "scale": [found.model.scale.minimum, found.model.scale.maximum],
        "notes": list(found.notes),
        "file": str(chosen.output),
    }
    if chosen.json:
        print_json(facts)
        return 0
    print(
        tr(
            "{people:,} people and {items:,} items, {factors} factors, of {method}; scores from {low:g} to {high:g}",
            people=facts["people"],
            items=facts["items"],
            factors=facts["factors"],
            method=facts["method"],
            low=found.model.scale.minimum,
            high=found.model.scale.maximum,
        )
    )
    for note in found.notes:
        print(f"  {retold(note)}")
    print(tr("saved as {file}", file=chosen.output))
    return 0
