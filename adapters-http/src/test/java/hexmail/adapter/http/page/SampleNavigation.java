package hexmail.adapter.http.page;

import hexmail.adapter.http.page.Navigation.Mailbox;
import hexmail.adapter.http.page.Navigation.Place;
import hexmail.adapter.http.page.Navigation.State;
import hexmail.adapter.http.text.Text;
import java.util.List;

/// What surrounds lists: mailboxes in each state, and searches.
final class SampleNavigation {
  private SampleNavigation() {}

  static Navigation.Searches searches(String query) {
    return new Navigation.Searches(
        query.isEmpty() ? List.of() : List.of(query, "invoice has:attachment"),
        query.isEmpty()
            ? List.of()
            : List.of(
                new Place(
                    Icon.SEARCH,
                    Text.literal("Invoices of this year"),
                    "/u/0/mail" + "?q=invoice",
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
