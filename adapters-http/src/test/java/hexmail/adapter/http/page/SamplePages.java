package hexmail.adapter.http.page;

import hexmail.adapter.http.page.MailPage.Nothing;
import hexmail.adapter.http.page.MailPage.Paging;
import hexmail.adapter.http.page.MailPage.Row;
import hexmail.adapter.http.page.MailPage.Size;
import hexmail.adapter.http.page.Navigation.Place;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pages full of the kind of text that mail brings.
final class SamplePages {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T14:30:00Z"), ZoneOffset.UTC);

  private static final String HOME = "/u/0/mail";

  private SamplePages() {}

  static Navigation navigation(String query, String current) {
    return new Navigation(
        HOME,
        "ada@example.com",
        query,
        List.of(
            place(Icon.INBOX, "Inbox", "INBOX", current),
            place(Icon.STAR, "Starred", "STARRED", current),
            place(Icon.SENT, "Sent", "SENT", current),
            place(Icon.DRAFT, "Drafts", "DRAFT", current),
            place(Icon.ALL, "All mail", "ALL", current),
            place(Icon.SPAM, "Spam", "SPAM", current),
            place(Icon.BIN, "Bin", "TRASH", current)),
        List.of(
            place(Icon.LABEL, "Family", "Label_1", current),
            place(Icon.LABEL, "Invoices/2026", "Label_2", current),
            place(Icon.LABEL, "旅行", "Label_3", current),
            place(Icon.LABEL, "A label with a name that nobody can finish", "Label_4", current)));
  }

  private static Place place(Icon icon, String name, String label, String current) {
    return new Place(icon, name, HOME + "?label=" + label, label.equals(current));
  }

  static MailPage inbox() {
    List<Row> rows = new ArrayList<>();
    for (int copy = 0; copy < 4; copy++) {
      rows.addAll(rows(copy));
    }
    Paging paging = paging("51–98", "/u/0/mail", "/u/0/mail?cursor=b", null);
    return new MailPage(navigation("", "INBOX"), "Inbox", rows, nothing(), paging);
  }

  static MailPage search() {
    Paging paging = paging("1–12", null, null, "All 12 messages shown");
    return new MailPage(
        navigation("invoice newer_than:1y", ""),
        "Results for “invoice newer_than:1y”",
        rows(9),
        nothing(),
        paging);
  }

  static MailPage noResults() {
    Nothing nothing =
        new Nothing(
            "No messages found",
            "Nothing matches “from:nobody has:attachment”.",
            List.of(new Action.Link("Clear the search", HOME)));
    return new MailPage(
        navigation("from:nobody has:attachment", ""),
        "Results for “from:nobody has:attachment”",
        List.of(),
        nothing,
        paging("", null, null, null));
  }

  static MailPage empty() {
    Nothing nothing = new Nothing("Nothing in Inbox", "New messages appear here.", List.of());
    return new MailPage(
        navigation("", "INBOX"), "Inbox", List.of(), nothing, paging("", null, null, null));
  }

  static MailPage with(Row row) {
    Paging paging = paging("1–1", null, null, "The only message");
    return new MailPage(navigation("", "INBOX"), "Inbox", List.of(row), nothing(), paging);
  }

  private static Nothing nothing() {
    return new Nothing("", "", List.of());
  }

  private static Paging paging(
      String range, @Nullable String newer, @Nullable String older, @Nullable String end) {
    return new Paging(
        range,
        newer,
        older,
        List.of(
            new Size(25, HOME + "?size=25", false),
            new Size(50, HOME, true),
            new Size(100, HOME + "?size=100", false)),
        end);
  }

