"""How activities grew from one date to another, and why: shift-share, quarters of growth and specialisation."""
