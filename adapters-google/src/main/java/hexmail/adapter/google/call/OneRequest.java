package hexmail.adapter.google.call;

import hexmail.adapter.google.lane.Share;
import hexmail.adapter.google.policy.Errand;
import hexmail.adapter.google.policy.Fate;
import hexmail.adapter.google.policy.GmailMethod;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// An errand that is one plain request for one thing.
record OneRequest<K, T>(GmailMethod method, Share share, Sending sending, Request<T> request)
    implements Errand<K, T> {
  /// Sends the request and reads its answer.
  interface Request<T> {
    Fate<T> send(Duration within) throws IOException;
  }

  @Override
  public Map<K, Fate<T>> send(List<K> things, Duration within) {
    return sending.fates(things, () -> Map.of(things.getFirst(), request.send(within)));
  }
}
