"""The Import pages: files in, how they are read, what they bring, and what came of it.

desk       the list and the drop zone; one import, at whatever stage it is
mapping    how each column of each file is read
brings     what an import would bring, with the next four weeks of calls
"""
