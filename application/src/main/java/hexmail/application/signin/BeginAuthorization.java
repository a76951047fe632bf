package hexmail.application.signin;

import hexmail.domain.account.EmailAddress;
import hexmail.domain.authorization.AuthorizationRequest;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.port.AuthorizationServer;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.State;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Begins an authorization attempt (the guide's `get_authorization_url`).
public final class BeginAuthorization {
  private final AuthorizationServer server;
  private final PendingAuthorizations pending;
  private final SecretSource secrets;
  private final Clock clock;

  public BeginAuthorization(
      AuthorizationServer server,
      PendingAuthorizations pending,
      SecretSource secrets,
      Clock clock) {
    this.server = server;
    this.pending = pending;
    this.secrets = secrets;
    this.clock = clock;
  }

  /// Begins an attempt with the account that `intent` wants as the hint.
  public URI begin(Fingerprint browser, SignInIntent intent) {
    return begin(browser, intent, intent.wanted() == null ? null : intent.wanted().email());
  }

  /// Stores the attempt and returns the authorization URL. Throws
  /// [StoreFull][hexmail.domain.outage.StoreFull] if too many attempts are pending.
  ///
  /// @param browser the fingerprint of the key of the browser
  /// @param hint the account that Google preselects (`login_hint`). The person may choose another
  ///   one, which `intent` then accepts or not
  public URI begin(Fingerprint browser, SignInIntent intent, @Nullable EmailAddress hint) {
    State state = secrets.state();
    Nonce nonce = secrets.nonce();
    CodeVerifier verifier = secrets.codeVerifier();
    pending.remember(
        new PendingAuthorization(
            state.fingerprint(),
            browser,
            verifier,
            nonce,
            intent,
            clock.instant().plus(PendingAuthorization.LIFETIME)));
    return server.authorizationUrl(
        new AuthorizationRequest(
            state, nonce, verifier, hint == null ? null : hint.value(), intent.grant()));
  }
}
