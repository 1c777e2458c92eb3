"""One module a vendor: the words of its exports. They know nothing of each other; `all_sources` lists them."""
