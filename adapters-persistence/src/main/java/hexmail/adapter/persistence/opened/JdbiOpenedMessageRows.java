package hexmail.adapter.persistence.opened;

import hexmail.adapter.persistence.database.Database;
import hexmail.adapter.persistence.encryption.Ciphertext;
import hexmail.domain.account.AccountId;
import hexmail.domain.message.MessageId;
import hexmail.domain.session.SessionAccount;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.SqlStatement;

/// Rows of the table `opened_message`. They are deleted with the row of their account in
/// `session_account`. Each call is atomic.
final class JdbiOpenedMessageRows {
  private final Database database;
  private final OpenedLimits limits;

  JdbiOpenedMessageRows(Database database, OpenedLimits limits) {
    this.database = database;
    this.limits = limits;
  }

  List<MessageRow> find(SessionAccount reader, Collection<MessageId> ids) {
    return database.read(handle ->
        of(
                reader,
                handle.createQuery(
                    """
                    select message, body from opened_message
                    where session_id = :session and slot = :slot and message in (<ids>)
                    """))
            .bindList(EmptyHandling.NULL_KEYWORD, "ids", texts(ids))
            .map((row, _) ->
                new MessageRow(
                    new MessageId(row.getString("message")), new Ciphertext(row.getBytes("body"))))
            .list());
  }

  private static <S extends SqlStatement<S>> S of(SessionAccount reader, S statement) {
    return statement.bind("session", reader.session().hex()).bind("slot", reader.slot().number());
  }

  private static List<String> texts(Collection<MessageId> ids) {
    return ids.stream().map(MessageId::value).distinct().toList();
  }

  /// Inserts or replaces `rows`, each of which then has the highest number, and deletes those with
  /// the lowest numbers beyond the limits.
  void put(SessionAccount reader, List<MessageRow> rows) {
    database.write(handle -> {
      if (!isSignedIn(handle, reader)) {
        return false;
      }
      long number = lastNumber(handle, reader);
      for (MessageRow row : rows) {
        delete(handle, reader, row.message().value());
        if (row.body().bytes().length <= limits.largest()) {
          number++;
          insert(handle, reader, row, number);
        }
      }
      deleteSurplus(handle, reader);
      return true;
    });
  }

  private static boolean isSignedIn(Handle handle, SessionAccount reader) {
    return of(
            reader,
            handle.createQuery(
                """
                select 1 from session_account
                where session_id = :session and slot = :slot and subject = :subject
                """))
        .bind("subject", reader.account().value())
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static long lastNumber(Handle handle, SessionAccount reader) {
    return of(
            reader,
            handle.createQuery(
                """
                select coalesce(max(number), 0) from opened_message
                where session_id = :session and slot = :slot
                """))
        .mapTo(Long.class)
        .one();
  }

  private static void insert(Handle handle, SessionAccount reader, MessageRow row, long number) {
    of(
            reader,
            handle.createUpdate(
                """
                insert into opened_message (session_id, slot, message, number, size, body)
                values (:session, :slot, :id, :number, :size, :body)
                """))
        .bind("id", row.message().value())
        .bind("number", number)
        .bind("size", row.body().bytes().length)
        .bind("body", row.body().bytes())
        .execute();
  }

  private static void delete(Handle handle, SessionAccount reader, String message) {
    of(
            reader,
            handle.createUpdate(
                """
                delete from opened_message
                where session_id = :session and slot = :slot and message = :id
                """))
        .bind("id", message)
        .execute();
  }

  private record Size(String message, long bytes) {}

  private void deleteSurplus(Handle handle, SessionAccount reader) {
    List<Size> newestFirst =
        of(
                reader,
                handle.createQuery(
                    """
                    select message, size from opened_message
                    where session_id = :session and slot = :slot order by number desc
                    """))
            .map((row, _) -> new Size(row.getString("message"), row.getLong("size")))
            .list();
    long bytes = 0;
    for (int index = 0; index < newestFirst.size(); index++) {
      bytes += newestFirst.get(index).bytes();
      if (index >= limits.messages() || bytes > limits.bytes()) {
        delete(handle, reader, newestFirst.get(index).message());
      }
    }
  }

  void remove(AccountId account, Collection<MessageId> ids) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                delete from opened_message
                where message in (<ids>) and (session_id, slot) in (
                  select session_id, slot from session_account where subject = :subject)
                """)
            .bindList(EmptyHandling.NULL_KEYWORD, "ids", texts(ids))
            .bind("subject", account.value())
            .execute());
  }

  void forget(AccountId account) {
    database.write(handle ->
        handle
            .createUpdate(
                """
                delete from opened_message where (session_id, slot) in (
                  select session_id, slot from session_account where subject = :subject)
                """)
            .bind("subject", account.value())
            .execute());
  }
}
