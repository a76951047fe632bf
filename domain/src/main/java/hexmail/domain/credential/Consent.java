package hexmail.domain.credential;

import hexmail.domain.account.Account;
import hexmail.domain.account.Identity;
import java.time.Instant;
import java.util.Objects;

/// The result of a person's consent at Google.
public record Consent(Identity identity, TokenGrant grant, Instant at) {
  public Consent {
    Objects.requireNonNull(identity);
    Objects.requireNonNull(grant);
    Objects.requireNonNull(at);
  }

  public Account account() {
    return identity.account();
  }
}
