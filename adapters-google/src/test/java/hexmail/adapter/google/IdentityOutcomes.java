package hexmail.adapter.google;

import static hexmail.adapter.google.fixture.StubGoogle.NOW;
import static hexmail.adapter.google.fixture.StubGoogle.SCOPES;

import hexmail.adapter.google.fixture.StubGoogle;
import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.account.Identity;
import hexmail.domain.authorization.IdentityOutcome;
import hexmail.domain.authorization.IdentityOutcome.Identified;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.IdToken;
import org.jspecify.annotations.Nullable;

/// Identifies a person at a stub of Google.
final class IdentityOutcomes {
  private IdentityOutcomes() {}

  /// With a new adapter.
  ///
  /// @param keySet the path of the keys; null for no verification
  static IdentityOutcome identifyWith(
      StubGoogle google, @Nullable String keySet, @Nullable String idToken) {
    try (GoogleAdapter adapter =
        StubGoogle.adapter(StubGoogle.settings(google.endpoints(keySet)))) {
      return identify(adapter, idToken);
    }
  }

  static IdentityOutcome identify(GoogleAdapter adapter, @Nullable String idToken) {
    TokenGrant grant =
        new TokenGrant(
            new BearerToken(new AccessToken("ya29.canary"), NOW.plusSeconds(3599)),
            null,
            SCOPES,
            idToken == null ? null : new IdToken(idToken));
    return adapter.authorizationServer().identify(grant, SignedTokens.NONCE);
  }

  static Identified identified(String id, boolean verified, @Nullable String domain) {
    return new Identified(
        new Identity(
            new Account(new AccountId(id), new EmailAddress("ada@example.com")), verified, domain));
  }
}
