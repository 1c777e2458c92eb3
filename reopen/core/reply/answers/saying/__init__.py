"""What one answer says: yes, no, leave, its refusal, or nothing of the kind."""
