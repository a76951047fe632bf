package hexmail.bootstrap.configuration;

import java.util.List;

/// What keeps a command from starting: one line for each fault, with its mend, and no values.
public final class NotStartable extends RuntimeException {
  private final List<String> faults;

  public NotStartable(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  public List<String> faults() {
    return faults;
  }
}
