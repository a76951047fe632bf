package hexmail.adapter.http.signin;

import hexmail.adapter.http.page.LandingPage;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.SignInPage;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.account.Account;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.authorization.ReturnPath;
import hexmail.domain.authorization.SignInIntent;
import hexmail.domain.authorization.SignInIntent.Mode;
import hexmail.domain.credential.Scopes;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Starts sign-ins at Google, and signs out. Only a posted form starts an attempt, so that no other
/// site can sign a browser in (RFC 6749, section 10.12).
public final class SignIn {
  private final UseCases useCases;
  private final Pages pages;
  private final Scopes asked;

  /// @param asked the rights that every account is asked for
  public SignIn(UseCases useCases, Pages pages, Scopes asked) {
    this.useCases = useCases;
    this.pages = pages;
    this.asked = asked;
  }

  /// The start page. A browser with a session is redirected to the first mailbox.
  public void home(Context context) {
    Optional<ConnectedAccount> first =
        Visitor.of(context)
            .session()
            .flatMap(session -> useCases.listAccounts().list(session).stream().findFirst());
    first.ifPresentOrElse(
        account -> Redirect.to(context, "/u/" + account.slot() + "/mail"),
        () -> pages.show(context, 200, new LandingPage()));
  }

  /// The page with the button that leads to Google.
  public void ask(Context context) {
    Optional<Account> wanted = wanted(context, context.queryParams("account"));
    String next = returnPath(context.queryParams("next")).value();
    pages.show(
        context,
        200,
        wanted
            .map(account -> new SignInPage(next, account.id().value(), account.email().value()))
            .orElseGet(() -> new SignInPage(next, null, null)));
  }

  /// Redirects to Google to sign in, or to connect an account again.
  public void begin(Context context) {
    Account wanted = wanted(context, context.formParams("account")).orElse(null);
    send(context, SignInIntent.of(wanted, next(context), Mode.PLAIN));
  }

  /// Redirects to Google to add an account.
  public void add(Context context) {
    send(context, SignInIntent.of(null, next(context), Mode.ADD), hint(context));
  }

  /// Ends the session and clears what the browser stored.
  public void out(Context context) {
    Visitor.of(context).signOut();
    context.header("Clear-Site-Data", "\"cache\", \"storage\"");
    Redirect.to(context, "/");
  }

  /// Redirects to Google to connect the account of the address again. Its route requires an
  /// account.
  public void reconnect(Context context) {
    Account account = Visitor.account(context).account();
    send(context, SignInIntent.of(account, next(context), Mode.ADD));
  }

  /// Redirects to Google for the rights that the account of the address lacks. Its route requires
  /// an account.
  public void askForRights(Context context) {
    ConnectedAccount account = Visitor.account(context);
    Scopes missing = asked.without(account.scopes());
    send(context, SignInIntent.of(account.account(), next(context), Mode.ADD).requiring(missing));
  }

  private void send(Context context, SignInIntent intent) {
    send(context, intent, intent.wanted() == null ? null : intent.wanted().email());
  }

  private void send(Context context, SignInIntent intent, @Nullable EmailAddress hint) {
    Redirect.to(
        context,
        useCases
            .beginAuthorization()
            .begin(Visitor.of(context).browserKey().fingerprint(), intent, hint)
            .toString());
  }

  private static ReturnPath next(Context context) {
    return returnPath(context.formParams("next"));
  }

  /// The address that the person has chosen at Google before.
  private static @Nullable EmailAddress hint(Context context) {
    return context.formParams("hint").stream()
        .flatMap(text -> EmailAddress.parse(text).stream())
        .findFirst()
        .orElse(null);
  }

  private static ReturnPath returnPath(List<String> values) {
    return values.size() == 1
        ? ReturnPath.parse(values.getFirst()).orElse(ReturnPath.HOME)
        : ReturnPath.HOME;
  }

  /// The account that has to sign in, if it is one of the session: knowing an id does not reveal
  /// the address behind it.
  private Optional<Account> wanted(Context context, List<String> ids) {
    if (ids.size() != 1) {
      return Optional.empty();
    }
    return Visitor.of(context).session().stream()
        .flatMap(session -> useCases.listAccounts().list(session).stream())
        .map(ConnectedAccount::account)
        .filter(account -> account.id().value().equals(ids.getFirst()))
        .findFirst();
  }
}
