"""What the commands of `planctl report` share."""
