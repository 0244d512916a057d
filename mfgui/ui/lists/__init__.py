"""A list of films for a person: its table, filters and reasons, as several places show it."""
