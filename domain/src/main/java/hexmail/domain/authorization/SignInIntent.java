package hexmail.domain.authorization;

import hexmail.domain.account.Account;
import hexmail.domain.credential.Scopes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Why a sign-in was begun.
///
/// @param wanted the account that has to come back (a reconnection), or none for whoever signs in
/// @param returnTo where the browser goes afterwards
/// @param mode what becomes of the accounts already signed in
/// @param requireScopes rights to ask for besides those that everybody is asked for
/// @param consentForced whether Google was told to ask for consent again, so that a refresh token
///   comes
public record SignInIntent(
    @Nullable Account wanted,
    ReturnPath returnTo,
    Mode mode,
    Scopes requireScopes,
    boolean consentForced) {
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
    Objects.requireNonNull(requireScopes);
  }

  /// An intent that asks for no more rights than everybody is asked for, and for consent only where
  /// Google wants it.
  public static SignInIntent of(@Nullable Account wanted, ReturnPath returnTo, Mode mode) {
    return new SignInIntent(wanted, returnTo, mode, Scopes.NONE, false);
  }

  /// The same intent, asking for `scopes`, too.
  public SignInIntent requiring(Scopes scopes) {
    return new SignInIntent(wanted, returnTo, mode, requireScopes.and(scopes), consentForced);
  }

  /// The same intent, with consent asked for in any case.
  public SignInIntent withConsent() {
    return new SignInIntent(wanted, returnTo, mode, requireScopes, true);
  }
}
