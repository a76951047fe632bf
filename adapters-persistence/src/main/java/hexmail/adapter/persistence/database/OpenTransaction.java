package hexmail.adapter.persistence.database;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/// The open transaction of the calling thread on one database, if there is one.
public final class OpenTransaction {
  private final ScopedValue<Handle> handle = ScopedValue.newInstance();

  /// Runs `work` in the open transaction, whose owner handles failures. Without an open
  /// transaction, runs `otherwise`.
  public <T> T join(HandleCallback<T, RuntimeException> work, Supplier<T> otherwise) {
    return handle.isBound() ? work.withHandle(handle.get()) : otherwise.get();
  }

  /// Wraps `work` so that it is the open transaction of its thread while it runs.
  public <T> HandleCallback<T, RuntimeException> of(HandleCallback<T, RuntimeException> work) {
    return begun -> ScopedValue.where(handle, begun).call(() -> work.withHandle(begun));
  }
}
