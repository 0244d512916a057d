"""Data: what is open, what else can be opened, and what the ratings look like."""
