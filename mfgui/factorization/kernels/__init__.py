"""The compiled inner loops."""

from mfgui.compiled import CACHE_FOLDER

__all__ = ["CACHE_FOLDER"]
