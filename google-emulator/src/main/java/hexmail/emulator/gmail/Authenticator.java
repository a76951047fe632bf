package hexmail.emulator.gmail;

import org.jspecify.annotations.Nullable;

/// Tells whose mailbox a call may read.
public interface Authenticator {

  /// The e-mail address of the bearer of the access token in the header `Authorization`. Throws a
  /// `GmailError` of status 401 when the token is missing, unknown or expired, and of status 403
  /// when it carries no right to read mail.
  String mailbox(@Nullable String authorization);
}
