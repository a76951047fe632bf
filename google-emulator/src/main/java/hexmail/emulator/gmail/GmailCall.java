package hexmail.emulator.gmail;

import hexmail.emulator.api.Parameters;
import hexmail.emulator.api.ResourcePath;
import hexmail.emulator.mail.StoredMailbox;
import hexmail.emulator.mail.StoredMessage;
import java.util.Locale;
import java.util.regex.Pattern;

/// One call of the API on the caller's own mailbox.
///
/// @param target what the path names
/// @param pages how many messages a listing shows
record GmailCall(
    ResourcePath target, StoredMailbox mailbox, Parameters parameters, PageSettings pages) {
  private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{1,16}");

  /// The content of a message; status 404 when it was deleted meanwhile.
  byte[] raw(StoredMessage message) {
    return mailbox.raw(message).orElseThrow(GmailError::notFound);
  }

  /// The message that the path names.
  StoredMessage message() {
    return mailbox.find(id()).orElseThrow(GmailError::notFound);
  }

  /// The id of the message or thread that the path names.
  String id() {
    if (!ID.matcher(target.id()).matches()) {
      throw GmailError.invalid("Invalid id value");
    }
    return target.id().toLowerCase(Locale.ROOT);
  }
}
