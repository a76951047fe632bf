package archfixtures.nobodysleeps.bootstrap;

/// The wiring may wait.
final class Main {
  private Main() {}

  static void run() throws InterruptedException {
    Thread.sleep(1);
  }
}
