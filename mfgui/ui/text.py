"""Words on screen: translation, and how numbers are written for people."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(text: str, **values: object) -> str:
    """Translate a text and fill in its `{names}`."""
    translated = QCoreApplication.translate("mfgui", text)
    return translated.format(**values) if values else translated


def duration(seconds: float) -> str:
    """A length of time as a person says it: "8 s", "3 min 20 s", "2 h 5 min"."""
    whole = max(0, round(seconds))
    if whole < 60:
        return tr("{s} s", s=whole)
    if whole < 3600:
        return tr("{m} min {s} s", m=whole // 60, s=whole % 60)
    return tr("{h} h {m} min", h=whole // 3600, m=whole % 3600 // 60)


def count(number: int) -> str:
    """A whole number with thousands separated: "100,836"."""
    return f"{number:,}"
