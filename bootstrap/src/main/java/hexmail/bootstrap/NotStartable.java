package hexmail.bootstrap;

import java.util.List;

/// What keeps a command from starting: one line for each fault, with its mend, and no values.
final class NotStartable extends RuntimeException {
  private final List<String> faults;

  NotStartable(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  List<String> faults() {
    return faults;
  }
}
