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

/// Begins an attempt to be authorized (the guide's `get_authorization_url`).
public final class BeginAuthorization {
  /// How long a person may take at Google; codes do not live longer either (RFC 6749, section
  /// 4.1.2).

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

  /// Like the other, expecting whom `intent` wants.
  public URI begin(Fingerprint browser, SignInIntent intent) {
    return begin(browser, intent, intent.wanted() == null ? null : intent.wanted().email());
  }

  /// Remembers the attempt of the browser with the key `browser` and returns the address to send it
  /// to. Throws [StoreFull][hexmail.domain.outage.StoreFull] when too many have begun and not come
  /// back.
  ///
  /// @param hint whose sign-in is expected, so that Google need not ask; the person may still
  ///   choose another account, which `intent` then accepts or not
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
            state,
            nonce,
            verifier,
            hint == null ? null : hint.value(),
            intent.requireScopes(),
            intent.consentForced()));
  }
}
