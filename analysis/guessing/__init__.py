"""What the columns of a layer and a table are likely to hold, each guess with what speaks for it."""
