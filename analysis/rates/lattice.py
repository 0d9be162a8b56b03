"""How many cells the lattice has on which sums of counts are told (`compound_law`)."""

from scipy import fft

COARSE, FINE = 64, 2048
"""Cells of a first look, and of a thorough one, for rows of up to `SHORT_ROW` members; longer rows take more."""
SHORT_ROW = 16
MOST_CELLS = 8192


def cells_of(cells, members):
    """Return the cells of the lattice for rows of so many members: more for long rows, whose bounds lie farther off.

    Never fewer than eight times the margin, so that bounds lie within an eighth of the sum.
    """
    wanted = cells * max(1, -(-members // SHORT_ROW))
    return fft.next_fast_len(max(min(wanted, max(cells, MOST_CELLS)), 4 * members + 16), real=True)
