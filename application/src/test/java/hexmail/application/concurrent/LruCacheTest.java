package hexmail.application.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LruCacheTest {
  private final LruCache<String, Integer> cache = new LruCache<>(2);

  @Test
  void an_entry_is_found_until_it_is_removed() {
    cache.put("a", 1);
    cache.put("b", 2);

    cache.remove("a"::equals);

    assertThat(cache.find("a")).isEmpty();
    assertThat(cache.find("b")).contains(2);
  }

  @Test
  void the_entry_that_was_used_longest_ago_makes_room() {
    cache.put("a", 1);
    cache.put("b", 2);
    assertThat(cache.find("a")).contains(1);

    cache.put("c", 3);

    assertThat(cache.find("b")).isEmpty();
    assertThat(cache.find("a")).contains(1);
    assertThat(cache.find("c")).contains(3);
  }
}
