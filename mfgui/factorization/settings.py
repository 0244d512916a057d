"""What a method lets a person choose: each setting's type, range, default and one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from mfgui.base.errors import one_line
from mfgui.base.text import tr

Value: TypeAlias = bool | int | float | str
Settings: TypeAlias = Mapping[str, Value]


class SettingError(ValueError):
    """A setting's value that cannot be; its text is one sentence for a person."""

    def __init__(self, message: str) -> None:
        super().__init__(one_line(message))


@dataclass(frozen=True, slots=True)
class Setting:
    """One choice of a method."""

    name: str  # as on the command line (`--set factors=64`)
    label: str  # as on screen ("Factors")
    default: Value  # its type (bool, int, float or str) is the setting's type
    help: str  # one plain sentence; the exact term may be in it
    minimum: float | None = None  # inclusive bounds of a number
    maximum: float | None = None
    choices: tuple[str, ...] = ()  # the values that a str setting can take
    unit: str = ""  # what the number counts ("epochs", "MB"); "" where it counts nothing
    before: Value | None = None  # what it was in versions that had no such choice; None for the default

    def parse(self, text: str) -> Value:
        """Read a value as typed by a person; raises SettingError."""
        kind = type(self.default)
        text = text.strip()
        try:
            if kind is bool:
                value: Value = {"true": True, "yes": True, "on": True, "1": True}.get(text.lower(), False)
                if not value and text.lower() not in {"false", "no", "off", "0"}:
                    raise ValueError(text)
            else:
                value = kind(text)
        except (ValueError, OverflowError):
            wanted = {bool: tr("yes or no"), int: tr("a whole number"), float: tr("a number"), str: tr("text")}[kind]
            raise SettingError(
                tr("setting {name} takes {wanted}, not '{given}'", name=self.name, wanted=wanted, given=text[:40])
            ) from None
        return self.check(value)

    def check(self, value: Value) -> Value:
        """Return the value when it is in range and of the right type; raises SettingError."""
        if isinstance(self.default, float) and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if type(value) is not type(self.default):
            raise SettingError(
                tr(
                    "setting {name} takes a {kind}, not {value!r}",
                    name=self.name,
                    kind=type(self.default).__name__,
                    value=value,
                )
            )
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            low = self.minimum if self.minimum is not None else float("-inf")
            high = self.maximum if self.maximum is not None else float("inf")
            if not low <= value <= high:  # also refuses NaN
                shown = f"{value:g}" if isinstance(value, float) or abs(value) < 1 << 53 else "that many"
                raise SettingError(
                    tr(
                        "setting {name} must be between {low:g} and {high:g}, not {shown}",
                        name=self.name,
                        low=low,
                        high=high,
                        shown=shown,
                    )
                )
        if self.choices and value not in self.choices:
            raise SettingError(
                tr(
                    "setting {name} must be one of {choices}, not '{value}'",
                    name=self.name,
                    choices=", ".join(self.choices),
                    value=value,
                )
            )
        return value


def complete(declared: tuple[Setting, ...], chosen: Settings) -> dict[str, Value]:
    """Fill in defaults and check every chosen value; raises SettingError for unknown names too."""
    known = {s.name: s for s in declared}
    for name in chosen:
        if name not in known:
            raise SettingError(tr("there is no setting '{name}'; there are {known}", name=name, known=", ".join(known)))
    return {s.name: s.check(chosen.get(s.name, s.default)) for s in declared}
