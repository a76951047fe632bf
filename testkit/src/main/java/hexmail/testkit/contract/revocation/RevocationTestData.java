package hexmail.testkit.contract.revocation;

import static hexmail.testkit.contract.fixture.TestData.NOON;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Revocation;
import hexmail.domain.credential.RevocationId;
import hexmail.domain.port.Revocations;
import hexmail.domain.secret.RefreshToken;
import java.time.Instant;
import java.util.Optional;

/// Revocations of the contract, each with a key from which its token is made.
final class RevocationTestData {
  /// After all that is due in a clause.
  static final Instant LATER = NOON.plusSeconds(300);

  private RevocationTestData() {}

  static Revocation revocation(String key, AccountId account) {
    return new Revocation(
        new RevocationId(key),
        account,
        new RefreshToken("refresh-" + key),
        NOON.minusSeconds(60),
        true);
  }

  /// What is due at noon, put off to later.
  static Optional<Revocation> take(Revocations queue) {
    return queue.take(NOON, LATER);
  }
}
