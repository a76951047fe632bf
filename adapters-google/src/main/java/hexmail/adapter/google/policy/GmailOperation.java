package hexmail.adapter.google.policy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// One request to the far side, for one thing or for several at once.
///
/// @param <K> what names a thing
/// @param <T> what is told of it
public interface GmailOperation<K, T> {
  /// What is called, once for each thing.
  GmailMethod method();

  /// How much of a person's minute it may use.
  QuotaClass share();

  /// Sends the request, once.
  ///
  /// @param within how long it may take as a whole
  /// @return what became of each of `things`
  Map<K, CallResult<T>> send(List<K> things, Duration within);
}
