package hexmail.emulator.mime;

/// A header field: unfolded, with encoded words decoded, without control characters.
///
/// @param quoted the same value, but in lists of addresses decoded names with special characters
///   are in quotes (RFC 5322, sections 3.2.3 and 3.2.4)
public record HeaderField(String name, String value, String quoted) {}
