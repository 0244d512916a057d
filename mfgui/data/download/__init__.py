"""Editions fetched from their server: resumed, checked, whole or not at all."""
