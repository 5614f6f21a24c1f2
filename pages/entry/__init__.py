"""Ask for an entry: the body, the day, the treatment, and the bar that saves."""
