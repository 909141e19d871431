"""Every report made and rendered, to be looked at: `make gallery`."""
