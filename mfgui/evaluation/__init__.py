"""Metrics, folds, scored lists, tuning, where a model errs."""
