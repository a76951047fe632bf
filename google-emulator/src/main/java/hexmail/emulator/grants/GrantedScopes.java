package hexmail.emulator.grants;

import java.util.Collection;
import java.util.Set;

/// The scopes that each account has granted to the client. Safe for use by many threads.
public final class GrantedScopes {
  private final GrantDatabase database;

  GrantedScopes(GrantDatabase database) {
    this.database = database;
  }

  /// All scopes that the account has granted and not revoked.
  public Set<String> of(GoogleAccount account) {
    return database.read(handle ->
        handle
            .createQuery("SELECT scope FROM consent WHERE subject = :subject")
            .bind("subject", account.subject())
            .mapTo(String.class)
            .set());
  }

  /// Adds scopes to the granted ones.
  public void add(GoogleAccount account, Collection<String> scopes) {
    database.change(handle -> {
      for (String scope : scopes) {
        handle.execute(
            "INSERT OR IGNORE INTO consent (subject, scope) VALUES (?, ?)",
            account.subject(),
            scope);
      }
      return scopes;
    });
  }
}
