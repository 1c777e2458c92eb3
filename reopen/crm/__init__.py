"""What comes from a CRM: files in, typed columnar batches out. No Django, no database."""
