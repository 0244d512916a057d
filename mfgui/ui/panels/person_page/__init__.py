"""One person: their taste in a sentence, what they rated, their twins; and what if they had rated otherwise."""

from mfgui.ui.panels.person_page.panel import PersonPanel

__all__ = ["PersonPanel"]
