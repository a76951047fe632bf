package hexmail.adapter.http.listing;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Front;
import hexmail.adapter.http.listing.KeptRows.Written;
import hexmail.application.mailbox.Row;
import hexmail.domain.message.MessageId;
import hexmail.domain.message.MessageSummary;
import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeptRowsTest {
  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
  private static final int BYTES = 100;

  /// One is enough, unless a reference is just in use.
  private static final int COLLECTIONS = 20;

  private final KeptRows<Object> kept = new KeptRows<>(1_000);
  private final MessageSummary newer = summary("m2");
  private final MessageSummary older = summary("m1");

  private static MessageSummary summary(String id) {
    return Front.message(id, NOW, 60).summary();
  }

  private static Row<MessageId, MessageSummary> loaded(MessageSummary summary) {
    return new Row.Loaded<>(summary.id(), summary);
  }

  /// Rows that are written anew are another object.
  private Optional<Object> rows(Object setting, MessageSummary... page) {
    return rows(setting, BYTES, Stream.of(page).map(KeptRowsTest::loaded).toList());
  }

  private Optional<Object> rows(
      Object setting, int bytes, List<Row<MessageId, MessageSummary>> page) {
    return kept.of(page, setting, () -> new Written<>(new Object(), bytes));
  }

  private Object written(MessageSummary... page) {
    return rows(List.of("plain"), page).orElseThrow();
  }

  @Test
  void rows_in_an_equal_setting_are_written_once() {
    Object first = written(newer, older);

    assertThat(written(newer, older)).isSameAs(first);
  }

  @Test
  void rows_in_another_setting_are_written_again() {
    Object first = written(newer, older);

    assertThat(rows(List.of("marked"), newer, older)).isPresent().get().isNotSameAs(first);
  }

  @Test
  void rows_are_not_found_by_other_summaries_with_the_same_values() {
    Object first = written(newer, older);
    MessageSummary again = summary("m1");

    assertThat(again).isEqualTo(older);
    assertThat(written(newer, again)).isNotSameAs(first);
  }

  @Test
  void a_page_with_other_messages_is_written_again() {
    Stream.of(
            new MessageSummary[] {newer},
            new MessageSummary[] {newer, older, summary("m0")},
            new MessageSummary[] {older, newer})
        .forEach(other -> assertThat(written(other)).isNotSameAs(written(newer, older)));
  }

  @Test
  void rows_that_may_have_changed_are_not_written() {
    assertThat(rows("", BYTES, List.of(loaded(newer), new Row.Loading<>(older.id(), older))))
        .isEmpty();
    assertThat(rows("", BYTES, List.of(new Row.Loading<>(newer.id(), null), loaded(older))))
        .isEmpty();
    assertThat(rows("")).isEmpty();
  }

  @Test
  void rows_that_take_too_much_memory_are_not_kept() {
    List<Row<MessageId, MessageSummary>> page = List.of(loaded(newer));

    assertThat(rows("", 2_000, page)).isNotEqualTo(rows("", 2_000, page));
  }

  @Test
  void no_summary_stays_in_memory_for_its_rows() {
    List<WeakReference<MessageSummary>> shown = writtenAndForgotten();

    for (int i = 0; i < COLLECTIONS && shown.stream().anyMatch(KeptRowsTest::inMemory); i++) {
      System.gc();
    }
    assertThat(shown).noneMatch(KeptRowsTest::inMemory);
  }

  private List<WeakReference<MessageSummary>> writtenAndForgotten() {
    MessageSummary first = summary("m4");
    MessageSummary second = summary("m3");
    written(first, second);
    return List.of(new WeakReference<>(first), new WeakReference<>(second));
  }

  private static boolean inMemory(WeakReference<MessageSummary> summary) {
    return !summary.refersTo(null);
  }
}