  private static List<Row> rows(int copy) {
    return List.of(
        row(
            copy * 100 + 1,
            true,
            "Grace Hopper",
            "Compiler review on Thursday",
            "Can we move it to eleven? I have a talk at the Navy Yard before that and will not make it",
            false,
            "2026-11-22T14:05:11Z"),
        row(
            copy * 100 + 2,
            true,
            "Analytical Engines Ltd",
            "Invoice 2026-1187",
            "Dear Ada, please find attached the invoice for the punched cards delivered in October",
            true,
            "2026-11-22T08:12:00Z"),
        row(
            copy * 100 + 3,
            false,
            "Alan Turing",
            "Re: Re: On computable numbers",
            "I read it twice and still think the halting argument can be shortened",
            false,
            "2026-11-21T22:45:00Z"),
        row(
            copy * 100 + 4,
            false,
            "نور الهدى",
            "مرحبا بكم في مكتبة الإسكندرية",
            "يسرنا دعوتكم إلى حضور الافتتاح يوم الخميس",
            true,
            "2026-11-20T10:00:00Z"),
        row(
            copy * 100 + 5,
            true,
            "山田 花子",
            "来週の打ち合わせについて 📅",
            "お世話になっております。来週の打ち合わせの件でご連絡いたしました。",
            false,
            "2026-09-03T10:00:00Z"),
        row(
            copy * 100 + 6,
            false,
            "newsletter@a-very-long-domain-name.example.org",
            "An extremely long subject that goes on and on because somebody pasted the whole first paragraph of the message into the field that is meant for a few words, and then kept going",
            "And there is a snippet too",
            false,
            "2026-03-03T10:00:00Z"),
        row(
            copy * 100 + 7,
            false,
            "İstanbul Şube Müdürlüğü",
            "Ağustos ayı özeti — çığ, ışık, güneş",
            "Sayın müşterimiz, hesap özetiniz ektedir.",
            true,
            "2025-08-31T10:00:00Z"),
        row(
            copy * 100 + 8,
            false,
            "🚀 Launch Team 👩🏽‍🚀",
            "🎉🎉🎉 We did it!!! 🎉🎉🎉",
            "",
            false,
            "2024-03-03T10:00:00Z"),
        row(
            copy * 100 + 9,
            false,
            "Charles Babbage",
            "(no subject)",
            "The difference is that this one works",
            false,
            "2023-01-01T10:00:00Z"),
        row(
            copy * 100 + 10,
            true,
            "Bank <security@bank.example>",
            "<b>Important</b> & \"urgent\" <script>alert(1)</script>",
            "<img src=x onerror=alert(1)> click here",
            false,
            "2022-05-06T10:00:00Z"),
        row(
            copy * 100 + 11,
            false,
            "Superlongnamewithoutanyspaceswhatsoeverinsideofit",
            "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "x",
            true,
            "2022-05-05T10:00:00Z"),
        row(
            copy * 100 + 12,
            false,
            "Mary Somerville",
            "The connexion of the physical sciences",
            "The second edition is at the printer's",
            false,
            "1999-05-06T10:00:00Z"));
  }

  private static Row row(
      int number,
      boolean unread,
      String sender,
      String subject,
      String snippet,
      boolean file,
      String at) {
    String id = "18c" + number;
    return new Row(
        "m-" + id,
        "/u/0/mail/" + id,
        unread,
        sender,
        subject,
        snippet,
        file,
        Moment.of(Instant.parse(at), CLOCK));
  }

  static MessagePage message() {
    return new MessagePage(
        navigation("", "INBOX"),
        "/u/0/mail?cursor=b#m-18c1",
        "Invoice 2026-1187 for the punched cards that were delivered in October",
        new MessagePage.Envelope(
            new MessagePage.Person("Analytical Engines Ltd", "billing@engines.example"),
            List.of(
                new MessagePage.Person("Ada Lovelace", "ada@example.com"),
                new MessagePage.Person("", "accounts@example.com")),
            List.of(new MessagePage.Person("Charles Babbage", "charles@example.com")),
            Moment.of(Instant.parse("2026-11-22T08:12:00Z"), CLOCK)),
        List.of(
            new MessagePage.File("invoice-2026-1187.pdf", "182 KB"),
            new MessagePage.File("فاتورة.pdf", "1.2 MB"),
            new MessagePage.File(
                "a file name that goes on for much longer than any file name ever should.docx",
                "34 bytes")),
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
                    ".\n\nYours faithfully\nAnalytical Engines Ltd\n\n> On Thursday you wrote:\n"
                        + "> Could you send the invoice again, please?\n\n"
                        + "شكرا جزيلا لكم على اهتمامكم\n"
                        + "https://example.com/"
                        + "x".repeat(160))),
            "This message was written in HTML. You see its text."));
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
    Moment moment = Moment.of(Instant.parse("2026-03-03T08:12:00Z"), CLOCK);
    return new AccountsPage(
        List.of(
            new AccountsPage.Card(0, "1001", "ada@example.com", null, all, moment),
            new AccountsPage.Card(
                2,
                "1002",
                "grace.brewster.murray.hopper@a-long-domain.example.org",
                "Google no longer accepts what you granted: you may have ended it there, changed"
                    + " your password, or not used it for months.",
                fewer,
                moment)));
  }

  static NoticePage reconnect() {
    return new NoticePage(
        "Google asks you to sign in again",
        "Hexmail may no longer read the mailbox of ada@example.com.\nNothing is lost: sign in again and you come back to this page.",
        List.of(
            new Action.Post("Reconnect", "/login", java.util.Map.of("next", "/u/0/mail")),
            new Action.Link("Accounts", "/accounts")));
  }

  static NoticePage hereOnly() {
    return new NoticePage(
        "Disconnected here, but not yet at Google",
        "Everything that we kept for ada@example.com is deleted.\nGoogle could not be reached, so the permission still stands there. You can end it yourself: open your Google connections and remove Hexmail.",
        List.of(
            new Action.Link(
                "Open your Google connections", "https://myaccount.google.com/connections"),
            new Action.Link("Accounts", "/accounts")));
  }
}
