package hexmail.domain.message;

import java.util.Objects;

/// A picture that the HTML of a message shows (RFC 2392).
///
/// @param contentId the name by which the HTML refers to it, without angle brackets: untrusted
/// @param file the picture itself
public record InlinePicture(String contentId, Attachment file) {
  public InlinePicture {
    Objects.requireNonNull(contentId);
    Objects.requireNonNull(file);
  }
}
