package hexmail.adapter.persistence;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.BrowserKey;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Nonce;
import hexmail.domain.secret.RefreshToken;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.secret.State;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.List;

/// People and moments of this module's tests. The secrets of each person have the person's id in
/// them, and "canary", so that they can be told apart and searched for.
final class Samples {
  static final Instant NOON = Instant.parse("2026-05-04T12:00:00.123456789Z");
  static final AccountId ADA = new AccountId("subject-of-ada");
  static final AccountId GRACE = new AccountId("subject-of-grace");
  static final AccountId ALAN = new AccountId("subject-of-alan");

  private Samples() {}

  static Consent consent(AccountId id) {
    return consent(id, new RefreshToken("canary-refresh-" + id.value()));
  }

  static Consent consent(AccountId id, RefreshToken refreshToken) {
    BearerToken bearer =
        new BearerToken(new AccessToken("canary-access-" + id.value()), NOON.plusSeconds(3_600));
    TokenGrant grant = new TokenGrant(bearer, refreshToken, Scopes.parse("openid"), null);
    Account account = new Account(id, new EmailAddress(id.value() + "@example.com"));
    return new Consent(account, grant, NOON);
  }

  static State state(String name) {
    return new State("canary-state-" + name);
  }

  static BrowserKey browser(String name) {
    return new BrowserKey("canary-browser-" + name);
  }

  static PendingAuthorization attempt(String name) {
    return new PendingAuthorization(
        state(name).fingerprint(),
        browser(name).fingerprint(),
        new CodeVerifier("canary-verifier-" + name),
        new Nonce("canary-nonce-" + name),
        new SignInIntent(null, ReturnPath.HOME, SignInIntent.Mode.PLAIN, false),
        NOON.plusSeconds(600));
  }

  static SessionKey sessionKey(String name) {
    return new SessionKey("canary-session-" + name);
  }

  static WebSession session(String name, AccountId account) {
    return new WebSession(
            sessionKey(name).fingerprint(), List.of(), 0, NOON, NOON, NOON.plusSeconds(3_600))
        .with(account);
  }
}
