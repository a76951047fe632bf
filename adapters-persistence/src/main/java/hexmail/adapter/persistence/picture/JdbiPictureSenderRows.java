package hexmail.adapter.persistence.picture;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.account.AccountId;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;

/// Rows of the table `picture_sender`. Each call is atomic, and may call the functions that it is
/// given more than once.
final class JdbiPictureSenderRows {
  private final Database database;
  private final int limit;

  /// @param limit the most rows of an account
  JdbiPictureSenderRows(Database database, int limit) {
    this.database = database;
    this.limit = limit;
  }

  /// The rows of `account` in the order of their numbers.
  List<PictureSenderRow> of(AccountId account) {
    return database.read(handle -> of(handle, account));
  }

  private static List<PictureSenderRow> of(Handle handle, AccountId account) {
    return handle
        .createQuery(
            "select number, address from picture_sender where subject = :subject order by number")
        .bind("subject", account.value())
        .map((row, _) ->
            new PictureSenderRow(row.getLong("number"), new Ciphertext(row.getBytes("address"))))
        .list();
  }

  /// Adds the address that `encrypted` makes for the number of its row, unless one of the rows is
  /// `same`. Rows beyond the limit are removed, those with the lowest numbers first.
  void put(
      AccountId account, Predicate<PictureSenderRow> same, LongFunction<Ciphertext> encrypted) {
    database.write(handle -> {
      List<PictureSenderRow> rows = of(handle, account);
      if (rows.stream().anyMatch(same)) {
        return false;
      }
      long number = rows.isEmpty() ? 1 : rows.getLast().number() + 1;
      insert(handle, account, new PictureSenderRow(number, encrypted.apply(number)));
      rows.stream()
          .limit(Math.max(0, rows.size() + 1 - limit))
          .forEach(row -> delete(handle, account, row));
      return true;
    });
  }

  private static void insert(Handle handle, AccountId account, PictureSenderRow row) {
    handle
        .createUpdate(
            """
            insert into picture_sender (subject, number, address)
            values (:subject, :number, :address)
            """)
        .bind("subject", account.value())
        .bind("number", row.number())
        .bind("address", row.address().bytes())
        .execute();
  }

  private static void delete(Handle handle, AccountId account, PictureSenderRow row) {
    handle
        .createUpdate("delete from picture_sender where subject = :subject and number = :number")
        .bind("subject", account.value())
        .bind("number", row.number())
        .execute();
  }

  void removeIf(AccountId account, Predicate<PictureSenderRow> which) {
    database.write(handle -> {
      of(handle, account).stream().filter(which).forEach(row -> delete(handle, account, row));
      return which;
    });
  }
}
