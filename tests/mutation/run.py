"""Mutation testing: change one operator or number of a module at a time, and see whether its tests notice.

python tests/mutation/run.py mfgui/insight/taste.py mfgui/data/splitting.py … [--each 20] [--seed 1]

Each mutant runs, in a forked process, the tests of the module's own room that import the module; a mutant that
passes them all has survived. Some survivors are equal to the original (the length of a chunk, say): the list is
to be read, not to be emptied. Needs a system with fork.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import importlib.abc
import importlib.util
import os
import random
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 5.0
"""A mutant that takes this many times as long as the original, and 20 s more, counts as killed: it never ends."""

SWAPS: dict[type, type] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult, ast.Pow: ast.Mult, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
    ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip


class Mutator(ast.NodeTransformer):
    """Applies the change of one number to a module, and counts all that there are.

    Attributes
    ----------
    count
        Changes met so far.
    change
        Line and text of the one that was applied.
    """

    def __init__(self, chosen: int) -> None:
        self._chosen = chosen
        self.count = 0
        self.change: tuple[int, str, str] | None = None

    def visit(self, node: ast.AST) -> Any:
        """Leave imports, annotations, decorators, errors and their messages alone; change the rest."""
        if isinstance(node, ast.Raise | ast.Assert | ast.JoinedStr | ast.Import | ast.ImportFrom):
            return node
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            return node
        if isinstance(node, ast.keyword) and node.arg == "strict":
            return node
        if isinstance(node, ast.AnnAssign):
            node.value = self.visit(node.value) if node.value else None
            return node
        if isinstance(node, ast.ClassDef):
            node.body = [self.visit(line) for line in node.body]
            return node
        if isinstance(node, ast.FunctionDef):
            node.args.defaults = [self.visit(default) for default in node.args.defaults]
            node.args.kw_defaults = [default and self.visit(default) for default in node.args.kw_defaults]
            node.body = [self.visit(line) for line in node.body]
            return node
        node = self.generic_visit(node)
        if isinstance(node, ast.Compare):
            for place, operator in enumerate(node.ops):
                self._set(node, node.ops, place, SWAPS[type(operator)]())
        elif isinstance(node, ast.BinOp | ast.BoolOp | ast.AugAssign) and type(node.op) in SWAPS:
            self._set(node, node.__dict__, "op", SWAPS[type(node.op)]())
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            self._set(node, node.__dict__, "op", ast.UAdd())
        elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
            self._set(node, node.__dict__, "value", not node.value)
        elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
            self._set(node, node.__dict__, "value", node.value + 1)
        elif isinstance(node, ast.If | ast.IfExp | ast.While):
            self._set(node, node.__dict__, "test", ast.UnaryOp(ast.Not(), node.test))
        return node

    def _set(self, node: Any, holder: Any, key: Any, value: Any) -> None:
        if self.count == self._chosen:
            shown = node.test if isinstance(node, ast.If | ast.While) else node
            before = ast.unparse(shown)
            holder[key] = value
            shown = node.test if isinstance(node, ast.If | ast.While) else node
            self.change = node.lineno, before, ast.unparse(ast.fix_missing_locations(shown))
        self.count += 1


class MutantFinder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports one module from a changed tree."""

    def __init__(self, name: str, path: Path, tree: ast.Module) -> None:
        self._name, self._path, self._tree = name, path, tree

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Answer for that module alone."""
        if name != self._name:
            return None
        return importlib.util.spec_from_file_location(name, self._path, loader=self)

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed tree."""
        exec(compile(self._tree, str(self._path), "exec"), module.__dict__)


@dataclass(frozen=True, slots=True)
class Target:
    """A module, its name and the tests that are to notice."""

    path: Path
    name: str
    tests: list[str]

    @classmethod
    def of(cls, path: Path, *, own: bool) -> Target:
        """Find the tests in the module's room that import it; or only the file that mirrors it."""
        parts = path.resolve().relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts)
        room = ROOT / "tests" / parts[1]
        parent, _, last = name.rpartition(".")
        used = (name, f"from {parent} import {last}")
        tests = [str(t) for t in sorted(room.rglob("test_*.py")) if any(u in t.read_text("utf-8") for u in used)]
        if own:
            tests = [test for test in tests if Path(test).stem == f"test_{last}"] or tests
        return cls(path, name, sorted(tests, key=lambda t: Path(t).stem != f"test_{last}"))


def survives(target: Target, tree: ast.Module, seconds: float) -> bool:
    """Whether a module of this tree passes the tests, in a forked process that has `seconds` for them."""
    child = os.fork()
    if child == 0:
        with open(os.devnull, "w") as nowhere:  # noqa: PTH123
            os.dup2(nowhere.fileno(), 1)
            os.dup2(nowhere.fileno(), 2)
        import pytest

        sys.meta_path.insert(0, MutantFinder(target.name, target.path, tree))
        code = 1
        try:
            quiet = ["-x", "-q", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning"]
            code = int(pytest.main([*quiet, *target.tests]))
        finally:
            os._exit(code)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.02)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return False


def main() -> int:
    """Print a line for each survivor, and how many mutants of each module were killed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("module", nargs="+", type=Path)
    parser.add_argument("--each", type=int, default=0, help="mutants of each module, drawn at random (all)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--own", action="store_true", help="only the test file that mirrors the module, if any")
    chosen = parser.parse_args()
    os.chdir(ROOT)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for package in ("numba", "hypothesis", "pytestqt.plugin", "PySide6.QtWidgets"):  # so that every fork has them
        importlib.import_module(package)

    killed = total = 0
    for path in chosen.module:
        target = Target.of(path, own=chosen.own)
        if not target.tests:
            print(f"{path}: no test of its room imports it", flush=True)
            continue
        source = path.read_text(encoding="utf-8")
        began = time.monotonic()
        if not survives(target, ast.parse(source), 600):
            print(f"{path}: its tests fail as it is", flush=True)
            continue
        seconds = PATIENCE * (time.monotonic() - began) + 20
        counter = Mutator(-1)
        counter.visit(ast.parse(source))
        numbers = list(range(counter.count))
        if chosen.each and chosen.each < len(numbers):
            numbers = sorted(random.Random(chosen.seed).sample(numbers, chosen.each))
        lived = 0
        for number in numbers:
            mutator = Mutator(number)
            tree = ast.fix_missing_locations(mutator.visit(ast.parse(source)))
            if survives(target, tree, seconds):
                assert mutator.change is not None
                line, before, after = mutator.change
                print(f"{path}:{line}: {before}  →  {after}", flush=True)
                lived += 1
        print(f"{path}: {len(numbers) - lived} of {len(numbers)} killed", flush=True)
        killed, total = killed + len(numbers) - lived, total + len(numbers)
    print(f"{killed} of {total} killed: {killed / max(total, 1):.0%}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
