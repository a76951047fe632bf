package hexmail.application.signin;

import hexmail.domain.account.Account;
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
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Begins an attempt to be authorized (the guide's `get_authorization_url`).
public final class BeginAuthorization {
  /// How long a person may take at Google; codes do not live longer either (RFC 6749, section
  /// 4.1.2).
  static final Duration LIFETIME = Duration.ofMinutes(10);

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

  /// Remembers the attempt of the browser with the key `browser` and returns the address to send it
  /// to. Throws [StoreFull][hexmail.domain.outage.StoreFull] when too many have begun and not come
  /// back.
  public URI begin(Fingerprint browser, SignInIntent intent) {
    return begin(browser, intent, intent.wanted());
  }

  /// Like the other, proposing `expected` to the person, who may still choose another account if
  /// `intent` wants none.
  URI begin(Fingerprint browser, SignInIntent intent, @Nullable Account expected) {
    State state = secrets.state();
    Nonce nonce = secrets.nonce();
    CodeVerifier verifier = secrets.codeVerifier();
    pending.remember(
        new PendingAuthorization(
            state.fingerprint(), browser, verifier, nonce, intent, clock.instant().plus(LIFETIME)));
    return server.authorizationUrl(
        new AuthorizationRequest(
            state,
            nonce,
            verifier,
            loginHint(expected),
            intent.requireScopes(),
            intent.consentForced()));
  }

  private static @Nullable String loginHint(@Nullable Account expected) {
    return expected == null ? null : expected.email().value();
  }
}
