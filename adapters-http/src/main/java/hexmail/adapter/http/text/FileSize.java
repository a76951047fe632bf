package hexmail.adapter.http.text;

/// The size of a file or a text in words, in decimal units.
public final class FileSize {
  private FileSize() {}

  public static Text inWords(long bytes) {
    if (bytes < 1_000) {
      return Text.of("file.bytes", "count", Math.max(0, bytes));
    }
    // From 999.5 on it would be rounded to a thousand of the smaller unit.
    return bytes < 999_500
        ? Text.of("file.kilobytes", "size", Math.round(bytes / 1e3))
        : Text.of("file.megabytes", "size", bytes / 1e6);
  }
}
