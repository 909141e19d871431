"""The plan's own table of measures, with the state and progress of each."""
