"""Agglomeration."""
