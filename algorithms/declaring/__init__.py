"""Declaring."""
