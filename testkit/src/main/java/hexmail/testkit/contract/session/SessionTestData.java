package hexmail.testkit.contract.session;

import static hexmail.testkit.contract.fixture.TestData.NOON;
import static hexmail.testkit.contract.fixture.TestData.fingerprint;

import hexmail.domain.account.AccountId;
import hexmail.domain.port.Sessions;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.Device;
import hexmail.domain.session.WebSession;
import java.util.List;

/// Sessions for the clauses.
final class SessionTestData {
  static final Device LINUX = new Device("Firefox on Linux");

  private SessionTestData() {}

  static WebSession session(String key, AccountId... accounts) {
    Fingerprint id = fingerprint(key);
    WebSession session =
        new WebSession(
            id, List.of(), 0, LINUX, NOON.minusSeconds(60), NOON, NOON.plusSeconds(3_600));
    for (AccountId account : accounts) {
      session = session.with(account);
    }
    return session;
  }

  static boolean opens(Sessions store, String key, AccountId account) {
    try {
      store.open(session(key, account));
      return true;
    } catch (IllegalStateException used) {
      return false;
    }
  }
}
