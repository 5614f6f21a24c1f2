"""Words: what a person writes down, in which words and units. Imports nothing but the standard library."""
