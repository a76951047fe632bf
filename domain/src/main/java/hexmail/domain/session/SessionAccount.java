package hexmail.domain.session;

import hexmail.domain.account.AccountId;
import hexmail.domain.secret.Fingerprint;
import java.util.Objects;

/// An account that is signed in to a web session.
///
/// @param session the fingerprint of the session key
/// @param slot the account and its number in the session
public record SessionAccount(Fingerprint session, AccountSlot slot) {
  public SessionAccount {
    Objects.requireNonNull(session);
    Objects.requireNonNull(slot);
  }

  public AccountId account() {
    return slot.account();
  }
}
