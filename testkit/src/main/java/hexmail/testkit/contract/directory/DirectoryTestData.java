package hexmail.testkit.contract.directory;

import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;

import hexmail.domain.account.AccountId;
import hexmail.domain.session.AccountSlot;
import hexmail.domain.session.Device;
import hexmail.domain.session.WebSession;
import java.time.Instant;
import java.util.List;

/// Sessions for the clauses, each on a device of its own.
final class DirectoryTestData {
  private DirectoryTestData() {}

  static AccountSlot slot(int number, AccountId account) {
    return new AccountSlot(number, account);
  }

  static WebSession session(String key, AccountSlot... slots) {
    return usedAt(NOON, key, slots);
  }

  static WebSession usedAt(Instant usedAt, String key, AccountSlot... slots) {
    return new WebSession(
        fingerprint(key),
        List.of(slots),
        30,
        new Device("Firefox on a " + key),
        NOON.minusSeconds(60),
        usedAt,
        NOON.plusSeconds(3_600));
  }
}
