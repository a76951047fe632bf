package hexmail.emulator.grants;

import java.util.Set;

/// The scopes that an account has granted to the client.
///
/// @param scopes the scopes in the long form
public record Grant(GoogleAccount account, Set<String> scopes) {

  public Grant {
    scopes = Set.copyOf(scopes);
  }
}
