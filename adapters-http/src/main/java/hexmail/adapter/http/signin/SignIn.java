package hexmail.adapter.http.signin;

import hexmail.adapter.http.page.LandingPage;
import hexmail.adapter.http.page.Pages;
import hexmail.adapter.http.page.SignInPage;
import hexmail.adapter.http.visit.Visitor;
import hexmail.application.UseCases;
import hexmail.application.account.ConnectedAccount;
import hexmail.domain.account.Account;
import hexmail.domain.account.EmailAddress;
import hexmail.domain.authorization.GrantRequest;
import hexmail.domain.authorization.GrantRequest.Prompt;
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
  /// The field of a sign-in that asks for less than usual, and its only value.
  static final String RIGHTS = "rights";

  static final String PROFILE = "profile";

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
        () -> pages.show(context, 200, new LandingPage(Visitor.of(context).signedOut())));
  }

  /// The page with the button that leads to Google.
  public void ask(Context context) {
    Optional<Account> wanted =
        wanted(context, context.queryParams("account")).map(ConnectedAccount::account);
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
    ReturnPath next = next(context);
    SignInIntent intent =
        wanted(context, context.formParams("account"))
            .map(account -> again(account, next, Mode.PLAIN))
            .orElseGet(() -> SignInIntent.of(null, next, Mode.PLAIN).asking(grant(context)));
    send(context, intent);
  }

  /// Redirects to Google to add an account. Google asks which one, unless the person has just
  /// chosen it there.
  public void add(Context context) {
    EmailAddress hint = hint(context);
    GrantRequest grant = grant(context);
    send(
        context,
        SignInIntent.of(null, next(context), Mode.ADD)
            .asking(hint == null ? grant.prompting(Prompt.SELECT_ACCOUNT) : grant),
        hint);
  }

  /// What a posted form asks for. After a sign-out somebody else may use the browser: Google would
  /// sign its only account in at once.
  private static GrantRequest grant(Context context) {
    GrantRequest usual =
        Visitor.of(context).signedOut()
            ? GrantRequest.USUAL.prompting(Prompt.SELECT_ACCOUNT)
            : GrantRequest.USUAL;
    return context.formParams(RIGHTS).equals(List.of(PROFILE)) ? usual.identityOnly() : usual;
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
    send(context, again(Visitor.account(context), next(context), Mode.ADD));
  }

  /// Redirects to Google for the rights that the account of the address lacks. Its route requires
  /// an account.
  public void askForRights(Context context) {
    send(context, again(Visitor.account(context), next(context), Mode.ADD));
  }

  /// Rights that are added need a consent that is asked for: only that brings a refresh token that
  /// permits them.
  private SignInIntent again(ConnectedAccount account, ReturnPath next, Mode mode) {
    SignInIntent intent = SignInIntent.of(account.account(), next, mode);
    Scopes missing = asked.without(account.scopes());
    return missing.isEmpty()
        ? intent
        : intent.asking(GrantRequest.USUAL.requiring(missing).prompting(Prompt.CONSENT));
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
        ? ReturnPages.parse(values.getFirst()).orElse(ReturnPath.HOME)
        : ReturnPath.HOME;
  }

  /// The account that has to sign in, if it is one of the session: knowing an id does not reveal
  /// the address behind it.
  private Optional<ConnectedAccount> wanted(Context context, List<String> ids) {
    if (ids.size() != 1) {
      return Optional.empty();
    }
    return Visitor.of(context).session().stream()
        .flatMap(session -> useCases.listAccounts().list(session).stream())
        .filter(account -> account.id().value().equals(ids.getFirst()))
        .findFirst();
  }
}
