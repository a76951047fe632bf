package archfixtures.plainvalues.domain;

/// An `enum` whose constants change.
@SuppressWarnings("ImmutableEnumChecker")
enum Deviates {
  FIRST {
    private int runs;

    @Override
    void run() {
      times += runs++;
    }
  };

  int times;

  abstract void run();
}
