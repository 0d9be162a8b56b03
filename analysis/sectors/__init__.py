"""Sector codes: classifications, selections of codes, tables of figures by area and sector."""
