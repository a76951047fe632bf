package archfixtures.nothingambient.bootstrap;

import java.time.Instant;

/// The wiring may look around.
final class Main {
  private Main() {}

  static Instant run() {
    return Instant.now();
  }
}
