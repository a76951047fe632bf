package hexmail.adapter.http.page;

import hexmail.adapter.http.page.ConversationPage.Entry;
import hexmail.adapter.http.page.MailPage.Heading;
import hexmail.adapter.http.page.MailPage.Line;
import hexmail.adapter.http.page.MailPage.Views;
import hexmail.adapter.http.text.DisplayTime;
import hexmail.adapter.http.text.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A conversation of four, and the list that contains it.
final class SampleConversation {
  private SampleConversation() {}

  static MailPage list() {
    MailPage inbox = SampleLists.search();
    List<Line> lines = new ArrayList<>(SampleRows.rows(9));
    lines.set(1, row("18c2", 3, "Grace Hopper, Alan Turing", true));
    lines.set(4, row("18c5", 12, "Analytical Engines Ltd, …, Ada Lovelace", false));
    return new MailPage(
        SampleNavigation.of("", "INBOX"),
        SampleLists.SELECTION,
        SampleLists.controls(""),
        new Heading.Place(Text.literal("Inbox")),
        inbox.freshness(),
        new MailPage.Rows.Lines(lines),
        inbox.emptyState(),
        inbox.paging(),
        new Views(true, "/u/0/mail"),
        SearchWords.NONE,
        "/u/0/events",
        null);
  }

  private static Line row(String id, int messages, String senders, boolean unread) {
    return new Line.Row(
        "c-" + id,
        "/u/0/conversations/" + id,
        false,
        unread,
        messages,
        Text.literal(senders),
        Text.literal("Re: Compiler review on Thursday"),
        "Eleven it is, in the small room",
        messages > 3,
        moment("2026-11-22T08:12:00Z"),
        id,
        Line.Marks.NONE);
  }

  static ConversationPage page() {
    return new ConversationPage(
        SampleNavigation.of("", "INBOX"),
        new MessageToolbar(
            "/u/0/mail?view=conversations#c-18c2",
            null,
            "/u/0/mail/18c7?view=conversations",
            null,
            "https://mail.google.com/mail/u/?authuser=ada%40example.com#all/18c2"),
        Text.literal("Compiler review on Thursday"),
        List.of(
            entry("18c1", false, false, "Grace Hopper", "Can we move it to eleven?"),
            entry("18c2", false, false, "نور الهدى", "مرحبا بكم في مكتبة الإسكندرية"),
            entry("18c3", true, true, "Alan Turing", "Eleven suits me. " + "So be it. ".repeat(30)),
            entry("18c4", true, false, "Grace Hopper", "Eleven it is, in the small room.")));
  }

  private static Entry entry(String id, boolean open, boolean unread, String from, String text) {
    return new Entry(
        "m-" + id,
        "/u/0/mail/" + id + "?view=conversations",
        open,
        unread,
        text,
        new MessagePage.Envelope(
            new MessagePage.Person(from, "sender@example.com"),
            List.of(new MessagePage.Person("Ada Lovelace", "ada@example.com")),
            List.of(),
            List.of(),
            List.of(),
            moment("2026-11-21T22:45:00Z"),
            Origin.UNKNOWN,
            "/u/0/mail/18c1/source"),
        List.of(),
        new MessagePage.Body(List.of(new MessagePage.Run.Text(text)), null),
        Carried.NOTHING);
  }

  private static DisplayTime moment(String at) {
    return DisplayTime.of(Instant.parse(at), SampleRows.CLOCK);
  }
}
