"""Methods are open: outside their folder nothing asks for a class of models, nor for a method by its name."""

from __future__ import annotations

import ast
import functools
from pathlib import Path

import mfgui
from mfgui.factorization.registry import methods

PACKAGE = Path(mfgui.__file__).parent
METHODS = PACKAGE / "factorization" / "methods"
ELSEWHERE = sorted(file for file in PACKAGE.rglob("*.py") if METHODS not in file.parents)

WORDS = {"baseline", "popularity", "content"}
"""Names of methods that are names of other things too: of lines in a plot, of columns. Calls alone are looked at."""


@functools.cache
def nodes(file: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(file.read_text("utf-8"))))


def model_classes() -> set[str]:
    """Names of the classes of models, tastes and fits."""
    files = [*METHODS.rglob("*.py"), PACKAGE / "factorization" / "factor_model.py"]
    names = {n.name for file in files for n in nodes(file) if isinstance(n, ast.ClassDef)}
    return {name for name in names if name.endswith(("Model", "Taste", "Fit"))}


def calls(file: Path, name: str) -> list[ast.Call]:
    """Calls of a function, or method, of this name."""
    found = [node for node in nodes(file) if isinstance(node, ast.Call)]
    return [c for c in found if name in {getattr(c.func, "id", None), getattr(c.func, "attr", None)}]


def test_nobody_asks_what_class_a_model_is() -> None:
    classes, found = model_classes(), []
    assert {"FactorModel", "BayesModel", "NeighbourModel", "AlsFit"} <= classes
    for file in ELSEWHERE:
        for name in ("isinstance", "issubclass"):
            for call in calls(file, name):
                named = {getattr(n, "id", getattr(n, "attr", "")) for n in ast.walk(call.args[1])}
                found += [f"{file.relative_to(PACKAGE)}:{call.lineno} {name} {one}" for one in named & classes]
        found += [f"{file.relative_to(PACKAGE)}:{call.lineno} __new__" for call in calls(file, "__new__")]
    assert not found


def test_nobody_names_a_method() -> None:
    names, found = set(methods()), []
    assert names > WORDS
    for file in ELSEWHERE:
        constants = [n for n in nodes(file) if isinstance(n, ast.Constant) and n.value in names - WORDS]
        asked = [arg for call in calls(file, "method") for arg in call.args if isinstance(arg, ast.Constant)]
        found += [f"{file.relative_to(PACKAGE)}:{n.lineno} {n.value!r}" for n in (*constants, *asked)]
    assert not found
