"""Watch: it learns."""
