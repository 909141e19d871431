"""What several reports say in the same words: cells of measures, titles, where figures are from."""
