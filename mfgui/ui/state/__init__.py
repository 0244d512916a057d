"""What is open, selected and under way: the workspace and what works on it in the background."""
