"""One module or folder per method, with what is its own."""
