package hexmail.adapter.persistence;

import org.jdbi.v3.core.HandleCallback;

/// A migrated database. Safe for use by many threads. Failures of the database are thrown as
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable], and then nothing has changed.
sealed interface Database extends AutoCloseable permits SqliteDatabase {
  /// Runs one query. Several would not see the same moment.
  <T> T read(HandleCallback<T, RuntimeException> query);

  /// Runs `work` in a transaction that no other writer interleaves with; what it throws undoes it.
  <T> T write(HandleCallback<T, RuntimeException> work);

  @Override
  void close();
}
