"""Geometries made fit for use, and how far apart things are in a coordinate system."""
