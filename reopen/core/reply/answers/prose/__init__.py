"""What prose tells of the first two questions: did somebody come, and had they all they looked for."""
