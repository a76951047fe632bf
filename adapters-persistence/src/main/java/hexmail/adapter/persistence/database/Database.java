package hexmail.adapter.persistence.database;

import org.jdbi.v3.core.HandleCallback;

/// A migrated database. Safe for use by many threads. A failure of the database throws
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable], and then nothing has changed. A call
/// inside a transaction of its thread joins it: the call sees what the transaction wrote, and the
/// transaction throws the failure.
public interface Database extends AutoCloseable {
  /// Runs one query. Several queries would not see the same snapshot.
  <T> T read(HandleCallback<T, RuntimeException> query);

  /// Runs `work` in a transaction that is serialized against all other writers. An exception rolls
  /// it back. After a conflict with another writer, `work` runs again, so it must have no effect
  /// outside of the database. Exceptions of `work` are rethrown unchanged.
  <T> T write(HandleCallback<T, RuntimeException> work);

  /// Whether processes on other machines may use the database, too.
  boolean isShared();

  @Override
  void close();
}
