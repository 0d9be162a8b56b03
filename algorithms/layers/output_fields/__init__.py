"""Every field that an algorithm writes, a group of algorithms a file: name, alias, type, unit, decimals."""
