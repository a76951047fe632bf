package archfixtures.exitinmain.domain;

import java.util.function.IntConsumer;

/// Who ends the process, in every form.
final class Ends {
  private Ends() {}

  static void byCall() {
    System.exit(1);
  }

  static IntConsumer byMethodReference() {
    return System::exit;
  }

  static Runnable byLambda() {
    return () -> System.exit(1);
  }
}
