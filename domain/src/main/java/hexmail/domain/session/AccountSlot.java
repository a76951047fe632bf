package hexmail.domain.session;

import hexmail.domain.account.AccountId;
import java.util.Objects;

/// An account in a session. Its number is part of the addresses of its pages.
///
/// @param number 0 for the first account; never reused for another account of the session
public record AccountSlot(int number, AccountId account) {
  public AccountSlot {
    Objects.requireNonNull(account);
    if (number < 0) {
      throw new IllegalArgumentException("Slots are counted from 0");
    }
  }
}
