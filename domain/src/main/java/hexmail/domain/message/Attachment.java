package hexmail.domain.message;

import java.util.Objects;

/// A file in a message.
///
/// @param partId identifies the part within the message; the same in every call
/// @param name the file name that the sender chose: untrusted, never a path
/// @param mimeType the type that the sender declared: untrusted
/// @param bytes its decoded size
public record Attachment(String partId, String name, String mimeType, long bytes) {
  public Attachment {
    Objects.requireNonNull(partId);
    Objects.requireNonNull(name);
    Objects.requireNonNull(mimeType);
  }
}
