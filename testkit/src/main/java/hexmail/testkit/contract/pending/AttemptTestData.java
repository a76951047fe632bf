package hexmail.testkit.contract.pending;

import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;

import hexmail.domain.account.Account;
import hexmail.domain.authorization.PendingAuthorization;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.SignInIntent.Mode;
import hexmail.domain.authorization.TakeOutcome;
import hexmail.domain.port.PendingAuthorizations;
import hexmail.domain.secret.CodeVerifier;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.secret.Nonce;
import java.time.Duration;
import java.time.Instant;

/// Attempts for the clauses, and what happens to them at noon.
final class AttemptTestData {
  private AttemptTestData() {}

  static boolean remembers(PendingAuthorizations store, PendingAuthorization attempt) {
    try {
      store.remember(attempt);
      return true;
    } catch (IllegalStateException used) {
      return false;
    }
  }

  static TakeOutcome take(PendingAuthorizations store, String state, String browser) {
    return store.take(fingerprint(state), fingerprint(browser), NOON);
  }

  static PendingAuthorization attempt(String state, String browser) {
    return attempt(state, browser, NOON.plus(Duration.ofMinutes(10)));
  }

  static PendingAuthorization attempt(String state, String browser, Instant expiresAt) {
    Fingerprint key = fingerprint(state);
    return new PendingAuthorization(
        key,
        fingerprint(browser),
        new CodeVerifier("verifier-" + key.hex()),
        new Nonce("nonce-" + key.hex()),
        SignInIntent.of(null, ReturnPath.HOME, Mode.PLAIN),
        expiresAt);
  }

  static PendingAuthorization reconnection(String state, String browser, Account wanted) {
    PendingAuthorization plain = attempt(state, browser);
    return new PendingAuthorization(
        plain.state(),
        plain.browser(),
        plain.verifier(),
        plain.nonce(),
        SignInIntent.of(wanted, ReturnPath.HOME, Mode.ADD),
        plain.expiresAt());
  }
}
