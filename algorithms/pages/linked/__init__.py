"""Pages and pictures of linked sectors: chains, linkages, gaps, demand."""
