package hexmail.adapter.http.page;

import hexmail.adapter.http.text.DisplayTime;
import hexmail.adapter.http.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A message, the accounts and two notices, full of the kind of text that mail brings.
final class SamplePages {
  private static final MessagePage.Person SENDER =
      new MessagePage.Person("Analytical Engines Ltd", "billing@engines.example");
  private static final DisplayTime RECEIVED =
      DisplayTime.of(Instant.parse("2026-11-22T08:12:00Z"), SampleRows.CLOCK);

  private SamplePages() {}

  static MessagePage message() {
    return new MessagePage(
        SampleNavigation.of("", "INBOX"),
        new MessageToolbar(
            "/u/0/mail?cursor=b#m-18c1",
            "/u/0/mail/18c0?cursor=b",
            "/u/0/mail/18c2?cursor=b",
            "/u/0/mail/18c2?cursor=b",
            "https://mail.google.com/mail/u/?authuser=ada%40example.com#all/18c1"),
        Text.literal("Invoice 2026-1187 for the punched cards that were delivered in October"),
        new MessagePage.Content.Whole(
            new MessagePage.Envelope(
                SENDER,
                List.of(
                    new MessagePage.Person("Ada Lovelace", "ada@example.com"),
                    new MessagePage.Person("", "accounts@example.com")),
                List.of(new MessagePage.Person("Charles Babbage", "charles@example.com")),
                List.of(new MessagePage.Person("Grace Hopper", "grace@example.com")),
                List.of(new MessagePage.Person("", "replies@example.com")),
                RECEIVED,
                new Origin(
                    "Cards <cards.lists.example>",
                    List.of(
                        new Origin.Check("SPF", "softfail", false),
                        new Origin.Check("DKIM", "pass", true),
                        new Origin.Check("DMARC", "fail", false)),
                    List.of(
                        Text.of("message.unproven-sender", "domain", "engines.example"),
                        Text.of("message.reply-elsewhere", "address", "replies@example.com"))),
                "/u/0/mail/18c1/source"),
            List.of(
                file(Text.literal("invoice-2026-1187.pdf"), Text.literal("182 KB")),
                file(Text.literal("فاتورة.pdf"), Text.literal("1.2 MB")),
                file(
                    Text.literal(
                        "a file name that goes on for much longer than any file name ever"
                            + " should.docx"),
                    Text.literal("34 bytes"))),
            new MessagePage.Body(
                List.of(
                    new MessagePage.Run.Text(
                        "Dear Ada,\n\nplease find attached the invoice for the punched cards.\n\n"
                            + "• 500 cards, blank\n• 200 cards, operation\n• 1 loom, used\n\nYou can pay at "),
                    new MessagePage.Run.Link(
                        "our new payment page",
                        "https://pay.engines.example/1187",
                        "pay.engines.example"),
                    new MessagePage.Run.Text(" or write to "),
                    new MessagePage.Run.Link(
                        "billing@engines.example", "mailto:billing@engines.example", null),
                    new MessagePage.Run.Text(
                        ".\n\n"
                            + "Yours faithfully\n"
                            + "Analytical Engines Ltd\n\n"
                            + "> On Thursday you wrote:\n"
                            + "> Could you send the invoice again, please?\n\n"
                            + "شكرا جزيلا لكم على اهتمامكم\n"
                            + "https://example.com/"
                            + "x".repeat(160))),
                Text.literal("This message was written in HTML. You see its text.")),
            new Carried(invitation(), List.of(letter()))));
  }

  static MessagePage.File file(Text name, Text size) {
    return new MessagePage.File(name, size, Icon.DOCUMENT, "/u/0/mail/18c1/parts/1", null);
  }

  private static Invitation invitation() {
    return new Invitation(
        Text.of("invitation.request"),
        "Quarterly review",
        Text.of("invitation.when.whole-day", "day", new Text.Day(LocalDate.of(2026, 11, 30))),
        Text.of("invitation.repeats.weekly"),
        "Committee room, second floor",
        SENDER,
        List.of(
            new Invitation.Guest(
                new MessagePage.Person("Babbage, Charles", "charles@example.com"),
                Text.of("invitation.accepted")),
            new Invitation.Guest(new MessagePage.Person("", "ada@example.com"), null)),
        18);
  }

  private static Carried.Letter letter() {
    return new Carried.Letter(
        SENDER,
        List.of(new MessagePage.Person("", "accounts@example.com")),
        "The price of cards",
        "Mon, 9 Nov 2026 08:00:00 +0100",
        new MessagePage.Body(List.of(new MessagePage.Run.Text("Two shillings each.")), null));
  }

  static MessagePage beginning() {
    return new MessagePage(
        SampleNavigation.of("", "INBOX"),
        new MessageToolbar(
            "/u/0/mail?cursor=b#m-18c1",
            "/u/0/mail/18c0?cursor=b",
            "/u/0/mail/18c2?cursor=b",
            "/u/0/mail/18c2?cursor=b",
            "https://mail.google.com/mail/u/?authuser=ada%40example.com#all/18c1"),
        Text.literal("Invoice 2026-1187 for the punched cards that were delivered in October"),
        new MessagePage.Content.Beginning(
            SENDER,
            RECEIVED,
            "Dear Ada, please find attached the invoice for the punched cards. • 500 cards, blank",
            true,
            12));
  }

