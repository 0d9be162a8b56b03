"""What a user can choose of chains, without what computes them."""

CUT_OFF = 0.35
"""Loading below which an industry does not belong to a chain (Feser & Bergman 2000)."""
