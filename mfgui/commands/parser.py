"""The command line's parser: errors in one sentence, help and errors in the language of everything else."""

from __future__ import annotations

import argparse
from typing import Any, Final, NoReturn

from mfgui.base.errors import one_line
from mfgui.base.text import tr, translatables

# What Python's argparse says; it asks `gettext`, whose place `tr` takes.
OF_ARGPARSE: Final = translatables(
    "usage: ", "positional arguments", "options", "show this help message and exit",
    "argument %(argument_name)s: %(message)s", "unrecognized arguments: %s",
    "ambiguous option: %(option)s could match %(matches)s", "invalid choice: %(value)r (choose from %(choices)s)",
    "invalid %(type)s value: %(value)r", "expected one argument", "expected at most one argument",
    "expected at least one argument", "expected %s argument", "expected %s arguments",
    "the following arguments are required: %s", "one of the arguments %s is required", "not allowed with argument %s",
    "ignored explicit argument %r",
)  # fmt: skip


class Parser(argparse.ArgumentParser):
    """Reports a wrong option in one sentence, as every other error."""

    def __init__(self, **facts: Any) -> None:
        argparse.__dict__.update({"_": tr, "ngettext": lambda one, many, n: tr(one if n == 1 else many)})
        super().__init__(**facts)

    def add_argument(self, *names: Any, **facts: Any) -> argparse.Action:
        """Declare an option; its help is a text of the catalogue."""
        if isinstance(facts.get("help"), str) and facts["help"] != argparse.SUPPRESS:
            facts["help"] = tr(facts["help"])
        return super().add_argument(*names, **facts)

    def error(self, message: str) -> NoReturn:
        """Print what is wrong, and leave."""
        self.exit(2, f"mfgui: {one_line(message)}\n")