  static SourcePage source() {
    return new SourcePage(
        Text.literal("Invoice 2026-1187"),
        "Subject: Invoice 2026-1187\r\nX-Odd: <script>alert(1)</script>\r\n\r\n" + "x".repeat(300),
        true,
        "/u/0/mail/18c1",
        "/u/0/mail/18c1/source?download=1");
  }

  static AccountsPage accounts() {
    List<AccountsPage.Right> all =
        List.of(
            new AccountsPage.Right(Text.literal("Know who you are"), true),
            new AccountsPage.Right(Text.literal("See your name and e-mail address"), true),
            new AccountsPage.Right(Text.literal("Read your mail"), true));
    List<AccountsPage.Right> fewer =
        List.of(
            new AccountsPage.Right(Text.literal("Know who you are"), true),
            new AccountsPage.Right(Text.literal("See your name and e-mail address"), true),
            new AccountsPage.Right(Text.literal("Read your mail"), false));
    DisplayTime moment = DisplayTime.of(Instant.parse("2026-03-03T08:12:00Z"), SampleRows.CLOCK);
    return new AccountsPage(
        List.of(
            new AccountsPage.Card(
                0,
                "ada@example.com",
                null,
                Text.literal(
                    "This installation is being tested: Google ends your access in 3 days."),
                all,
                moment,
                List.of(
                    new AccountsPage.Event(moment, Text.literal("Signed in: Firefox, Linux")),
                    new AccountsPage.Event(moment, Text.literal("Google gave a new access token"))),
                List.of("news@letters.example", "offers.of.the.week@a-long-domain.example.org")),
            new AccountsPage.Card(
                2,
                "grace.brewster.murray.hopper@a-long-domain.example.org",
                ended(),
                null,
                fewer,
                moment,
                List.of(),
                List.of()),
            new AccountsPage.Card(
                3, "alan@example.com", null, null, fewer, moment, List.of(), List.of())),
        List.of(
            new AccountsPage.Session(
                "ab".repeat(32), Text.literal("Firefox, Linux"), true, moment, moment),
            new AccountsPage.Session(
                "cd".repeat(32), Text.literal("Safari, iPhone"), false, moment, moment)));
  }

  private static AccountsPage.Ended ended() {
    return new AccountsPage.Ended(
        Text.literal("Google no longer accepts what you granted"),
        Text.literal(
            "This happens when Hexmail is removed from the connections of your Google account."),
        Text.literal("Reconnect, and everything is as it was."),
        List.of(
            new NoticePage.Fact(Text.literal("You consented"), "Tuesday, 3 March 2026, 08:12 UTC"),
            new NoticePage.Fact(Text.of("evidence.error-code"), "invalid_grant")));
  }

  static ConfirmPage confirm() {
    return new ConfirmPage(
        Text.of("disconnect.title", "email", "ada@example.com"),
        Text.of("disconnect.heading", "email", "ada@example.com"),
        "ada@example.com",
        List.of(
            new ConfirmPage.Consequence(
                Text.literal("Signed out"), Text.literal("this account, everywhere."))),
        Text.literal("Your mail stays as it is."),
        new Action.Post(Text.of("disconnect.submit"), "/u/0/disconnect", java.util.Map.of()));
  }

  static NoticePage misconfigured() {
    return new NoticePage(
        Text.of("callback.misconfigured"),
        List.of(Text.literal("The operator of this installation has to fix it.")),
        List.of(
            new NoticePage.Fact(
                Text.of("callback.misconfigured.redirect-uri"),
                "https://mail.example.org/oauth2/callback"),
            new NoticePage.Fact(Text.of("callback.misconfigured.reason"), "redirect_uri_mismatch")),
        List.of(new Action.Link(Text.of("action.start"), "/")));
  }

  static NoticePage reconnect() {
    return new NoticePage(
        Text.literal("Google asks you to sign in again"),
        Text.literal(
            "Hexmail may no longer read the mailbox of ada@example.com.\n"
                + "Nothing is lost: sign in again and you come back to this page."),
        List.of(
            new Action.Post(
                Text.literal("Reconnect"), "/login", java.util.Map.of("next", "/u/0/mail")),
            new Action.Link(Text.literal("Accounts"), "/accounts")));
  }

  static NoticePage hereOnly() {
    return new NoticePage(
        Text.literal("Disconnected here, but not yet at Google"),
        Text.literal(
            "Everything that we kept for ada@example.com is deleted.\n"
                + "Google could not be reached, so the permission is still valid there. You can end"
                + " it yourself: open your Google connections and remove Hexmail."),
        List.of(
            new Action.Link(
                Text.literal("Open your Google connections"),
                "https://myaccount.google.com/connections"),
            new Action.Link(Text.literal("Accounts"), "/accounts")));
  }
}
