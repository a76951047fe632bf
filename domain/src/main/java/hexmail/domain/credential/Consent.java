package hexmail.domain.credential;

import hexmail.domain.account.Account;
import java.time.Instant;
import java.util.Objects;

/// The result of a person's consent at Google.
public record Consent(Account account, TokenGrant grant, Instant at) {
  public Consent {
    Objects.requireNonNull(account);
    Objects.requireNonNull(grant);
    Objects.requireNonNull(at);
  }
}
