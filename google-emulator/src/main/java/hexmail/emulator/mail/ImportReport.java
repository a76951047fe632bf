package hexmail.emulator.mail;

/// The result of an import.
///
/// @param read imported messages, including malformed ones
/// @param broken imported messages that could only be read in part
public record ImportReport(int read, int broken) {

  /// Nothing was imported.
  public static final ImportReport NOTHING = new ImportReport(0, 0);
}
