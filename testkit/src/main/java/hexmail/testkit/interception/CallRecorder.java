package hexmail.testkit.interception;

import java.util.ArrayList;
import java.util.List;

/// Records the calls of one port or several, in the order in which they begin, failed ones
/// included. The record holds no secret.
public final class CallRecorder implements Interceptor {
  private final List<Call> calls = new ArrayList<>();

  /// The calls so far.
  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  public synchronized void before(Call call) {
    calls.add(call);
  }
}
