package hexmail.domain.account;

import java.util.Objects;

/// A person's account at Google.
///
/// @param id the key
/// @param email the address that Google last returned; for display only
public record Account(AccountId id, EmailAddress email) {
  public Account {
    Objects.requireNonNull(id);
    Objects.requireNonNull(email);
  }
}
