package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// From message to message within a list, and back to its row, over HTTP against the local Google.
class NeighboursIT {
  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);

  private Instant received;

  @BeforeEach
  void begin() {
    hexmail.resetSignedIn();
    hexmail.google().empty(TestHexmail.ADA);
    received = hexmail.clock().instant().minus(Duration.ofDays(1));
    // The last one is the newest.
    List.of("fig", "elm", "dill", "clove", "birch", "ash").forEach(this::deliver);
  }

  private void deliver(String topic) {
    received = received.plusSeconds(60);
    String message =
        "From: Grace <grace@example.com>\r\nSubject: About %s\r\n\r\nThe text.\r\n"
            .formatted(topic);
    hexmail.google().deliver(TestHexmail.ADA, message, received, List.of("INBOX"));
  }

  private static Page click(Page page, String label) {
    return hexmail.browser().click(page, label).has(200);
  }

  // R58
  @Test
  void a_list_is_read_from_message_to_message_across_its_pages_and_left_at_the_same_row() {
    Page first = hexmail.open(TestHexmail.MAIL + "?size=3").has(200);
    Page second = click(first, "Older");
    Page clove = click(first, "About clove");

    Page dill = click(clove, "Next");
    Page elm = click(dill, "Next");
    Page dillAgain = click(elm, "Previous");

    assertThat(List.of(clove.heading(), dill.heading(), elm.heading(), dillAgain.heading()))
        .containsExactly("About clove", "About dill", "About elm", "About dill");
    String back = dillAgain.document().select("a[data-key=u]").attr("href");
    assertThat(back).startsWith(second.address().getPath() + "?" + second.address().getRawQuery());
    assertThat(click(dillAgain, "Back to list").document().select(back.replaceFirst(".*#", "#")))
        .hasSize(1)
        .allSatisfy(row -> assertThat(row.text()).contains("About dill"));
  }

  // R58
  @Test
  void the_next_message_costs_what_it_costs_to_open_it_and_the_previous_one_nothing() {
    Page ash = click(hexmail.open(TestHexmail.MAIL).has(200), "About ash");
    Page[] birch = new Page[1];

    assertThat(units(() -> birch[0] = click(ash, "Next"))).isEqualTo(20);
    assertThat(units(() -> click(birch[0], "Previous"))).isZero();
  }

  private static long units(Supplier<Page> request) {
    long before = hexmail.google().quota().spentInLastMinute(TestHexmail.ADA);
    assertThat(request.get().status()).isEqualTo(200);
    return hexmail.google().quota().spentInLastMinute(TestHexmail.ADA) - before;
  }
}
