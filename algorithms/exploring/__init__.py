"""What a window may ask of results that are there already: their figures, their neighbours, what they were made with."""
