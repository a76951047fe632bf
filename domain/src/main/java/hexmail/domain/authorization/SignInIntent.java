package hexmail.domain.authorization;

import hexmail.domain.account.Account;
import hexmail.domain.credential.Scopes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The purpose of a sign-in.
///
/// @param wanted the account that has to sign in (a reconnection); null for any account
/// @param returnTo the page to return to
/// @param mode what happens to the accounts that are already signed in
/// @param requireScopes scopes to request in addition to the usual ones
/// @param consentForced whether Google was asked to require consent, so that it issues a refresh
///   token
public record SignInIntent(
    @Nullable Account wanted,
    ReturnPath returnTo,
    Mode mode,
    Scopes requireScopes,
    boolean consentForced) {
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
    Objects.requireNonNull(requireScopes);
  }

  /// An intent that requests the usual scopes, and consent only if Google requires it.
  public static SignInIntent of(@Nullable Account wanted, ReturnPath returnTo, Mode mode) {
    return new SignInIntent(wanted, returnTo, mode, Scopes.NONE, false);
  }

  /// The same intent that also requests `scopes`.
  public SignInIntent requiring(Scopes scopes) {
    return new SignInIntent(wanted, returnTo, mode, requireScopes.and(scopes), consentForced);
  }

  /// The same intent that always requires consent.
  public SignInIntent withConsent() {
    return new SignInIntent(wanted, returnTo, mode, requireScopes, true);
  }
}
