"""What editions of an observatory read and write."""
