package hexmail.adapter.http.mailbox;

import hexmail.adapter.http.listing.ListParameters;
import hexmail.adapter.http.listing.Listing;
import hexmail.adapter.http.page.Navigation.Mailbox;
import hexmail.adapter.http.page.Navigation.State;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.credential.GrantState;
import hexmail.domain.message.LabelId;
import java.util.List;

/// Builds the links from one mailbox of a session to the others. They lead to the same place there:
/// the same search, and the same label where Gmail gives it to every mailbox.
final class MailboxSwitcher {
  private final Listing listing;

  MailboxSwitcher(Listing listing) {
    this.listing = listing;
  }

  List<Mailbox> mailboxes(List<ConnectedAccount> accounts) {
    return accounts.stream().map(this::mailbox).toList();
  }

  private Mailbox mailbox(ConnectedAccount account) {
    return new Mailbox(
        account.slot(),
        account.email().value(),
        new Listing(account, place()).address(),
        state(account),
        account.slot() == listing.account().slot());
  }

  private ListParameters place() {
    ListParameters parameters = listing.parameters();
    LabelId label = parameters.label();
    return parameters.of(
        parameters.query(), label == null || LabelNames.isGmails(label) ? label : null);
  }

  private static State state(ConnectedAccount account) {
    return switch (account.state()) {
      case GrantState.Active _ ->
          account.scopes().readMail() ? State.CONNECTED : State.RIGHTS_MISSING;
      case GrantState.TokensRefused _,
          GrantState.ReauthenticationRequired _,
          GrantState.Revoked _ ->
          State.STOPPED;
    };
  }
}
