"""My ratings: the profile and its films, questions, groups of films, and what is brought from elsewhere."""

from mfgui.ui.panels.me.asking import AskingPanel
from mfgui.ui.panels.me.groups import GroupsPanel
from mfgui.ui.panels.me.mine import MinePanel

__all__ = ["AskingPanel", "GroupsPanel", "MinePanel"]
