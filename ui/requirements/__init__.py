"""Dialog for the Python packages that Polos needs."""
