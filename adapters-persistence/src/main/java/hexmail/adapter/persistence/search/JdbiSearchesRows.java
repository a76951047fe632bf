package hexmail.adapter.persistence.search;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.account.AccountId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/// Rows of the table `account_searches`. Each call is atomic, and may call the function that it is
/// given more than once.
final class JdbiSearchesRows {
  private final Database database;
  private final Function<AccountId, Optional<Ciphertext>> byAccount;

  JdbiSearchesRows(Database database) {
    this.database = database;
    this.byAccount = database.repeated(JdbiSearchesRows::find);
  }

  Optional<Ciphertext> find(AccountId account) {
    return byAccount.apply(account);
  }

  private static Optional<Ciphertext> find(Handle handle, AccountId account) {
    return handle
        .createQuery("select searches from account_searches where subject = :subject")
        .bind("subject", account.value())
        .map((row, _) -> new Ciphertext(row.getBytes("searches")))
        .findOne();
  }

  /// Stores `searches` if `expected` accepts what is stored now.
  ///
  /// @return whether it does
  boolean put(AccountId account, Predicate<Optional<Ciphertext>> expected, Ciphertext searches) {
    return database.write(handle -> {
      boolean accepted = expected.test(find(handle, account));
      if (accepted) {
        put(handle, account, searches);
      }
      return accepted;
    });
  }

  private static void put(Handle handle, AccountId account, Ciphertext searches) {
    handle
        .createUpdate(
            """
            insert into account_searches (subject, searches) values (:subject, :searches)
            on conflict (subject) do update set searches = excluded.searches
            """)
        .bind("subject", account.value())
        .bind("searches", searches.bytes())
        .execute();
  }

  void remove(AccountId account) {
    database.write(handle ->
        handle
            .createUpdate("delete from account_searches where subject = :subject")
            .bind("subject", account.value())
            .execute());
  }
}
