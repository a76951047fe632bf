package hexmail.domain.session;

import hexmail.domain.account.AccountId;
import java.util.Objects;

/// An account in a session, under the number that stands in its pages' addresses.
///
/// @param number 0 for the first; never used again for another account of the session
public record AccountSlot(int number, AccountId account) {
  public AccountSlot {
    Objects.requireNonNull(account);
    if (number < 0) {
      throw new IllegalArgumentException("Slots are counted from 0");
    }
  }
}
