package hexmail.domain.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The person who signed in, as the authorization server returned it and, if an id token was
/// required, proved it. Who may use an installation is decided by it.
///
/// @param account the person's account
/// @param emailVerified whether Google has verified the address
/// @param hostedDomain the Workspace domain (`hd` of the verified id token), if any
public record Identity(Account account, boolean emailVerified, @Nullable String hostedDomain) {
  public Identity {
    Objects.requireNonNull(account);
  }
}
