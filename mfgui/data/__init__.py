"""MovieLens on disk -> one immutable Dataset in memory."""
