"""Sheets of clusters, as data, as pages and for print."""
