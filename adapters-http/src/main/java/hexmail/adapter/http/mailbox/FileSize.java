package hexmail.adapter.http.mailbox;

import java.util.Locale;

/// The size of a file in words, in decimal units.
final class FileSize {
  private FileSize() {}

  static String inWords(long bytes) {
    if (bytes < 1_000) {
      return bytes == 1 ? "1 byte" : Math.max(0, bytes) + " bytes";
    }
    // From 999.5 on it would be rounded to a thousand of the smaller unit.
    return bytes < 999_500
        ? Math.round(bytes / 1e3) + " KB"
        : String.format(Locale.UK, "%.1f MB", bytes / 1e6);
  }
}
