"""What outlives the window: model files, recent folders, choices."""
