package hexmail.domain.authorization;

import hexmail.domain.account.Account;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why a sign-in was begun.
///
/// @param wanted the account that has to come back (a reconnection), or none for whoever signs in
/// @param returnTo where the browser goes afterwards
/// @param mode what becomes of the accounts already signed in
/// @param consentForced whether Google was told to ask for consent again, so that a refresh token
///   comes
public record SignInIntent(
    @Nullable Account wanted, ReturnPath returnTo, Mode mode, boolean consentForced) {
  /// What a sign-in does with the session that the browser has.
  public enum Mode {
    /// A sign-in as somebody who is not in the session starts a new one.
    PLAIN,
    /// The account joins those of the session.
    ADD
  }

  public SignInIntent {
    Objects.requireNonNull(returnTo);
    Objects.requireNonNull(mode);
  }

  /// The same intent, with consent asked for in any case.
  public SignInIntent withConsent() {
    return new SignInIntent(wanted, returnTo, mode, true);
  }
}
