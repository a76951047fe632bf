package hexmail.adapter.http.page;

import hexmail.adapter.http.page.Navigation.Mailbox;
import hexmail.adapter.http.page.Navigation.Place;
import hexmail.adapter.http.page.Navigation.State;
import hexmail.adapter.http.text.Text;
import java.util.List;
import java.util.Map;

/// What surrounds pages: places, mailboxes in each state, and searches.
final class SampleNavigation {
  private static final String HOME = "/u/0/mail";
  private static final Map<String, Integer> UNREAD = Map.of("INBOX", 1_204, "SPAM", 7);

  private SampleNavigation() {}

  static Navigation of(String query, String current) {
    return new Navigation(
        HOME,
        mailboxes(!query.isEmpty()),
        "ada@example.com",
        query,
        Map.of(),
        new Navigation.Places(
            List.of(
                place(Icon.INBOX, "Inbox", "INBOX", current),
                place(Icon.STAR, "Starred", "STARRED", current),
                place(Icon.SENT, "Sent", "SENT", current),
                place(Icon.DRAFT, "Drafts", "DRAFT", current),
                place(Icon.ALL, "All mail", "ALL", current),
                place(Icon.SPAM, "Spam", "SPAM", current)),
            SampleLabels.categories(current),
            SampleLabels.own(current),
            List.of(
                place(Icon.BIN, "Bin", "TRASH", current),
                place(Icon.LABEL, "Important", "IMPORTANT", current),
                place(Icon.LABEL, "Robots", "Label_9", current))),
        searches(query));
  }

  private static Place place(Icon icon, String name, String label, String current) {
    return new Place(
        icon,
        Text.literal(name),
        HOME + "?label=" + label,
        label.equals(current),
        UNREAD.getOrDefault(label, 0));
  }

  static Navigation.Searches searches(String query) {
    return new Navigation.Searches(
        query.isEmpty() ? List.of() : List.of(query, "invoice has:attachment"),
        query.isEmpty()
            ? List.of()
            : List.of(
                new Place(
                    Icon.SEARCH,
                    Text.literal("Invoices of this year"),
                    HOME + "?q=invoice",
                    false,
                    0)),
        "/u/0/searches");
  }

  static List<Mailbox> mailboxes(boolean several) {
    Mailbox own = new Mailbox(0, "ada@example.com", "/u/0/mail", State.CONNECTED, true);
    return several
        ? List.of(
            own,
            new Mailbox(1, "grace@example.com", "/u/1/mail", State.STOPPED, false),
            new Mailbox(2, "alan@example.com", "/u/2/mail", State.RIGHTS_MISSING, false))
        : List.of(own);
  }
}
