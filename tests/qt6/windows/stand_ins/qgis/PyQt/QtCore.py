"""PyQt6's own."""

from PyQt6.QtCore import *  # noqa: F403

NULL = None
