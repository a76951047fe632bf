package hexmail.domain.authorization;

import hexmail.domain.account.Account;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The purpose of a sign-in.
///
/// @param wanted the account that has to sign in (a reconnection); null for any account
/// @param returnTo the page to return to
/// @param mode what happens to the accounts that are already signed in
/// @param grant what Google was asked for, and which pages it had to show
public record SignInIntent(
    @Nullable Account wanted, ReturnPath returnTo, Mode mode, GrantRequest grant) {
  /// What a sign-in does with the existing session of the browser.
  public enum Mode {
    /// A sign-in with an account that is not in the session starts a new session.
    PLAIN,
    /// The account is added to the session.
    ADD
  }

  public SignInIntent {
    Objects.requireNonNull(returnTo);
    Objects.requireNonNull(mode);
    Objects.requireNonNull(grant);
  }

  /// An intent that asks for the usual, and shows no page that Google can do without.
  public static SignInIntent of(@Nullable Account wanted, ReturnPath returnTo, Mode mode) {
    return new SignInIntent(wanted, returnTo, mode, GrantRequest.USUAL);
  }

  /// The same intent that asks for `other`.
  public SignInIntent asking(GrantRequest other) {
    return new SignInIntent(wanted, returnTo, mode, other);
  }
}
