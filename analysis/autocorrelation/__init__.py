"""Whether areas are like their neighbours: global and local statistics, over sectors and time."""
