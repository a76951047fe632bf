package hexmail.testkit.contract.scene;

import hexmail.domain.account.Account;
import hexmail.domain.account.AccountId;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.secret.SessionKey;
import java.time.Instant;
import java.util.List;

/// People and moments of the contracts.
public final class Samples {
  public static final Instant NOON = Instant.parse("2026-05-04T12:00:00.123Z");

  public static final Account ADA = account("108204268033311374519", "ada@example.com");
  public static final Account GRACE = account("117655340218841127306", "grace@example.com");

  /// Ids that a careless comparison takes for one, or for something else.
  public static final List<AccountId> ODD_IDS =
      List.of(
          new AccountId("1"),
          new AccountId("01"),
          new AccountId("1.0"),
          new AccountId("1e0"),
          new AccountId("ada"),
          new AccountId("ADA"),
          new AccountId("%"),
          new AccountId("_"),
          new AccountId("a'or'1'='1"),
          new AccountId(":id"),
          new AccountId("~".repeat(255)));

  /// 10 kB of text that is not ASCII, with characters outside the basic plane.
  public static final String LONG_TEXT = "Grüße \uD83D\uDC8C 日本語 \"'%_\\;--\n".repeat(250);

  private Samples() {}

  public static Account account(String id, String email) {
    return new Account(new AccountId(id), new EmailAddress(email));
  }

  public static Fingerprint fingerprint(String secret) {
    return new SessionKey(secret).fingerprint();
  }
}
