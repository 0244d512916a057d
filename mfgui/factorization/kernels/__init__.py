"""The compiled inner loops."""

from mfgui.base.kernel_cache import CACHE_FOLDER

__all__ = ["CACHE_FOLDER"]
