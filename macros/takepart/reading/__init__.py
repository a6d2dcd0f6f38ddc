"""How hard the words of a page are to read, measured from its HTML without a network."""
