package archfixtures.onelogging.bootstrap;

/// Logging that needs no import, in the wiring too.
final class SystemLogger {
  private SystemLogger() {}

  static void byCall() {
    System.getLogger("log").log(System.Logger.Level.INFO, "");
  }

  record ByRecordComponent(System.Logger component) {}
}
