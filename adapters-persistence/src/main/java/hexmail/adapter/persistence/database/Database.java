package hexmail.adapter.persistence.database;

import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/// A migrated database. Safe for use by many threads. A failure of the database throws
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable], and then nothing has changed. A call
/// inside a transaction of its thread joins it: the call sees what the transaction wrote, and the
/// transaction throws the failure.
public interface Database extends AutoCloseable {
  /// Runs one query. Several queries would not see the same snapshot.
  <T> T read(HandleCallback<T, RuntimeException> query);

  /// A query by a key, for what every page reads. Its results may be kept for as long as nobody
  /// writes to the database, so that `query` depends on the key and on the database alone. A call
  /// fails as one of [#read] does.
  default <K, V> Function<K, V> repeated(KeyedQuery<K, V> query) {
    return key -> read(handle -> query.run(handle, key));
  }

  /// A query by a key.
  @FunctionalInterface
  interface KeyedQuery<K, V> {
    /// The result, which nobody changes.
    V run(Handle handle, K key);
  }

  /// Runs `work` in a transaction that is serialized against all other writers. An exception rolls
  /// it back. After a conflict with another writer, `work` runs again, so it must have no effect
  /// outside of the database. Exceptions of `work` are rethrown unchanged.
  <T> T write(HandleCallback<T, RuntimeException> work);

  /// Whether processes on other machines may use the database, too.
  boolean isShared();

  @Override
  void close();
}
