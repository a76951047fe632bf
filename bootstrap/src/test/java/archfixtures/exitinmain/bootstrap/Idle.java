package archfixtures.exitinmain.bootstrap;

/// May do it and does not.
final class Idle {
  private Idle() {}

  static int run() {
    return 0;
  }
}
