package hexmail.adapter.http.account;

import hexmail.adapter.http.page.AccountsPage;
import hexmail.adapter.http.page.AccountsPage.Card;
import hexmail.adapter.http.page.Action;
import hexmail.adapter.http.page.DisconnectPage;
import hexmail.adapter.http.page.Frame;
import hexmail.adapter.http.page.Moment;
import hexmail.adapter.http.page.NoticePage;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.application.account.DisconnectAccount;
import hexmail.application.account.ListAccounts.SignedIn;
import hexmail.domain.account.Account;
import hexmail.domain.credential.Credential;
import hexmail.domain.credential.GrantState;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows the accounts of a session and ends one on request.
public final class AccountPages {
  private static final Logger LOG = LoggerFactory.getLogger(AccountPages.class);

  /// Where people see and end what they granted.
  private static final String CONNECTIONS = "https://myaccount.google.com/connections";

  private final UseCases useCases;
  private final Pages pages;
  private final Clock clock;

  /// @param clock tells what today is, and in which time zone dates are shown
  public AccountPages(UseCases useCases, Pages pages, Clock clock) {
    this.useCases = useCases;
    this.pages = pages;
    this.clock = clock;
  }

  /// All accounts of the session. Its route asks for a session.
  public void list(Context context) {
    List<Card> cards =
        useCases.listAccounts().list(Visitor.require(context)).stream().map(this::card).toList();
    pages.show(context, 200, new AccountsPage(cards));
  }

  /// Asks before an account is disconnected. Its route asks for an account.
  public void confirm(Context context) {
    SignedIn account = Visitor.account(context);
    pages.show(
        context,
        200,
        new DisconnectPage(account.slot(), account.credential().account().email().value()));
  }

  /// Disconnects the account and says what came of it. Its route asks for an account.
  public void disconnect(Context context) {
    Account account = Visitor.account(context).credential().account();
    boolean others = Visitor.require(context).accounts().size() > 1;
    DisconnectAccount.Outcome outcome = useCases.disconnectAccount().disconnect(account.id());
    if (outcome instanceof DisconnectAccount.Outcome.RevocationQueued(String reason)) {
      LOG.warn("revocation failed: {}", reason);
    }
    // The session ends with its last account.
    new Frame(Frame.of(context).formToken(), others).attach(context);
    Action on = others ? new Action.Link("Accounts", "/accounts") : new Action.Link("Done", "/");
    pages.show(context, 200, notice(outcome, account.email().value(), on));
  }

  private static NoticePage notice(DisconnectAccount.Outcome outcome, String email, Action on) {
    return switch (outcome) {
      case DisconnectAccount.Outcome.Disconnected _ ->
          new NoticePage(
              "Disconnected",
              "What we kept for " + email + " is deleted.\nThe permission at Google has ended.",
              List.of(on));
      case DisconnectAccount.Outcome.RevocationQueued _ ->
          new NoticePage(
              "Disconnected here, but not at Google",
              "What we kept for "
                  + email
                  + " is deleted. Google could not be told, so the permission still stands there."
                  + "\nYou can end it yourself: open "
                  + CONNECTIONS
                  + " and remove Hexmail.",
              List.of(new Action.Link("Open your Google connections", CONNECTIONS), on));
    };
  }

  private Card card(SignedIn account) {
    Credential credential = account.credential();
    return new Card(
        account.slot(),
        credential.account().id().value(),
        credential.account().email().value(),
        trouble(credential.state()),
        Rights.of(credential.scopes()),
        Moment.of(credential.consentedAt(), clock));
  }

  private static @Nullable String trouble(GrantState state) {
    return switch (state) {
      case GrantState.Active _ -> null;
      case GrantState.ReauthenticationRequired _ ->
          "Your organisation asks you to sign in again. What you granted still stands.";
      case GrantState.Revoked _ ->
          "Google no longer accepts what you granted. You may have ended it there or changed"
              + " your password, or it was not used for half a year.";
    };
  }
}
