package hexmail.testkit.contract.revocation;

import static hexmail.testkit.contract.fixture.TestData.NOON;

import hexmail.domain.account.AccountId;
import hexmail.domain.credential.Revocation;
import hexmail.domain.credential.RevocationId;
import hexmail.domain.port.Revocations;
import hexmail.domain.secret.RefreshToken;
import java.time.Instant;
import java.util.Optional;

/// Revocations for the clauses. The token of each is derived from its key.
final class RevocationTestData {
  /// After every due time of a clause.
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

  /// Takes the revocation that is due at noon; it is due again at [#LATER].
  static Optional<Revocation> take(Revocations queue) {
    return queue.take(NOON, LATER);
  }
}
