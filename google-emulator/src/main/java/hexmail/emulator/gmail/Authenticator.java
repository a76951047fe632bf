package hexmail.emulator.gmail;

import org.jspecify.annotations.Nullable;

/// Finds the mailbox that a call may read.
public interface Authenticator {

  /// The e-mail address of the owner of the access token in the header `Authorization`. Throws a
  /// `GmailError` of status 401 when the token is missing, unknown or expired, and of status 403
  /// when it has no scope to read mail.
  String mailbox(@Nullable String authorization);
}
