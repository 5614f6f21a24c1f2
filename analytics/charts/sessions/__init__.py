"""Draw what sessions leave."""
