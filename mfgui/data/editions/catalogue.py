"""The MovieLens editions to be downloaded: what is in each, its checksum, its licence, how to cite it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from mfgui.base.text import tr
from mfgui.data.errors import DataError

# Where the zips lie, unless the environment variable `SERVER_SETTING` names another place.
SERVER: Final = "https://files.grouplens.org/datasets/movielens/"
SERVER_SETTING: Final = "MFGUI_DOWNLOAD_SERVER"

CITATION: Final = (
    "F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History and Context. "
    "ACM Transactions on Interactive Intelligent Systems (TiiS) 5, 4: 19:1–19:19. "
    "https://doi.org/10.1145/2827872"
)
LICENCE: Final = (
    "For research: name it in what you publish, imply no endorsement by the University of Minnesota or "
    "GroupLens, and ask them before any commercial use"
)
_KEEP: Final = f"{LICENCE}; do not pass it on without permission."
_SHARE: Final = f"{LICENCE}; pass it on under these same terms only."


@dataclass(frozen=True, slots=True)
class PublishedEdition:
    """One zip as GroupLens publishes it."""

    name: str  # GroupLens' own short name ("ml-25m"); the zip is called `name`.zip
    title: str  # for the screen
    ratings: int
    users: int
    films: int  # those in the film table
    years: tuple[int, int]  # first and last year of the ratings
    licence: str  # its terms, one sentence
    bytes: int | None  # length of the zip, None when not known
    md5: str | None  # checksum of the zip, None when not known beforehand
    # Whether GroupLens replaces it from time to time: then the checksum that lies beside the zip (`name`.zip.md5)
    # counts too, and counts and length are those of the day when this was written.
    changes: bool = False

    @property
    def file(self) -> str:
        """Name of the zip."""
        return f"{self.name}.zip"


_MD5: Final = {
    "ml-latest-small": "31a303aabbc519bd33d025e44d6c2570",
    "ml-100k": "0e33842e24a9c977be4e0107933c0723",
    "ml-1m": "c4d9eecfca2ab87c1945afe126590906",
    "ml-10m": "ce571fd55effeba0271552578f2648bd",
    "ml-20m": "cd245b17a1ae2cc31bb14903e1204af3",
    "ml-25m": "6b51fb2759a8657d3bfcbfc42b592ada",
    "ml-32m": "d472be332d4daa821edc399621853b57",
}
# Smallest first. Counts of the READMEs; of ml-10m the people who rated, which are fewer than it says.
_ROWS: Final[tuple[tuple[str, str, int, int, int, tuple[int, int], str, int | None], ...]] = (
    ("ml-latest-small", "MovieLens Latest, small", 100_836, 610, 9_742, (1996, 2018), _SHARE, 978_202),
    ("ml-100k", "MovieLens 100K", 100_000, 943, 1_682, (1997, 1998), _KEEP, 4_924_029),
    ("ml-1m", "MovieLens 1M", 1_000_209, 6_040, 3_883, (2000, 2003), _KEEP, 5_917_549),
    ("ml-10m", "MovieLens 10M", 10_000_054, 69_878, 10_681, (1995, 2009), _KEEP, 65_566_137),
    ("ml-20m", "MovieLens 20M", 20_000_263, 138_493, 27_278, (1995, 2015), _SHARE, 198_702_078),
    ("ml-25m", "MovieLens 25M", 25_000_095, 162_541, 62_423, (1995, 2019), _SHARE, 261_978_986),
    ("ml-32m", "MovieLens 32M", 32_000_204, 200_948, 87_585, (1995, 2023), _SHARE, 238_950_008),
    ("ml-latest", "MovieLens Latest", 33_832_162, 330_975, 86_537, (1995, 2023), _SHARE, None),
)
EDITIONS: Final = tuple(
    PublishedEdition(*row, _MD5.get(row[0]), changes=row[0].startswith("ml-latest")) for row in _ROWS
)


_server = ""


def use_server(address: str) -> None:
    """Fetch from another place from now on, "" for the usual one; the environment variable goes first."""
    global _server
    _server = address


def server() -> str:
    """Address of the folder that holds the zips, ending in a slash.

    Raises DataError when the setting is no http or https address.
    """
    address = os.environ.get(SERVER_SETTING) or _server or SERVER
    parts = urlsplit(address)
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise DataError(
            tr(
                "{server_setting} is '{address}', which is no web address; correct or unset it",
                server_setting=SERVER_SETTING,
                address=address,
            )
        )
    return address.rstrip("/") + "/"
