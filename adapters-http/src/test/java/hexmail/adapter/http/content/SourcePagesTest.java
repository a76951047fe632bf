package hexmail.adapter.http.content;

import static hexmail.adapter.http.front.Front.ADA;
import static hexmail.adapter.http.front.Front.GRACE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.MessageId;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SourcePagesTest {
  private static final String SOURCE = "/u/0/mail/m0001/source";

  private final Front front = Front.start();
  private final Browser ada = front.signedIn(ADA);

  @AfterEach
  void close() {
    front.close();
  }

  private byte[] deliver(String source) {
    front.deliver(1);
    byte[] bytes = source.getBytes(ISO_8859_1);
    front.mailbox.contents().putSource(new MessageId("m0001"), bytes);
    return bytes;
  }

  @Test
  void a_source_is_shown_as_text() {
    deliver("Subject: <script>alert(1)</script>\r\n\r\nGr\u00fc\u00dfe &amp; more");

    HttpResponse<String> answer = ada.get(SOURCE);
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Objects.requireNonNull(page.selectFirst("pre")).wholeText())
        .isEqualTo("Subject: <script>alert(1)</script>\r\n\r\nGr\ufffd\ufffde &amp; more");
    assertThat(page.select("script:not([src]), .note")).isEmpty();
    assertThat(page.title()).startsWith("Source of “Subject of m0001”");
    assertThat(page.select("a[href=" + SOURCE + "?download=1]")).hasSize(1);
    assertThat(page.select("a[href=/u/0/mail/m0001]")).hasSize(1);
  }

  @Test
  void a_message_leads_to_its_source() {
    deliver("Subject: a");

    Document page = Jsoup.parse(ada.get("/u/0/mail/m0001").body());

    assertThat(page.select(".from details a").eachAttr("href")).containsExactly(SOURCE);
  }

  @Test
  void of_a_large_source_the_beginning_is_shown_and_the_page_says_so() {
    deliver("x".repeat(SourcePages.SHOWN + 1));

    Document page = Jsoup.parse(ada.get(SOURCE).body());

    assertThat(Objects.requireNonNull(page.selectFirst("pre")).wholeText())
        .hasSize(SourcePages.SHOWN);
    assertThat(page.select(".note").text()).contains("first megabyte");
  }

  @Test
  void a_source_is_downloaded_byte_for_byte() {
    byte[] source = deliver("Subject: a\r\n\r\nGr\u00fc\u00dfe\n\0\r");

    HttpResponse<byte[]> answer =
        ada.exchange(ada.request(SOURCE + "?download=1").GET().build(), BodyHandlers.ofByteArray());

    assertThat(answer.body()).isEqualTo(source);
    assertThat(answer.headers().firstValue("content-type")).contains("message/rfc822");
    assertThat(answer.headers().firstValue("content-disposition"))
        .contains("attachment; filename=\"Subject of m0001.eml\"");
    assertThat(answer.headers().allValues("content-security-policy"))
        .containsExactly("sandbox; default-src 'none'");
  }

  @Test
  void the_source_of_another_account_looks_like_none() {
    deliver("Subject: a");
    Browser grace = front.signedIn(GRACE);

    for (String query : new String[] {"", "?download=1"}) {
      HttpResponse<String> anothers = grace.get(SOURCE + query);
      HttpResponse<String> unknown = grace.get("/u/0/mail/m0002/source" + query);

      assertThat(anothers.statusCode()).isEqualTo(404);
      assertThat(masked(anothers)).isEqualTo(masked(unknown));
    }
  }

  private static String masked(HttpResponse<String> page) {
    return page.body().replaceAll("value=\"[^\"]*\"", "");
  }

  @Test
  void a_refusal_is_a_page() {
    deliver("Subject: a");
    front.mailbox.throttle(Duration.ofSeconds(42));

    HttpResponse<String> page = ada.get(SOURCE);

    assertThat(page.statusCode()).isEqualTo(429);
    assertThat(page.headers().firstValue("retry-after")).contains("42");
    assertThat(ada.get(SOURCE + "?download=2").statusCode()).isEqualTo(400);
  }
}
