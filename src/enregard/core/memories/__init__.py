"""Translation memory: what somebody approved, how each pair stands against it, what changed."""
