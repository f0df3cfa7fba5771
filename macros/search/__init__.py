"""Search: how Swedish is taken apart, the index that the browser asks, and how it is measured."""
