"""The places of the window; they meet in the workspace and never import one another."""
