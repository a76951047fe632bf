package hexmail.bootstrap.configuration;

import java.util.List;

/// A command cannot start. Each fault is one line that says how to fix it and repeats no value.
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
