package hexmail.application.mailbox;

import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.Stores;
import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.search.AccountSearches;
import hexmail.domain.search.SavedSearch;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Keeps the last searches of a person, and those that the person saves. Safe for use by many
/// threads.
public final class KeepSearches {
  private final Stores stores;

  public KeepSearches(Stores stores) {
    this.stores = stores;
  }

  /// What saving a search led to.
  public sealed interface Outcome {
    record Saved() implements Outcome {}

    /// No more searches can be saved.
    ///
    /// @param most how many there can be
    record Full(int most) implements Outcome {}
  }

  /// The searches of `account`.
  public AccountSearches of(ConnectedAccount account) {
    return stores.searches().of(account.id());
  }

  /// Remembers that the person has searched for `query`. Nothing is written if that is the last
  /// search anyhow.
  ///
  /// @param known the searches of the account, as the page was made with them
  public void remember(ConnectedAccount account, AccountSearches known, MailQuery query) {
    if (!known.remembering(query).equals(known)) {
      change(account, searches -> searches.remembering(query));
    }
  }

  /// Saves `search`, in place of one with the same name.
  public Outcome save(ConnectedAccount account, SavedSearch search) {
    return attempt(account, searches -> searches.saving(search))
        ? new Outcome.Saved()
        : new Outcome.Full(AccountSearches.MOST_SAVED);
  }

  /// Deletes the saved search of that name, if there is one.
  public void delete(ConnectedAccount account, String name) {
    change(account, searches -> searches.withoutSaved(name));
  }

  /// Removes `query` from the last searches, if it is one.
  public void forgetRecent(ConnectedAccount account, MailQuery query) {
    change(account, searches -> searches.withoutRecent(query));
  }

  /// Removes all last searches.
  public void forgetRecent(ConnectedAccount account) {
    change(account, AccountSearches::withoutRecent);
  }

  private void change(ConnectedAccount account, UnaryOperator<AccountSearches> change) {
    boolean _ = attempt(account, searches -> Optional.of(change.apply(searches)));
  }

  /// Makes a change, again if another caller made one in between.
  ///
  /// @return whether the change is possible
  private boolean attempt(
      ConnectedAccount account, Function<AccountSearches, Optional<AccountSearches>> change) {
    Optional<AccountSearches> changed;
    AccountSearches before;
    do {
      before = of(account);
      changed = change.apply(before);
    } while (changed.isPresent() && !replace(account, before, changed.get()));
    return changed.isPresent();
  }

  /// Whether nothing is left to do. An account that was disconnected in the meantime does not begin
  /// again.
  private boolean replace(ConnectedAccount account, AccountSearches before, AccountSearches after) {
    return after.equals(before)
        || stores
            .transactions()
            .run(() ->
                stores.credentials().find(account.id()).isEmpty()
                    || stores.searches().replace(account.id(), before, after));
  }
}
