package hexmail.emulator.gmail;

import io.javalin.http.Context;

/// Tells whose mailbox a request may read.
public interface Callers {

  /// The e-mail address of the bearer of the request's access token. Throws a `GmailError` of
  /// status 401 when the token is missing, unknown or expired, and of status 403 when it carries no
  /// right to read mail.
  String mailbox(Context context);
}
