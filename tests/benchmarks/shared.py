"""What both sides and the report have in common."""

EXTENT = 1e5
"""Side of the square that the areas fill, in metres."""

NEAREST = 8

NEIGHBOURS = 12
"""Neighbours that areas have on average within the distance that bands and kernels take."""

SECTORS, BATCH = 3, 20
"""Sectors that the others test one by one, and in GeoDa's batch."""


def reach(n):
    """Return the distance of bands and kernels among n areas."""
    return EXTENT * (NEIGHBOURS / 3.141592653589793 / n) ** 0.5
