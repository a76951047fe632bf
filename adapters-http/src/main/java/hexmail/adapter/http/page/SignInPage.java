package hexmail.adapter.http.page;

import hexmail.adapter.http.text.Text;
import org.jspecify.annotations.Nullable;

/// Asks for one press of a button before the browser goes to Google.
///
/// @param next the path to come back to
/// @param accountId the account that has to sign in again; absent when any account may
/// @param email its address, if it is known
public record SignInPage(String next, @Nullable String accountId, @Nullable String email)
    implements Page {
  /// Where a sign-in is posted to, with the fields `next` and, for a reconnection, `account`.
  public static final String ACTION = "/login";

  @Override
  public Text title() {
    return Text.of("sign-in");
  }

  @Override
  public boolean offersSignIn() {
    return true;
  }
}
