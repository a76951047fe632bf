package hexmail.adapter.google.call;

import hexmail.adapter.google.policy.CallResult;
import hexmail.adapter.google.policy.GmailMethod;
import hexmail.adapter.google.policy.GmailOperation;
import hexmail.adapter.google.policy.QuotaClass;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// An errand that is one plain request for one thing.
record OneRequest<K, T>(GmailMethod method, QuotaClass share, Sending sending, Request<T> request)
    implements GmailOperation<K, T> {
  /// Sends the request and reads its answer.
  interface Request<T> {
    CallResult<T> send(Duration within) throws IOException;
  }

  @Override
  public Map<K, CallResult<T>> send(List<K> things, Duration within) {
    return sending.fates(things, () -> Map.of(things.getFirst(), request.send(within)));
  }
}
