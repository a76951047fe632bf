package hexmail.emulator.mime;

/// A header field: unfolded, with encoded words decoded, without control characters.
public record HeaderField(String name, String value) {}
