package hexmail.adapter.http.account;

import hexmail.adapter.http.page.AccountsPage;
import hexmail.adapter.http.page.AccountsPage.Card;
import hexmail.adapter.http.page.AccountsPage.Session;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.RenderContext;
import hexmail.adapter.http.signin.Redirect;
import hexmail.adapter.http.text.DisplayTime;
import hexmail.adapter.http.visit.DeviceName;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.credential.Scopes;
import hexmail.domain.secret.Fingerprint;
import hexmail.domain.session.WebSession;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Shows the accounts of a session, and the other browsers that are signed in to them. Its routes
/// require a session.
public final class AccountPages {
  /// Where blocking the pictures of a sender is posted to.
  public static final String BLOCK = "/u/{slot}/pictures/block";

  /// The field with the address of that sender.
  public static final String SENDER = "sender";

  private static final String ACCOUNTS = "/accounts";

  private final UseCases useCases;
  private final Pages pages;
  private final Scopes asked;
  private final boolean testing;
  private final Clock clock;

  /// @param asked the rights that every account is asked for
  /// @param testing whether what people grant ends after seven days
  public AccountPages(UseCases useCases, Pages pages, Scopes asked, boolean testing, Clock clock) {
    this.useCases = useCases;
    this.pages = pages;
    this.asked = asked;
    this.testing = testing;
    this.clock = clock;
  }

  public void list(Context context) {
    WebSession here = Visitor.require(context);
    Clock readers = RenderContext.of(context).clock(clock);
    AccountCards cards = new AccountCards(asked, testing, readers);
    List<Card> accounts =
        useCases.listAccounts().list(here).stream().map(account -> card(account, cards)).toList();
    List<Session> sessions =
        useCases.listSessions().list(here).stream()
            .map(session -> row(session, here, readers))
            .toList();
    pages.show(context, 200, new AccountsPage(accounts, sessions));
  }

  private Card card(ConnectedAccount account, AccountCards cards) {
    return cards.of(
        account,
        useCases.readAuditTrail().of(account.id()),
        useCases.allowPictures().allowed(account));
  }

  private static Session row(WebSession session, WebSession here, Clock readers) {
    return new Session(
        session.id().hex(),
        DeviceName.text(session.device().name()),
        session.id().equals(here.id()),
        DisplayTime.of(session.openedAt(), readers),
        DisplayTime.of(session.lastUsedAt(), readers));
  }

  /// Blocks the remote pictures of a sender that was allowed. Without such a sender there is
  /// nothing to block.
  public void blockPictures(Context context) {
    Optional.ofNullable(context.formParam(SENDER))
        .flatMap(EmailAddress::parse)
        .ifPresent(sender -> useCases.allowPictures().disallow(Visitor.account(context), sender));
    Redirect.to(context, ACCOUNTS);
  }

  /// Ends the session `{id}`; a session that no longer exists has ended already.
  public void end(Context context) {
    Fingerprint.parse(context.pathParam("id"))
        .ifPresent(id -> useCases.endSessions().end(Visitor.require(context), id));
    Redirect.to(context, ACCOUNTS);
  }

  /// Ends every session but the one of the request.
  public void endOthers(Context context) {
    int _ = useCases.endSessions().endOthers(Visitor.require(context));
    Redirect.to(context, ACCOUNTS);
  }
}
