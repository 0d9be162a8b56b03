"""Establishments."""
