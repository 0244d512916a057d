"""One kit for every chart."""
