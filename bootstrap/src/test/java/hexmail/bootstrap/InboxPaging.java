package hexmail.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.ApiClient.Ids;
import hexmail.emulator.control.Control;
import hexmail.emulator.control.Endpoint;
import java.util.HashSet;
import java.util.Set;

/// Goes through an inbox page by page, by cursors. Each page costs one list, each row is read once,
/// and nothing beyond the page is read.
final class InboxPaging {
  private static final int SIZE = 100;
  private static final int BATCH = 25;
  private static final String INBOX = "label=INBOX&size=" + SIZE;

  private final ApiClient api;
  private final Control google;
  private final Set<String> seen = new HashSet<>();
  private String cursor;

  /// Begins behind the first page, of which some rows may be known.
  InboxPaging(ApiClient api, Control google) {
    this.api = api;
    this.google = google;
    cursor = api.page(INBOX, "").next();
  }

  /// Reads `pages` more pages.
  void on(int pages) {
    for (int page = 0; page < pages; page++) {
      google.resetCounts();
      Ids ids = api.page(INBOX, cursor);

      assertThat(ids.ids()).hasSize(SIZE).allMatch(seen::add);
      assertThat(google.count(Endpoint.MESSAGES_LIST)).isEqualTo(1);
      assertThat(google.count(Endpoint.MESSAGES_GET)).isEqualTo(SIZE);
      assertThat(google.count(Endpoint.BATCH)).isEqualTo(SIZE / BATCH);
      cursor = ids.next();
    }
  }
}
