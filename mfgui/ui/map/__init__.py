"""The map: its canvas, labels, marks, tools and export."""
