"""Establishments counted into areas: directories and points, size bands, workers."""
