"""The morning's mail: written, sent once, switched off."""
