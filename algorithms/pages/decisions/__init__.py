"""Pages and pictures of rankings and programmes."""
