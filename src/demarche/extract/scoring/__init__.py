"""How well proposals agree with a report's annotation by hand; nothing here reads a report."""
