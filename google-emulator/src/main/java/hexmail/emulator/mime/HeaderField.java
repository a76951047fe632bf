package hexmail.emulator.mime;

/// One header field: unfolded, encoded words decoded, without control characters.
public record HeaderField(String name, String value) {}
