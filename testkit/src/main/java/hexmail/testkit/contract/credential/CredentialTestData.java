package hexmail.testkit.contract.credential;

import static hexmail.testkit.contract.fixture.TestData.ADA;
import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.account;
import static hexmail.testkit.contract.fixture.TestData.identity;

import hexmail.domain.account.Account;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.port.CredentialStore;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.RefreshToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Consents for the clauses, and what a store returns for them.
final class CredentialTestData {
  /// The scopes of [#consent].
  static final Scopes STORED =
      Scopes.parse("openid https://www.googleapis.com/auth/gmail.readonly");

  private CredentialTestData() {}

  static Credential found(CredentialStore store) {
    return stored(store.find(ADA.id()));
  }

  /// Takes a lease that is free.
  static Credential leased(CredentialStore store, Instant now, Instant until) {
    return store
        .lease(found(store), now, until)
        .orElseThrow(() -> new AssertionError("A free lease was not granted"));
  }

  static Credential stored(Optional<Credential> credential) {
    return credential.orElseThrow(() -> new AssertionError("No credential is stored"));
  }

  static long version(Optional<Credential> credential) {
    return stored(credential).version();
  }

  static Consent consent(Account account, String access, @Nullable String refresh) {
    return new Consent(identity(account), grant(access, refresh, STORED), NOON.minusSeconds(2));
  }

  static TokenGrant grant(String access, @Nullable String refresh, Scopes scopes) {
    RefreshToken refreshToken = refresh == null ? null : new RefreshToken(refresh);
    return new TokenGrant(bearer(access), refreshToken, scopes, null);
  }

  static BearerToken bearer(String access) {
    return new BearerToken(new AccessToken(access), NOON.plus(Duration.ofHours(1)));
  }
}
