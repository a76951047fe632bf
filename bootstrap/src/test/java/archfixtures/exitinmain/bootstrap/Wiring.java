package archfixtures.exitinmain.bootstrap;

/// Not even the rest of the wiring.
final class Wiring {
  private Wiring() {}

  static void run(Runtime runtime) {
    runtime.exit(1);
    runtime.halt(1);
  }
}
