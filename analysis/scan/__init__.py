"""Tests on counts that need no permutation: windows that scan a map, and areas together with their neighbours."""
