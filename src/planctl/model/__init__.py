"""Records of the registry as pydantic models; no reading, no writing, no clock."""
