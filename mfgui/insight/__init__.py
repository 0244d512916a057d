"""A model -> what people read: re-ranked lists, reasons, the map and its axes, taste."""
