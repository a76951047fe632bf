package hexmail.emulator.api;

/// A method of Gmail's API with its quota units, as in Google's table of 2026.
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
  /// Several calls in one request. Each part costs what it costs as a single call.
  BATCH(0);

  private final int units;

  ApiMethod(int units) {
    this.units = units;
  }

  /// The units that Google charges for a call.
  public int units() {
    return units;
  }
}
