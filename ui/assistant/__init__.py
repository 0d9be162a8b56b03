"""The assistant: from a map and a table to perimeters of one sector, in one window of four steps."""
