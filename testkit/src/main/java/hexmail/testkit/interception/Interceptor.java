package hexmail.testkit.interception;

/// Sees the calls of a port before they are made. Safe for use by many threads.
@FunctionalInterface
public interface Interceptor {
  /// What this throws is thrown to the caller, and the call is not made.
  void before(Call call);
}
