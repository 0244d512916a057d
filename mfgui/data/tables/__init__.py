"""Anybody's own table of ratings: its columns, its dialect, its values."""
