package hexmail.adapter.http.listing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.domain.mailbox.MailQuery;
import hexmail.domain.mailbox.PageToken;
import hexmail.domain.message.LabelId;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void leads_forwards_and_back() {
    Cursor second = Cursor.afterFirst(new PageToken("b"), 50);
    Cursor third = second.next(new PageToken("c"), 50);
    Cursor fourth = third.next(new PageToken("d"), 50);

    assertThat(fourth).isEqualTo(new Cursor(List.of("", "b", "c"), new PageToken("d"), 150));
    assertThat(fourth.newer(50)).contains(third);
    assertThat(third.newer(50)).contains(second);
    assertThat(second.newer(50)).isEmpty();
  }

  @Test
  void is_read_as_it_was_written() {
    Cursor cursor = Cursor.afterFirst(new PageToken("~page/+\"token"), 50);
    for (int page = 0; page < 30; page++) {
      assertThat(Cursor.parse(cursor.text())).contains(cursor);
      assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
      cursor = cursor.next(new PageToken("token-" + page), 50);
    }
  }

  @Test
  void keeps_the_nearest_twenty_pages_of_the_way_back() {
    Cursor cursor = Cursor.afterFirst(new PageToken("page-0"), 50);
    for (int page = 1; page <= 30; page++) {
      cursor = cursor.next(new PageToken("page-" + page), 50);
    }

    assertThat(cursor.trail()).hasSize(20).startsWith("page-10").endsWith("page-29");
    Optional<Cursor> newer = Optional.of(cursor);
    int steps = 0;
    while (newer.isPresent()) {
      newer = newer.get().newer(50);
      steps++;
    }
    assertThat(steps).isEqualTo(21);
  }

  @Test
  void stays_short_enough_for_an_address_whatever_the_tokens() {
    Cursor cursor = Cursor.afterFirst(new PageToken("a".repeat(512)), 100);
    for (int page = 0; page < 30; page++) {
      cursor = cursor.next(new PageToken("b".repeat(512)), 100);
    }

    assertThat(cursor.text().length()).isLessThan(4_000);
    assertThat(cursor.trail()).hasSize(3);
    assertThat(Cursor.parse(cursor.text())).contains(cursor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1\n0",
        "2\n0\npage",
        "1\n-1\npage",
        "1\n00\npage",
        "1\n9999999999\npage",
        "1\n0\n",
        "1\n0\npa ge",
        "1\n0\npage\nto ken",
        "1\nx\npage",
        "\n\n\n"
      })
  void is_nothing_else_than_what_we_wrote(String decoded) {
    byte[] bytes = decoded.getBytes(US_ASCII);
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

    assertThat(Cursor.parse(text)).isEmpty();
  }

  @Test
  void has_one_form_only() {
    String text = Cursor.afterFirst(new PageToken("page"), 50).text();

    assertThat(Cursor.parse(text)).isPresent();
    assertThat(Cursor.parse(text + "=")).isEmpty();
    assertThat(Cursor.parse(text + "==")).isEmpty();
    assertThat(Cursor.parse(" " + text)).isEmpty();
    assertThat(Cursor.parse(text.substring(1))).isEmpty();
  }

  @Test
  void survives_any_text() {
    Random random = new Random(4711);
    for (int round = 0; round < 10_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      String text =
          round % 2 == 0
              ? new String(bytes, US_ASCII)
              : Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);

      assertThat(Cursor.parse(text)).isEmpty();
    }
  }

  @Test
  void appears_in_links_with_the_other_parameters() {
    MailQuery query = new MailQuery("from:a & ü#?");
    Cursor cursor = Cursor.afterFirst(new PageToken("page"), 50);

    assertThat(new ListParameters(MailQuery.EVERYTHING, null, null, 50).toQueryString()).isEmpty();
    assertThat(new ListParameters(query, new LabelId("Label_1&x"), cursor, 25).toQueryString())
        .isEqualTo(
            "?q=from%3Aa+%26+%C3%BC%23%3F&label=Label_1%26x&cursor=" + cursor.text() + "&size=25");
  }
}
