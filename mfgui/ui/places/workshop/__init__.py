"""Workshop: runs, their comparison, experiments."""
