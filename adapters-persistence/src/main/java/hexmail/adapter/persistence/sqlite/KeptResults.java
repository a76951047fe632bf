package hexmail.adapter.persistence.sqlite;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The results of a query, of one version of the database. Safe for use by many threads.
final class KeptResults<K, V> {
  /// When there are more, it begins again.
  static final int MOST = 1_000;

  private volatile Results<K, V> last = new Results<>(0, new ConcurrentHashMap<>());

  /// @param version of the database before the results were read
  private record Results<K, V>(long version, Map<K, V> byKey) {}

  /// The result for `key` in this version of the database or a later one.
  ///
  /// @param version was read just now
  V find(long version, K key, Function<K, V> query) {
    Results<K, V> results = last;
    if (results.version() != version || results.byKey().size() >= MOST) {
      results = new Results<>(version, new ConcurrentHashMap<>());
      last = results;
    }
    V known = results.byKey().get(key);
    if (known != null) {
      return known;
    }
    // Not computed within the map, which would hold up the others.
    V result = query.apply(key);
    results.byKey().put(key, result);
    return result;
  }
}
