"""The pages of recon: the answers in one look, and what stands behind each number."""
