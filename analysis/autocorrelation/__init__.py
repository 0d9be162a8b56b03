"""Autocorrelation."""
