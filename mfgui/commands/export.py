"""`mfgui export`: a model's factors and biases for other programs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import cast

from mfgui.base.text import tr
from mfgui.commands.common import print_json
from mfgui.factorization.capabilities import HasFactors
from mfgui.storage.export import export_model
from mfgui.storage.model_file import load_model


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare the command's options."""
    parser.add_argument("file", metavar="FILE.mfgui", type=Path, help="a model saved by train --output")
    parser.add_argument("--to", metavar="FOLDER", type=Path, required=True, help="where the files go")
    parser.add_argument("--data", metavar="PATH", type=Path, help="where the ratings are now")
    parser.add_argument("--json", action="store_true", help="print JSON lines")
    parser.set_defaults(run=_export)


def _export(chosen: argparse.Namespace) -> int:
    saved = load_model(chosen.file, chosen.data)
    files = export_model(saved, chosen.to)
    if chosen.json:
        print_json({"files": [str(file) for file in files]})
    else:
        print(
            tr(
                "{people:,} people and {films:,} films, {factors} factors: {files}",
                people=len(saved.user_ids),
                films=len(saved.film_ids),
                factors=cast("HasFactors", saved.model).n_factors,
                files=", ".join(str(file) for file in files),
            )
        )
    return 0
