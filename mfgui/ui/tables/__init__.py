"""Array-backed item models with named roles."""
