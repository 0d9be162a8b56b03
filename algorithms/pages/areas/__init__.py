"""Pages and pictures of areas and sectors."""
