"""Machine formats: findings for programs, and the registry as one document."""
