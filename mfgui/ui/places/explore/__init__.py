"""Explore: people, films and the map."""
