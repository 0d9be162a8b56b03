"""Directories of any size: one statement that adds establishments up into cells, and the engines that run it."""
