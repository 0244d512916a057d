"""One module or folder per panel."""
