"""What would spoil an analysis of a layer, found before it."""
