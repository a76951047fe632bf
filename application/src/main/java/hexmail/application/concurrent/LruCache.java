package hexmail.application.concurrent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// A map that keeps the entries used last. The application depends on no vendor, so it does not use
/// Caffeine as the adapters do. Safe for use by many threads.
public final class LruCache<K, V> {
  private final Map<K, V> entries;

  /// @param capacity how many entries are kept
  public LruCache(int capacity) {
    entries =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > capacity;
          }
        };
  }

  public synchronized void put(K key, V value) {
    entries.put(key, value);
  }

  public synchronized Optional<V> find(K key) {
    return Optional.ofNullable(entries.get(key));
  }

  /// Removes the entries whose key matches.
  public synchronized void remove(Predicate<K> matching) {
    entries.keySet().removeIf(matching);
  }
}
