"""Tell what sessions leave."""
