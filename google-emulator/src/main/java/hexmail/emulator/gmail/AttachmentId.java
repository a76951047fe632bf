package hexmail.emulator.gmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/// The ids of attachments: long and opaque like Gmail's, valid for their message only, and another
/// one in each response.
final class AttachmentId {
  private static final String BEGINNING = "ANGjdJ8";

  private AttachmentId() {}

  /// @param serial another one in each response
  static String of(String messageId, String partId, long serial) {
    String text = messageId + ":" + partId + ":" + serial;
    return BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /// The id of the part. Throws a `GmailError` of status 400 when the id does not belong to this
  /// message.
  static String partId(String messageId, String attachmentId) {
    String owner = messageId + ":";
    try {
      if (attachmentId.startsWith(BEGINNING)) {
        byte[] text = Base64.getUrlDecoder().decode(attachmentId.substring(BEGINNING.length()));
        String named = new String(text, UTF_8);
        if (named.startsWith(owner)) {
          return named.substring(owner.length(), Math.max(owner.length(), named.lastIndexOf(':')));
        }
      }
    } catch (IllegalArgumentException broken) {
      throw GmailError.invalid("Invalid attachment token");
    }
    throw GmailError.invalid("Invalid attachment token");
  }
}
