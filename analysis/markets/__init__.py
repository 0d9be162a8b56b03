"""Demand: which sectors products are of, how markets grow, who sells in them, and what a seller's growth is made of."""
