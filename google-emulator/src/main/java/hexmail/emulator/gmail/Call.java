package hexmail.emulator.gmail;

import hexmail.emulator.mail.Mailbox;
import hexmail.emulator.mail.StoredMessage;
import io.javalin.http.Context;
import java.util.regex.Pattern;

/// One call of the API on the caller's own mailbox.
///
/// @param context where path parameters come from
/// @param pages how many messages a listing shows
record Call(Context context, Mailbox mailbox, Parameters parameters, PageSizes pages) {
  private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{1,16}");

  /// The message that the path names.
  StoredMessage message() {
    String id = context.pathParam("id");
    if (!ID.matcher(id).matches()) {
      throw GmailError.invalid("Invalid id value");
    }
    return mailbox.find(id.toLowerCase(java.util.Locale.ROOT)).orElseThrow(GmailError::notFound);
  }
}
