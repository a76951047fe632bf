package hexmail.adapter.http.problem;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.ListAccounts;
import java.util.Optional;

/// Finds out why the grant of an account does not work any more. Safe for use by many threads.
public final class GrantTroubles {
  private final ListAccounts accounts;
  private final boolean testing;

  /// @param testing whether what people grant ends after seven days
  public GrantTroubles(ListAccounts accounts, boolean testing) {
    this.accounts = accounts;
    this.testing = testing;
  }

  /// What is known now, after Google was asked; empty when nothing is.
  public Optional<GrantTrouble> of(ConnectedAccount account) {
    return accounts
        .reread(account)
        .flatMap(current -> current.grantEnd(testing))
        .map(GrantTrouble::of);
  }
}
