package hexmail.adapter.http.mailbox;

import hexmail.application.account.ConnectedAccount;
import hexmail.domain.message.Label;
import hexmail.domain.search.AccountSearches;
import java.util.List;

/// What the navigation of a mailbox is built from.
///
/// @param labels of the mailbox; none while they are unknown
/// @param accounts of the session, in the order of their slots
/// @param searches of the account
record SidebarContents(
    List<Label> labels, List<ConnectedAccount> accounts, AccountSearches searches) {
  SidebarContents {
    labels = List.copyOf(labels);
    accounts = List.copyOf(accounts);
  }
}
