package hexmail.domain.account;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Who signed in, as the authorization server told and, where an id token was required, proved it.
///
/// @param account the person's account
/// @param emailVerified whether Google vouches for the address
/// @param hostedDomain the Workspace domain (`hd` of the verified id token), if any
public record Identity(Account account, boolean emailVerified, @Nullable String hostedDomain) {
  public Identity {
    Objects.requireNonNull(account);
  }
}
