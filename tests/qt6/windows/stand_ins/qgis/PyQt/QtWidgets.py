"""PyQt6's own."""

from PyQt6.QtWidgets import *  # noqa: F403
