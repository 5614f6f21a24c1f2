"""Ask what leaves for a therapist, and show it before it does."""
