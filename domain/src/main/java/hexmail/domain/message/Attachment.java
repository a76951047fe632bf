package hexmail.domain.message;

import java.util.Objects;

/// A file in a message.
///
/// @param partId names the part within the message; stays the same from call to call
/// @param name as the sender named it: untrusted, never a path
/// @param mimeType as the sender said: untrusted
/// @param bytes its size, decoded
public record Attachment(String partId, String name, String mimeType, long bytes) {
  public Attachment {
    Objects.requireNonNull(partId);
    Objects.requireNonNull(name);
    Objects.requireNonNull(mimeType);
  }
}
