"""A run: epochs, stopping rules, validation, history."""
