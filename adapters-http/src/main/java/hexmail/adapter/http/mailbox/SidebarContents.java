package hexmail.adapter.http.mailbox;

import hexmail.application.account.ConnectedAccount;
import hexmail.domain.message.Label;
import java.util.List;

/// What the navigation of a mailbox is built from.
///
/// @param labels of the mailbox; none while they are unknown
/// @param accounts of the session, in the order of their slots
record SidebarContents(List<Label> labels, List<ConnectedAccount> accounts) {
  SidebarContents {
    labels = List.copyOf(labels);
    accounts = List.copyOf(accounts);
  }
}
