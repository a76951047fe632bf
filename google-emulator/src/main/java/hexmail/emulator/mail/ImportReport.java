package hexmail.emulator.mail;

/// What an import found.
///
/// @param read messages taken in, whole or broken
/// @param broken those of them that could be read in part only
public record ImportReport(int read, int broken) {

  /// Nothing was imported.
  public static final ImportReport NOTHING = new ImportReport(0, 0);
}
