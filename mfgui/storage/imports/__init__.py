"""Ratings that somebody brings from elsewhere, into their profile."""
