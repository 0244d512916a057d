"""Pages of the window: each brings panels together for one thing that a person wants to do."""
