"""Country packs: municipalities, classifications and size bands as the offices of a country write them."""
