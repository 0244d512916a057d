"""Implicit ALS: who watches what, learnt from which films were rated, and how highly."""
