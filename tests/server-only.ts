// Stands in for the package of this name outside Next: tests, the command line and the worker are servers.
export {}
