package hexmail.emulator.api;

/// A method of Gmail's API, with the units that it costs by Google's table of 2026.
public enum ApiMethod {
  PROFILE(1),
  LABELS_LIST(1),
  LABELS_GET(1),
  HISTORY_LIST(2),
  MESSAGES_LIST(5),
  MESSAGES_GET(20),
  ATTACHMENTS_GET(20),
  THREADS_LIST(10),
  THREADS_GET(40),
  /// Several calls in one request; its parts cost what they cost alone.
  BATCH(0);

  private final int units;

  ApiMethod(int units) {
    this.units = units;
  }

  /// What a call costs at Google.
  public int units() {
    return units;
  }
}
