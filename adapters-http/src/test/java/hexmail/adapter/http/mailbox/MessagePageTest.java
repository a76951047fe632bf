package hexmail.adapter.http.mailbox;

import static hexmail.adapter.http.front.Front.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import hexmail.adapter.http.front.Browser;
import hexmail.adapter.http.front.Front;
import hexmail.domain.message.Attachment;
import hexmail.domain.message.Correspondent;
import hexmail.domain.message.EnclosedMessage;
import hexmail.domain.message.Enclosures;
import hexmail.domain.message.Message;
import hexmail.domain.message.MessageBody;
import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagePageTest {
  private Front front;
  private Browser browser;

  @BeforeEach
  void start() {
    front = Front.start();
    browser = front.signedIn(ADA);
  }

  @AfterEach
  void stop() {
    front.close();
  }

  private void deliver(MessageBody body, Attachment... files) {
    Message plain = Front.message("m1", front.clock.instant(), 1);
    front.mailbox.deliver(
        ADA.id(),
        new Message(
            plain.summary(),
            plain.to(),
            List.of(new Correspondent("<b>Cc</b>", "cc@example.com")),
            body,
            List.of(files)));
  }

  private Document page(String path) {
    HttpResponse<String> response = browser.get(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return Jsoup.parse(response.body());
  }

  @Test
  void a_message_is_shown_with_its_envelope() {
    deliver(new MessageBody.Plain("Hello,\n\n  you."));

    Document page = page("/u/0/mail/m1");

    assertThat(page.select("h1").text()).isEqualTo("Subject of m1");
    assertThat(page.select(".from strong").text()).isEqualTo("Grace Hopper");
    assertThat(page.select("main summary").text()).isEqualTo("to Ada and 1 more");
    assertThat(page.select("dd").eachText())
        .containsExactly("Ada <ada@example.com>", "<b>Cc</b> <cc@example.com>");
    assertThat(page.select(".envelope time").text()).isEqualTo("Monday, 4 May 2026, 11:59 UTC");
    assertThat(page.select(".body").stream().map(Element::wholeText).toList())
        .containsExactly("Hello,\n\n  you.");
  }

  @Test
  void hidden_copies_and_who_gets_replies_are_shown() {
    front.mailbox.deliver(
        ADA.id(),
        new Message(
                Front.message("m1", front.clock.instant(), 1).summary(),
                List.of(new Correspondent("Ada", "ada@example.com")),
                List.of(),
                new MessageBody.Unreadable(),
                List.of())
            .withReceivers(
                List.of(new Correspondent("", "hidden@example.com")),
                List.of(new Correspondent("Other", "other@elsewhere.example"))));

    Document page = page("/u/0/mail/m1");

    assertThat(page.select("main summary").text()).isEqualTo("to Ada and 1 more");
    assertThat(page.select("dt").eachText()).containsExactly("To", "Bcc", "Reply to");
    assertThat(page.select("dd").eachText())
        .containsExactly(
            "Ada <ada@example.com>", "hidden@example.com", "Other <other@elsewhere.example>");
    assertThat(page.select(".note").text()).contains("cannot be decoded");
  }

  @Test
  void an_invitation_and_an_attached_message_are_shown() {
    EnclosedMessage enclosed =
        new EnclosedMessage(
            "1",
            new Correspondent("Charles", "charles@example.org"),
            List.of(),
            "<b>Engine</b>",
            "Monday",
            new MessageBody.Html("<p>It runs.</p>"));
    String calendar = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Tea\nEND:VEVENT\nEND:VCALENDAR\n";
    front.mailbox.deliver(
        ADA.id(),
        Front.message("m1", front.clock.instant(), 1)
            .withEnclosures(new Enclosures(List.of(), List.of(enclosed), calendar)));

    Document page = page("/u/0/mail/m1");

    assertThat(page.select(".invitation h2").text()).isEqualTo("Tea");
    assertThat(page.select(".invitation dd").text()).contains("cannot be read");
    assertThat(page.select(".enclosed h2").text()).isEqualTo("<b>Engine</b>");
    assertThat(page.select(".enclosed dd").eachText())
        .containsExactly("Charles <charles@example.org>", "Monday");
    assertThat(page.select(".enclosed .body").text()).isEqualTo("It runs.");
  }

  @Test
  void an_invitation_that_is_also_a_file_is_listed_once() {
    Attachment form = new Attachment("1", "", "text/calendar", 500);
    Attachment file = new Attachment("2", "invite.ics", "application/ics", 500);

    assertThat(filesOfInvitation("m1", form, file)).containsExactly("invite.ics 500 bytes");
    assertThat(filesOfInvitation("m2", form)).containsExactly("Calendar entry (no name) 500 bytes");
  }

  private List<String> filesOfInvitation(String id, Attachment... files) {
    Message plain = Front.message(id, front.clock.instant(), 1);
    front.mailbox.deliver(
        ADA.id(),
        new Message(plain.summary(), plain.to(), plain.cc(), plain.body(), List.of(files))
            .withEnclosures(new Enclosures(List.of(), List.of(), "BEGIN:VCALENDAR")));
    return page("/u/0/mail/" + id).select(".files li").eachText();
  }

  @Test
  void a_quotation_behind_the_answer_is_folded() {
    deliver(new MessageBody.Plain("Yes.\n\nAda wrote:\n> a\n> b\n> c\n> d"));

    Element body = page("/u/0/mail/m1").expectFirst(".body");

    assertThat(body.select("details summary").text()).isEqualTo("Quoted text (4 lines)");
    assertThat(body.select("details").hasAttr("open")).isFalse();
    assertThat(body.hasAttr("data-fixed")).isFalse();
    assertThat(body.wholeText()).endsWith("> a\n> b\n> c\n> d");
  }

  @Test
  void a_patch_has_a_fixed_width() {
    deliver(new MessageBody.Plain("diff --git a/x b/x\n@@ -1 +1 @@\n-a\n+b"));

    assertThat(page("/u/0/mail/m1").expectFirst(".body").hasAttr("data-fixed")).isTrue();
  }

  @Test
  void the_way_back_leads_to_the_same_row_of_the_same_search() {
    deliver(new MessageBody.Nothing());
    String row = page("/u/0/mail?q=subject&size=25").select(".row a").attr("href");

    assertThat(page(row).select(".toolbar a").attr("href"))
        .isEqualTo("/u/0/mail?q=subject&size=25#m-m1");
  }

  @Test
  void files_are_named_with_their_size_and_lead_to_their_downloads() {
    deliver(
        new MessageBody.Nothing(),
        new Attachment("1", "<i>invoice</i>.pdf", "application/pdf", 182_000),
        new Attachment("2", "fdp.\u202eexe", "application/pdf", 3),
        new Attachment("3", " ", "text/plain", 1_200_000));

    Document page = page("/u/0/mail/m1");

    assertThat(page.select(".files li").eachText())
        .containsExactly(
            "<i>invoice</i>.pdf 182 KB", "fdp.exe 3 bytes", "Unnamed file 1.2 MB", "Download all");
    assertThat(page.select(".files a").eachAttr("href"))
        .containsExactly(
            "/u/0/mail/m1/parts/1",
            "/u/0/mail/m1/parts/2",
            "/u/0/mail/m1/parts/3",
            "/u/0/mail/m1/parts");
    assertThat(page.select(".files .note")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "winmail.dat,application/ms-tnef,package of Outlook",
    "WINMAIL.DAT,application/octet-stream,package of Outlook",
    "smime.p7m,application/pkcs7-mime,S/MIME",
    "smime.p7m,application/octet-stream,S/MIME",
    "smime.p7s,application/x-pkcs7-signature,signature",
    "encrypted.asc,application/pgp-encrypted,PGP"
  })
  void a_file_that_says_nothing_by_itself_is_named_in_words(
      String name, String type, String words) {
    deliver(new MessageBody.Nothing(), new Attachment("1", name, type, 3));

    assertThat(page("/u/0/mail/m1").select(".files .note").text()).contains(name, words);
    assertThat(page("/u/0/mail/m1").select(".files li")).hasSize(1);
  }

  @Test
  void the_root_of_a_message_has_an_address() {
    deliver(new MessageBody.Nothing(), new Attachment("", "a.pdf", "application/pdf", 3));

    assertThat(page("/u/0/mail/m1").select(".files a").attr("href"))
        .isEqualTo("/u/0/mail/m1/parts/root");
    assertThat(browser.get("/u/0/mail/m1/parts/root").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "a.css", "a%20b", "%3Cscript%3E"})
  void a_message_that_is_not_there_is_not_found(String id) {
    HttpResponse<String> response = browser.get("/u/0/mail/" + id);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(Jsoup.parse(response.body()).select("h1").text())
        .isEqualTo("There is no such message");
  }

  @Test
  void a_grant_that_ended_comes_back_to_the_message() {
    deliver(new MessageBody.Nothing());
    front.google.endGrant(ADA.id());
    front.google.refuseAccessTokens(ADA.id());

    assertThat(
            page("/u/0/mail/m1?q=subject")
                .select("form[action=/u/0/reconnect] input[name=next]")
                .attr("value"))
        .isEqualTo("/u/0/mail/m1?q=subject");
  }
}
