package hexmail.adapter.google.transport;

/// How much of a response body is received, and how much of it is kept.
///
/// @param bytes the largest body that is received, decompressed
/// @param string how many bytes of each JSON string are kept; the rest of a longer one is dropped
///   as it arrives, and [#CUT] marks the place
public record BodyLimits(int bytes, int string) {
  /// The last character of a string that was cut. Base64 does not contain it.
  public static final char CUT = '~';

  private static final int MEGABYTE = 1024 * 1024;

  /// Whole strings.
  public static final BodyLimits USUAL = new BodyLimits(8 * MEGABYTE, Integer.MAX_VALUE);

  /// For an answer as large as Gmail's largest message, 25 MB or 36 MiB of JSON.
  ///
  /// @param string how many bytes of each string are kept
  public static BodyLimits large(int string) {
    return new BodyLimits(48 * MEGABYTE, string);
  }

  /// The same for a smaller answer.
  public BodyLimits atMost(int size) {
    return new BodyLimits(size, string);
  }
}
