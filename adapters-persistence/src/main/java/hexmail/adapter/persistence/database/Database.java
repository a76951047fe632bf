package hexmail.adapter.persistence.database;

import org.jdbi.v3.core.HandleCallback;

/// A migrated database. Safe for use by many threads. Failures of the database are thrown as
/// [StoreUnavailable][hexmail.domain.outage.StoreUnavailable], and then nothing has changed. Calls
/// within a transaction of their thread join it: they see what it wrote, and it throws for them.
public interface Database extends AutoCloseable {
  /// Runs one query. Several would not see the same moment.
  <T> T read(HandleCallback<T, RuntimeException> query);

  /// Runs `work` in a transaction that no other writer interleaves with; what it throws undoes it.
  /// It may run more than once, when other writers got in its way, so it has to have no effect but
  /// on the database. Its own exceptions are thrown on as they are.
  <T> T write(HandleCallback<T, RuntimeException> work);

  /// Whether processes on other machines may use it, too.
  boolean isShared();

  @Override
  void close();
}
