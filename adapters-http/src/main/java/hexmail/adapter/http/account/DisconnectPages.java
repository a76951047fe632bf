package hexmail.adapter.http.account;

import hexmail.adapter.http.page.Action;
import hexmail.adapter.http.page.ConfirmPage;
import hexmail.adapter.http.page.ConfirmPage.Consequence;
import hexmail.adapter.http.page.NoticePage;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.signin.Redirect;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.account.ConnectedAccount;
import hexmail.application.account.DisconnectAccount;
import hexmail.application.account.DisconnectAccount.Outcome;
import hexmail.domain.account.AccountId;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Disconnects an account, or forgets its owner, after asking once. Its routes ask for an account.
public final class DisconnectPages {
  private static final Logger LOG = LoggerFactory.getLogger(DisconnectPages.class);

  /// Where people see and end what they granted.
  private static final String CONNECTIONS = "https://myaccount.google.com/connections";

  private static final String DELETED = "What we kept of this account is deleted.";
  private static final Map<String, String> TITLES =
      Map.of("disconnected", "Disconnected", "forgotten", "Forgotten");

  private static final Consequence SIGNED_OUT =
      new Consequence("Signed out", "this account, in every browser that is signed in to it here.");
  private static final Consequence REVOKED =
      new Consequence(
          "Revoked at Google", "everything that you allowed Hexmail to do with this account.");

  private final DisconnectAccount disconnectAccount;
  private final Pages pages;

  public DisconnectPages(DisconnectAccount disconnectAccount, Pages pages) {
    this.disconnectAccount = disconnectAccount;
    this.pages = pages;
  }

  /// Asks before an account is disconnected.
  public void confirmDisconnect(Context context) {
    Consequence deleted =
        new Consequence("Deleted here", "the keys with which we read this mailbox, for good.");
    ask(
        context,
        "Disconnect",
        List.of(deleted, SIGNED_OUT, REVOKED),
        "Your mail stays as it is, and so does the history of this account here. You can connect"
            + " the account again whenever you like.",
        "/disconnect");
  }

  /// Asks before everything of a person is removed.
  public void confirmForget(Context context) {
    Consequence deleted =
        new Consequence(
            "Deleted here",
            "the keys with which we read this mailbox, its history, and all else that we keep of"
                + " you, for good.");
    ask(
        context,
        "Forget",
        List.of(deleted, SIGNED_OUT, REVOKED),
        "Your mail at Google stays as it is.",
        "/forget");
  }

  private void ask(
      Context context,
      String question,
      List<Consequence> consequences,
      String rest,
      String action) {
    ConnectedAccount account = Visitor.account(context);
    pages.show(
        context,
        200,
        new ConfirmPage(
            question,
            account.email().value(),
            consequences,
            rest,
            new Action.Post(question, "/u/" + account.slot() + action, Map.of())));
  }

  /// Disconnects the account.
  public void disconnect(Context context) {
    redirectToResult(context, "disconnected", disconnectAccount.disconnect(account(context)));
  }

  /// Removes everything of the person.
  public void forget(Context context) {
    redirectToResult(context, "forgotten", disconnectAccount.forget(account(context)));
  }

  private static void redirectToResult(Context context, String what, Outcome outcome) {
    switch (outcome) {
      case Outcome.Disconnected _ -> Redirect.to(context, "/departures/" + what + "/done");
      case Outcome.RevocationQueued(String reason) -> {
        LOG.warn("revocation failed and is tried again: {}", reason);
        Redirect.to(context, "/departures/" + what + "/queued");
      }
    }
  }

  /// Says what came of it: the account is not in the session any more.
  public void result(Context context) {
    boolean others = Visitor.of(context).session().isPresent();
    Action on = others ? new Action.Link("Accounts", "/accounts") : new Action.Link("Done", "/");
    String title = TITLES.get(context.pathParam("what"));
    String google = context.pathParam("google");
    if (title == null || !(google.equals("done") || google.equals("queued"))) {
      throw new NotFoundResponse();
    }
    pages.show(context, 200, google.equals("done") ? done(title, on) : queued(title, on));
  }

  private static NoticePage done(String title, Action on) {
    return new NoticePage(title, DELETED + "\nThe permission at Google has ended.", List.of(on));
  }

  private static NoticePage queued(String title, Action on) {
    return new NoticePage(
        title + " here, but not at Google yet",
        DELETED
            + " Google could not be told, so the permission still stands there. We go on trying for"
            + " 24 hours.\nYou need not wait: open "
            + CONNECTIONS
            + " and remove Hexmail yourself.",
        List.of(new Action.Link("Open your Google connections", CONNECTIONS), on));
  }

  private static AccountId account(Context context) {
    return Visitor.account(context).id();
  }
}
