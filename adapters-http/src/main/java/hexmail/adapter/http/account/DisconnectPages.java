package hexmail.adapter.http.account;

import hexmail.adapter.http.page.Action;
import hexmail.adapter.http.page.ConfirmPage;
import hexmail.adapter.http.page.ConfirmPage.Consequence;
import hexmail.adapter.http.page.NoticePage;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.signin.Redirect;
import hexmail.adapter.http.text.Text;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.account.DisconnectAccount;
import hexmail.application.account.DisconnectAccount.Outcome;
import hexmail.domain.account.AccountId;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Disconnects an account, or forgets its owner, after asking once. Its routes require an account.
public final class DisconnectPages {
  private static final Logger LOG = LoggerFactory.getLogger(DisconnectPages.class);

  /// Google's page where people see and end what they granted.
  private static final String CONNECTIONS = "https://myaccount.google.com/connections";

  private static final Action REVOKE =
      new Action.Link(Text.of("action.google-connections"), CONNECTIONS);
  private static final Consequence SIGNED_OUT =
      new Consequence(Text.of("confirm.signed-out"), Text.of("confirm.signed-out.explanation"));
  private static final Consequence REVOKED =
      new Consequence(Text.of("confirm.revoked"), Text.of("confirm.revoked.explanation"));

  private final DisconnectAccount disconnectAccount;
  private final Pages pages;

  public DisconnectPages(DisconnectAccount disconnectAccount, Pages pages) {
    this.disconnectAccount = disconnectAccount;
    this.pages = pages;
  }

  /// Asks before an account is disconnected.
  public void confirmDisconnect(Context context) {
    String email = email(context);
    pages.show(
        context,
        200,
        new ConfirmPage(
            Text.of("disconnect.title", "email", email),
            Text.of("disconnect.heading", "email", email),
            email,
            consequences(Text.of("disconnect.deleted")),
            Text.of("disconnect.kept"),
            post(context, Text.of("disconnect.submit"), "/disconnect")));
  }

  /// Asks before everything that is stored about a person is removed.
  public void confirmForget(Context context) {
    String email = email(context);
    pages.show(
        context,
        200,
        new ConfirmPage(
            Text.of("forget.title", "email", email),
            Text.of("forget.heading", "email", email),
            email,
            consequences(Text.of("forget.deleted")),
            Text.of("forget.kept"),
            post(context, Text.of("forget.submit"), "/forget")));
  }

  private static List<Consequence> consequences(Text deleted) {
    return List.of(new Consequence(Text.of("confirm.deleted"), deleted), SIGNED_OUT, REVOKED);
  }

  private static Action.Post post(Context context, Text label, String path) {
    return new Action.Post(label, "/u/" + Visitor.account(context).slot() + path, Map.of());
  }

  /// Disconnects the account.
  public void disconnect(Context context) {
    redirectToResult(context, "disconnected", disconnectAccount.disconnect(account(context)));
  }

  /// Removes everything that is stored about the person.
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

  /// Shows the result. The account is no longer in the session, so the address names it.
  public void result(Context context) {
    Text done = Text.of("disconnected.revoked");
    Text queued = Text.of("disconnected.queued", "url", CONNECTIONS);
    NoticePage page =
        switch (context.pathParam("what") + "/" + context.pathParam("google")) {
          case "disconnected/done" -> notice(context, Text.of("disconnect.done"), done);
          case "disconnected/queued" ->
              notice(context, Text.of("disconnect.queued"), queued, REVOKE);
          case "forgotten/done" -> notice(context, Text.of("forget.done"), done);
          case "forgotten/queued" -> notice(context, Text.of("forget.queued"), queued, REVOKE);
          default -> throw new NotFoundResponse();
        };
    pages.show(context, 200, page);
  }

  private static NoticePage notice(Context context, Text title, Text text, Action... before) {
    boolean others = Visitor.of(context).session().isPresent();
    Action next =
        others
            ? new Action.Link(Text.of("page.accounts"), "/accounts")
            : new Action.Link(Text.of("action.done"), "/");
    return new NoticePage(title, text, Stream.concat(Stream.of(before), Stream.of(next)).toList());
  }

  private static String email(Context context) {
    return Visitor.account(context).email().value();
  }

  private static AccountId account(Context context) {
    return Visitor.account(context).id();
  }
}
