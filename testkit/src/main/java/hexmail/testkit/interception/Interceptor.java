package hexmail.testkit.interception;

import org.jspecify.annotations.Nullable;

/// Sees the calls of a port. Safe for use by many threads.
public interface Interceptor {
  /// Runs before `call` is made. What this throws is thrown to the caller, and the call is not
  /// made.
  default void before(Call call) {}

  /// Runs when `call` has returned `answer`. The caller receives what this returns.
  default @Nullable Object after(Call call, @Nullable Object answer) {
    return answer;
  }
}
