"""The record seen another way: a timeline, a month calendar, the hours of the week. They count and say no more."""
