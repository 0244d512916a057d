"""The stage: the program shown to a room, the tour through it, and its help."""
