package archfixtures.exitinmain.bootstrap;

/// May do it.
final class Main {
  private Main() {}

  static void run() {
    System.exit(0);
  }
}
