"""The built-in demo: real films, simulated ratings."""
