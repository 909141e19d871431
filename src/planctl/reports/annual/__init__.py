"""The annual report: its sections as frozen content; `document` lays them out."""
