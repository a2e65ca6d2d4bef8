package dev.craftsh.shell.result;

/** What a command tells about itself while it works; never part of its result. */
public interface Progress {

  /** Tells nobody. */
  Progress SILENT =
      new Progress() {
        @Override
        public void sent(String file, long sentBytes, long totalBytes) {}

        @Override
        public void phase(String words) {}

        @Override
        public void end() {}

        @Override
        public Progress of(String label) {
          return this;
        }
      };

  /** How far the transfer of a file is; called often. */
  void sent(String file, long sentBytes, long totalBytes);

  /** How many of a known number are done; called for each of them. */
  default void counted(String what, int done, int total, int failed) {}

  /** What begins now, or what was learnt, in a few words. */
  void phase(String words);

  /** Nothing more to tell; the screen is left clean. */
  void end();

  /** The progress of one of several things that go on at once; the label says which. */
  default Progress of(String label) {
    return this;
  }
}
