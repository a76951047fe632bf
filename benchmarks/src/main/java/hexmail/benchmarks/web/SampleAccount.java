package hexmail.benchmarks.web;

import hexmail.adapter.persistence.PersistenceAdapter;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.ListAccounts;
import hexmail.benchmarks.deployment.Deployment;
import hexmail.domain.account.Account;
import hexmail.domain.account.Identity;
import hexmail.domain.credential.BearerToken;
import hexmail.domain.credential.Consent;
import hexmail.domain.credential.Scopes;
import hexmail.domain.credential.TokenGrant;
import hexmail.domain.secret.AccessToken;
import hexmail.domain.secret.RefreshToken;
import hexmail.domain.secret.SessionKey;
import hexmail.domain.session.Device;
import hexmail.domain.session.WebSession;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// An account that is signed in, for pages that nobody has requested.
final class SampleAccount {
  private static final Clock CLOCK = Clock.systemUTC();

  private SampleAccount() {}

  static ConnectedAccount connected() throws IOException {
    Account account = Deployment.ACCOUNTS.getFirst();
    Instant now = CLOCK.instant();
    WebSession session =
        new WebSession(
                new SessionKey("k".repeat(43)).fingerprint(),
                List.of(),
                0,
                new Device("Benchmark"),
                now,
                now,
                now.plus(Duration.ofDays(1)))
            .with(account.id());
    try (PersistenceAdapter store =
        PersistenceAdapter.open(
            new PersistenceAdapter.Settings(
                "jdbc:sqlite::memory:",
                Files.createTempDirectory("hexmail-sample").resolve("keyset.json")))) {
      if (store.credentialStore().save(consent(account, now)).isEmpty()) {
        throw new IllegalStateException("The store has refused the consent");
      }
      return new ListAccounts(store.credentialStore(), CLOCK).inSlot(session, 0).orElseThrow();
    }
  }

  private static Consent consent(Account account, Instant now) {
    return new Consent(
        new Identity(account, true, null),
        new TokenGrant(
            new BearerToken(new AccessToken("access"), now.plus(Duration.ofHours(1))),
            new RefreshToken("refresh"),
            Scopes.parse(Deployment.MAIL),
            null),
        now);
  }
}
