package hexmail.bootstrap.outcome;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What it costs to open messages and conversations, over HTTP against the local Google.
class OpenedOnceIT {
  private static final String CONVERSATIONS = TestHexmail.MAIL + "?view=conversations";

  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);

  private Instant received;

  @BeforeEach
  void begin() {
    hexmail.resetSignedIn();
    hexmail.google().empty(TestHexmail.ADA);
    received = hexmail.clock().instant().minus(Duration.ofDays(1));
  }

  /// Delivers a message with a secret text and returns its id.
  private String deliver(String topic) {
    received = received.plusSeconds(60);
    String message =
        """
        From: Grace <grace@example.com>
        Subject: About %1$s
        References: <%1$s@example.com>
        Content-Type: text/plain

        The canary text.
        """
            .formatted(topic)
            .replace("\n", "\r\n");
    return hexmail.google().deliver(TestHexmail.ADA, message, received, List.of("INBOX", "UNREAD"));
  }

  private static String mail(String id) {
    return TestHexmail.MAIL + "/" + id;
  }

  /// The units that opening `path` costs, with the text of its messages on the page.
  private static long open(String path) {
    return open(hexmail.browser(), path);
  }

  private static long open(TestBrowser browser, String path) {
    return units(() ->
        assertThat(browser.open(hexmail.at(path)).has(200).document().text())
            .contains("The canary text."));
  }

  private static long list(String path) {
    return units(() -> hexmail.open(path).has(200));
  }

  private static long units(Runnable request) {
    long before = hexmail.google().quota().spentInLastMinute(TestHexmail.ADA);
    request.run();
    return hexmail.google().quota().spentInLastMinute(TestHexmail.ADA) - before;
  }

  // R57
  @Test
  void opening_a_message_costs_twenty_units_once_in_a_session_and_nothing_again() {
    String id = deliver("otter");
    list(TestHexmail.MAIL);

    assertThat(open(mail(id))).isEqualTo(20);
    assertThat(open(mail(id))).isZero();
    assertThat(
            units(() ->
                assertThat(hexmail.api(TestHexmail.MESSAGES_API + "/" + id).text("id"))
                    .isEqualTo(id)))
        .isZero();

    hexmail.restart();
    assertThat(open(mail(id))).as("after a restart, which reads the labels again").isEqualTo(1);
  }

  // R57
  @Test
  void opening_a_conversation_costs_forty_units_once_and_its_messages_nothing() {
    String first = deliver("otter");
    deliver("otter");
    list(CONVERSATIONS);

    String conversation = "/u/0/conversations/" + first;
    assertThat(open(conversation)).isEqualTo(40);
    assertThat(open(conversation)).isZero();
    assertThat(open(mail(first))).isZero();

    deliver("otter");
    assertThat(list(CONVERSATIONS)).isEqualTo(12 + 40);
    assertThat(open(conversation)).isEqualTo(40);
    assertThat(open(conversation)).isZero();
  }

  // R57
  @Test
  void what_is_changed_or_deleted_elsewhere_is_seen_after_the_next_list() {
    String id = deliver("otter");
    list(TestHexmail.MAIL);
    open(mail(id));

    hexmail.google().changeLabels(TestHexmail.ADA, id, List.of("STARRED"), List.of("UNREAD"));
    list(TestHexmail.MAIL);
    assertThat(open(mail(id))).isZero();
    assertThat(hexmail.api(TestHexmail.MESSAGES_API + "/" + id).response().body())
        .contains("STARRED")
        .doesNotContain("UNREAD");

    hexmail.google().delete(TestHexmail.ADA, id);
    list(TestHexmail.MAIL);
    hexmail.open(mail(id)).has(404);
  }

  // S84
  @Test
  void what_was_opened_is_encrypted_and_ends_with_its_session() {
    String id = deliver("otter");
    TestBrowser elsewhere = hexmail.newBrowser();
    hexmail.signIn(elsewhere, TestHexmail.ADA).has(200);
    open(mail(id));
    assertThat(open(elsewhere, mail(id))).isGreaterThanOrEqualTo(20);
    assertThat(hexmail.database().rows("opened_message", Set.of()))
        .hasSize(2)
        .noneMatch(row -> row.contains("canary") || row.contains(hex("canary")));

    hexmail.post(elsewhere, "/logout", Map.of());
    assertThat(hexmail.database().count("opened_message")).isEqualTo(1);

    hexmail.post(hexmail.browser(), "/u/0/disconnect", Map.of());
    assertThat(hexmail.database().count("opened_message")).isZero();
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(US_ASCII));
  }

  // S84
  @Test
  void a_session_that_another_one_ends_leaves_nothing() {
    String id = deliver("otter");
    TestBrowser elsewhere = hexmail.newBrowser();
    hexmail.signIn(elsewhere, TestHexmail.ADA).has(200);
    open(elsewhere, mail(id));

    hexmail.post(hexmail.browser(), "/sessions/end-others", Map.of());

    assertThat(hexmail.database().count("opened_message")).isZero();
  }

  // S84
  @Test
  void what_one_person_opened_is_unknown_to_another() {
    String id = deliver("otter");
    open(mail(id));
    TestBrowser graces = hexmail.newBrowser();
    hexmail.signIn(graces, TestHexmail.GRACE).has(200);

    graces.open(hexmail.at(mail(id))).has(404);
  }
}
