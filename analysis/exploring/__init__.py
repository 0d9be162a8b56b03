"""Exploring a result: classes at other levels, points and bars that are chosen, sentences on an area, what if."""
