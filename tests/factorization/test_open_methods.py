"""Methods are open: outside their folder nothing asks for a class of models, nor for a method by its name."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from pathlib import Path

import mfgui
from mfgui.factorization.registry import methods

PACKAGE = Path(mfgui.__file__).parent
METHODS = PACKAGE / "factorization" / "methods"
ELSEWHERE = sorted(file for file in PACKAGE.rglob("*.py") if METHODS not in file.parents)

WORDS = {"baseline", "popularity", "content"}
"""Names of methods that are names of other things too: of lines in a plot, of columns. Calls alone are looked at."""


def nodes(file: Path, *, holding: Iterable[str] = ("",), also: Iterable[str] = ("",)) -> list[ast.AST]:
    """Everything in a file that holds one of some words, and one of others: only such are parsed."""
    source = file.read_text("utf-8")
    wanted = all(any(word in source for word in words) for words in (holding, also))
    return list(ast.walk(ast.parse(source))) if wanted else []


def model_classes() -> set[str]:
    """Names of the classes of models, tastes and fits."""
    files = [*METHODS.rglob("*.py"), PACKAGE / "factorization" / "factor_model.py"]
    names = {n.name for file in files for n in nodes(file) if isinstance(n, ast.ClassDef)}
    return {name for name in names if name.endswith(("Model", "Taste", "Fit"))}


def calls(nodes: list[ast.AST], *names: str) -> list[tuple[str, ast.Call]]:
    """Calls of functions, or methods, of these names."""
    found = [
        (node, getattr(node.func, "id", getattr(node.func, "attr", ""))) for node in nodes if isinstance(node, ast.Call)
    ]
    return [(name, call) for call, name in found if name in names]


def test_nobody_asks_what_class_a_model_is() -> None:
    classes, found = model_classes(), []
    assert {"FactorModel", "BayesModel", "NeighbourModel", "AlsFit"} <= classes
    for file in ELSEWHERE:
        place = file.relative_to(PACKAGE)
        for name, call in calls(
            nodes(file, holding=("isinstance(", "issubclass("), also=classes), "isinstance", "issubclass"
        ):
            named = {getattr(n, "id", getattr(n, "attr", "")) for n in ast.walk(call.args[1])}
            found += [f"{place}:{call.lineno} {name} {one}" for one in named & classes]
        found += [f"{place}:{call.lineno} __new__" for _, call in calls(nodes(file, holding=("__new__",)), "__new__")]
    assert not found


def test_nobody_names_a_method() -> None:
    names, found = set(methods()), []
    assert names > WORDS
    for file in ELSEWHERE:
        every = nodes(file, holding=["method(", *(quote + name for name in names for quote in "\"'")])
        constants = [n for n in every if isinstance(n, ast.Constant) and n.value in names - WORDS]
        asked = [arg for _, call in calls(every, "method") for arg in call.args if isinstance(arg, ast.Constant)]
        found += [f"{file.relative_to(PACKAGE)}:{n.lineno} {n.value!r}" for n in (*constants, *asked)]
    assert not found
