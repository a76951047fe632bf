package hexmail.domain.port;

import hexmail.domain.account.Account;
import java.util.List;

/// Whose credentials are stored: the same credentials as in [CredentialStore]. Safe for use by many
/// threads and processes; each call is atomic. If the store cannot be read, a call throws
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable].
public interface CredentialDirectory {
  /// Each account with a stored credential, once, with the address of its last consent and in any
  /// order. Accounts whose tokens can no longer be read are among them.
  List<Account> accounts();
}
