"""A run as several places show it: method, controls, curve and words."""
