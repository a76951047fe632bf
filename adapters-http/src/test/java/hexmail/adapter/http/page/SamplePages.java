package hexmail.adapter.http.page;

import java.time.Instant;
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
        SampleLists.navigation("", "INBOX"),
        "/u/0/mail?cursor=b#m-18c1",
        "Invoice 2026-1187 for the punched cards that were delivered in October",
        new MessagePage.Content.Whole(
            new MessagePage.Envelope(
                SENDER,
                List.of(
                    new MessagePage.Person("Ada Lovelace", "ada@example.com"),
                    new MessagePage.Person("", "accounts@example.com")),
                List.of(new MessagePage.Person("Charles Babbage", "charles@example.com")),
                RECEIVED),
            List.of(
                new MessagePage.File("invoice-2026-1187.pdf", "182 KB"),
                new MessagePage.File("فاتورة.pdf", "1.2 MB"),
                new MessagePage.File(
                    "a file name that goes on for much longer than any file name ever should.docx",
                    "34 bytes")),
            new MessagePage.Body(
                List.of(
                    new MessagePage.Run.Text(
                        "Dear Ada,\n\n"
                            + "please find attached the invoice for the punched cards.\n\n"
                            + "• 500 cards, blank\n"
                            + "• 200 cards, operation\n"
                            + "• 1 loom, used\n\n"
                            + "You can pay at "),
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
                "This message was written in HTML. You see its text.")));
  }

  static MessagePage beginning() {
    return new MessagePage(
        SampleLists.navigation("", "INBOX"),
        "/u/0/mail?cursor=b#m-18c1",
        "Invoice 2026-1187 for the punched cards that were delivered in October",
        new MessagePage.Content.Beginning(
            SENDER,
            RECEIVED,
            "Dear Ada, please find attached the invoice for the punched cards. • 500 cards, blank",
            true,
            12));
  }

  static AccountsPage accounts() {
    List<AccountsPage.Right> all =
        List.of(
            new AccountsPage.Right("Know who you are", true),
            new AccountsPage.Right("See your name and e-mail address", true),
            new AccountsPage.Right("Read your mail", true));
    List<AccountsPage.Right> fewer =
        List.of(
            new AccountsPage.Right("Know who you are", true),
            new AccountsPage.Right("See your name and e-mail address", true),
            new AccountsPage.Right("Read your mail", false));
    DisplayTime moment = DisplayTime.of(Instant.parse("2026-03-03T08:12:00Z"), SampleRows.CLOCK);
    return new AccountsPage(
        List.of(
            new AccountsPage.Card(
                0,
                "ada@example.com",
                null,
                "This installation is being tested: Google ends your access in 3 days.",
                all,
                moment,
                List.of(
                    new AccountsPage.Event(moment, "Signed in: Firefox on Linux"),
                    new AccountsPage.Event(moment, "Google gave a new access token"))),
            new AccountsPage.Card(
                2,
                "grace.brewster.murray.hopper@a-long-domain.example.org",
                trouble(),
                null,
                fewer,
                moment,
                List.of()),
            new AccountsPage.Card(3, "alan@example.com", null, null, fewer, moment, List.of())),
        List.of(
            new AccountsPage.Session("ab".repeat(32), "Firefox on Linux", true, moment, moment),
            new AccountsPage.Session("cd".repeat(32), "Safari on iPhone", false, moment, moment)));
  }

  private static AccountsPage.Trouble trouble() {
    return new AccountsPage.Trouble(
        "Google no longer accepts what you granted",
        "This happens when Hexmail is removed from the connections of your Google account.",
        "Reconnect, and everything is as it was.",
        List.of(
            new NoticePage.Fact("You consented", "Tuesday, 3 March 2026, 08:12 UTC"),
            new NoticePage.Fact("Google's word for it", "invalid_grant")));
  }

  static ConfirmPage confirm() {
    return new ConfirmPage(
        "Disconnect",
        "ada@example.com",
        List.of(new ConfirmPage.Consequence("Signed out", "this account, everywhere.")),
        "Your mail stays as it is.",
        new Action.Post("Disconnect", "/u/0/disconnect", java.util.Map.of()));
  }

  static NoticePage misconfigured() {
    return new NoticePage(
        "Google does not accept this installation",
        "The operator of this installation has to mend it.",
        List.of(
            new NoticePage.Fact(
                "Authorized redirect URI", "https://mail.example.org/oauth2/callback"),
            new NoticePage.Fact("What Google said", "redirect_uri_mismatch")),
        List.of(new Action.Link("To the start page", "/")));
  }

  static NoticePage reconnect() {
    return new NoticePage(
        "Google asks you to sign in again",
        "Hexmail may no longer read the mailbox of ada@example.com.\n"
            + "Nothing is lost: sign in again and you come back to this page.",
        List.of(
            new Action.Post("Reconnect", "/login", java.util.Map.of("next", "/u/0/mail")),
            new Action.Link("Accounts", "/accounts")));
  }

  static NoticePage hereOnly() {
    return new NoticePage(
        "Disconnected here, but not yet at Google",
        "Everything that we kept for ada@example.com is deleted.\n"
            + "Google could not be reached, so the permission still stands there. You can end it"
            + " yourself: open your Google connections and remove Hexmail.",
        List.of(
            new Action.Link(
                "Open your Google connections", "https://myaccount.google.com/connections"),
            new Action.Link("Accounts", "/accounts")));
  }
}
