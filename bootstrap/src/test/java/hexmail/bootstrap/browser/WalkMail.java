package hexmail.bootstrap.browser;

import hexmail.bootstrap.harness.TestHexmail;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/// Mail for a walk through messages, delivered one minute after the other.
final class WalkMail {
  static final String SENDER = "hello@letters.example";

  /// A picture of one pixel (PNG).
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYPj/HwADAgH/p9dZbwAAAABJRU5ErkJggg==";

  private final TestHexmail hexmail;
  private final String receiver;
  private Instant received;

  /// For Ada.
  WalkMail(TestHexmail hexmail) {
    this(hexmail, TestHexmail.ADA);
  }

  WalkMail(TestHexmail hexmail, String receiver) {
    this.hexmail = hexmail;
    this.receiver = receiver;
    received = hexmail.clock().instant().minus(Duration.ofHours(2));
  }

  /// Bytes of every value, which no text survives.
  static byte[] invoice() {
    byte[] bytes = new byte[70_000];
    for (int at = 0; at < bytes.length; at++) {
      bytes[at] = (byte) (at * 31 + at / 256);
    }
    return bytes;
  }

  /// A letter with two pictures that a person sees and one that only counts, all on `server`.
  String newsletter(String subject, String server) {
    return deliver(
        """
        From: The Weekly Letter <%1$s>
        Subject: %2$s
        Authentication-Results: mx.google.com; spf=pass; dkim=pass; dmarc=pass
        List-Id: The Weekly Letter <weekly.letters.example>
        Content-Type: text/html; charset=utf-8

        <table bgcolor="#fffaf0" width="600"><tr><td><h1>Ten looms</h1>
        <img src="%3$s/banner.svg" width="300" height="60" alt="Banner">
        <img src="%3$s/loom.svg" width="300" height="60" alt="A loom">
        <img src="%3$s/pixel.svg" width="1" height="1" alt="">
        <p><a href="https://elsewhere.example/read">www.letters.example</a></p></td></tr></table>
        """
            .formatted(SENDER, subject, server));
  }

  String invoiceMessage() {
    return deliver(
        """
        From: Northwind <billing@northwind.example>
        Subject: Invoice 4711
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="m"

        --m
        Content-Type: text/plain

        Please find the invoice attached.
        --m
        Content-Type: application/pdf; name="invoice 4711.pdf"
        Content-Disposition: attachment; filename="invoice 4711.pdf"
        Content-Transfer-Encoding: base64

        %s
        --m--
        """
            .formatted(Base64.getMimeEncoder().encodeToString(invoice())));
  }

  String withInlinePicture() {
    return deliver(
        """
        From: Grace <grace@example.com>
        Subject: Hills
        MIME-Version: 1.0
        Content-Type: multipart/related; boundary="r"

        --r
        Content-Type: text/html

        <p>Look:</p><img src="cid:hills@example.com" width="100" height="50" alt="Hills">
        --r
        Content-Type: image/png; name="hills.png"
        Content-ID: <hills@example.com>
        Content-Disposition: inline; filename="hills.png"
        Content-Transfer-Encoding: base64

        %s
        --r--
        """
            .formatted(PIXEL));
  }

  String invitation() {
    return deliver(
        """
        From: Calendar <calendar@planner.example>
        Subject: Invitation: Tea
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="a"

        --a
        Content-Type: text/plain

        Come to tea.
        --a
        Content-Type: text/calendar; charset=utf-8; method=REQUEST

        BEGIN:VCALENDAR
        METHOD:REQUEST
        BEGIN:VEVENT
        SUMMARY:Tea
        DTSTART:20260505T140000Z
        DTEND:20260505T150000Z
        LOCATION:The garden
        ORGANIZER;CN=Grace:mailto:grace@example.com
        ATTENDEE;CN=Alan;PARTSTAT=ACCEPTED:mailto:alan@example.com
        END:VEVENT
        END:VCALENDAR
        --a--
        """);
  }

  /// Twelve messages, of which the third and the newest are unread.
  List<String> conversation() {
    String first = conversationPart(1, "");
    for (int number = 2; number < 12; number++) {
      conversationPart(number, number == 3 ? "UNREAD" : "");
    }
    return List.of(first, conversationPart(12, "UNREAD"));
  }

  private String conversationPart(int number, String label) {
    String message =
        """
        From: Grace <grace@example.com>
        Subject: The engine
        References: <engine@example.com>
        Content-Type: text/plain

        Message %d of twelve.

        On an earlier day, Ada wrote:
        > one
        > two
        > three
        > four
        """
            .formatted(number);
    return label.isEmpty() ? deliver(message) : deliver(message, "INBOX", label);
  }

  String deliver(String message) {
    return deliver(message, "INBOX");
  }

  private String deliver(String message, String... labels) {
    received = received.plusSeconds(60);
    String raw = message.replace("\r\n", "\n");
    return hexmail.google().deliver(receiver, raw.replace("\n", "\r\n"), received, List.of(labels));
  }
}
