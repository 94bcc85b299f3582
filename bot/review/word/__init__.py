"""Drafts as DOCX files: their text with tracked changes accepted, and the same file with a comment for each finding.

`process` starts a process with limits (`child`), where `text` reads the file and `comments` writes them into it.
"""
