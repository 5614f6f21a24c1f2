"""Ask what a person says of themselves."""
