"""A small package of somebody else's, which adds a method with a model class of its own by an entry point."""
