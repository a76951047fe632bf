package hexmail.emulator.grants;

import java.util.Set;

/// What an account lets the client do.
///
/// @param scopes in the long form
public record Grant(GoogleAccount account, Set<String> scopes) {

  public Grant {
    scopes = Set.copyOf(scopes);
  }
}
