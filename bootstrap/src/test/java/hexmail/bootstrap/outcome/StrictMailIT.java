package hexmail.bootstrap.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import hexmail.bootstrap.harness.TestHexmail;
import hexmail.bootstrap.harness.TestOptions;
import hexmail.bootstrap.kit.TestBrowser.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Messages in the forms in which Gmail returns them, as pages and API show them.
class StrictMailIT {
  @RegisterExtension static final TestHexmail hexmail = new TestHexmail(TestOptions.USUAL);

  @BeforeEach
  void begin() {
    // The message that was delivered last is the first one.
    hexmail.google().pages().newestFirst(true);
    hexmail.resetSignedIn();
  }

  @Test
  void a_calendar_or_amp_beside_html_does_not_hide_the_html() {
    String id =
        deliver(
            "From: Shop <shop@example.com>",
            """
            Content-Type: multipart/alternative; boundary=x

            --x
            Content-Type: text/x-amp-html

            <html amp4email>carousel</html>
            --x
            Content-Type: text/calendar

            BEGIN:VCALENDAR
            --x
            Content-Type: text/html

            <p>Shop news otter</p>
            --x--
            """,
            List.of("INBOX"));

    Page page = hexmail.open(TestHexmail.MAIL + "/" + id + "?text=1").has(200);

    assertThat(page.body()).doesNotContain("BEGIN:VCALENDAR", "carousel");
    assertThat(page.document().text()).contains("Shop news otter", "Calendar entry (no name)");
  }

  @Test
  void a_part_without_a_name_is_listed_and_gives_a_paperclip() {
    String id =
        deliver(
            "From: Fax <fax@example.com>",
            """
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/plain

            Fax attached
            --x
            Content-Type: image/tiff
            Content-Transfer-Encoding: base64

            SUkqAGZheA==
            --x--
            """,
            List.of("INBOX"));

    assertThat(hexmail.open(TestHexmail.MAIL + "/" + id).has(200).document().text())
        .contains("Fax attached", "Picture (no name)");
    assertThat(listed("?size=1").get("hasAttachment").getAsBoolean()).isTrue();
  }

  // R49
  /// Whether Google puts decoded names in quotes is unknown.
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "service=40bank.example=2C_Service ~ service@bank.example, Service",
        "Bank_=3Cservice=40bank.example=3E ~ Bank <service@bank.example>",
        "=22Bank=22=2C_=28Service=29 ~ \"Bank\", (Service)",
        "service=40bank.example=3A_Bank=3B ~ service@bank.example: Bank;",
        "Back=5Cslash=2C_=5C=22 ~ Back\\slash, \\\""
      })
  void a_sender_cannot_pose_as_another_by_a_decoded_name(String encoded, String name) {
    for (boolean quoted : new boolean[] {true, false}) {
      hexmail.google().pages().quotedNames(quoted);
      assertSender(encoded, name);
    }
  }

  private static void assertSender(String encoded, String name) {
    String id =
        deliver(
            "From: =?utf-8?Q?" + encoded + "?= <evil@phish.example>",
            "Content-Type: text/plain\n\nPay now.\n",
            List.of("INBOX"));

    JsonObject from = listed("?size=1").getAsJsonObject("from");

    assertThat(from.get("address").getAsString()).isEqualTo("evil@phish.example");
    assertThat(from.get("name").getAsString()).isEqualTo(name);
    assertThat(hexmail.open(TestHexmail.MAIL + "/" + id).has(200).document().text())
        .contains("evil@phish.example");
    assertThat(hexmail.open(TestHexmail.MAIL).document().select("ol.rows").text())
        .contains("evil@phish.example");
  }

  @Test
  void a_search_for_spam_finds_spam() {
    String id =
        deliver(
            "From: Prize <prize@example.com>",
            "Content-Type: text/plain\n\nxyzzy\n",
            List.of("SPAM"));

    for (String query : List.of("xyzzy in:spam", "xyzzy in:anywhere", "xyzzy {in:spam in:inbox}")) {
      assertThat(listed("?q=" + query.replace(" ", "+").replace("{", "%7B").replace("}", "%7D")))
          .as(query)
          .satisfies(found -> assertThat(found.get("id").getAsString()).isEqualTo(id));
    }
    assertThat(hexmail.api(TestHexmail.MESSAGES_API + "?q=xyzzy+-in:trash").response().body())
        .doesNotContain(id);
  }

  @Test
  void a_snippet_has_no_padding() {
    String id =
        deliver(
            "From: News <news@example.com>",
            "Content-Type: text/plain; charset=utf-8\n\nSale"
                + " \u034f\u200c\u00a0".repeat(30)
                + "ends\n",
            List.of("INBOX"));

    assertThat(listed("?size=1").get("snippet").getAsString()).isEqualTo("Sale ends");
    assertThat(hexmail.open(TestHexmail.MAIL + "/" + id).has(200).document().select(".body").text())
        .isEqualTo("Sale ends");
  }

  private static JsonObject listed(String query) {
    return JsonParser.parseString(hexmail.api(TestHexmail.MESSAGES_API + query).response().body())
        .getAsJsonObject()
        .getAsJsonArray("messages")
        .get(0)
        .getAsJsonObject();
  }

  private static String deliver(String from, String rest, List<String> labels) {
    String message = from + "\nSubject: A message\nMIME-Version: 1.0\n" + rest;
    return hexmail
        .google()
        .deliver(TestHexmail.ADA, message.replace("\n", "\r\n"), hexmail.clock().instant(), labels);
  }
}
