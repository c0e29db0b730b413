// Next's marker module, empty for plain Vitest: the build enforces it.
export {};
