"""The sample as a project of the user's own."""
