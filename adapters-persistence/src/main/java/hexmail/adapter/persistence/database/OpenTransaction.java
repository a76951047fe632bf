package hexmail.adapter.persistence.database;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;

/// The transaction that the calling thread is in, if it is in one: one for each database.
public final class OpenTransaction {
  private final ScopedValue<Handle> handle = ScopedValue.newInstance();

  /// Joins it, and leaves failures to whoever began it; without one, does what `otherwise` does.
  public <T> T join(HandleCallback<T, RuntimeException> work, Supplier<T> otherwise) {
    return handle.isBound() ? work.withHandle(handle.get()) : otherwise.get();
  }

  /// The same work, as the transaction of the thread that does it.
  public <T> HandleCallback<T, RuntimeException> of(HandleCallback<T, RuntimeException> work) {
    return begun -> ScopedValue.where(handle, begun).call(() -> work.withHandle(begun));
  }
}
