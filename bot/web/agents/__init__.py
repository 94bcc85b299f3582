"""The record for agents: the Model Context Protocol over the same answers and pages, read-only."""
