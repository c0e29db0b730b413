/** One thing wrong with the configuration. Says which field and what is expected, never what it holds. */
export type Problem = {
  /** Name of the variable, or the path inside `CONFIG_FILE` such as `connections[0].write.clientSecret`. */
  field: string;
  problem: string;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Returns the text of a file; throws when it cannot be read. */
export type ReadFile = (path: string) => string;
