"""How a table is to be read: which column is which, and what its values mean; written as one line of text."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields, replace
from typing import Final

from mfgui.base.text import tr
from mfgui.data.dataset import RatingScale
from mfgui.data.errors import DataError

ROLES: Final = ("user", "film", "rating", "time", "title")
_VALUES: Final = ("", "ratings", "counts", "log")
_DATES: Final = ("", "day", "month")


@dataclass(frozen=True, slots=True)
class TableOptions:
    """Names of columns (None: to be guessed; "": not to be read) and how values are meant ("": to be found out)."""

    # Names of the columns; of a table without a header their numbers, from "1".
    user: str | None = None
    film: str | None = None
    rating: str | None = None
    time: str | None = None
    title: str | None = None
    not_rated: str = ""  # the value that means "not rated"; "none" where every value is a rating
    dates: str = ""  # whether the "day" or the "month" comes first in dates like 03/04/2021
    scale: str = ""  # the scale, as "1..10" or "0.5..5..0.5" (lowest, highest, step)
    values: str = ""  # "ratings", "counts" (of plays or clicks: implicit data), or "log" (counts, by their logarithm)
    encoding: str = ""  # name of the encoding of the text
    table: str = ""  # which of several tables in a folder, zip or workbook holds the ratings
    titles: str = ""  # the table of titles beside it, a path as seen from the table's folder

    @staticmethod
    def parse(text: str) -> TableOptions:
        """Read `user=…,film=…,rating=…,time=…,title=…,not-rated=…`, any of them; raises DataError."""
        known = [option.name.replace("_", "-") for option in fields(TableOptions)]
        chosen: dict[str, str] = {}
        # A comma divides only where an option's name follows: names of columns may hold commas.
        for pair in re.split(r",(?=\s*[a-z-]+\s*=)", text):
            name, equals, value = pair.partition("=")
            name = name.strip()
            if not equals or name not in known or name.replace("-", "_") in chosen:
                raise DataError(
                    tr(
                        "cannot tell the columns from '{pair}'; give {known}=…, any of them",
                        pair=pair,
                        known="=…,".join(known),
                    )
                )
            chosen[name.replace("-", "_")] = value.strip()
        options = TableOptions(**chosen)
        for name, allowed in (("values", _VALUES), ("dates", _DATES)):
            if getattr(options, name) not in allowed:
                raise DataError(
                    tr(
                        "{name}={options} is unknown; give one of {allowed}",
                        name=name,
                        options=getattr(options, name),
                        allowed=", ".join(allowed[1:]),
                    )
                )
        options.scale_bounds()
        return options

    def __str__(self) -> str:
        named = ((option.name.replace("_", "-"), getattr(self, option.name)) for option in fields(self))
        return ",".join(f"{name}={value}" for name, value in named if value or (value == "" and name in ROLES))

    def filled_from(self, guess: TableOptions) -> TableOptions:
        """Return these options with what is not chosen as in a guess."""
        open_ = {o.name: getattr(guess, o.name) for o in fields(self) if getattr(self, o.name) == o.default}
        return replace(self, **open_)

    def scale_bounds(self) -> tuple[float, float, float] | None:
        """Lowest, highest and step of the chosen scale (step 0: to be found), None without; raises DataError."""
        if not self.scale:
            return None
        try:
            low, high, *step = (float(part) for part in self.scale.split(".."))
            (found,) = step or (0.0,)
            RatingScale(low, high, found or 0.5)
            if low == high or (step and not found):
                raise ValueError(self.scale)
        except ValueError:
            raise DataError(
                tr("scale={scale} is no scale; give it as 1..10, or as 0.5..5..0.5 with its step", scale=self.scale)
            ) from None
        return low, high, found
