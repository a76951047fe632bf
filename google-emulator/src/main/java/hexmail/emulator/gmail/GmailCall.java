package hexmail.emulator.gmail;

import hexmail.emulator.api.Parameters;
import hexmail.emulator.api.ResourcePath;
import hexmail.emulator.mail.StoredMailbox;
import hexmail.emulator.mail.StoredMessage;
import java.util.Locale;
import java.util.regex.Pattern;

/// A call of the API for the caller's own mailbox.
///
/// @param target the resource in the path
/// @param pages the page settings of listings
record GmailCall(
    ResourcePath target, StoredMailbox mailbox, Parameters parameters, PageSettings pages) {
  private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{1,16}");

  /// The content of a message; a `GmailError` of status 404 when the message was deleted meanwhile.
  byte[] raw(StoredMessage message) {
    return mailbox.raw(message).orElseThrow(GmailError::notFound);
  }

  /// The message in the path.
  StoredMessage message() {
    return mailbox.find(id()).orElseThrow(GmailError::notFound);
  }

  /// The id of the message or thread in the path.
  String id() {
    if (!ID.matcher(target.id()).matches()) {
      throw GmailError.invalid("Invalid id value");
    }
    return target.id().toLowerCase(Locale.ROOT);
  }
}
