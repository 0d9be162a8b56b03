"""Pages and pictures, one a file."""
